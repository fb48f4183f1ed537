import Aldermouth
import Dates
import Figures
import Markup
import Pages
import Partnership
import Places
import Storage
import Testing

@testable import Planning

@Suite("Indicators and their colours")
struct IndicatorTests {
    private let target = IndicatorTarget(month: "2027-03", amount: 95)

    private func rule(
        _ polarity: Indicator.Polarity, _ tolerance: Int = 500, _ counting: Indicator.Counting = .period
    ) -> ColourRule {
        ColourRule(tolerance: tolerance, polarity: polarity, counting: counting)
    }

    /// 95 is the target, and 5 per cent of it is 4.75: amber ends at 90.25.
    // swift-format-ignore
    @Test(arguments: [
        (95, .met), (95.01, .met), (94.96, .near), (90.25, .near), (90.249_9, .missed), (0, .missed),
    ] as [(Double, ColourRule.Colour)])
    func `a value is coloured unrounded, and near means within the tolerance`(
        amount: Double, colour: ColourRule.Colour
    ) { #expect(rule(.higher).colour(amount, in: "2026-06", target: target) == colour) }

    // swift-format-ignore
    @Test(arguments: [
        (95, .met), (80, .met), (95.04, .near), (99.75, .near), (99.76, .missed),
    ] as [(Double, ColourRule.Colour)])
    func `where lower is better it is the other way`(amount: Double, colour: ColourRule.Colour) {
        #expect(rule(.lower).colour(amount, in: "2026-06", target: target) == colour)
    }

    @Test func `without data, target, or a way that is better, there is no colour, and it says why`() {
        #expect(rule(.higher).colour(nil, in: "2026-06", target: target) == .none("No new data"))
        #expect(rule(.higher).colour(3, in: "2026-06", target: nil) == .none("No target"))
        #expect(rule(.neither).colour(3, in: "2026-06", target: target) == .none("Neither way is better"))
        #expect(rule(.higher, 0).colour(94.99, in: "2026-06", target: target) == .missed)
    }

    /// Of a year's 120 there are due 30 by the end of June, three of twelve months on, and all of it in March.
    @Test func `a count that adds up is set against the share that is due by then`() {
        let year = IndicatorTarget(month: "2027-03", amount: 120)
        let adding = rule(.higher, 0, .cumulative)
        #expect(adding.due(year, in: "2026-06") == 30 && adding.due(year, in: "2027-03") == 120)
        #expect(adding.colour(30, in: "2026-06", target: year) == .met)
        #expect(adding.colour(29, in: "2026-06", target: year) == .missed)
        #expect(adding.due(IndicatorTarget(month: "2026-09", amount: 60), in: "2026-04") == 10)
    }

    @Test func `no new data is no zero: the way is told from the last value that there was`() {
        let measured = Measured.example
        #expect(measured.values.map(measured.travel) == [.none, .none, .worse])
        #expect(measured.values.map(measured.colour) == [.near, .none("No new data"), .missed])
        #expect(Travel(from: 2, to: 2, .lower) == .level && Travel(from: 2, to: 1, .lower) == .better)
        #expect(Travel(from: 2, to: 3, .neither) == .up && Travel(from: 3, to: 2, .neither) == .down)
    }

    private func shown(_ html: HTML) -> String { String(decoding: html.bytes, as: UTF8.self) }

    private static func adding(_ values: [(Month, Double?)], _ polarity: Indicator.Polarity = .higher) -> Measured {
        var measured = Measured.example
        (measured.indicator.counting, measured.indicator.polarity) = (.cumulative, polarity)
        measured.values = values.map { Measured.Value(month: $0, amount: $1, text: "") }
        return measured
    }

    // By June 5 in three months; 13 more in July; 12 in August, where 6 a month had been added from April to June and July.
    // swift-format-ignore
    @Test(arguments: [
        ([("2026-06", 5)], Indicator.Polarity.higher, Travel.none, "Nothing to compare"),
        ([("2026-06", 5), ("2026-07", 18)], .higher, .better, "Better pace than before"),
        ([("2026-06", 5), ("2026-07", 18)], .lower, .worse, "Worse pace than before"),
        ([("2026-06", 30), ("2026-07", 40)], .higher, .level, "At the pace of before"),
        ([("2026-06", 30), ("2026-07", nil), ("2026-08", 49)], .higher, .worse, "Worse pace than before"),
        ([("2026-06", 30), ("2026-07", nil)], .higher, .none, ""),
        // March is of the year before, and so is no pace to go by.
        ([("2026-03", 300), ("2026-04", 2)], .higher, .none, "Nothing to compare"),
        // Where the year before has the month, that is what counts, whatever the pace.
        ([("2025-07", 50), ("2026-06", 5), ("2026-07", 18)], .higher, .worse, "Worse than a year before"),
        ([("2025-07", nil), ("2026-06", 5), ("2026-07", 18)], .neither, .up, "Higher pace than before"),
    ] as [([(Month, Double?)], Indicator.Polarity, Travel, String)])
    func `a count that adds up moves against the year before, or else by its pace within the year`(
        values: [(Month, Double?)], polarity: Indicator.Polarity, travel: Travel, said: String
    ) throws {
        let measured = Self.adding(values, polarity)
        let last = try #require(measured.values.last)
        #expect(measured.travel(last) == travel && measured.movedSaid == said)
    }

    @Test func `every figure of the paper is told with its rule and what it was worked out from`() {
        let told = WholePlan.example.told
        #expect(
            told.map(\.isCited) == [true, true, true, false, false, true] + [
                true, false, true, false, true, false, true, false,
            ])
        #expect(told[0].inputs[0].source.contains("What matters to you?"))
        let (reading, direction) = (told[3], told[4])
        #expect(reading.shown == "Off the target" && reading.formula == Measured.example.indicator.rule?.said)
        #expect(reading.inputs.map(\.value) == ["88.0%", "95.0%"])
        #expect(direction.shown == "Worse than before" && direction.formula == Indicator.Counting.period.travelRule)
        var hidden = WholePlan.example
        hidden.indicators[0].indicator.hidden = [.figures]
        #expect(hidden.told.count == 9)
    }

