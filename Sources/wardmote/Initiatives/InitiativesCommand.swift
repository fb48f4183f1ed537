import ArgumentParser
import Dates
import Initiatives
import Partnership
import Planning

/// Schemes, campaigns and operations: prints them with their evaluations, and takes more in, with events and training.
struct InitiativesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "initiatives",
        abstract: "Schemes, campaigns and operations, who leads them, and whether they were evaluated.",
        subcommands: [Show.self, Take.self], defaultSubcommand: Show.self)

    /// Prints what has not ended, and what ended with an evaluation still owed.
    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract:
                "Everything that has not ended, or whose evaluation is owed: its state, who leads it, and what it is for."
        )

        @OptionGroup var data: DataOptions
        @OptionGroup var asked: OnDay

        func run() async throws {
            let today = try asked.day()
            let registry = try await data.openRegistry().registry
            let trace = Trace(.initiativesKeeper, at: .present, route: "wardmote initiatives")
            let said = try await registry.initiatives(trace, on: today).said
            try await registry.keeper.keep(trace.look())
            print(said.isEmpty ? "No initiative is written down." : said.joined(separator: "\n"))
        }
    }

    /// Takes in initiatives, what was achieved, events and training.
    struct Take: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "import",
            abstract: "Take in initiatives, what was achieved, events and training from readable text files.",
            discussion: "Each file is taken whole or not at all. What is written down already stays as it is there.")

        @Argument(help: "Text files as docs/initiatives.md describes them, or folders of such.") var paths: [String]
        @OptionGroup var data: DataOptions

        func run() async throws {
            let registry = try await data.openRegistry().registry
            for said in try await Self.take(paths, into: registry, "wardmote initiatives import") { print(said) }
        }

        static func take(_ paths: [String], into registry: Registry, _ route: String) async throws -> [String] {
            try await PlanFiles(paths: paths).each { text in
                let outcome = try await registry.write(
                    Trace(.initiativesKeeper, at: .present, route: route), ImportInitiatives(text: text).run)
                return "Initiatives, events and training: \(outcome.added) added, \(outcome.held) held already."
            }
        }
    }
}
