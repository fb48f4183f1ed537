import ArgumentParser
import Dates
import Partnership
import Planning

/// What the law asks of the partnership: prints the register of duties, and takes duties in.
struct DutiesCommand: AsyncParsableCommand, ReadableRegister {
    static let configuration = CommandConfiguration(
        commandName: word,
        abstract: "What the law asks of the partnership and of each body of it, and how each duty stands.",
        subcommands: [ShowRegister<Self>.self, TakeIntoRegister<Self>.self], defaultSubcommand: ShowRegister<Self>.self)

    static let word = "duties"
    static let shows = "Every duty that has not ended: its state, whose it is, its clock, its source and what shows it."
    static let takes = "Take in duties from readable text files."
    static let nothing = "No duty is in the register."
    static let keeps = "A duty that is in the register stays as it is there."

    static func said(_ registry: Registry, _ trace: Trace, on today: Day) async throws -> [String] {
        try await registry.dutyRegister(trace, on: today).said
    }

    static func take(_ text: String, _ writing: Writing) throws -> String {
        let outcome = try ImportDuties(text: text).run(writing)
        return "Duties: \(outcome.added) added, \(outcome.held) held already."
    }
}
