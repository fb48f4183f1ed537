import Dates
import Partnership
import Storage

/// The turns of a group's chair, in order. One whose name may not be known of keeps its place without it.
struct ChairTurns: Query {
    var viewer: Viewer
    var group: ID<Group>

    var sql: SQL {
        """
        SELECT    chair_rota.in_group, chair_rota.turns, chair_rota.from_day, chair_turn.seat, chair_turn.agency,
                  COALESCE(seat.title, agency.name, '') AS said
        FROM      chair_rota
        JOIN      chair_turn ON chair_turn.in_group = chair_rota.in_group
        LEFT JOIN seat ON seat.id = chair_turn.seat AND seat.id NOT IN \(list: viewer.kept(from: .seat))
        LEFT JOIN agency ON agency.id = chair_turn.agency AND agency.id NOT IN \(list: viewer.kept(from: .agency))
        WHERE     chair_rota.in_group = \(group)
        ORDER BY  chair_turn.position
        """
    }

    struct Line: FromRow, Guarded, Hashable {
        var group: ID<Group>
        var turns: ChairRota.Turns
        var from: Day
        var chair: ChairRota.Chair
        var hidden: Set<Field> = []

        init(_ row: Row) throws(StorageError) {
            group = try row["in_group"]
            turns = try row["turns"]
            from = try row["from_day"]
            let (seat, agency): (ID<Seat>?, ID<Agency>?) = (try row["seat"], try row["agency"])
            let said: String = try row["said"]
            chair = seat.map { .seat($0, said) } ?? .agency(agency ?? ID(0), said)
        }

        var thing: Thing { Thing(.group, number: group.number) }

        mutating func blank() {
            guard hidden.contains(.holders) else { return }
            switch chair {
            case .seat(let id, _): chair = .seat(id, "")
            case .agency(let id, _): chair = .agency(id, "")
            }
        }
    }
}

/// The meetings of a group as its rota counts them, whoever may see which: a turn is the same for everybody.
struct CountedMeetings: Query {
    var viewer: Viewer
    var group: ID<Group>

    var sql: SQL {
        """
        SELECT   in_group, id, day, state
        FROM     meeting
        WHERE    in_group = \(group) AND in_group NOT IN \(list: viewer.kept(from: .group))
        ORDER BY starts_at, id
        """
    }

    struct Line: FromRow, Guarded, Hashable {
        var group: ID<Group>
        var counted: ChairRota.Counted
        var hidden: Set<Field> = []

        init(_ row: Row) throws(StorageError) {
            group = try row["in_group"]
            let state: Meeting.State = try row["state"]
            counted = ChairRota.Counted(
                meeting: try row["id"], day: try row["day"], isCancelled: state == .cancelled)
        }

        var thing: Thing { Thing(.group, number: group.number) }
        mutating func blank() {}
    }
}

/// The rota of a group with the meetings that it counts, as one viewer may see it.
struct ChairInTurn: Hashable, Sendable {
    var rota: ChairRota
    var meetings: [ChairRota.Counted]

    static func look(_ group: ID<Group>, _ registry: Registry, _ trace: Trace) async throws -> ChairInTurn? {
        let lines = try await registry.look(ChairTurns(viewer: trace.viewer, group: group), trace)
            .filter { !$0.hidden.contains(.holders) }
        guard let first = lines.first else { return nil }
        let rota = ChairRota(group: group, turns: first.turns, from: first.from, chairs: lines.map(\.chair))
        let counted = CountedMeetings(viewer: trace.viewer, group: group)
        return ChairInTurn(rota: rota, meetings: try await registry.look(counted, trace).map(\.counted))
    }

    func chair(of meeting: ID<Meeting>) -> ChairRota.Chair? { rota.chair(of: meeting, among: meetings) }

    /// Whose turn it was, and where attendance says so, that somebody else was in the chair.
    func said(of meeting: ID<Meeting>, _ expected: [Expected.Line]) -> String? {
        guard let chair = chair(of: meeting), !chair.said.isEmpty else { return nil }
        switch chair {
        case .agency(let agency, let name):
            let those = expected.filter { $0.agency == agency }
            let known = those.compactMap(\.came)
            let isMissing = !known.isEmpty && known.count == those.count && !known.contains(where: \.isThere)
            return isMissing
                ? "\(name) in turn; nobody came for it, and somebody else took the chair" : "\(name), in turn"
        case .seat(let seat, let name):
            switch expected.first(where: { $0.seat == seat })?.came {
            case .deputy: return "\(name) in turn, for whom a deputy came"
            case .substitute: return "\(name) in turn, for whom somebody else came"
            case .apologies, .absent: return "\(name) in turn, who did not come; somebody else took the chair"
            case .holder, nil: return "\(name), in turn"
            }
        }
    }
}