    @Test func `the page of a plan and its list tell the direction, the lag and the published rules`() throws {
        let (page, measured) = (shown(PlanPage.example.body), Measured.example)
        let rule = try #require(measured.indicator.rule?.said)
        for said in ["Worse than before", "one month behind", rule, "the last value before it that there was"] {
            #expect(page.contains(said), "\(said)")
            #expect(shown(PlanIndicatorsPage.example.body).contains(said), "\(said)")
            #expect(String(decoding: PlanIndicatorsPage.example.list.csv, as: UTF8.self).contains(said), "\(said)")
        }
        var ended = measured
        ended.indicator.ended = "2026-09-01"
        #expect(ended.movedSaid == "" && !shown(indicatorRules([ended])).contains("Green"))
        var hidden = measured
        hidden.indicator.hidden = [.figures]
        #expect(hidden.movedSaid == "" && hidden.uptoSaid == "" && indicatorRules([hidden]) == "")
    }

    @Test(arguments: Engine.tested)
    func `an indicator is in named sets, by which the list is filtered and of which the paper has a table`(
        engine: Engine
    ) async throws {
        let registry = try await Aldermouth.planning(on: engine)
        let whole = try await ExamplePlan.bolsover.held(registry)
        func set(_ name: String, _ sets: [String]) async throws -> Written<Indicator> {
            let command = SetIndicator(
                priority: whole.priorities[0].priority.id, name: name, unit: .count, decimals: 0, polarity: .lower,
                counting: .period, baselineText: "", lag: "", targets: [], sets: sets)
            return try await registry.write(Aldermouth.trace(), command.run)
        }
        #expect(try await set("Calls", ["Framework", "Framework"]).faulty == ["sets"])
        _ = try #require(try await set("Calls", ["Violence", "Framework"]).made)
        _ = try #require(try await set("Reports", ["Framework"]).made)
        _ = try #require(try await set("Visits", []).made)
        let now = try #require(try await registry.wholePlan(whole.plan.id, Aldermouth.trace()))
        #expect(now.indicators.sets == ["Framework", "Violence"])
        var page = PlanIndicatorsPage(plan: now.plan, indicators: now.indicators, set: "Framework")
        #expect(page.list.shown.map(\.indicator.name) == ["Calls", "Reports"])
        page.set = nil
        #expect(page.list.shown.count == 3)
        let tables = PlanPaper(whole: now, today: Aldermouth.now.localDay, gazetteer: .embedded).text.blocks
            .filter { $0.part == .sets }
        #expect(tables.map { $0.rows[0][0].said } == ["The set “Framework”", "The set “Violence”"])
        #expect(tables.map { $0.rows.count - 2 } == [2, 1])
    }

