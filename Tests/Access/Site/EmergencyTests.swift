import Aldermouth
import Partnership
import Secrets
import Storage
import Testing

@Suite("An emergency, by a reference")
struct EmergencyTests {
    @Test(arguments: Engine.tested)
    func `a hidden note is read by whoever was told its reference and gives a password, and by nobody else`(
        engine: Engine
    ) async throws {
        let site = try await WholeSite(engine)
        try await World.fill(site)
        let visit = try await site.come(World.asker(.analyst, 1, .outside))
        let hash = PasswordHash(of: "a password of hers", cost: .slight).text
        try await site.database.write {
            try $0.execute("UPDATE account SET password = \(hash) WHERE id = \(visit.asker.account)")
        }
        let (seat, number) = ("/seats/\(World.seat(.restricted))", World.note(.restricted))
        #expect(try await !site.ask(Asked("GET", seat), as: visit).text.contains("RESTRICTED</strong>"))

        func send(_ reference: String, _ password: String) async throws -> Answer {
            let form = [
                ("note-reference", reference), ("code", "threat-to-life"), ("password", password),
                ("reason", "He is on his way to her"),
            ]
            return try await site.ask(
                Asked("POST", "/emergency", form: form.map { Asked.Said(name: $0.0, value: $0.1) }), as: visit)
        }
        let wrong = try await send("\(number)", "no password")
        #expect(wrong.status == 422 && wrong.text.contains("This is not your password"))
        let none = try await send("77", "a password of hers")
        #expect(none.status == 422 && none.text.contains("Nothing of this reference can be opened by you."))

        let opened = try await send("\(number)", "a password of hers")
        #expect(opened.status == 303 && opened.header("Location") == "\(seat)#notes")
        let page = try await site.ask(Asked("GET", seat), as: visit)
        #expect(page.text.contains("text-\(number)") && page.text.contains("Reference in an emergency"))
    }
}
