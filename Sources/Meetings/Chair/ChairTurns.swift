import Dates
import Partnership
import Storage

/// The turns of a group's chair, rota by rota, in order. One whose name may not be known of keeps its place without it.
struct ChairTurns: Query {
    var viewer: Viewer
    var group: ID<Group>

    var sql: SQL {
        """
        SELECT    chair_rota.in_group, chair_rota.turns, chair_rota.from_day, chair_turn.seat, chair_turn.agency,
                  COALESCE(seat.title, agency.name, '') AS said
        FROM      chair_rota
        LEFT JOIN chair_turn ON chair_turn.in_group = chair_rota.in_group AND chair_turn.from_day = chair_rota.from_day
        LEFT JOIN seat ON seat.id = chair_turn.seat AND seat.id NOT IN \(list: viewer.kept(from: .seat))
        LEFT JOIN agency ON agency.id = chair_turn.agency AND agency.id NOT IN \(list: viewer.kept(from: .agency))
        WHERE     chair_rota.in_group = \(group)
        ORDER BY  chair_rota.from_day, chair_turn.position
        """
    }

    struct Line: FromRow, Guarded, Hashable {
        var group: ID<Group>
        var turns: ChairRota.Turns
        var from: Day
        /// Nothing where the rota ends the one before it.
        var chair: ChairRota.Chair?
        var hidden: Set<Field> = []

        init(_ row: Row) throws(StorageError) {
            group = try row["in_group"]
            turns = try row["turns"]
            from = try row["from_day"]
            let (seat, agency): (ID<Seat>?, ID<Agency>?) = (try row["seat"], try row["agency"])
            let said: String = try row["said"]
            chair = seat.map { .seat($0, said) } ?? agency.map { .agency($0, said) }
        }

        var thing: Thing { Thing(.group, number: group.number) }

        mutating func blank() {
            guard hidden.contains(.holders) else { return }
            switch chair {
            case .seat(let id, _): chair = .seat(id, "")
            case .agency(let id, _): chair = .agency(id, "")
            case nil: break
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

/// The rotas of a group with the meetings that they count, as one viewer may see them.
struct ChairInTurn: Hashable, Sendable {
    /// Never none; each holds from its day until the next one begins.
    var rotas: [ChairRota]
    var meetings: [ChairRota.Counted]

    /// What was said last.
    var rota: ChairRota { rotas[rotas.count - 1] }

    static func look(_ group: ID<Group>, _ registry: Registry, _ trace: Trace) async throws -> ChairInTurn? {
        let lines = try await registry.look(ChairTurns(viewer: trace.viewer, group: group), trace)
            .filter { !$0.hidden.contains(.holders) }
        guard !lines.isEmpty else { return nil }
        var rotas: [ChairRota] = []
        for line in lines {
            if rotas.last?.from != line.from {
                rotas.append(ChairRota(group: group, turns: line.turns, from: line.from, chairs: []))
            }
            if let chair = line.chair { rotas[rotas.count - 1].chairs.append(chair) }
        }
        let counted = CountedMeetings(viewer: trace.viewer, group: group)
        return ChairInTurn(rotas: rotas, meetings: try await registry.look(counted, trace).map(\.counted))
    }

    func chair(of meeting: ID<Meeting>) -> ChairRota.Chair? {
        guard let day = meetings.first(where: { $0.meeting == meeting })?.day else { return nil }
        return rotas.last { $0.from <= day }?.chair(of: meeting, among: meetings)
    }

    /// The next turns, with the one that runs: of the rota that holds, and then of those after it.
    func coming(_ count: Int, on today: Day) -> [ChairRota.Coming] {
        let ends = rotas.dropFirst().map { Optional($0.from) } + [nil]
        let turns = zip(rotas, ends).flatMap { rota, end -> [ChairRota.Coming] in
            guard let end else { return rota.coming(count, on: today, among: meetings) }
            guard today < end else { return [] }
            return rota.coming(count, on: today, among: meetings.filter { $0.day < end })
                .filter { $0.from.map { $0 < end } ?? false }
        }
        return Array(turns.prefix(count))
    }

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