    @Test func `a value is a number, or there is no new data; what is typed beside that is refused and kept`() {
        #expect(IndicatorPage.fault(of: "12.5", isNoData: false) == nil)
        #expect(IndicatorPage.fault(of: "", isNoData: true) == nil)
        #expect(
            IndicatorPage.fault(of: "", isNoData: false) == FieldError("amount", "Enter a number such as 12.5"))
        #expect(
            IndicatorPage.fault(of: "12.5", isNoData: true)
                == FieldError("amount", "Take the value away, or untick that there is no new data"))
    }

    @Test(arguments: Engine.tested)
    func `a value is kept unrounded, and no new data is a state of its own`(engine: Engine) async throws {
        let registry = try await Aldermouth.planning(on: engine)
        let whole = try await ExamplePlan.bolsover.held(registry)
        let set = SetIndicator(
            priority: whole.priorities[0].priority.id, name: "Reports", unit: .count, decimals: 0, polarity: .lower,
            counting: .period, baselineText: "", lag: "", tolerance: 0,
            targets: [IndicatorTarget(month: "2026-03", amount: 100)])
        let indicator = try #require(try await registry.write(Aldermouth.trace(), set.run).made)
        let first = RecordValue(id: indicator.id, version: 1, month: "2025-06", amount: 100.4, text: "")
        let second = RecordValue(id: indicator.id, version: 2, month: "2025-07", amount: nil, text: "Not sent")
        let late = RecordValue(id: indicator.id, version: 2, month: "2025-08", amount: 1, text: "")
        let future = RecordValue(id: indicator.id, version: 3, month: "2027-01", amount: 1, text: "")
        for command in [first, second] { _ = try await registry.write(Aldermouth.trace(), command.run) }
        guard case .stale = try await registry.write(Aldermouth.trace(), late.run) else {
            Issue.record("a value was written over another's")
            return
        }
        #expect(try await registry.write(Aldermouth.trace(), future.run).faulty == ["upto"])
        var again = RecordValue(id: indicator.id, version: 3, month: "2025-06", amount: 101, text: "")
        #expect(try await registry.write(Aldermouth.trace(), again.run).faulty == ["putright"])
        let minus = RecordValue(id: indicator.id, version: 3, month: "2025-09", amount: -3, text: "")
        #expect(try await registry.write(Aldermouth.trace(), minus.run).faulty == ["amount"])
        let held = try #require(try await registry.wholePlan(whole.plan.id, Aldermouth.trace())).indicators[0]
        #expect(held.values.map(\.amount) == [100.4, nil])
        // It would be printed as 100, and is more than 100: beside a target of 100 it is told more exactly.
        #expect(held.indicator.said(100.4, beside: 100) == "100.40" && held.indicator.said(100.4, beside: 99) == "100")
        again.replaces = true
        #expect(try await registry.write(Aldermouth.trace(), again.run).made?.version == 4)
        let right = try #require(try await registry.wholePlan(whole.plan.id, Aldermouth.trace())).indicators[0]
        #expect(right.values.map(\.amount) == [101, nil])
        #expect(held.indicator.said(100.4) == "100" && held.colour(held.values[0]) == .missed)
    }
}
