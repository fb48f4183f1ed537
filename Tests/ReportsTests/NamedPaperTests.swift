import Aldermouth
import Checks
import Dates
import Documents
import Files
import Pages
import Papers
import Partnership
import Planning
import Storage
import Testing

@testable import Reports

/// Documents of the register that a report names: printed as papers are cited, frozen with it, and not there for whoever may
/// not read them.
@Suite struct NamedPaperTests {
    static let cited =
        "“Proposed precept”, Marlshire Police and Crime Panel, 22 January 2026, agenda item 5/5A, section 5, version 1, from 22 January 2026: https://panel.example/5a"

    @Test(arguments: Engine.tested)
    func `a paper is printed by body, day, item, page, version and address, and an edition keeps that`(
        engine: Engine
    ) async throws {
        let desk = try await Desk(engine)
        try await desk.register()
        let report = try await desk.complete()
        let precept = try await desk.document("Proposed precept")
        _ = try await desk.name(report, precept, .background, place: "section 5").made
        _ = try await desk.name(report, try await desk.document("Hire policy"), .appendix, number: "7.3").made
        try await desk.write(report, .papers, "The minutes of the traders")
        let text = try await desk.text(report, "Background papers")
        #expect(text.hasSuffix("section 100D).\n- \(Self.cited)\n- The minutes of the traders"))
        #expect(
            try await desk.text(report, "Appendices")
                == "Appendix A: “Hire policy”, Aldermouth District Council, version 2, from 10 December 2025: https://council.example/hire-2 (Appendix 7.3 to the papers of the meeting)"
        )
        #expect(
            try await desk.text(report, "Supporting documents").split(separator: "\n").map(String.init) == [
                "Table: Supporting documents", "| Document | What it is here | Classification |",
                "| Hire policy (Appendix 7.3 to the papers of the meeting) | Appendix | Open (OFFICIAL) |",
                "| Proposed precept | Background paper | Open (OFFICIAL) |",
            ])
        #expect(try await desk.publish(report).stage == .published)
        try await desk.registry.database.write { connection in
            try connection.execute(
                """
                INSERT INTO document_version (id, document, position, name, in_force_day, approved_by, changed, place,
                    next_day, kept_day, version)
                VALUES (7001, \(precept), 1, '2', \("2026-02-01" as Day), '', '', '', NULL, 1, 1)
                """)
            try connection.execute(
                """
                UPDATE document SET withdrawn_day = \("2027-03-05" as Day), withdrawn_because = 'It was set'
                WHERE title = 'Hire policy'
                """)
        }
        let trace = Desk.trace(Desk.colleague)
        let edition = try await desk.registry.look(ReportEditions(viewer: trace.viewer), trace)[0]
        let parts = try await desk.registry.look(EditionParts(viewer: trace.viewer, edition: edition.id), trace)
        #expect(parts.first { $0.name == "Background papers" }?.text == text)
        // The report in work speaks of the version that holds now.
        #expect(try await desk.text(report, "Background papers").contains("version 2, from 1 February 2026"))
        // The page of the document tells where it is named, and which version an edition meant.
        let site = ReportsSite(desk.registry, writer: NoWriter(), gate: PrivacyGate(), figures: InventedFigures())
        let request = try Request(
            .get, "/documents/1", viewer: trace.viewer, now: Aldermouth.now, today: Aldermouth.today)
        let told = try await reportsNaming(site)(precept, request)
        #expect(told.map(\.what) == ["Background paper of a report in work", "Background paper of a published report"])
        #expect(told[1].said == "Edition 1, 1 March 2027: version 1")
    }

    @Test(arguments: Engine.tested)
    func `what is OFFICIAL-SENSITIVE is named in an exempt report alone, and is not there for whoever may not read it`(
        engine: Engine
    ) async throws {
        let desk = try await Desk(engine)
        try await desk.register()
        let open = try await desk.begin()
        let secret = try await desk.document("Crowded places")
        #expect(
            try await desk.name(open, secret, .background).faults == [
                "“Crowded places” is OFFICIAL-SENSITIVE, and anybody may inspect the background papers of an open report (Local Government Act 1972, section 100D). Name it in the exempt annex."
            ])
        #expect(try await desk.name(open, secret, .appendix).faults.count == 1)
        let exempt = try await desk.complete(
            Desk.header {
                $0.title = "Exempt annex"
                $0.paragraph = 7
            })
        _ = try await desk.name(exempt, secret, .background).made
        #expect(
            try await desk.text(exempt, "Background papers")
                == "These papers were relied on to a material extent. They are not open to inspection while the report is exempt.\n- “Crowded places”, The partnership as a whole (OFFICIAL-SENSITIVE)"
        )
        #expect(
            try await desk.text(exempt, "Supporting documents").contains(
                "| Crowded places | Background paper | Exempt under paragraph 7 (OFFICIAL-SENSITIVE) |"))
        // Somebody with a conflict of interest in that document reads the report, and not that it names one.
        let kept = desk.kept(from: secret)
        let whole = try #require(
            try await WholeReport.look(exempt.id, desk.registry, kept, figures: InventedFigures()))
        #expect(whole.named.isEmpty && whole.namedFaults.isEmpty && whole.supporting.isEmpty)
        #expect(ReportDocument(whole).parts.first { $0.name == "Background papers" }?.text == "None.")
        let again = KeepNamedPaper(report: exempt.id, document: secret, part: .appendix)
        guard case .notThere = try await desk.registry.write(kept, again.run) else {
            Issue.record("it was named by somebody who may not read it")
            return
        }
        for action in [ReportWords.Action.check, .mark, .approve] {
            _ = try await desk.move(exempt.id, action, on: "2027-03-01").made
        }
        let scheduled = try await desk.move(exempt.id, .schedule, publish: "2027-03-01", on: "2027-03-01").made
        let publish = MoveReport(id: exempt.id, version: scheduled.version, action: .publish)
        let refused = try await desk.registry.write(desk.kept(from: secret, on: "2027-03-01"), publish.run)
        #expect(refused.faults.contains { $0.contains("a document that is not shared with you") })
        // An open report that named it before it was marked so is not approved with it.
        let plain = try await desk.document("Hire policy")
        _ = try await desk.name(open, plain, .background).made
        try await desk.registry.database.write {
            try $0.execute("UPDATE document SET marking = 'OFFICIAL-SENSITIVE' WHERE id = \(plain)")
        }
        let found = CheckReport(whole: try await desk.whole(open.id), gate: .init()).faults
        #expect(
            found.contains { $0.place == "“Background papers”" && $0.said.contains("section 100D") && !$0.mayStand })
    }

    @Test(arguments: Engine.tested)
    func `how a paper is named is changed in a draft alone, with the version that was looked at`(
        engine: Engine
    ) async throws {
        let desk = try await Desk(engine)
        try await desk.register()
        let report = try await desk.begin()
        let precept = try await desk.document("Proposed precept")
        let one = try await desk.name(report, precept, .background).made
        #expect(try await desk.name(report, precept, .appendix).faults == ["“Proposed precept” is named already."])
        #expect(try await desk.name(report, precept, .background, number: "7", changed: (one.id, 1)).faults.count == 1)
        #expect(try await desk.name(report, precept, .appendix, number: "7", changed: (one.id, 1)).made.version == 2)
        guard case .stale(let now) = try await desk.name(report, precept, .background, changed: (one.id, 1)) else {
            Issue.record("an old version was kept")
            return
        }
        #expect(now.part == .appendix && now.number == "7")
        try await desk.registry.database.write {
            try $0.execute(
                """
                UPDATE document SET withdrawn_day = \("2026-03-05" as Day), withdrawn_because = 'x'
                WHERE id = \(precept)
                """
            )
        }
        let found = CheckReport(whole: try await desk.whole(report.id), gate: .init()).faults
        #expect(found.contains { $0.said == "“Proposed precept” was withdrawn on 5 March 2026." && $0.mayStand })
        _ = try await desk.name(report, precept, .appendix, changed: (one.id, 2), takesOut: true).made
        #expect(try await desk.whole(report.id).named.isEmpty)
    }

    @Test func `a file names documents by their titles, and one that is not there is refused with its line`()
        async throws
    {
        let desk = try await Desk(.sqlite)
        try await desk.register()
        let text = """
            report: What was done
            council: Aldermouth District Council
            template: Report to a scrutiny committee
            committee: Communities Scrutiny Committee
            meeting: 2027-03-15

            paper: Proposed precept
            whose: Marlshire Police and Crime Panel
            place: section 5

            paper: Hire policy
            as: appendix
            number: 7.3
            """
        let keeper = Trace(.reportKeeper, at: Aldermouth.now, route: "test")
        await #expect(throws: PlanFileRefusal.self) {
            let other = text.split(separator: "\n", omittingEmptySubsequences: false)
                .map { $0 == "paper: Hire policy" ? "paper: Another" : String($0) }.joined(separator: "\n")
            _ = try await desk.registry.write(keeper, ImportReport(text: other).run)
        }
        _ = try await desk.registry.write(keeper, ImportReport(text: text).run)
        let report = try #require(
            try await desk.registry.look(CommitteeReports(viewer: .reportKeeper), keeper).first)
        let whole = try await desk.whole(report.id)
        #expect(whole.cited(as: .background) == [Self.cited])
        #expect(whole.named.map(\.number) == ["", "7.3"])
    }
}

