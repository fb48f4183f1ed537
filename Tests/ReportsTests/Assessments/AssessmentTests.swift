import Aldermouth
import Charts
import Dates
import Markup
import Pages
import Papers
import Partnership
import Planning
import Storage
import Testing

@testable import Reports

/// A strategic assessment from what is held of each part to what was published.
@Suite struct AssessmentTests {
    private func headings(_ paper: Paper) -> [String] {
        paper.blocks.compactMap { if case .heading(1, let text) = $0 { text } else { nil } }
    }

    private func tables(_ paper: Paper) -> [String: [[String]]] {
        var found: [String: [[String]]] = [:]
        for case .table(let table) in paper.blocks { found[table.caption] = table.rows.map { $0.map(\.plain) } }
        return found
    }

    /// Source: SI 2007/1830, regs 5 to 7: seven matters; SI 2007/3076 has no county group.
    @Test(arguments: [("england", 7), ("wales", 6)])
    func `it has the parts that its nation asks for, after whose information was considered`(
        nation: String, parts: Int
    ) async throws {
        let text = "\(Assessed.file)".split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0 == "from: 2026-04-01" ? "nation: \(nation)\n\($0)" : String($0) }.joined(separator: "\n")
        let assessed = try await Assessed(.sqlite, text)
        let id = try await assessed.begin()
        let paper = AssessmentDocument(try await assessed.whole(id), on: "2026-11-24").paper
        #expect(headings(paper).count == parts + 1 && headings(paper)[0] == "Whose information was considered")
        #expect(headings(paper).contains("What to bring to the county strategy group") == (nation == "england"))
        #expect(paper.title == "Strategic assessment, 2026/27" && paper.status == "Draft")
    }

    @Test(arguments: Engine.tested)
    func `each part begins with what is held of it, and one of which nothing is held begins empty`(
        engine: Engine
    ) async throws {
        let assessed = try await Assessed(engine)
        let whole = try await assessed.whole(try await assessed.begin())
        let texts = Dictionary(uniqueKeysWithValues: whole.parts.map { ($0.part.matter, $0.text) })
        #expect(texts[.considered] == "")
        // The invented figures have a report of crime, and none of antisocial behaviour.
        #expect(texts[.levels] == "{performance crime E07999001 2026-09}")
        #expect(
            texts[.changes] == """
                {compared crime E07999001 2025-10 2026-09}
                {compared asb E07999001 2025-10 2026-09}
                {issue-table in this plan}
                """)
        #expect(texts[.people] == "Residents asked for these: Quiet harbour.")
        #expect(whole.parts.allSatisfy { $0.unknown.isEmpty })
        let paper = AssessmentDocument(whole, on: Aldermouth.now.localDay).paper
        let found = tables(paper)
        #expect(
            found["Issues that came up while Safer Aldermouth ran"] == [
                ["Catapults", "Proposed for adoption", "1 July 2026", "Swans were hurt."],
                ["Fireworks", "Raised", "1 October 2026", "Heard in October."],
            ])
        #expect(
            found["Actions of Safer Aldermouth"] == [
                ["Lock the gates at night", "Quiet harbour", "None", "31 August 2026", "Not started, overdue"]
            ])
        #expect(
            found["How the priorities of Safer Aldermouth stand to what the county asks for"] == [
                ["Quiet harbour", "A county agreement", "Named in it", "aim 2"]
            ])
        let said = paper.blocks.compactMap { if case .numbered(let words) = $0 { words.plain } else { nil } }
        #expect(said.contains("Of 1 planned action: 1 not started. 1 is overdue."))
        #expect(said.contains("Proposed for adoption: Catapults."))
        let progress = whole.placed.filter { $0.place == "How far last year’s plan was carried out" }
        #expect(progress.map(\.shown) == ["1", "1", "1"] && progress.allSatisfy { $0.way == .computed })
    }

    @Test func `a performance report is taken over with its tables, lines and figures, and without what makes pages`()
        async throws
    {
        let assessed = try await Assessed(.sqlite)
        let whole = try await assessed.whole(try await assessed.begin())
        let paper = AssessmentDocument(whole, on: "2026-11-24").paper
        let start = try #require(paper.blocks.firstIndex(of: .heading(2, "Recorded crime")))
        guard case .numbered(let words) = paper.blocks[start + 1], case .bullets(let points) = paper.blocks[start + 2],
            case .table(let table) = paper.blocks[start + 3], case .series(let series) = paper.blocks[start + 4]
        else {
            Issue.record("the report is not there whole")
            return
        }
        #expect(words.runs.contains(.footnote("Of twelve a month")) && points.count == 2)
        // A bar would end the cell.
        #expect(table.rows.map { $0.map(\.plain) } == [["Harbour / quay", "100"], ["Hill", "44"]])
        #expect(table.notes == ["Held: 12 of 12 months."])
        #expect(series.points.map(\.value) == [12, nil] && series.unit == "crimes recorded")
    }

    @Test(arguments: Engine.tested)
    func `it is approved by somebody who wrote none of it, when every part is written`(engine: Engine) async throws {
        let assessed = try await Assessed(engine)
        let id = try await assessed.begin()
        let early = try await assessed.move(id, .approve).faults
        #expect(early.contains { $0.contains("It does not say whose information was considered.") })
        #expect(
            try await assessed.move(id, .publish).faults == ["It stands at “Draft”. From there you can: “Approve it”."])
        try await assessed.fill(id)
        let own = try await assessed.move(id, .approve, by: Desk.writer).faults
        #expect(own == ["This cannot be done by somebody who wrote any of it."])
        #expect(try await assessed.move(id, .approve).made.stage == .approved)
        let late = try await assessed.write(id, .levels, "More").faults
        #expect(late == ["It is no longer a draft (approved). Send it back to draft first, with the reason."])
        #expect(try await assessed.move(id, .sendBack).faults == ["Say why."])
    }

    @Test(arguments: Engine.tested)
    func `an edition keeps what it said when a record is changed, and a further one says what it corrects`(
        engine: Engine
    ) async throws {
        let assessed = try await Assessed(engine)
        let id = try await assessed.begin()
        try await assessed.fill(id)
        _ = try await assessed.move(id, .approve).made
        _ = try await assessed.move(id, .publish).made
        let first = try #require(try await assessed.editions.first)
        let before = try await assessed.parts(first)
        #expect(before.contains { $0.text.contains("| Lock the gates at night | Quiet harbour |") })
        try await assessed.registry.database.write { connection in
            try connection.execute("UPDATE planned_action SET text = 'Mend the gates'")
        }
        #expect(try await assessed.parts(first).map(\.text) == before.map(\.text))
        _ = try await assessed.move(id, .correct, reason: "The gates are to be mended.").made
        // It reads as it was published until its figures are taken anew.
        #expect(try await assessed.whole(id).parts.map(\.told) == before.map(\.text))
        let take = HoldFigures(try await assessed.whole(id))
        _ = try await assessed.registry.write(Desk.trace(Desk.writer), take.run).made
        let now = try await assessed.whole(id)
        #expect(now.parts.contains { $0.told.contains("| Mend the gates | Quiet harbour |") })
        _ = try await assessed.move(id, .approve).made
        _ = try await assessed.move(id, .publish).made
        let editions = try await assessed.editions
        #expect(editions.map(\.number) == [2, 1])
        #expect(editions.map(\.changed) == ["The gates are to be mended.", ""])
        let paper = AssessmentDocument(editions[0], try await assessed.parts(editions[0])).paper
        #expect(paper.status == "Corrected: edition 2" && paper.classification == nil)
        #expect(paper.blocks.first == .callout("What this edition corrects", ["The gates are to be mended."]))
        let corrected = AssessmentDocument(editions[1], try await assessed.parts(editions[1]), among: editions).paper
        #expect(corrected.status == "Edition 1, corrected since")
        #expect(corrected.blocks.first == ReportDocument.Correction(number: 2, day: editions[0].day).told)
        let latest = AssessmentDocument(editions[0], try await assessed.parts(editions[0]), among: editions).paper
        #expect(latest == paper)
    }

    @Test(arguments: Engine.tested)
    func `what two people write at once is lost to neither, and nothing is approved that was not read`(
        engine: Engine
    ) async throws {
        let assessed = try await Assessed(engine)
        let id = try await assessed.begin()
        try await assessed.fill(id)
        let read = try await assessed.whole(id, by: Desk.colleague)
        _ = try await assessed.write(id, .reasons, "The racks were lit.").made
        guard case .stale(let now) = try await assessed.write(id, .reasons, "Another reason.", version: 1) else {
            Issue.record("the second text was taken")
            return
        }
        #expect(now.text == "The racks were lit." && now.version == 2)
        let approve = MoveAssessment(read, .approve)
        guard case .stale = try await assessed.registry.write(Desk.trace(Desk.colleague), approve.run) else {
            Issue.record("it was approved unread")
            return
        }
        #expect(try await assessed.whole(id).assessment.stage == .draft)
    }

    @Test func `the privacy gate stops it, since everybody reads what is published`() async throws {
        let assessed = try await Assessed(.sqlite)
        let id = try await assessed.begin()
        try await assessed.fill(id)
        _ = try await assessed.write(id, .levels, "There is a domestic homicide review in Mill Hill.").made
        let faults = try await assessed.move(id, .approve, reason: "It may stand.").faults
        #expect(faults.contains { $0.contains("Mill Hill") && $0.contains("confidential") })
    }

    @Test(arguments: Engine.tested)
    func `figures follow when its months are changed, and there is one a year under a plan`(
        engine: Engine
    ) async throws {
        let assessed = try await Assessed(engine)
        let id = try await assessed.begin()
        let change = ChangeAssessment(id: id, version: 1, last: "2026-06")
        #expect(try await assessed.registry.write(Desk.trace(Desk.writer), change.run).made.last == "2026-06")
        let whole = try await assessed.whole(id)
        let texts = whole.parts.map(\.text).joined(separator: "\n")
        #expect(texts.contains("{performance crime E07999001 2026-06}"))
        #expect(texts.contains("{compared asb E07999001 2025-07 2026-06}") && !texts.contains("2026-09"))
        await #expect(throws: NotMade.self) { try await assessed.begin() }
        let trace = Desk.trace(Desk.writer)
        let twice = BeginAssessment(plan: assessed.plan.id, year: Assessed.year, last: "2026-09", texts: [:])
        #expect(
            try await assessed.registry.write(trace, twice.run).faults == [
                "There is an assessment of 2026/27 under this plan already."
            ])
        let old = BeginAssessment(
            plan: assessed.plan.id, year: FinancialYear(begins: 2025), last: "2020-01", texts: [:])
        #expect(try await assessed.registry.write(trace, old.run).faults.count == 1)
    }

    @Test(arguments: Engine.tested)
    func `a priority can be traced to the assessment that it follows from, and one nobody may know of stays`(
        engine: Engine
    ) async throws {
        let assessed = try await Assessed(engine)
        let id = try await assessed.begin()
        let trace = Desk.trace(Desk.writer)
        let all = try await assessed.registry.prioritiesOfPlans(trace)
        #expect(all.map(\.name) == ["Quiet harbour", "Safer roads"])
        let untraced = "“Quiet harbour” came from the strategic assessment, and none that is held says so."
        #expect(try await assessed.registry.findings(assessed.plan.id, trace).contains(untraced))
        let name = NameFollowers(assessment: id, version: 1, priorities: Set(all.map(\.id)))
        _ = try await assessed.registry.write(trace, name.run).made
        #expect(try await !assessed.registry.findings(assessed.plan.id, trace).contains(untraced))
        let before = AssessmentFollowers(viewer: trace.viewer, priority: all[1].id)
        #expect(try await assessed.registry.look(before, trace).map(\.assessment) == [id])
        // Whoever is kept from one priority neither sees nor takes away that it follows.
        var kept = Desk.viewer(Desk.colleague)
        kept.excluded = [ThingID(.priority, all[0].id.number)]
        let shut = Trace(kept, at: Aldermouth.now, route: "test")
        let seen = AssessmentFollowers(viewer: kept, assessment: id)
        #expect(try await assessed.registry.look(seen, shut).map(\.priority) == [all[1].id])
        let none = NameFollowers(assessment: id, version: 2, priorities: [])
        _ = try await assessed.registry.write(shut, none.run).made
        let after = AssessmentFollowers(viewer: trace.viewer, assessment: id)
        #expect(try await assessed.registry.look(after, trace).map(\.priority) == [all[0].id])
    }
}
