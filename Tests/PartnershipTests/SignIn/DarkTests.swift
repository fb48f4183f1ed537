import Aldermouth
import Dates
import Foundation
import Secrets
import Storage
import Testing

@testable import Partnership

/// One database with two programs on it: one answers requests, the other changes something meanwhile.
struct TwoPrograms {
    let day: FirstDay
    let elsewhere: Database
    let word: String
    /// Where both have their file, on SQLite.
    private let folder: DarkFolder?
    /// An agency beside the founder's own, and a person of it whose telephone number an agreement shares.
    static let other = ID<Agency>(901)
    static let person = Thing(.person, number: 902, owner: other, person: ID(902))

    init(_ engine: Engine) async throws {
        let migrations = inOrder(partnershipMigrations)
        let here: Database
        switch engine {
        case .sqlite:
            let folder = try DarkFolder()
            let file = folder.file("wardmote.sqlite")
            self.folder = folder
            (here, elsewhere) = (try Database.open(file: file), try Database.open(file: file))
        case .postgres:
            folder = nil
            let schema = Aldermouth.freshSchema()
            here = try await Aldermouth.reopened(schema)
            elsewhere = try await Aldermouth.reopened(schema)
        }
        try await here.migrate(migrations, at: FirstDay.now)
        day = FirstDay(
            Registry(here, RecordKeeper(here, Aldermouth.recordKeys), sealing: Aldermouth.sealing))
        word = try await day.settled().word
        try await elsewhere.write { connection in
            let own = try connection.value("SELECT agency FROM seat", as: ID<Agency>.self)
            try connection.execute(
                """
                INSERT INTO agency (id, name, short_name, standing, from_day, until_day, version)
                VALUES (\(Self.other), 'Aldermouth Probation', 'Probation', 'responsible', 0, NULL, 1)
                """)
            try Person(id: ID(902), agency: Self.other, name: "Tom Ashby", telephone: "01632 960001").insert(connection)
            try connection.execute(
                """
                INSERT INTO agreement (id, title, purpose, gateway, from_day, review_day, until_day, version)
                VALUES (903, 'Contacts', 'evidence', 's.115', 0, \(Aldermouth.today), \(Aldermouth.today), 1)
                """)
            for agency in [own, Self.other] {
                try connection.execute("INSERT INTO agreement_party (agreement, agency) VALUES (903, \(agency))")
            }
            try connection.execute(
                "INSERT INTO agreement_field (agreement, kind, field, may_write) VALUES (903, 'person', 'contact', 0)")
            try connection.execute("UPDATE session SET purpose = 'evidence'")
            var policy = Policy.first
            policy.version = 2
            policy.rules.append(Rule(.administrator, .see, .person))
            try policy.insert(connection)
        }
    }

    /// Who asks, at the very next request.
    func next() async throws -> SignedIn? { try await day.who(word) }

    /// Whether the very next request would show how to reach the person of the other agency.
    func seesContact() async throws -> Decision? {
        try await next().map {
            decide($0.viewer, .see, Self.person, field: .contact, purpose: .evidence, now: FirstDay.now)
        }
    }

    func change(_ body: @escaping @Sendable (Connection) throws -> Void) async throws {
        // What is kept between requests is warm by then.
        for _ in 1...2 { #expect(try await seesContact() == .allowed()) }
        try await elsewhere.write(body)
    }
}

/// What another program ends is dark on the very next request, whatever was asked before.
@Suite("Dark on the next request")
struct DarkTests {
    @Test(arguments: Engine.tested)
    func `a session that is ended elsewhere`(engine: Engine) async throws {
        let programs = try await TwoPrograms(engine)
        try await programs.change { try $0.execute("DELETE FROM session") }
        #expect(try await programs.next() == nil)
    }

    @Test(arguments: Engine.tested)
    func `an account that is turned off elsewhere`(engine: Engine) async throws {
        let programs = try await TwoPrograms(engine)
        try await programs.change { try $0.execute("UPDATE account SET state = 'disabled'") }
        #expect(try await programs.seesContact() == .denied(.standing(.disabled)))
    }

