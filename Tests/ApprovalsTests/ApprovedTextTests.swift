import Aldermouth
import Dates
import Markup
import Pages
import Papers
import Partnership
import Storage
import Testing

@testable import Approvals

/// What a paper made from records said when it was approved is kept, and told to whoever may read all of it.
@Suite struct ApprovedTextTests {
    private static let (moira, colin) = (ID<Person>(901), ID<Person>(902))
    private static let identity = PaperIdentity(
        at: "/inquiries/5/pack/approval", "Key lines of enquiry", about: ThingID(.inquiry, 5))
    private static let answer = Thing(.answer, number: 7, owner: ID(2))

    private static func paper(_ answer: Words, classification: String? = "OFFICIAL") -> Paper {
        Paper(
            title: "Key lines of enquiry", subtitle: "For Aldermouth", publisher: "Communities Scrutiny Committee",
            date: Aldermouth.now.localDay, status: "Answers outstanding", classification: classification,
            particulars: [Paper.Particular("Meeting", "3 December 2026")],
            blocks: [
                .heading(1, "What this review is about"), .heading(2, "Its scope"),
                .numbered("Two \(.strong("questions")) were put.\(.footnote("By members."))"),
                .paragraph(
                    "See \(.link("the plan", "https://aldermouth.example/plan")), and \(.emphasis("last year"))."),
                .bullets(["First", "Second"]), .callout("Not heard", ["The police."]), .pageBreak,
                .table(
                    PaperTable(
                        "Answers", headers: ["Body", "Answer", "Patrols"],
                        rows: [["Police", answer, "12"], ["Fire service", "", "9"]], notes: ["As told in May."],
                        numeric: [2])),
                .appendix("Draft questions"),
                .table(
                    PaperTable(
                        "Next year", headers: ["", "Body"], rows: [["1", "Police"]], hasRowHeaders: false, numeric: [])),
            ])
    }

    private func ground(_ engine: Engine) async throws -> Registry {
        let registry = try await Aldermouth.registry(on: engine, areas: approvalsMigrations)
        try await registry.database.write { connection in
            try Agency(
                id: ID(1), name: "Aldermouth District Council", shortName: "Aldermouth", standing: .responsible,
                from: "2010-04-01"
            ).insert(connection)
            for person in [Self.moira, Self.colin] {
                try connection.execute(
                    """
                    INSERT INTO person (id, agency, name, email, telephone, version)
                    VALUES (\(person), \(ID<Agency>(1)), 'Somebody', '', '', 1)
                    """)
            }
        }
        return registry
    }

    private func viewer(_ role: Role = .officer, by person: ID<Person>? = nil, kept: Set<ThingID> = []) -> Viewer {
        Viewer(
            person: person, agency: ID(1), purpose: .running, rules: Policy.first.rules(of: [.everyone, role]),
            excluded: kept)
    }

    /// Puts it forward and approves it.
    private func approve(
        _ paper: Paper, open: Paper? = nil, told: [ToldThing] = [ToldThing(answer, .text)], because: String = "",
        _ registry: Registry
    ) async throws {
        let read = MoveApproval.Read(fingerprint: paper.fingerprint)
        let reading = EverybodysReading(open ?? paper, told: told)
        for (action, person) in [(ApprovalWords.Action.putForward, Self.moira), (.approve, Self.colin)] {
            let trace = Trace(viewer(by: person), at: Aldermouth.now, route: "test")
            try await registry.write(trace) { writing in
                let held = try Approval.find(Self.identity.address, writing.connection)
                _ = try MoveApproval(
                    Self.identity, action, reason: action == .putForward ? because : "", version: held?.version ?? 0,
                    seen: read, whole: read, everybodys: reading
                ).run(writing).kept()
            }
        }
    }

    private func texts(
        _ viewer: Viewer, isStillOpen: @escaping PaperToApprove.StillOpen = { _, _ in true }, _ registry: Registry
    ) async throws -> [(text: ApprovedText, paper: Paper?)] {
        try await registry.looking(Trace(viewer, at: Aldermouth.now, route: "test")) { looking in
            try looking.approvedTexts(isStillOpen: isStillOpen).map { ($0, try looking.paper(of: $0)) }
        }
    }

    @Test(arguments: Engine.tested)
    func `what is approved is kept word for word, and a later approval beside it, which says what it changes`(
        engine: Engine
    ) async throws {
        let registry = try await ground(engine)
        let (then, now) = (Self.paper("12 evenings"), Self.paper("14 evenings"))
        try await approve(then, registry)
        #expect(try await texts(viewer(), registry).map(\.paper) == [then])
        try await approve(now, because: "Two evenings were left out.", registry)
        let kept = try await texts(viewer(.member), registry)
        #expect(kept.map(\.paper) == [now, then])
        #expect(kept.map(\.text.number) == [2, 1] && kept.map(\.text.changed) == ["Two evenings were left out.", ""])
        #expect(kept.map(\.paper?.fingerprint) == kept.map(\.text.fingerprint))
        #expect(kept.map(\.text.address) == ["/inquiries/5/pack/approval/2", "/inquiries/5/pack/approval/1"])
    }

    @Test(arguments: Engine.tested)
    func `what not everybody reads in full is approved and not kept`(engine: Engine) async throws {
        let registry = try await ground(engine)
        try await approve(Self.paper("12 evenings"), open: Self.paper("Not shown"), registry)
        #expect(try await texts(viewer(.manager), registry).isEmpty)
        let rows = try await registry.database.read { try $0.value("SELECT COUNT(*) FROM approved_text", as: Int.self) }
        #expect(rows == 0)
    }

    @Test(arguments: Engine.tested)
    func `whoever is kept from one thing in it, then or now, is told of none of it`(engine: Engine) async throws {
        let registry = try await ground(engine)
        let told = [ToldThing(Self.answer, .text), ToldThing(Thing(.inquiry, number: 5), .text)]
        try await approve(Self.paper("12 evenings"), told: told, registry)
        #expect(try await texts(viewer(), registry).count == 1)
        for one in told {
            #expect(try await texts(viewer(kept: [one.thing.id]), registry).isEmpty, "\(one.thing.kind)")
        }
        // Of another review they may be kept.
        #expect(try await texts(viewer(kept: [ThingID(.inquiry, 6)]), registry).count == 1)
        #expect(try await texts(viewer(), isStillOpen: { _, told in told.isEmpty }, registry).isEmpty)
        let nothing = Viewer(purpose: .running, rules: Policy.first.rules(of: [.anybody]))
        #expect(try await texts(nothing, registry).isEmpty)
    }

    @Test(arguments: Engine.tested)
    func `what an exempt answer said is told to those who may read that answer`(engine: Engine) async throws {
        let registry = try await ground(engine)
        var exempt = Self.answer
        exempt.marking = .sensitive
        exempt.committee = ThingID(.committee, 3)
        try await approve(Self.paper("12 evenings"), told: [ToldThing(exempt, .text)], registry)
        #expect(try await texts(viewer(.member), registry).isEmpty)
        #expect(try await texts(viewer(.manager), registry).count == 1)
        var seated = viewer(.member)
        seated.sitsOn = [ThingID(.committee, 3)]
        #expect(try await texts(seated, registry).count == 1)
        var police = viewer(.partner)
        #expect(try await texts(police, registry).isEmpty)
        police.agency = ID(2)
        #expect(try await texts(police, registry).count == 1)
    }

    @Test func `a chart is kept as the numbers of it`() throws {
        let kept = try #require(Paper(PaperPiece.all(of: .example), date: Paper.example.date))
        let tables = kept.blocks.compactMap { if case .table(let table) = $0 { table.caption } else { nil } }
        #expect(tables.contains { $0.hasPrefix("The list of the map") })
        #expect(tables.contains { $0.hasPrefix("The numbers of the chart") })
        #expect(kept.particulars == Paper.example.particulars && kept.title == Paper.example.title)
        let said = kept.inLines
        #expect(said.contains(FigurePanel.example.sentence) && said.contains(FigurePanel.example.completeness.words))
    }

    @Test func `every copy says that records changed it since, or that a later text was approved`() {
        let (one, paper) = (ApprovedText.example, Self.paper("12 evenings"))
        #expect(
            paper.asApproved(one, later: nil, isChanged: false).status
                == "Approved on 2 October 2026; Answers outstanding")
        let changed = paper.asApproved(one, later: nil, isChanged: true)
        #expect(changed.status == "Approved on 2 October 2026; changed since; Answers outstanding")
        #expect(changed.inLines.contains("has changed since it was approved"))
        var later = one
        (later.number, later.approved, later.changed) = (2, "2026-11-20", "Two evenings were left out.")
        let corrected = paper.asApproved(one, later: later, isChanged: true)
        #expect(
            corrected.inLines.hasPrefix(
                "Meeting: 3 December 2026\nA later text was approved on 20 November 2026\nTwo evenings"))
        #expect(paper.asApproved(later, later: nil, isChanged: false).inLines.contains("Two evenings were left out."))
    }

    @Test func `its page marks the words that are otherwise since`() {
        let page = ApprovedTextPage.example.body.text
        #expect(page.contains("What it says otherwise today") && page.contains("<del>") && page.contains("format=docx"))
    }
}
