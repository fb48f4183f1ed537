import ArgumentParser
import Dates
import Meetings
import Partnership
import Planning

/// The groups of the partnership and those around it: prints who reports to whom, and takes groups in.
struct GroupsCommand: AsyncParsableCommand, ReadableRegister {
    static let configuration = CommandConfiguration(
        commandName: word, abstract: "The groups of the partnership and those around it, and who reports to whom.",
        subcommands: [ShowRegister<Self>.self, TakeIntoRegister<Self>.self], defaultSubcommand: ShowRegister<Self>.self)

    static let word = "groups"
    static let shows = "Every group that is there, each under the one it reports to."
    static let takes =
        "Take in groups with their terms of reference, chairs, seats and meetings from readable text files."
    static let nothing = "No group is written down."
    static let described = "docs/meetings.md"

    static func said(_ registry: Registry, _ trace: Trace, on today: Day) async throws -> [String] {
        try await registry.groupsSaid(trace, on: today)
    }

    static func take(_ text: String, _ writing: Writing) throws -> String {
        let outcome = try ImportGroups(text: text).run(writing)
        let (groups, others, meetings) = (outcome.groups, outcome.others, outcome.meetings)
        let more =
            others.added + others.held == 0
            ? "" : " Terms, rotas and seats: \(others.added) added, \(others.held) held already."
        let met =
            meetings.added + meetings.held == 0
            ? "" : " Meetings: \(meetings.added) added, \(meetings.held) held already."
        return "Groups: \(groups.added) added, \(groups.held) held already.\(more)\(met)"
    }
}
