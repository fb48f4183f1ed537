import ArgumentParser
import Dates
import Initiatives
import Partnership
import Planning

/// Schemes, campaigns and operations: prints them with their evaluations, and takes more in, with events and training.
struct InitiativesCommand: AsyncParsableCommand, ReadableRegister {
    static let configuration = CommandConfiguration(
        commandName: word,
        abstract: "Schemes, campaigns and operations, who leads them, and whether they were evaluated.",
        subcommands: [ShowRegister<Self>.self, TakeIntoRegister<Self>.self], defaultSubcommand: ShowRegister<Self>.self)

    static let word = "initiatives"
    static let shows =
        "Everything that has not ended, or whose evaluation is owed: its state, who leads it, and what it is for."
    static let takes = "Take in initiatives, what was achieved, events and training from readable text files."
    static let nothing = "No initiative is written down."
    static let keeper = Viewer.initiativesKeeper

    static func said(_ registry: Registry, _ trace: Trace, on today: Day) async throws -> [String] {
        try await registry.initiatives(trace, on: today).said
    }

    static func take(_ text: String, _ writing: Writing) throws -> String {
        let outcome = try ImportInitiatives(text: text).run(writing)
        return "Initiatives, events and training: \(outcome.added) added, \(outcome.held) held already."
    }
}
