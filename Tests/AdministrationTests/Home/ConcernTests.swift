import Aldermouth
import Dates
import Markup
import Pages
import Partnership
import Storage
import Testing

@testable import Administration

@Suite("What needs looking at")
struct ConcernTests {
    private let today: Day = "2026-11-24"

    @Test func `a backup is asked for after a week, and putting one back after a quarter`() {
        for (deed, days) in [(Upkeep.Deed.backup, 7), (.drill, 92)] {
            #expect(Concern.of(deed, today + -days, today) == nil)
            let late = Concern.of(deed, today + -(days + 1), today)
            #expect(late?.said.text.contains("is \(days + 1) days old") == true)
            #expect(Concern.of(deed, nil, today)?.said.text.contains("has been recorded") == true)
        }
        #expect(Concern.of(.backup, nil, today)?.said.text.hasPrefix("No backup has been recorded.") == true)
    }

    @Test(arguments: Engine.tested)
    func `the day on which a backup was made is recorded by an administrator, and is not one to come`(engine: Engine)
        async throws
    {
        let registry = try await Demonstration.registry(engine)
        let day = Demonstration.today
        func last() async throws -> [Upkeep] {
            try await registry.database.look(LastUpkeep(viewer: Demonstration.asha), at: Aldermouth.now)
        }
        #expect(try await last().isEmpty)
        #expect(try await registry.run(as: Demonstration.asha, NoteUpkeep(.backup, on: day + 1).run).faulty == ["on"])
        #expect(try await !registry.run(as: Demonstration.moira, NoteUpkeep(.backup, on: day).run).isThere)
        for on in [day, day + -3] {
            #expect(try await registry.run(as: Demonstration.asha, NoteUpkeep(.backup, on: on).run).one != nil)
        }
        #expect(try await last() == [Upkeep(.backup, on: day)])
    }

    @Test(arguments: Engine.tested)
    func `people without a second factor, and training about to lapse`(engine: Engine) async throws {
        let registry = try await Demonstration.registry(engine)
        let key: [UInt8] = [1, 2, 3]
        try await registry.database.write { connection in
            try connection.execute("UPDATE account SET authenticator = \(key) WHERE id NOT IN (313, 314)")
            try connection.execute(
                """
                INSERT INTO account_identity (issuer, tenant, subject, account, bound_at)
                VALUES ('https://login.example', 't', 'oid:1', 314, 0)
                """)
            try connection.execute("UPDATE account SET trained_until = \(Demonstration.today + 29) WHERE id = 315")
            try connection.execute("UPDATE account SET trained_until = \(Demonstration.today + 30) WHERE id = 316")
        }
        let accounts = try await registry.database.look(Accounts(viewer: Demonstration.asha), at: Aldermouth.now)
        let concerns = Concern.of(accounts, Demonstration.today)
        #expect(concerns.count == 2)
        #expect(concerns.first?.said.text.contains("Priya Shah") == true)
        #expect(concerns.last?.way?.text.text == "Grace Obi" && concerns.last?.isUrgent == false)
    }
}
