package import Dates
package import Partnership
package import Storage

extension MeetingDocument {
    /// As one viewer may see it; what is shown is noted in `trace`. Nothing where they may not know of the meeting.
    package static func look(
        _ kind: Kind, of id: ID<Meeting>, _ registry: Registry, _ trace: Trace
    ) async throws -> MeetingDocument? {
        let (viewer, today) = (trace.viewer, trace.at.localDay)
        guard let meeting = try await registry.look(OneMeeting(viewer: viewer, id: id), trace).first,
            let group = try await registry.look(OneGroup(viewer: viewer, id: meeting.group), trace).first
        else { return nil }
        var sitters: [Sitter] = []
        let expected = Expected(viewer: viewer, from: meeting.day, until: meeting.day, meeting: id)
        for line in try await registry.look(expected, trace) where !line.hidden.contains(.attendance) {
            let held = try await registry.look(SeatHolders(viewer: viewer, seat: line.seat), trace)
                .filter { !$0.hidden.contains(.holders) && $0.held.isThere(on: meeting.day) }
            func names(_ heldAs: SeatHolder.HeldAs) -> [String] {
                held.filter { $0.held.heldAs == heldAs }.map(\.name)
            }
            sitters.append(Sitter(line: line, holders: names(.holder), deputies: names(.deputy)))
        }
        let taken = Undertakings(viewer: viewer, meeting: id)
        let asked = Undertakings(viewer: viewer, group: group.id, carriedTo: meeting.day)
        let carried = try await registry.undertakings(asked, trace)
        return MeetingDocument(
            kind: kind, meeting: meeting, group: group,
            chair: try await ChairInTurn.look(group.id, registry, trace)?.said(of: id, sitters.map(\.line)),
            sitters: sitters,
            agenda: try await registry.look(Agenda(viewer: viewer, meeting: id), trace),
            papers: try await registry.agendaPapers(id, on: meeting.day, trace),
            corrections: kind == .agenda
                ? [] : try await registry.look(MinuteCorrections(viewer: viewer, meeting: id), trace),
            taken: kind == .agenda ? [] : try await registry.undertakings(taken, trace),
            // On an agenda, what was handed over to the group stands with what comes from others.
            carried: kind == .agenda ? carried.filter { !$0.isHandedOver } : carried,
            others: kind == .agenda ? try await fromOthers(meeting, group, registry, trace) : [], today: today)
    }

    /// What other groups handed over to this one, and gave to seats of it where the viewer may see who sits on it.
    static func fromOthers(
        _ meeting: Meeting, _ group: Group, _ registry: Registry, _ trace: Trace
    ) async throws -> [Undertakings.Line] {
        let asked = Undertakings(
            viewer: trace.viewer, carriedTo: meeting.day, othersOf: group.id,
            handedAlone: group.hidden.contains(.holders))
        return try await registry.undertakings(asked, trace)
    }

    /// The same, of the meeting of a group on a day, both named by a person at the machine.
    ///
    /// - Parameter name: The name of the group, or a part of it.
    package static func look(
        _ kind: Kind, of name: String, on day: Day, _ registry: Registry, _ trace: Trace
    ) async throws -> Found {
        let groups = try await registry.look(Groups(viewer: trace.viewer, on: day, withPast: true), trace)
        let named = groups.filter { $0.name == name }
        let those = named.isEmpty ? groups.filter { $0.name.contains(name) } : named
        guard let group = those.first else { return .noGroup(groups.map(\.name)) }
        guard those.count == 1 else { return .severalGroups(those.map(\.name)) }
        let near = MeetingsBetween(viewer: trace.viewer, group: group.id, from: day + -366, until: day + 366)
        let meetings = try await registry.look(near, trace)
        guard let meeting = meetings.last(where: { $0.day == day }),
            let document = try await look(kind, of: meeting.id, registry, trace)
        else { return .noMeeting(group.name, meetings.map(\.day)) }
        return .document(document)
    }

    package enum Found: Sendable {
        case document(MeetingDocument)
        /// The names of all that there are.
        case noGroup([String])
        case severalGroups([String])
        /// The days on which the group does meet, from a year before to a year after.
        case noMeeting(String, [Day])
    }
}

extension SeatHolder {
    func isThere(on day: Day) -> Bool { from <= day && (until.map { day <= $0 } ?? true) }
}

extension Viewer {
    /// The operator at the machine, who prints agendas and minutes.
    package static let clerk = Viewer(
        purpose: .running,
        rules: [Kind.agency, .seat, .group, .meeting, .undertaking, .plan].map { Rule(.keeper, .see, $0) }
            + [Kind.agendaItem, .document].map { Rule(.keeper, .see, $0, upTo: .sensitive) })
}
