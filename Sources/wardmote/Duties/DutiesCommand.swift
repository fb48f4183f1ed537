import ArgumentParser
import Dates
import Partnership
import Planning

/// What the law asks of the partnership: prints the register of duties, and takes duties in.
struct DutiesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "duties",
        abstract: "What the law asks of the partnership and of each body of it, and how each duty stands.",
        subcommands: [Show.self, Take.self], defaultSubcommand: Show.self)

    /// Prints the register.
    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Every duty that has not ended: its state, whose it is, its clock, its source and what shows it.")

        @OptionGroup var data: DataOptions
        @OptionGroup var asked: OnDay

        func run() async throws {
            let today = try asked.day()
            let registry = try await data.openRegistry().registry
            let trace = Trace(.planner, at: .present, route: "wardmote duties")
            let said = try await registry.dutyRegister(trace, on: today).said
            try await registry.keeper.keep(trace.look())
            print(said.isEmpty ? "No duty is in the register." : said.joined(separator: "\n"))
        }
    }

    /// Takes duties in.
    struct Take: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "import", abstract: "Take in duties from readable text files.",
            discussion: "Each file is taken whole or not at all. A duty that is in the register stays as it is there.")

        @Argument(help: "Text files as docs/duties.md describes them, or folders of such.") var paths: [String]
        @OptionGroup var data: DataOptions

        func run() async throws {
            let registry = try await data.openRegistry().registry
            for said in try await Self.take(paths, into: registry, "wardmote duties import") { print(said) }
        }

        static func take(_ paths: [String], into registry: Registry, _ route: String) async throws -> [String] {
            try await PlanFiles(paths: paths).each { text in
                let outcome = try await registry.write(
                    Trace(.planner, at: .present, route: route), ImportDuties(text: text).run)
                return "Duties: \(outcome.added) added, \(outcome.held) held already."
            }
        }
    }
}
