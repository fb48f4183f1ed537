import Aldermouth
import Dates
import Figures
import Markup
import Pages
import Papers
import Partnership
import Places
import Storage
import Testing

@testable import Planning

@Suite("Published figures beside an indicator")
struct ComparatorTests {
    private func draft(_ name: String, _ first: Month, _ last: Month, _ amount: Double = 61.2) -> ComparatorDraft {
        let cited = CitedNumber(
            subject: "", amount: amount, decimals: 1, unit: .percent, base: "900 answers", body: "A national office",
            document: "A bulletin", dated: "2026-10-20", page: "table 3", caveat: "Provisional")
        return ComparatorDraft(name, Period(first: first, last: last), cited)
    }

    private func measured(_ drafts: [ComparatorDraft], _ counting: Indicator.Counting = .period) -> Measured {
        var measured = Measured.example
        measured.indicator.counting = counting
        measured.comparators = drafts.enumerated().map { PublishedComparator(number: $0 + 1, draft: $1) }
        return measured
    }

    private func shown(_ html: HTML) -> String { String(decoding: html.bytes, as: UTF8.self) }

    /// The last value of the example is that of August 2026.
    @Test func `a figure of another period is marked, and never stands as the one of the value's`() {
        let two = measured([draft("Wales", "2026-04", "2026-06"), draft("England", "2026-06", "2026-08", 58)])
        #expect(
            two.besideSaid
                == "Wales: 61.2%, April to June 2026: another period than the value’s; England: 58.0%, June to August 2026"
        )
        #expect(two.values.map { two.beside($0).map(\.name) } == [["Wales"], [], ["England"]])
        // A later one is not put in the place of that of the same period.
        let later = measured([draft("England", "2026-06", "2026-08"), draft("England", "2026-07", "2026-09", 1)])
        #expect(later.besideSaid == "England: 61.2%, June to August 2026")
    }

    @Test func `beside values that add up stands what begins with April`() {
        let adding = measured(
            [draft("Wales", "2026-06", "2026-08"), draft("England", "2026-04", "2026-08")], .cumulative)
        #expect(adding.beside(adding.values[2]).map(\.name) == ["England"])
        #expect(adding.besideSaid.contains("Wales: 61.2%, June to August 2026: another period"))
        #expect(!adding.besideSaid.contains("England: 61.2%, April to August 2026: another"))
    }

    @Test func `it is in no reading, and its source goes with it into pages, list, paper and figures`() throws {
        var without = Measured.example
        without.comparators = []
        let beside = Measured.example
        #expect(beside.values.map(beside.colour) == without.values.map(without.colour))
        #expect(beside.movedSaid == without.movedSaid)
        let (said, source) = ("The county: 91.5%, August 2026", "“Wardens in the districts”, 6 October 2026, page 4")
        for page in [shown(PlanPage.example.body), shown(PriorityPage.example.body)] { #expect(page.contains(said)) }
        #expect(shown(IndicatorPage.example.body).contains(source))
        let csv = String(decoding: PlanIndicatorsPage.example.list.csv, as: UTF8.self)
        #expect(csv.contains(said) && csv.contains("Two of six districts did not answer."))
        let paper = PlanPaper(whole: .example, today: "2026-11-24", gazetteer: .embedded)
        let row = try #require(paper.text[.comparators, .table]?.rows.last)
        #expect(row.map(\.said) == [beside.indicator.name, "88.0%", "August 2026; one month behind", said])
        #expect(row[3].contains { $0.form == .note && $0.text.contains(source) })
        #expect(WholePlan.example.told.contains { $0.isCited && $0.shown == "91.5%" })
        #expect(shown(indicatorsTable([without])).contains("Beside it") == false)
    }

    @Test(arguments: Engine.tested)
    func `one is set, put right and taken away by whoever writes values, with the version of the indicator`(
        engine: Engine
    ) async throws {
        let registry = try await Aldermouth.planning(on: engine)
        let whole = try await ExamplePlan.bolsover.held(registry)
        let set = SetIndicator(
            priority: whole.priorities[0].priority.id, name: "Reports", unit: .percent, decimals: 0, polarity: .lower,
            counting: .period, baselineText: "", lag: "", targets: [])
        let id = try #require(try await registry.write(Aldermouth.trace(), set.run).made).id
        func keep(
            _ version: Int, _ number: Int?, _ draft: ComparatorDraft?, as viewer: Viewer = .planner
        ) async throws -> Written<Indicator> {
            let keep = KeepComparator(indicator: id, version: version, number: number, draft: draft)
            return try await registry.write(Aldermouth.trace(viewer), keep.run)
        }
        func held() async throws -> [PublishedComparator] {
            try #require(try await registry.wholePlan(whole.plan.id, Aldermouth.trace())).indicators[0].comparators
        }
        let wales = draft("Wales", "2026-04", "2026-06")
        #expect(try await keep(1, nil, wales).made?.version == 2)
        #expect(try await keep(2, nil, wales).faulty == ["name"])
        var bare = draft("", "2026-04", "2027-06")
        (bare.cited.body, bare.cited.document) = ("", "")
        #expect(Set(try await keep(2, nil, bare).faulty) == ["name", "body", "document", "upto"])
        guard case .stale = try await keep(1, 1, wales) else {
            Issue.record("a figure was written over another's")
            return
        }
        #expect(try await keep(2, 9, wales).made == nil)
        var apart = Viewer.planner
        apart.excluded = [ThingID(.indicator, id.number)]
        #expect(try await keep(2, 1, nil, as: apart).made == nil)
        #expect(try await keep(2, nil, draft("England", "2026-01", "2026-03")).made != nil)
        #expect(try await held().map(\.name) == ["England", "Wales"])
        #expect(try await keep(3, 1, draft("Wales", "2026-04", "2026-06", 60)).made != nil)
        let put = try #require(try await held().last)
        #expect(put.cited.amount == 60 && put.cited.unit == .percent && put.sourceSaid.contains("of 900 answers"))
        #expect(try await keep(4, 1, nil).made != nil)
        #expect(try await held().map(\.number) == [2])
    }
}