    @Test(arguments: Engine.tested)
    func `a seat that is left elsewhere`(engine: Engine) async throws {
        let programs = try await TwoPrograms(engine)
        try await programs.change {
            try $0.execute("UPDATE seat_holder SET from_day = 0, until_day = \(Aldermouth.today + -1)")
        }
        #expect(try await programs.seesContact() == .denied(.standing(.noSeat)))
    }

    @Test(arguments: Engine.tested)
    func `a seat whose role is changed elsewhere`(engine: Engine) async throws {
        let programs = try await TwoPrograms(engine)
        try await programs.change { try $0.execute("UPDATE seat SET role = 'witness'") }
        #expect(try await programs.seesContact() == .denied(.otherField))
    }

    @Test(arguments: Engine.tested)
    func `an agreement that is ended elsewhere`(engine: Engine) async throws {
        let programs = try await TwoPrograms(engine)
        try await programs.change { try $0.execute("UPDATE agreement SET until_day = \(Aldermouth.today + -1)") }
        #expect(try await programs.seesContact() == .denied(.agreementEnded))
    }

    @Test(arguments: Engine.tested)
    func `a version of the policy that is put in force elsewhere`(engine: Engine) async throws {
        let programs = try await TwoPrograms(engine)
        try await programs.change { connection in
            var policy = Policy.first
            policy.version = 3
            try policy.insert(connection)
        }
        #expect(try await programs.seesContact() == .denied(.otherPurpose))
        try await programs.elsewhere.write { connection in
            var policy = Policy.first
            (policy.version, policy.rules) = (4, [])
            try policy.insert(connection)
        }
        #expect(try await programs.seesContact() == .denied(.noRule))
    }

    @Test(arguments: Engine.tested)
    func `a conflict of interest that is declared elsewhere`(engine: Engine) async throws {
        let programs = try await TwoPrograms(engine)
        let person = try #require(try await programs.next()?.viewer.person)
        try await programs.change {
            try $0.execute(
                """
                INSERT INTO conflict (id, person, kind, number, reason, declared_by, from_day)
                VALUES (904, \(person), 'person', 902, 'A cousin', NULL, \(Aldermouth.today))
                """)
        }
        #expect(try await programs.seesContact() == .denied(.excluded))
    }

    @Test(arguments: Engine.tested)
    func `what was opened in an emergency, and a name for what is restricted`(engine: Engine) async throws {
        let programs = try await TwoPrograms(engine)
        let signedIn = try #require(try await programs.next())
        let (account, person) = (signedIn.session.account, try #require(signedIn.viewer.person))
        let until = FirstDay.now + 60
        try await programs.elsewhere.write {
            try $0.execute(
                """
                INSERT INTO opening
                    (id, account, kind, number, reason_code, reason, from_at, until_at, review_day, finding)
                VALUES (905, \(account), 'note', 1, 'life', 'Asked for', \(FirstDay.now), \(until), 0, '')
                """)
            try $0.execute("INSERT INTO named_person (person, kind, number) VALUES (\(person), 'note', 2)")
        }
        let opened = try #require(try await programs.next()).viewer
        #expect(opened.opened == [ThingID(.note, 1): until])
        #expect(opened.namedFor == [ThingID(.note, 2)])
        try await programs.change {
            try $0.execute("UPDATE opening SET until_at = \(FirstDay.now)")
            try $0.execute("DELETE FROM named_person")
        }
        let after = try #require(try await programs.next()).viewer
        #expect(after.opened.isEmpty && after.namedFor.isEmpty)
    }
}

/// A folder of its own, removed when the test lets go of it.
final class DarkFolder: Sendable {
    private let place = FileManager.default.temporaryDirectory.appending(path: "dark-\(UUID().uuidString)")

    init() throws { try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true) }

    func file(_ name: String) -> String { place.appending(path: name).path }

    deinit { try? FileManager.default.removeItem(at: place) }
}
