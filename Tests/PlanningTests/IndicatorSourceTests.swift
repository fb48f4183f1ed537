import Aldermouth
import Dates
import Figures
import Partnership
import Storage
import Testing

@testable import Planning

@Suite("From what indicators take their values")
struct IndicatorSourceTests {
    private static let asb = IndicatorSource.measure("asb", area: "E07999001", months: 3)
    private static let safe = IndicatorSource.survey(812, answer: "Very safe. Quite, even")

    @Test(arguments: [asb, safe, .measure("police-records", area: "E07999001", months: 0)])
    func `a source is read as it is written`(source: IndicatorSource) {
        #expect(IndicatorSource(word: source.word) == source)
        #expect(IndicatorSource(stored: source.stored) == source)
    }

    @Test(arguments: [
        "", "measure.asb", "measure.asb.E07.7", "measure..E07.3", "survey.a.Safe", "survey.1.", "asb.E07.3",
    ])
    func `what is no source is none`(word: String) { #expect(IndicatorSource(word: word) == nil) }

    @Test func `a value is of the months up to its own, or of all since 1 April`() {
        #expect(Self.asb.period(to: "2026-06") == Period(first: "2026-04", last: "2026-06"))
        let all = IndicatorSource.measure("asb", area: "E07999001", months: 0)
        #expect(all.period(to: "2027-02") == Period(first: "2026-04", last: "2027-02"))
        #expect(Self.safe.period(to: "2026-06") == Period(first: "2026-06", last: "2026-06"))
    }

    @Test func `only what is offered can be chosen, a measure with an area of the plan`() {
        var typed = SourceTyped.example
        #expect(typed.isOffered && typed.source == Self.asb)
        typed.area = "E07999002"
        #expect(!typed.isOffered)
        (typed.counted, typed.area) = ("survey.812.Very safe", nil)
        #expect(typed.isOffered && typed.source == .survey(812, answer: "Very safe"))
        typed.counted = "survey.813.Very safe"
        #expect(!typed.isOffered)
        typed.counted = ""
        #expect(typed.isOffered && typed.source == nil)
    }

    @Test(arguments: Engine.tested)
    func `a value that is taken keeps what was counted, and one that is typed over it does not`(engine: Engine)
        async throws
    {
        let registry = try await Aldermouth.planning(on: engine)
        let trace = Aldermouth.trace()
        let draft = PlanDraft(name: "Plan", body: "Aldermouth", from: "2025-04-01", until: "2028-03-31")
        let plan = try #require(try await registry.write(trace, { try AddPlan(draft: draft).run($0) }).made)
        let quay = AddPriority(plan: plan.id, draft: PriorityDraft(name: "Quay"))
        let priority = try #require(try await registry.write(trace, quay.run).made)
        let add = SetIndicator(
            priority: priority.id, name: "Reports", unit: .count, decimals: 0, polarity: .lower, counting: .period,
            baselineText: "", lag: "", targets: [])
        let indicator = try #require(try await registry.write(trace, add.run).made)
        func set(_ source: IndicatorSource?, version: Int) async throws -> Written<Indicator> {
            try await registry.write(trace, SetSource(id: indicator.id, version: version, source: source).run)
        }
        #expect(try await set(Self.safe, version: 1).faulty == ["counted"])
        #expect(try await set(Self.asb, version: 1).made?.version == 2)
        #expect(try await registry.source(of: indicator.id, trace) == Self.asb)
        guard case .stale = try await set(nil, version: 1) else {
            Issue.record("an old version was not told")
            return
        }
        func record(_ amount: Double, version: Int, _ taken: RecordValue.Taken?) async throws {
            let command = RecordValue(
                id: indicator.id, version: version, month: "2026-06", amount: amount, text: "", replaces: version > 2,
                taken: taken)
            #expect(try await registry.write(trace, command.run).made != nil)
        }
        func value() async throws -> Measured.Value? {
            let months = try await registry.look(IndicatorMonths(viewer: .planner, id: indicator.id), trace)
            return months.measured(indicator).values.last
        }
        try await record(61, version: 2, RecordValue.Taken(source: Self.asb, said: "Counted"))
        #expect(
            try await value()
                == Measured.Value(month: "2026-06", amount: 61, text: "", source: Self.asb, taken: "Counted"))
        try await record(62, version: 3, nil)
        #expect(try await value() == Measured.Value(month: "2026-06", amount: 62, text: ""))
        #expect(try await set(nil, version: 4).made != nil)
        #expect(try await registry.source(of: indicator.id, trace) == nil)
    }
}
