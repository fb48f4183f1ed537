import ArgumentParser
import Dates
import Evidence
import Meetings
import Papers
import Partnership
import Places
import Planning

extension Report {
    /// The agenda of a meeting.
    struct Agenda: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "The agenda of a group's meeting, with who is expected and what earlier meetings left to do.")

        @OptionGroup var meeting: MeetingOptions

        func run() async throws { try await meeting.write(.agenda) }
    }

    /// The minutes of a meeting.
    struct Minutes: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "The minutes of a group's meeting: who came, what was said and decided, and what was taken on.")

        @OptionGroup var meeting: MeetingOptions

        func run() async throws { try await meeting.write(.minutes) }
    }
}

/// Of which meeting something is written, and as what.
struct MeetingOptions: ParsableArguments {
    @Option(help: "The group by its name, or a part of that.") var group: String
    @Option(help: "The day of the meeting, as 2026-12-08.") var on: String
    @OptionGroup var file: PaperOptions
    @OptionGroup var data: DataOptions

    func write(_ kind: MeetingDocument.Kind) async throws {
        guard let day = Day(iso: on) else { throw Refused("--on \(on) is not a day such as 2026-12-08.") }
        let registry = try await data.openRegistry().registry
        let trace = Trace(.clerk, at: .present, route: "wardmote report \(kind.rawValue)")
        let found = try await MeetingDocument.look(kind, of: group, on: day, registry, trace)
        guard case .document(var document) = found else { throw Refused(said(found)) }
        document.areas = try await plannedAreas(
            trace, registry, try await Gazetteer.held(in: registry.database, at: .present))
        try await registry.keeper.keep(trace.look(.disclosure))
        try file.write(document.paper)
    }

    private func said(_ found: MeetingDocument.Found) -> String {
        func list(_ lines: [String]) -> String { lines.map { "\n  \($0)" }.joined() }
        return switch found {
        case .document: ""
        case .noGroup(let names):
            "No group is called “\(group)”.\(names.isEmpty ? " There is none." : " There are:\(list(names))")"
        case .severalGroups(let names): "Several groups have “\(group)” in their name:\(list(names))"
        case .noMeeting(let name, let days):
            "\(name) has no meeting on \(on).\(days.isEmpty ? " None is known near that day." : " It meets on:\(list(days.map(\.iso)))")"
        }
    }
}
