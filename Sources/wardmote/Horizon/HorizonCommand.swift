import ArgumentParser
import Dates
import Partnership
import Planning

/// What may change crime or disorder here: prints what is watched, and takes more in.
struct HorizonCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "horizon",
        abstract: "What may change crime or disorder here, who watches it, and whether it was looked at in time.",
        subcommands: [Show.self, Take.self], defaultSubcommand: Show.self)

    /// Prints what is watched.
    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract:
                "Everything that is not closed: its state, who watches it, where it was read and what was last found.")

        @OptionGroup var data: DataOptions
        @OptionGroup var asked: OnDay

        func run() async throws {
            let today = try asked.day()
            let registry = try await data.openRegistry().registry
            let trace = Trace(.planner, at: .present, route: "wardmote horizon")
            let said = try await registry.horizon(trace, on: today).said
            try await registry.keeper.keep(trace.look())
            print(said.isEmpty ? "Nothing is watched." : said.joined(separator: "\n"))
        }
    }

    /// Takes in what is to be watched.
    struct Take: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "import", abstract: "Take in what is to be watched from readable text files.",
            discussion: "Each file is taken whole or not at all. What is written down already stays as it is there.")

        @Argument(help: "Text files as docs/horizon.md describes them, or folders of such.") var paths: [String]
        @OptionGroup var data: DataOptions

        func run() async throws {
            let registry = try await data.openRegistry().registry
            for said in try await Self.take(paths, into: registry, "wardmote horizon import") { print(said) }
        }

        static func take(_ paths: [String], into registry: Registry, _ route: String) async throws -> [String] {
            try await PlanFiles(paths: paths).each { text in
                let outcome = try await registry.write(
                    Trace(.planner, at: .present, route: route), ImportHorizon(text: text).run)
                return "On the horizon: \(outcome.added) added, \(outcome.held) held already."
            }
        }
    }
}
