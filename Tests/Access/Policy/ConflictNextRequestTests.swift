import Aldermouth
import Dates
import Pages
import Partnership
import Storage
import Testing

@Suite("What counts from the next request on")
struct ConflictNextRequestTests {
    private let administrator: Asker = {
        var asker = World.asker(.administrator, 1, .outside)
        asker.purpose = .running
        return asker
    }()

    private func said(_ fields: [(String, String)]) -> [Asked.Said] {
        fields.map { Asked.Said(name: $0.0, value: $0.1) }
    }

    private func day(_ name: String, _ day: Day) -> [(String, String)] {
        [
            ("\(name)-day", "\(day.parts.day)"), ("\(name)-month", "\(day.parts.month)"),
            ("\(name)-year", "\(day.parts.year)"),
        ]
    }

    @Test(arguments: Engine.tested)
    func `a conflict of interest that somebody declares, until somebody else has ended it`(engine: Engine) async throws
    {
        let site = try await WholeSite(engine)
        try await World.fill(site)
        let administrator = try await site.come(administrator)
        let analyst = try await site.come(World.asker(.manager, 1, .outside))
        let (target, person) = ("/agreements/\(World.agreement)", analyst.asker.person)
        #expect(try await site.ask(Asked("GET", target), as: analyst).status == 200)
        let form = said(
            [("with", "agreement-\(World.agreement)"), ("reason", "A cousin drew it up")] + day("from", World.today))
        let declared = try await site.ask(Asked("POST", "/people/\(person)/conflicts/new", form: form), as: analyst)
        #expect(declared.header("Location") == "/conflicts")
        #expect(try await site.ask(Asked("GET", target), as: analyst).status == 404)
        // It is in their own list, and is not named there.
        let own = try await site.ask(Asked("GET", "/conflicts"), as: analyst).text
        #expect(own.contains("A cousin drew it up") && !own.contains("Agreement \(World.agreement)"))
        let all = try await site.ask(Asked("GET", "/conflicts"), as: administrator).text
        #expect(all.contains("A cousin drew it up") && all.contains("Agreement \(World.agreement)"))

        let number = try await site.database.read {
            try $0.value("SELECT id FROM conflict WHERE person = \(person)", as: Int64.self)
        }
        let end = "/conflicts/\(try #require(number))/end"
        let until = said(day("until", World.today + -1))
        #expect(try await site.ask(Asked("POST", end, form: until), as: administrator).status == 422)
        #expect(
            try await site.ask(Asked("POST", end, form: said(day("until", World.today))), as: analyst).status == 404)
        let ended = try await site.ask(Asked("POST", end, form: said(day("until", World.today))), as: administrator)
        #expect(ended.status == 303)
        #expect(try await site.ask(Asked("GET", target), as: analyst).status == 404)
        let tomorrow = Aldermouth.now + 86_400
        try await site.database.write {
            try $0.execute("UPDATE session SET began_at = \(tomorrow), seen_at = \(tomorrow)")
        }
        let next = try await site.ask(Asked("GET", target).with(analyst.word), at: tomorrow)
        #expect(next.status == 200)
    }

    @Test(arguments: Engine.tested)
    func `training that has lapsed closes all but the door, until it is passed again`(engine: Engine) async throws {
        let site = try await WholeSite(engine)
        try await World.fill(site)
        let administrator = try await site.come(administrator)
        let officer = try await site.come(World.asker(.officer, 1, .outside))
        let target = "/accounts/\(officer.asker.account)/training"
        func record(_ passed: Day, _ lapses: Day) async throws -> Answer {
            let form = said(day("passed", passed) + day("lapses", lapses))
            return try await site.ask(Asked("POST", target, form: form), as: administrator)
        }
        #expect(try await site.ask(Asked("GET", "/people"), as: officer).status == 200)
        let lapsed = try await record(World.today + -366, World.today + -1)
        #expect(lapsed.header("Location") == "/people/\(officer.asker.person)#training")
        #expect(try await site.ask(Asked("GET", "/people"), as: officer).status != 200)
        let page = try await site.ask(Asked("GET", "/people/\(officer.asker.person)"), as: administrator).text
        #expect(page.contains("Lapsed"))
        #expect(
            try await site.ask(Asked("GET", "/administration"), as: administrator).text.contains("training lapsed on"))
        #expect(try await record(World.today, World.today + 365).status == 303)
        #expect(try await site.ask(Asked("GET", "/people"), as: officer).status == 200)

        #expect(try await record(World.today + 1, World.today + 365).status == 422)
        #expect(try await record(World.today, World.today + -1).status == 422)
        let own = "/accounts/\(administrator.asker.account)/training"
        let form = said(day("passed", World.today + -9) + day("lapses", World.today + -1))
        #expect(try await site.ask(Asked("POST", own, form: form), as: administrator).status == 422)
        #expect(try await site.ask(Asked("GET", "/people"), as: administrator).status == 200)
    }

    @Test(arguments: Engine.tested)
    func `a provider's identity that is removed lets nobody in, and ends their sessions`(engine: Engine) async throws {
        let site = try await WholeSite(engine)
        try await World.fill(site)
        let administrator = try await site.come(administrator)
        let officer = try await site.come(World.asker(.officer, 1, .outside))
        let account = officer.asker.account
        try await site.database.write { connection in
            try connection.execute("UPDATE account SET password = '' WHERE id = \(account)")
            try connection.execute(
                """
                INSERT INTO account_identity (issuer, tenant, subject, account, bound_at)
                VALUES ('https://login.example', 't', 'oid:1', \(account), \(Aldermouth.now))
                """)
        }
        let page = "/people/\(officer.asker.person)"
        #expect(
            try await site.ask(Asked("GET", page), as: administrator).text.contains("Remove sign-in through a provider")
        )
        let removed = try await site.ask(Asked("POST", "/accounts/\(account)/identity"), as: administrator)
        #expect(removed.header("Location") == page)
        #expect(
            try await site.ask(Asked("GET", "/people"), as: officer).header("Location") == "/sign-in?next=%2Fpeople")
        let left = try await site.database.read {
            try $0.value("SELECT COUNT(*) FROM account_identity WHERE account = \(account)", as: Int.self)
        }
        #expect(left == 0)
        #expect(try await !site.ask(Asked("GET", page), as: administrator).text.contains("Remove sign-in through"))
    }
}