private struct NoWriter: PDFWriter {
    func pdf(_ paper: Paper) throws(PDFProblem) -> [UInt8] { throw .noTypesetter("none") }
}

extension Desk {
    /// Three documents: a paper of a body outside, a policy of the council with two versions, and a sensitive one.
    func register() async throws {
        let text = """
            document: Proposed precept
            sort: outside-paper
            whose: Marlshire Police and Crime Panel
            met: 2026-01-22
            agenda item: 5/5A
            place: sections 1 and 5
            address: https://panel.example/5a

            version: 1
            from: 2026-01-22

            document: Hire policy
            sort: policy
            whose: Aldermouth District Council

            version: 1
            from: 2024-05-01

            version: 2
            from: 2025-12-10
            lies at: https://council.example/hire-2

            document: Crowded places
            sort: assessment
            marking: OFFICIAL-SENSITIVE
            """
        _ = try await registry.write(
            Trace(.documentKeeper, at: Aldermouth.now, route: "test"), ImportDocuments(text: text).run)
    }

    func document(_ title: String) async throws -> ID<NamedDocument> {
        let found = try await registry.database.read {
            try $0.value("SELECT id FROM document WHERE title = \(title)", as: ID<NamedDocument>.self)
        }
        guard let found else { throw NotMade(why: title) }
        return found
    }

    func name(
        _ report: CommitteeReport, _ document: ID<NamedDocument>, _ part: NamedPaper.Part, number: String = "",
        place: String = "", changed: (id: ID<NamedPaper>, version: Int)? = nil, takesOut: Bool = false
    ) async throws -> Written<NamedPaper> {
        let command = KeepNamedPaper(
            report: report.id, changed: changed, document: document, part: part, number: number, place: place,
            takesOut: takesOut)
        return try await registry.write(Desk.trace(Desk.writer), command.run)
    }

    /// What is printed under a heading.
    func text(_ report: CommitteeReport, _ heading: String) async throws -> String {
        ReportDocument(try await whole(report.id)).parts.first { $0.name == heading }?.text ?? ""
    }

    func kept(from document: ID<NamedDocument>, on day: Day? = nil) -> Trace {
        var viewer = Desk.viewer(Desk.colleague)
        viewer.excluded = [ThingID(.document, document.number)]
        let now = day.map { Instant($0, WallTime(minutes: 600)) } ?? Aldermouth.now
        return Trace(viewer, at: now, route: "test")
    }
}
