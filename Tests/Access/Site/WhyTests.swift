import Aldermouth
import Partnership
import Storage
import Testing

@Suite("Saying why before a note is shown")
struct WhyTests {
    @Test(arguments: Engine.tested)
    func `the text is shown once a reason is given, and the reason stands in the entry`(engine: Engine) async throws {
        let site = try await WholeSite(engine, draw: { true })
        try await World.fill(site)
        let visit = try await site.come(World.asker(.manager, 1, .inside))
        for marking in [Marking.sensitive, .restricted] {
            let (seat, note) = ("/seats/\(World.seat(marking))", World.note(marking))
            let target = "\(seat)/notes/\(note)"
            func last() async throws -> Entry? {
                try await site.database.read {
                    try $0.column("SELECT entry FROM record_entry ORDER BY sequence DESC LIMIT 1", as: [UInt8].self)
                }.first.flatMap(Entry.init)
            }
            let page = try await site.ask(Asked("GET", seat), as: visit)
            #expect(!page.text.contains("text-\(note)") && page.text.contains("subject-\(note)"))
            #expect(try await last()?.fields.contains(.text) == false, "what was not shown is not told as shown")
            #expect(try await site.ask(Asked("GET", target), as: visit).text.contains("Why are you looking?"))
            let short = try await site.ask(
                Asked("POST", target, form: [Asked.Said(name: "reason", value: "abc")]), as: visit)
            #expect(short.status == 422 && !short.text.contains("text-\(note)"))
            let told = try await site.ask(
                Asked("POST", target, form: [Asked.Said(name: "reason", value: "Called back")]), as: visit)
            #expect(told.status == 200 && told.text.contains("text-\(note)"))
            let entry = try await last()
            #expect(entry?.reason == "Called back" && entry?.operation == .consultation)
            #expect(entry?.fields.contains(.text) == true)
            #expect(entry?.things.contains(ThingID(.note, note)) == true)
        }
    }
}
