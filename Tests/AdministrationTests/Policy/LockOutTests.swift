import Aldermouth
import Dates
import Storage
import Testing

@testable import Partnership

@Suite("Nobody ends the last way in")
struct LockOutTests {
    /// A way to end what makes Asha Okafor the one who could change the policy, and the field that says why not.
    struct Ending: CustomTestStringConvertible, Sendable {
        var testDescription: String
        var field: String
        var run: @Sendable (Writing) throws -> Bool?

        init<One>(
            _ name: String, _ field: String, _ command: @escaping @Sendable (Writing) throws -> Written<One>
        ) {
            (testDescription, self.field) = (name, field)
            run = { writing in
                switch try command(writing) {
                case .done: true
                case .faults, .stale, .notThere: nil
                }
            }
        }
    }

    private static let today = Demonstration.today

    // swift-format-ignore
    static let endings = [
        Ending("her time in the seat, today", "until", Leave(holder: ID(211), until: today).run),
        Ending("her time in the seat, in a year", "until", Leave(holder: ID(211), until: today + 365).run),
        Ending("another holder, who has no account", "from", Appoint(seat: ID(111), person: ID(17), from: today + 1).run),
        Ending("the seat", "until", ChangeSeat(id: ID(111), version: 1, title: "Administrator", team: nil, hundredths: 100, until: today + 30, shares: [:]).run),
        Ending("the agency", "until", ChangeAgency(id: ID(1), version: 1, name: "Council", shortName: "C", standing: .responsible, until: today + 7).run),
        Ending("the agency, by another that follows", "from", AddAgency(name: "New Council", shortName: "N", standing: .responsible, from: today + 90, follows: ID(1)).run),
        Ending("the account", "deed", SwitchAccount(id: ID(311), state: .disabled).run),
        Ending("training that lapsed", "lapses", NoteTraining(account: ID(311), passed: today + -400, lapses: today + -1).run),
    ]

    /// The demonstration with a person more, who has no account.
    private func registry(_ engine: Engine) async throws -> Registry {
        let registry = try await Demonstration.registry(engine)
        try await registry.database.write {
            try Person(id: ID(17), agency: ID(1), name: "Ola Quist", email: "", telephone: "").insert($0)
        }
        return registry
    }

    /// Moira Keane, who has an account, gets a seat as administrator until a day.
    private func second(_ registry: Registry, until: Day? = nil) async throws {
        try await registry.database.write { connection in
            let seat = Seat(
                id: ID(131), agency: ID(2), title: "Second administrator", role: .administrator, from: "2026-01-01")
            try seat.insert(connection)
            var held = SeatHolder(id: ID(231), seat: seat.id, person: ID(12), from: "2026-01-01")
            held.until = until
            try held.insert(connection)
        }
    }

    /// As an administrator who is somebody else: nobody turns off their own account.
    private func done(_ ending: Ending, _ registry: Registry) async throws -> Written<Bool> {
        try await registry.run(as: Demonstration.viewer(12, .administrator)) { writing -> Written<Bool> in
            try ending.run(writing).map { .done($0) } ?? .notThere
        }
    }

    private func entries(_ registry: Registry) async throws -> Int? {
        try await registry.database.read { try $0.value("SELECT COUNT(*) FROM record_entry", as: Int.self) }
    }

    @Test(arguments: Engine.tested, endings)
    func `what would leave nobody is refused, says what to do first, and changes nothing`(
        engine: Engine, ending: Ending
    ) async throws {
        let registry = try await registry(engine)
        let before = try await entries(registry)
        guard case .faults(let faults) = try await done(ending, registry) else {
            Issue.record("not refused")
            return
        }
        #expect(faults.map(\.field) == [ending.field])
        #expect(
            faults[0].said.hasSuffix(
                "First give somebody else a seat as administrator and an account, and have them come in once."))
        #expect(try await entries(registry) == before)
        let now = Aldermouth.now
        let day = try await registry.database.read { try WayBack($0, at: now).firstDayWithout(.first) }
        #expect(day == nil)
    }

    @Test(arguments: Engine.tested, endings)
    func `it is done once somebody else could put it right`(engine: Engine, ending: Ending) async throws {
        let registry = try await registry(engine)
        try await second(registry)
        #expect(try await done(ending, registry).one == true)
    }

    @Test func `the day is said from which nobody would be left, though both are here today`() async throws {
        let registry = try await registry(.sqlite)
        try await second(registry, until: Self.today + 40)
        let leaving = Leave(holder: ID(211), until: Self.today + 20)
        guard case .faults(let faults) = try await registry.run(as: Demonstration.asha, leaving.run) else {
            Issue.record("not refused")
            return
        }
        #expect(faults[0].said.hasPrefix("From \((Self.today + 41).said) nobody could come in"))
        // The other may leave sooner all the same: Asha Okafor stays.
        let other = Leave(holder: ID(231), until: Self.today)
        #expect(try await registry.run(as: Demonstration.asha, other.run).one != nil)
    }

    @Test(arguments: Engine.tested)
    func `where nobody could before, what makes it no worse is done`(engine: Engine) async throws {
        let registry = try await registry(engine)
        try await registry.database.write { try $0.execute("UPDATE account SET state = 'disabled' WHERE id = 311") }
        let leaving = Leave(holder: ID(212), until: Self.today)
        #expect(try await registry.run(as: Demonstration.asha, leaving.run).one != nil)
    }

    @Test(arguments: Engine.tested)
    func `an import or anything else that tells of accounts is held to the same rule`(engine: Engine) async throws {
        let registry = try await registry(engine)
        await #expect(throws: LockedOut.self) {
            try await registry.run(as: Demonstration.asha) { writing in
                try writing.connection.execute("UPDATE account SET password = ''")
                writing.note(.alteration, [ThingID(.account, 311)])
            }
        }
        let kept = try await registry.database.read {
            try $0.value("SELECT COUNT(*) FROM account WHERE password <> ''", as: Int.self)
        }
        #expect(kept == 6)
    }
}
