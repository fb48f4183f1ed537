import Aldermouth
import Approvals
import Dates
import Documents
import Partnership
import Planning
import Storage
import Testing

@testable import Meetings

/// The strategic board of Aldermouth: the council, the police and probation each have a seat on it.
struct Board {
    let registry: Registry
    static let now = Aldermouth.now
    static let today = Aldermouth.today
    static let began: Day = "2024-04-01"
    static let council = ID<Seat>(101)
    static let sergeant = ID<Seat>(102)
    static let probation = ID<Seat>(103)

    /// An agenda can name a document of the register, which can belong to a priority.
    static let areas = inOrder(meetingMigrations, planningMigrations, approvalsMigrations, documentsMigrations)

    init(_ engine: Engine) async throws {
        registry = try await Aldermouth.registry(on: engine, areas: Board.areas)
        try await registry.database.write { connection in
            for (number, name) in [(1, "Aldermouth District Council"), (2, "Marlshire Police"), (3, "Probation")] {
                let id = ID<Agency>(Int64(number))
                try Agency(id: id, name: name, shortName: name, standing: .responsible, from: Board.began)
                    .insert(connection)
                try Seat(
                    id: ID(Int64(100 + number)), agency: id, title: "Seat of \(name)", role: .partner,
                    from: Board.began
                ).insert(connection)
            }
        }
    }

    /// The account of ``viewer(_:)``.
    func addAccount() async throws {
        try await registry.database.write { connection in
            try Person(id: ID(1), agency: ID(1), name: "Asha Okafor").insert(connection)
            try Account(id: ID(1), person: ID(1), signIn: "asha").insert(connection)
        }
    }

    static func viewer(_ role: Role) -> Viewer {
        Viewer(
            account: ID(1), person: ID(1), agency: ID(1), seats: [ID(101)], purpose: .running,
            rules: Policy.first.rules(of: [.everyone, role]))
    }

    func write<One: Sendable>(
        as role: Role = .manager, _ run: @escaping @Sendable (Writing) throws -> Written<One>
    ) async throws -> Written<One> {
        try await registry.write(Trace(Board.viewer(role), at: Board.now, route: "test"), run)
    }

    func look<Asked: Query>(_ query: Asked) async throws -> [Asked.Line] where Asked.Line: Sendable {
        try await registry.look(query, Trace(query.viewer, at: Board.now, route: "test"))
    }

    func group(_ name: String = "Joint Strategic Group", hearers: [ID<Group>] = []) async throws -> Group {
        try await write(
            KeepGroup(
                name: name, layer: .strategic, part: .run, yearly: 4, aim: "", from: Board.began, hearers: hearers
            ).run
        ).done()
    }

    /// A group on which all three sit; probation is required.
    func seated() async throws -> Group {
        let group = try await group()
        for seat in [Board.council, Board.sergeant, Board.probation] {
            _ = try await write(
                SeatMember(group: group.id, seat: seat, isRequired: seat == Board.probation, from: Board.began).run
            ).done()
        }
        return group
    }

    func meeting(_ group: Group, _ day: Day) async throws -> Meeting {
        let startsAt = Instant(day, WallTime(minutes: 14 * 60))
        return try await write(PlanMeeting(group: group.id, startsAt: startsAt, place: "Guildhall").run).done()
    }
}

extension Written {
    /// What was made; the test fails where nothing was.
    func done() throws -> One {
        guard case .done(let one) = self else {
            Issue.record("\(self)")
            throw NotDone()
        }
        return one
    }

    var said: [String] {
        if case .faults(let faults) = self { faults.map(\.said) } else { [] }
    }

    private struct NotDone: Error {}
}
