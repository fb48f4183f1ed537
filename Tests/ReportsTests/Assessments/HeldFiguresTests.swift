import Aldermouth
import Checks
import Dates
import Markup
import Pages
import Papers
import Partnership
import Planning
import Storage
import Testing

@testable import Reports

/// The figures of an assessment in work, from the moment that they are held until they are taken anew.
@Suite struct HeldFiguresTests {
    private func rename(_ assessed: Assessed, _ text: String) async throws {
        try await assessed.registry.database.write { connection in
            try connection.execute("UPDATE planned_action SET text = \(text)")
        }
    }

    private func call(_ assessed: Assessed, _ name: String) async throws {
        try await assessed.registry.database.write { connection in
            try connection.execute("UPDATE priority SET name = \(name) WHERE definition <> ''")
        }
    }

    private func told(_ whole: WholeAssessment) -> String { whole.parts.map(\.told).joined(separator: "\n") }

    private func take(
        _ assessed: Assessed, _ id: ID<StrategicAssessment>, by viewer: Viewer = Desk.viewer(Desk.writer)
    ) async throws -> Written<StrategicAssessment> {
        let trace = Trace(viewer, at: Aldermouth.now, route: "test")
        let whole = try #require(
            try await WholeAssessment.look(id, assessed.registry, trace, figures: InventedFigures()))
        return try await assessed.registry.write(trace, HoldFigures(whole).run)
    }

    @Test(arguments: Engine.tested)
    func `a record that changes afterwards changes no word of it, and each is listed beside what it would be`(
        engine: Engine
    ) async throws {
        let assessed = try await Assessed(engine)
        let id = try await assessed.begin()
        let before = try await assessed.whole(id)
        #expect(before.held.last?.person == Desk.writer && before.changes.isEmpty)
        try await rename(assessed, "Mend the gates")
        let after = try await assessed.whole(id)
        #expect(told(after) == told(before) && told(after).contains("| Lock the gates at night |"))
        let paper = AssessmentDocument(after, on: "2026-11-25").paper
        #expect(paper.blocks == AssessmentDocument(before, on: "2026-11-25").paper.blocks)
        #expect(paper.particulars.map(\.words.plain) == ["As they were held on 24 November 2026."])
        let change = try #require(after.changes.first)
        #expect(after.changes.count == 1 && change.words == "action-table in this plan")
        #expect(change.place == "How far last year’s plan was carried out")
        #expect(change.held == ["Lock the gates at night, Quiet harbour, None, 31 August 2026, Not started, overdue"])
        #expect(change.now == ["Mend the gates, Quiet harbour, None, 31 August 2026, Not started, overdue"])
        let page = AssessmentPage(whole: after, checks: [], mayChange: true).body.text
        #expect(page.contains("1 would read otherwise now"))
    }

    @Test(arguments: Engine.tested)
    func `taken anew they read what is recorded now, and who took them when stays`(engine: Engine) async throws {
        let assessed = try await Assessed(engine)
        let id = try await assessed.begin()
        let read = try await assessed.whole(id, by: Desk.colleague)
        try await rename(assessed, "Mend the gates")
        let taken = try await take(assessed, id, by: Desk.viewer(Desk.colleague)).made
        #expect(taken.version == read.assessment.version + 1)
        let now = try await assessed.whole(id)
        #expect(told(now).contains("| Mend the gates |") && now.changes.isEmpty)
        #expect(now.held.holds.map(\.person) == [Desk.writer, Desk.colleague])
        // Whoever read it before has not read this.
        let approve = MoveAssessment(read, .approve)
        guard case .stale = try await assessed.registry.write(Desk.trace(Desk.colleague), approve.run) else {
            Issue.record("it was approved unread")
            return
        }
    }

    @Test(arguments: Engine.tested)
    func `a reference that is written later reads as on the day of its save, and the others as they were held`(
        engine: Engine
    ) async throws {
        let assessed = try await Assessed(engine)
        let id = try await assessed.begin()
        try await rename(assessed, "Mend the gates")
        try await call(assessed, "Harbour at rest")
        _ = try await assessed.write(id, .considered, "{priority-table in this plan}\n{action-table in this plan}").made
        try await call(assessed, "Harbour at peace")
        let whole = try await assessed.whole(id)
        #expect(whole.unheld.isEmpty && whole.held.holds.count == 1)
        let considered = try #require(whole.parts.first { $0.part.matter == .considered }).told
        #expect(considered.contains("| Harbour at rest |") && !considered.contains("Mend the gates"))
        #expect(told(whole).contains("| Quiet harbour |") && !told(whole).contains("Harbour at peace"))
        #expect(whole.changes.map(\.words).contains("priority-table in this plan"))
    }

    @Test(arguments: Engine.tested)
    func `whoever is kept from something that it tells of reads no word of it, and neither takes nor approves it`(
        engine: Engine
    ) async throws {
        let assessed = try await Assessed(engine)
        let id = try await assessed.begin()
        try await assessed.fill(id)
        let priorities = try await assessed.registry.prioritiesOfPlans(Desk.trace(Desk.writer))
        var kept = Desk.viewer(Desk.colleague)
        kept.excluded = [ThingID(.priority, priorities[0].id.number)]
        let shut = Trace(kept, at: Aldermouth.now, route: "test")
        let seen = try #require(
            try await WholeAssessment.look(id, assessed.registry, shut, figures: InventedFigures()))
        #expect(!seen.held.closed.isEmpty && seen.held.values.keys.contains("performance crime E07999001 2026-09"))
        #expect(!told(seen).contains("Lock the gates") && !told(seen).contains("Fewer nights disturbed"))
        #expect(try await take(assessed, id, by: kept).faults == [WholeAssessment.isPartly])
        let approve = MoveAssessment(seen, .approve)
        let refused = try await assessed.registry.write(shut, approve.run).faults
        #expect(refused == [WholeAssessment.isPartly])
    }

    @Test(arguments: Engine.tested)
    func `one that was begun before holds nothing until it is held or approved, and then goes out as it was read`(
        engine: Engine
    ) async throws {
        let assessed = try await Assessed(engine)
        let id = try await assessed.begin(held: false)
        try await assessed.fill(id)
        try await rename(assessed, "Paint the gates")
        #expect(try await assessed.whole(id).held.last == nil)
        #expect(told(try await assessed.whole(id)).contains("| Paint the gates |"))
        _ = try await assessed.move(id, .approve).made
        try await rename(assessed, "Mend the gates")
        #expect(try await take(assessed, id).faults.first?.contains("no longer a draft") == true)
        _ = try await assessed.move(id, .publish).made
        let edition = try #require(try await assessed.editions.first)
        #expect(edition.held == Aldermouth.now.localDay)
        let parts = try await assessed.parts(edition)
        #expect(parts.contains { $0.text.contains("| Paint the gates |") })
        #expect(!parts.contains { $0.text.contains("| Mend the gates |") })
    }

    @Test func `what only its footnote says otherwise is listed with the footnote, and a reference that is gone too`() {
        let noted = HeldChange("measure x", at: "A part", held: "12 crimes^[Of one]", now: "12 crimes^[Of two]")
        #expect(noted?.held == ["12 crimes^[Of one]"] && noted?.now == ["12 crimes^[Of two]"])
        let moved = HeldChange("measure x", at: "A part", held: "12 crimes^[Of one]", now: "13 crimes^[Of two]")
        #expect(moved?.held == ["12 crimes"] && moved?.now == ["13 crimes"])
        #expect(HeldChange("cited x", at: "A part", held: "12", now: nil)?.now == [])
        #expect(HeldChange("cited x", at: "A part", held: "12", now: "12") == nil)
    }

    @Test func `a figure as it was held is listed with what its footnote said`() async throws {
        let assessed = try await Assessed(.sqlite)
        let id = try await assessed.begin()
        try await assessed.registry.database.write { connection in
            try connection.execute(
                "UPDATE assessment_held SET text = 'Eleven^[Counted then.]' WHERE written_as LIKE 'progress%'")
        }
        let placed = try await assessed.whole(id).placed.filter { $0.key.contains("progress") }
        #expect(placed.map(\.shown) == ["Eleven"])
        #expect(placed.map(\.formula) == ["As held on 24 November 2026. Counted then."])
    }
}
