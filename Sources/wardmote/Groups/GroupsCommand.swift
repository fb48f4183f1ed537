import ArgumentParser
import Dates
import Meetings
import Partnership
import Planning

/// The groups of the partnership and those around it: prints who reports to whom, and takes groups in.
struct GroupsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "groups",
        abstract: "The groups of the partnership and those around it, and who reports to whom.",
        subcommands: [Show.self, Take.self], defaultSubcommand: Show.self)

    /// Prints who reports to whom.
    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Every group that is there, each under the one it reports to.")

        @OptionGroup var data: DataOptions
        @OptionGroup var asked: OnDay

        func run() async throws {
            let today = try asked.day()
            let registry = try await data.openRegistry().registry
            let trace = Trace(.planner, at: .present, route: "wardmote groups")
            let said = try await registry.groupsSaid(trace, on: today)
            try await registry.keeper.keep(trace.look())
            print(said.isEmpty ? "No group is written down." : said.joined(separator: "\n"))
        }
    }

    /// Takes groups in.
    struct Take: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "import",
            abstract: "Take in groups with their terms of reference, chairs and seats from readable text files.",
            discussion: "Each file is taken whole or not at all. What is written down already stays as it is there.")

        @Argument(help: "Text files as docs/meetings.md describes them, or folders of such.") var paths: [String]
        @OptionGroup var data: DataOptions

        func run() async throws {
            let registry = try await data.openRegistry().registry
            for said in try await Self.take(paths, into: registry, "wardmote groups import") { print(said) }
        }

        static func take(_ paths: [String], into registry: Registry, _ route: String) async throws -> [String] {
            try await PlanFiles(paths: paths).each { text in
                let outcome = try await registry.write(
                    Trace(.planner, at: .present, route: route), ImportGroups(text: text).run)
                let (groups, others) = (outcome.groups, outcome.others)
                let more =
                    others.added + others.held == 0
                    ? "" : " Terms, rotas and seats: \(others.added) added, \(others.held) held already."
                return "Groups: \(groups.added) added, \(groups.held) held already.\(more)"
            }
        }
    }
}
