import Aldermouth
import Dates
import Partnership
import Planning
import Scrutiny
import Storage
import Testing

@testable import Reports

/// What a council asks of its reports, from a readable file.
@Suite struct TemplateTests {
    // The shapes are those of published reports: North East Derbyshire, 14 April 2023; Newark and Sherwood, 26 June 2023.
    @Test(arguments: [("aldermouth", 3, 11, 10_000_000), ("saltmarsh", 9, 9, 15_000_000)])
    func `the templates that come with the project are read whole`(
        name: String, implications: Int, headings: Int, revenue: Int
    ) throws {
        let file = try TemplateFile(try Desk.file(name))
        #expect(file.implications.count == implications && file.headings.count == headings)
        #expect(file.revenuePence == revenue && file.wards == 2)
    }

    @Test(arguments: Engine.tested)
    func `a file that says something new becomes the next edition, and the same file changes nothing`(
        engine: Engine
    ) async throws {
        let desk = try await Desk(engine)
        let trace = Trace(.reportKeeper, at: Aldermouth.now, route: "test")
        let text = try Desk.file("aldermouth")
        let held = try await desk.registry.write(trace, ImportTemplate(text: text).run)
        #expect(held == .held(name: "Report to a scrutiny committee"))
        let changed = text + "\nimplication: Climate\nsigner: Climate Officer\n"
        let taken = try await desk.registry.write(trace, ImportTemplate(text: changed).run)
        #expect(taken == .taken(name: "Report to a scrutiny committee", edition: 2, headings: 11, implications: 4))
    }

    @Test(arguments: [
        ("template: A\ncouncil: B\nwarts: 2", "“warts” is not known"),
        ("template: A\ncouncil: B\n\nheading: colour", "“colour” is none of"),
        ("template: A\ncouncil: B\n\nwording: Legal\nfrom: 2026-04-01\ntext: Words", "no implication “Legal” above"),
        ("template: A\ncouncil: B", "needs the heading “recommendations”"),
    ])
    func `a file that says what is not known is refused with the line`(text: String, said: String) {
        #expect(throws: PlanFileRefusal.self) { try TemplateFile(text) }
        do { _ = try TemplateFile(text) } catch { #expect(error.sentence.contains(said)) }
    }

    @Test func `the words in force are the latest that began by then`() {
        let words = [("2025-04-01", "Old"), ("2026-04-01", "New")].enumerated().map { position, one in
            ReportWording(
                template: ID(1), subject: "Legal", edition: position + 1, from: Day(iso: one.0) ?? "2000-01-01",
                text: one.1)
        }
        #expect(words.inForce("Legal", on: "2026-03-31")?.text == "Old")
        #expect(words.inForce("Legal", on: "2026-04-01")?.text == "New")
        #expect(words.inForce("Legal", on: "2025-03-31") == nil)
    }

    // Source: North East Derbyshire, 14 April 2023: revenue of £100,000, capital of £250,000, two or more wards.
    @Test(arguments: [
        (9_999_999, 0, 1, false), (10_000_000, 0, 0, true), (0, 25_000_000, 0, true), (0, 24_999_999, 2, true),
        (0, 0, 0, false),
    ])
    func `a decision is a key decision at the council's own limits, and says which`(
        revenue: Int, capital: Int, wards: Int, isKey: Bool
    ) {
        let key = KeyDecision(.example, revenuePence: revenue, capitalPence: capital, wards: wards)
        #expect(key.isKey == isKey)
        #expect(key.said.hasPrefix(isKey ? "Yes: " : "No: "))
    }

    @Test func `what nobody entered is not taken for nothing spent`() {
        let key = KeyDecision(.example, revenuePence: nil, capitalPence: 0, wards: 1)
        #expect(!key.isKey)
        #expect(key.said == "Not told: nobody wrote down its revenue.")
        #expect(key.callInSaid.hasPrefix("Not told"))
        #expect(KeyDecision(.example, revenuePence: nil, capitalPence: 0, wards: 2).isKey)
    }

    @Test(arguments: Engine.tested)
    func `a report is begun under a template of the council whose committee reads it`(engine: Engine) async throws {
        let desk = try await Desk(engine)
        let committee = desk.committee.id
        let begin = BeginReport(template: desk.template.id, committee: committee, header: Desk.header())
        try await desk.registry.database.write { connection in
            try Agency(
                id: ID(2), name: "Saltmarsh Borough Council", shortName: "Saltmarsh", standing: .responsible,
                from: "2010-04-01"
            ).insert(connection)
            try connection.execute("UPDATE committee SET council = \(ID<Agency>(2)) WHERE id = \(committee)")
        }
        let written = try await desk.registry.write(Desk.trace(Desk.writer), begin.run)
        guard case .faults(let faults) = written else {
            Issue.record("it was begun")
            return
        }
        #expect(faults.map(\.field) == ["committee"])
    }
}
