import Aldermouth
import Partnership
import Storage
import Testing

/// A file is given whole to whoever may read what it is attached to, to keep and never to be shown, and is not there for
/// anybody else.
@Suite("Attached files")
struct AttachedFilesTests {
    @Test(arguments: Engine.tested)
    func `are given as downloads to those who may read what they are attached to`(engine: Engine) async throws {
        let site = try await WholeSite(engine)
        try await World.fill(site)
        let open = "/documents/\(World.document)/versions/\(World.document + 2)/file"
        let secret = "/documents/\(World.sensitiveDocument)/versions/\(World.sensitiveDocument + 2)/file"
        let mixed = "/documents/\(World.document)/versions/\(World.sensitiveDocument + 2)/file"
        let papers = "/meetings/\(World.meeting)/agenda/\(World.agendaItem(.official))/papers"
        let paper = "\(papers)/\(World.agendaPaper(.official))/file"
        let exempt = "\(papers)/\(World.exemptAgendaPaper)/file"
        for (role, membership, there, gone) in [
            (.manager, .outside, [open, secret, paper, exempt], [mixed]),
            (.analyst, .outside, [open, paper], [secret, exempt, mixed]),
            // Whoever holds the seat that keeps a document reads it.
            (.member, .inside, [open, secret, paper], [exempt]),
            (.manager, .excluded, [], [open, secret, paper, exempt]),
        ] as [(Role, World.Membership, [String], [String])] {
            let visit = try await site.come(World.asker(role, 1, membership))
            for target in there {
                let answer = try await site.ask(Asked("GET", target), as: visit)
                #expect(answer.status == 200, "\(target) to \(role)")
                #expect(answer.text.utf8.starts(with: "file-5".utf8))
                #expect(answer.header("Content-Type") == "text/plain; charset=utf-8")
                let disposition = answer.header("Content-Disposition") ?? ""
                #expect(disposition.utf8.starts(with: "attachment; filename=\"file-".utf8), "\(disposition)")
                #expect(answer.header("X-Content-Type-Options") == "nosniff")
                #expect(answer.header("Cache-Control") == "no-store")
            }
            for target in gone {
                #expect(try await site.ask(Asked("GET", target), as: visit).status == 404, "\(target) to \(role)")
            }
            try await site.leave(visit)
        }
        // Nothing of a file can be read from a copy of the database, and one that was changed there is not given.
        let visit = try await site.come(World.asker(.manager, 1, .outside))
        try await site.database.write { connection in
            let bytes = try connection.value(
                "SELECT content FROM attached_file WHERE id = \(World.file(of: World.document + 2))", as: [UInt8].self)
            #expect(bytes?.firstRange(of: Array("file-".utf8)) == nil && bytes?.isEmpty == false)
            try connection.execute("UPDATE attached_file SET digest = 'x'")
        }
        #expect(try await site.ask(Asked("GET", open), as: visit).status == 404)
    }

    @Test func `are taken from whoever may change what they are attached to, and deleted with it`() async throws {
        let site = try await WholeSite(.sqlite)
        try await World.fill(site)
        var manager = World.asker(.manager, 1, .outside)
        manager.purpose = .running
        let visit = try await site.come(manager)
        func send(_ target: String, _ fields: [(String, String)]) async throws -> Int {
            let form = fields.map { Asked.Said(name: $0.0, value: $0.1) }
            return try await site.ask(Asked("POST", target, form: form), as: visit).status
        }
        let version = "/documents/\(World.document)/versions/\(World.document + 2)"
        #expect(try await send("\(version)/attach", [("version", "0")]) == 409)
        #expect(try await send("\(version)/attach", [("version", "1")]) == 303)
        #expect(try await site.ask(Asked("GET", "\(version)/file"), as: visit).text == "Beside")
        #expect(try await send("\(version)/file/out", [("version", "2")]) == 303)
        #expect(try await site.ask(Asked("GET", "\(version)/file"), as: visit).status == 404)
        // What is OFFICIAL-SENSITIVE bears its marking.
        let papers = "/meetings/\(World.meeting)/agenda/\(World.agendaItem(.official))/papers"
        let exempt = "\(papers)/\(World.exemptAgendaPaper)"
        #expect(try await send("\(exempt)/attach", [("version", "1")]) == 422)
        #expect(try await send("\(exempt)/attach", [("version", "1"), ("bears-marking", "yes")]) == 303)
        #expect(try await site.ask(Asked("GET", "\(exempt)/file"), as: visit).text == "Beside")
        #expect(try await send("\(exempt)/out", [("version", "2")]) == 303)
        let left = try await site.database.read {
            try $0.value("SELECT COUNT(*) FROM attached_file WHERE name = 'beside.txt'", as: Int.self)
        }
        #expect(left == 0)
    }
}
