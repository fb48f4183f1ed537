import ArgumentParser
import Dates
import Partnership
import Planning

/// What may change crime or disorder here: prints what is watched, and takes more in.
struct HorizonCommand: AsyncParsableCommand, ReadableRegister {
    static let configuration = CommandConfiguration(
        commandName: word,
        abstract: "What may change crime or disorder here, who watches it, and whether it was looked at in time.",
        subcommands: [ShowRegister<Self>.self, TakeIntoRegister<Self>.self], defaultSubcommand: ShowRegister<Self>.self)

    static let word = "horizon"
    static let shows =
        "Everything that is not closed: its state, who watches it, where it was read and what was last found."
    static let takes = "Take in what is to be watched from readable text files."
    static let nothing = "Nothing is watched."

    static func said(_ registry: Registry, _ trace: Trace, on today: Day) async throws -> [String] {
        try await registry.horizon(trace, on: today).said
    }

    static func take(_ text: String, _ writing: Writing) throws -> String {
        let outcome = try ImportHorizon(text: text).run(writing)
        return "On the horizon: \(outcome.added) added, \(outcome.held) held already."
    }
}
