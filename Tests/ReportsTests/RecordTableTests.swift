import Aldermouth
import Checks
import Dates
import Markup
import Partnership
import Planning
import Storage
import Testing

@testable import Reports

/// Attendance, what groups took on, recommendations and data supply, set in by reference.
@Suite struct RecordTableTests {
    @Test func `a reference names a group, an agency or all, and its months`() throws {
        let one = try #require(RecordReference(["attendance-table", "in", "Joint", "Group", "2026-04", "2027-03"]))
        #expect(one.name == "Joint Group" && !one.isOfAgency)
        #expect(one.months == Period(first: "2026-04", last: "2027-03"))
        #expect(RecordReference(["commitment-table", "of", "Police"])?.isOfAgency == true)
        for wrong in [
            "attendance-table in Joint Group", "supply-table of Police", "attendance-table in 2026-04 2027-03",
            "attendance-table in Joint Group 2027-04 2026-03", "recommendation-table of Police",
            "priority-table of Bolsover", "supply-table at Police 2026-04 2027-03",
        ] { #expect(Placing(wrong) == nil, "\(wrong)") }
        // What plans and reviews are called stays as it was read.
        #expect(RecordReference(["questions", "in", "review", "2026-04", "2027-03"])?.name == "review 2026-04 2027-03")
    }

    @Test(arguments: Engine.tested)
    func `who came is told agency by agency at a group, and group by group of an agency`(engine: Engine) async throws {
        let boarded = try await Boarded(engine)
        let group = try #require(try await boarded.told("attendance-table in joint strategic 2026-04 2027-03"))
        #expect(
            lines(group.text) == [
                "Table: Attendance at Joint Strategic Group, April 2026 to March 2027",
                "| Agency | Expected | Came | Of those the deputy | Of those somebody else | Apologies | Did not come | Not known |",
                "| Police | 3 | 3 | 1 | 1 | 0 | 0 | 0 |", "| Probation | 3 | 0 | 0 | 0 | 1 | 1 | 1 |",
                "| Total | 6 | 3 | 1 | 1 | 1 | 1 | 1 |",
                "Note: Each seat counts at each meeting that was held while it was on the group. Not known: nobody wrote down whether somebody came.",
            ])
        #expect(group.figures.count == 21)
        #expect(
            group.figures[1].key == "attendance-table in joint strategic 2026-04 2027-03 / Police / Came"
                && group.figures[1].shown == "3")
        let police = try #require(try await boarded.told("attendance-table of Police 2026-01 2026-12"))
        #expect(
            lines(police.text)[2...4] == [
                "| Delivery Group | 1 | 1 | 0 | 0 | 0 | 0 | 0 |",
                "| Joint Strategic Group | 4 | 3 | 1 | 1 | 0 | 1 | 0 |",
                "| Total | 5 | 4 | 1 | 1 | 0 | 1 | 0 |",
            ])
        let all = try #require(try await boarded.told("attendance-table in all groups 2026-04 2027-03"))
        #expect(lines(all.text)[2] == "| Police | 4 | 4 | 1 | 1 | 0 | 0 | 0 |")
        // The command line prints the same.
        #expect(try await boarded.told("attendance-table in all groups 2026-04 2027-03", to: .reportKeeper) == all)
        #expect(try await boarded.told("attendance-table in Nowhere 2026-04 2027-03") == nil)
        let none = try await boarded.told("attendance-table in Joint Strategic Group 2024-04 2025-03")
        #expect(none?.text == "Attendance at Joint Strategic Group, April 2024 to March 2025: none is recorded.")
    }

    @Test(arguments: Engine.tested)
    func `what was taken on is told with its day and its state`(engine: Engine) async throws {
        let boarded = try await Boarded(engine)
        let open = try #require(try await boarded.told("commitment-table in Joint Strategic Group"))
        #expect(
            lines(open.text) == [
                "Table: Commitments of partners, Joint Strategic Group, open today",
                "| What | Whose | Taken on | Due | State |",
                "| A room for the team | Delivery head, Probation | Joint Strategic Group, 14 April 2026 | No day given: “in the autumn” | Open |",
                "| Two more patrols | Partnership sergeant, Police | Joint Strategic Group, 14 April 2026 | 12 November 2026 | Open, 12 days overdue |",
            ])
        try await boarded.desk.registry.database.write { connection in
            try connection.execute(
                """
                UPDATE undertaking SET state = 'done', ended_on = \("2026-11-02" as Day), evidence = 'Rota seen'
                WHERE text = 'Two more patrols'
                """)
        }
        let police = "commitment-table of Marlshire Police"
        let caption = "Commitments of partners, of Marlshire Police, open today"
        #expect(try await boarded.told(police)?.text == "\(caption): none is recorded.")
        let year = try #require(try await boarded.told("\(police) 2026-04 2027-03"))
        #expect(lines(year.text)[0].contains("taken on in April 2026 to March 2027") && lines(year.text).count == 3)
        #expect(lines(year.text)[2].contains("| Done on 2 November 2026: Rota seen |"))
        let actions = try #require(try await boarded.told("group-action-table in all groups"))
        #expect(lines(actions.text).count == 4 && actions.text.contains("Map the alleys"))
        let theirs = try #require(try await boarded.told("group-action-table in Joint Strategic Group"))
        #expect(lines(theirs.text).count == 3 && !theirs.text.contains("Count the bins"))
    }

    @Test(arguments: Engine.tested)
    func `recommendations are told with their answer and what is due, and data with how late it came`(
        engine: Engine
    ) async throws {
        let boarded = try await Boarded(engine)
        let made = try #require(try await boarded.told("recommendation-table in Communities Scrutiny"))
        #expect(lines(made.text)[0] == "Table: Recommendations of Communities Scrutiny Committee")
        #expect(
            lines(made.text)[2].hasPrefix(
                "| CSC 2026/1 | That an inspector comes. | 16 September 2026 | Marlshire Police | None yet | Waiting for a response | "
            ))
        #expect(try await boarded.told("recommendation-table in all committees")?.text.contains("CSC 2026/1") == true)
        let before = try await boarded.told("recommendation-table in all committees 2025-04 2026-03")
        #expect(before?.text.hasSuffix(": none is recorded.") == true)
        let data = try #require(try await boarded.told("supply-table of Police 2026-01 2026-12"))
        #expect(
            lines(data.text)[..<3] == [
                "Table: Data sent by Marlshire Police, quarters of January to December 2026",
                "| Data set | Agency | Quarters | In time | Came late | Most days late | Not here |",
                "| Calls about noise | Marlshire Police | 3 | 1 | 1 | 12 | 1 |",
            ])
        #expect(data.figures.map(\.shown) == ["3", "1", "1", "12", "1"])
        let one = try #require(try await boarded.told("supply-table in all agencies 2026-04 2026-06"))
        #expect(lines(one.text)[2] == "| Calls about noise | Marlshire Police | 1 | 0 | 1 | 12 | 0 |")
    }

    @Test(arguments: Engine.tested)
    func
        `whoever is kept from an agency reads nothing of it, is told that not all is there, and publishes no such report`(
            engine: Engine
        ) async throws
    {
        let boarded = try await Boarded(engine)
        for words in [
            "attendance-table in all groups 2026-04 2027-03", "commitment-table in all groups",
            "group-action-table in Joint Strategic Group", "supply-table in all agencies 2026-01 2026-12",
        ] {
            let told = try #require(try await boarded.told(words, to: Boarded.kept))
            #expect(told.text.contains(RecordTable.isPartly), "\(words)")
            #expect(!told.text.contains("Police"), "\(words)")
            #expect(try await boarded.told(words)?.text.contains(RecordTable.isPartly) == false, "\(words)")
        }
        #expect(try await boarded.told("attendance-table of Police 2026-04 2027-03", to: Boarded.kept) == nil)
        let desk = boarded.desk
        let report = try await desk.complete()
        try await desk.write(report, .background, "{attendance-table in all groups 2026-04 2026-10}")
        let shut = Trace(Boarded.kept, at: Desk.trace(Desk.colleague, on: "2027-03-01").at, route: "test")
        let seen = try await WholeReport.look(report.id, desk.registry, shut, figures: InventedFigures())
        let whole = try #require(seen)
        #expect(!"\(ReportDocument(whole).paper)".contains("Police"))
        #expect(CheckReport(whole: whole, gate: .init()).faults.contains { $0.said.contains("not shared with you") })
        for action in [ReportWords.Action.check, .mark, .approve] {
            _ = try await desk.move(report.id, action, on: "2027-03-01").made
        }
        let scheduled = try await desk.move(report.id, .schedule, publish: "2027-03-01", on: "2027-03-01").made
        let publish = MoveReport(
            id: report.id, version: scheduled.version, action: .publish, figures: InventedFigures(),
            records: whole.records)
        #expect(try await desk.registry.write(shut, publish.run).faults.contains(RecordTable.takenFurther))
        #expect(try await desk.move(report.id, .publish, on: "2027-03-01").made.stage == .published)
    }

    @Test(arguments: Engine.tested)
    func `an assessment holds no table that is not whole, and shows one that is held to nobody who is kept from it`(
        engine: Engine
    ) async throws {
        let assessed = try await Assessed(engine)
        _ = try await Boarded(assessed.desk)
        let id = try await assessed.begin()
        let words = "attendance-table in all groups 2026-04 2027-03"
        let version = try await assessed.whole(id).parts.first { $0.part.matter == .considered }?.version ?? 0
        let write = WriteAssessmentPart(
            assessment: id, matter: .considered, text: "{\(words)}", version: version)
        let shut = Trace(Boarded.kept, at: Aldermouth.now, route: "test")
        let partly = try await ToldReferences.look(
            ["{\(words)}"], assessed.registry, shut, figures: InventedFigures(), here: assessed.plan.id)
        _ = try await assessed.registry.write(shut, partly.held(id, write.run)).made
        #expect(try await assessed.whole(id).unheld == [words])
        let trace = Trace(Boarded.kept, at: Aldermouth.now, route: "test")
        func seen() async throws -> WholeAssessment {
            try await WholeAssessment.look(id, assessed.registry, trace, figures: InventedFigures())
                .orFail("no assessment")
        }
        #expect(try await seen().isPartly)
        let take = HoldFigures(try await seen())
        #expect(try await assessed.registry.write(trace, take.run).faults == [WholeAssessment.isPartly])
        let whole = HoldFigures(try await assessed.whole(id))
        _ = try await assessed.registry.write(Desk.trace(Desk.writer), whole.run).made
        #expect(try await assessed.whole(id).held.closed.isEmpty)
        let closed = try await seen()
        #expect(closed.held.closed.contains(words) && !closed.parts.contains { $0.told.contains("Police") })
    }
}
