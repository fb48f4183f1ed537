import ArgumentParser
import Partnership
import Planning

/// Numbers from elsewhere: brings them in.
struct CitedCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cited", abstract: "Numbers from elsewhere, each with its document and its caveat.",
        subcommands: [Take.self])

    struct Take: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "import", abstract: "Take in cited figures from readable text files.",
            discussion:
                "Each file is taken whole or not at all. A figure that says something else under its word is put right."
        )

        @Argument(help: "Text files as docs/cited-figures.md describes them, or folders of such.") var paths: [String]
        @OptionGroup var data: DataOptions

        func run() async throws {
            let registry = try await data.openRegistry().registry
            for said in try await Self.take(paths, into: registry, "wardmote cited import") { print(said) }
        }

        static func take(_ paths: [String], into registry: Registry, _ route: String) async throws -> [String] {
            try await PlanFiles(paths: paths).each { text in
                let trace = Trace(.planner, at: .present, route: route)
                let outcome = try await registry.write(trace, ImportCited(text: text).run)
                return
                    "Cited figures: \(outcome.added) added, \(outcome.changed) put right, \(outcome.held) held already."
            }
        }
    }
}
