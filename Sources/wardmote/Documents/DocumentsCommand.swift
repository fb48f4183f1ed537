import ArgumentParser
import Dates
import Documents
import Partnership
import Planning

/// The documents that the partnership keeps under review: prints the register, and takes documents in.
struct DocumentsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "documents",
        abstract: "The documents that the partnership keeps under review, and how each stands.",
        subcommands: [Show.self, Take.self], defaultSubcommand: Show.self)

    /// Prints the register.
    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: "Every document that is in use: its state, whose it is, who keeps it under review, its version.")

        @OptionGroup var data: DataOptions
        @OptionGroup var asked: OnDay

        func run() async throws {
            let today = try asked.day()
            let registry = try await data.openRegistry().registry
            let trace = Trace(.documentKeeper, at: .present, route: "wardmote documents")
            let said = try await registry.documentRegister(trace, on: today).said
            try await registry.keeper.keep(trace.look())
            print(said.isEmpty ? "No document is in the register." : said.joined(separator: "\n"))
        }
    }

    /// Takes documents in.
    struct Take: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "import", abstract: "Take in documents with their versions from readable text files.",
            discussion: "Each file is taken whole or not at all. What is in the register stays as it is there.")

        @Argument(help: "Text files as docs/documents.md describes them, or folders of such.") var paths: [String]
        @OptionGroup var data: DataOptions

        func run() async throws {
            let registry = try await data.openRegistry().registry
            for said in try await Self.take(paths, into: registry, "wardmote documents import") { print(said) }
        }

        static func take(_ paths: [String], into registry: Registry, _ route: String) async throws -> [String] {
            try await PlanFiles(paths: paths).each { text in
                let outcome = try await registry.write(
                    Trace(.documentKeeper, at: .present, route: route), ImportDocuments(text: text).run)
                return "Documents: \(outcome.added) added, \(outcome.held) held already."
            }
        }
    }
}
