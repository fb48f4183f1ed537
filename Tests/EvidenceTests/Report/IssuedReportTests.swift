import Aldermouth
import Checks
import Dates
import Papers
import Partnership
import Places
import Storage
import Testing

@testable import Evidence

/// A month that was given out stands as it was told.
@Suite("Performance reports that are given out")
struct IssuedReportTests {
    private let bolsover = Area.coded("E07000033")
    private static let year = "Recorded crime, April 2024 to March 2025"
    private static let row = "Bolsover (partnership and district)"

    private static let analyst = Viewer(
        purpose: .evidence,
        rules: [
            Rule(.keeper, .see, .issuedReport, upTo: .open), Rule(.keeper, .add, .issuedReport),
            Rule(.keeper, .see, .openData),
        ])

    private func registry(_ facts: CrimeFacts) -> Registry {
        Registry(facts.database, RecordKeeper(facts.database, Aldermouth.recordKeys), sealing: Aldermouth.sealing)
    }

    private func issue(
        _ registry: Registry, known: Int = 0, by viewer: Viewer = analyst, gate: PrivacyGate = PrivacyGate(),
        _ typed: IssueReport.Typed = IssueReport.Typed(givenTo: "Strategic Group", causes: "Two late licences.")
    ) async throws -> Written<IssuedReport> {
        try await registry.write(
            Trace(viewer, at: Aldermouth.now, route: "test"),
            IssueReport(.crime, bolsover, name: "Bolsover", "2025-03", typed, knownEditions: known, gate: gate).run)
    }

    private var twoYears: InventedStreets { InventedStreets(months: Array(Period(24, to: "2025-03"))) }

    @Test(arguments: Engine.tested)
    func `a month that is sent again changes no number of what was given out`(engine: Engine) async throws {
        let streets = twoYears
        let held = try await streets.kept(on: engine, inOrder(Migration.all, partnershipMigrations))
        let (facts, registry) = (held.facts, registry(held.facts))
        let issued = try await issue(registry).kept()
        var later = streets
        later.months = ["2025-03"]
        later.extra = [
            "2025-03": (0..<5).map { InventedStreets.row("2025-03", InventedStreets.bolsover[0], "Robbery", 900 + $0) }
        ]
        let states = try await later.bringIn(to: held.folder, facts.database)
        #expect(states == [.restated])
        try await facts.refresh(at: Aldermouth.now)

        let paper = try await issued.paper(facts, for: Self.analyst, peers: [])
        #expect(paper.cell(Self.year, Self.row, "This year") == "720")
        #expect(paper.cell("Street-level files counted", "March 2025", "Rows") == "129")
        let today = try issued.today(facts, for: Self.analyst, peers: [], at: Aldermouth.now)
        #expect(today.cell(Self.year, Self.row, "This year") == "725")
        let otherwise = ReadsOtherwise.found(in: paper, today: today)
        #expect(
            otherwise.contains(
                ReadsOtherwise(table: Self.year, place: "\(Self.row): This year", then: "720", now: "725")))
        #expect(
            !otherwise.contains {
                $0.place.hasPrefix("Chesterfield") && $0.table == Self.year && $0.place.hasSuffix("This year")
            })
    }

    @Test func `what was held when nothing came since is what is held`() async throws {
        let facts = try await twoYears.kept(on: .sqlite, inOrder(Migration.all, partnershipMigrations)).facts
        let issued = try await issue(registry(facts)).kept()
        let paper = try await issued.paper(facts, for: Self.analyst, peers: [])
        let today = try issued.today(facts, for: Self.analyst, peers: [], at: Aldermouth.now)
        #expect(ReadsOtherwise.found(in: paper, today: today).isEmpty)
    }

    @Test func `the analyst's words stand after what stands out, with whom it was given to`() async throws {
        let facts = try await twoYears.kept(on: .sqlite, inOrder(Migration.all, partnershipMigrations)).facts
        let typed = IssueReport.Typed(
            givenTo: "Strategic Group\nDistrict group", hotSpots: "The market.\n- On Fridays.\n- In June.", causes: "")
        let paper = try await issue(registry(facts), typed).kept().paper(facts, for: Self.analyst, peers: [])
        #expect(paper.status == "Issued")
        #expect(paper.particulars.last?.words.plain == "Strategic Group; District group")
        let said = try #require(paper.blocks.firstIndex(of: .heading(1, "What the analyst says")))
        #expect(
            Array(paper.blocks[said...].prefix(4)) == [
                .heading(1, "What the analyst says"), .heading(2, "Hot spots"), .paragraph("The market."),
                .bullets(["On Fridays.", "In June."]),
            ])
        let outstanding = try #require(paper.blocks.firstIndex(of: .heading(1, "What stands out")))
        let compared = try #require(paper.blocks.firstIndex(of: .heading(1, "Compared with the year before")))
        #expect(outstanding < said && said < compared)
        #expect(!paper.blocks.contains(.heading(2, "What may lie behind them")))
    }

    @Test func `it is given out again with the reason, and the first edition stays`() async throws {
        let facts = try await twoYears.kept(on: .sqlite, inOrder(Migration.all, partnershipMigrations)).facts
        let registry = registry(facts)
        let first = try await issue(registry).kept()
        guard case .faults(let faults) = try await issue(registry, known: 1) else {
            Issue.record("It was given out again without a reason.")
            return
        }
        #expect(faults == [Fault("why-again", "Enter why it is issued again.")])
        guard case .stale(let there) = try await issue(registry, known: 0) else {
            Issue.record("Nobody was told of the first edition.")
            return
        }
        #expect(there.id == first.id)
        let again = IssueReport.Typed(givenTo: "Strategic Group", changed: "The force sent March again.")
        let second = try await issue(registry, known: 1, again).kept()
        #expect(second.edition == 2)
        let paper = try await second.paper(facts, for: Self.analyst, peers: [])
        #expect(paper.blocks.first == .callout("What this edition changes", ["The force sent March again."]))
        let trace = Trace(Self.analyst, at: Aldermouth.now, route: "test")
        #expect(try await registry.look(IssuedReports(viewer: Self.analyst), trace).count == 2)
    }

    @Test func `words from which somebody could be known are refused`() async throws {
        let facts = try await twoYears.kept(on: .sqlite, inOrder(Migration.all, partnershipMigrations)).facts
        let typed = IssueReport.Typed(givenTo: "Strategic Group", hotSpots: "Call the tenant on 01234 567890.")
        guard case .faults(let faults) = try await issue(registry(facts), typed) else {
            Issue.record("A telephone number was given out.")
            return
        }
        #expect(faults.map(\.field) == ["hot-spots"])
    }

    @Test func `whoever may not give reports out gives none out`() async throws {
        let facts = try await twoYears.kept(on: .sqlite, inOrder(Migration.all, partnershipMigrations)).facts
        let reader = Viewer(purpose: .evidence, rules: [Rule(.keeper, .see, .issuedReport, upTo: .open)])
        guard case .notThere = try await issue(registry(facts), by: reader) else {
            Issue.record("It was given out.")
            return
        }
    }

    @Test func `a later month that is held waits`() {
        var asb = IssuedReport.example
        (asb.kind, asb.month) = (.asb, "2025-04")
        let waiting = [IssuedReport.example, .second, asb].waiting(for: "2025-04")
        #expect(waiting == [IssuedReportsPage.Waiting(last: .second, month: "2025-04")])
        #expect(
            [IssuedReport.example].waiting(for: "2025-03").isEmpty && [IssuedReport.example].waiting(for: nil).isEmpty)
    }
}
