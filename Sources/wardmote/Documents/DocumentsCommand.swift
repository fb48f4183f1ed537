import ArgumentParser
import Dates
import Documents
import Partnership
import Planning

/// The documents that the partnership keeps under review: prints the register, and takes documents in.
struct DocumentsCommand: AsyncParsableCommand, ReadableRegister {
    static let configuration = CommandConfiguration(
        commandName: word, abstract: "The documents that the partnership keeps under review, and how each stands.",
        subcommands: [ShowRegister<Self>.self, TakeIntoRegister<Self>.self], defaultSubcommand: ShowRegister<Self>.self)

    static let word = "documents"
    static let shows = "Every document that is in use: its state, whose it is, who keeps it under review, its version."
    static let takes = "Take in documents with their versions from readable text files."
    static let nothing = "No document is in the register."
    static let keeps = "What is in the register stays as it is there."
    static let keeper = Viewer.documentKeeper

    static func said(_ registry: Registry, _ trace: Trace, on today: Day) async throws -> [String] {
        try await registry.documentRegister(trace, on: today).said
    }

    static func take(_ text: String, _ writing: Writing) throws -> String {
        let outcome = try ImportDocuments(text: text).run(writing)
        return "Documents: \(outcome.added) added, \(outcome.held) held already."
    }
}
