import Dates
import Figures
import Partnership
import Storage

extension Measured {
    static let example: Measured = {
        var measured = Measured(
            indicator: Indicator(
                ID(976), priority: ID(972), plan: ID(971), priorityName: "Antisocial behaviour on the quay",
                name: "Quay patrols made of those planned", unit: .percent, decimals: 1, polarity: .higher,
                baseline: 81.5, baselineText: "April 2024 to March 2025", lag: "one month behind", tolerance: 500))
        measured.indicator.sets = ["Performance framework"]
        measured.targets = [IndicatorTarget(month: "2027-03", amount: 95)]
        measured.values = [
            Value(month: "2026-06", amount: 94.96, text: ""), Value(month: "2026-07", amount: nil, text: "Rota lost"),
            Value(month: "2026-08", amount: 88, text: "Two wardens away"),
        ]
        measured.comparators = [.example]
        return measured
    }()
}

extension Indicator {
    init(
        _ id: ID<Indicator>, priority: ID<Priority>, plan: ID<Plan>, priorityName: String, name: String,
        unit: CitedNumber.Unit, decimals: Int, polarity: Polarity, counting: Counting = .period, baseline: Double?,
        baselineText: String, lag: String, tolerance: Int?
    ) {
        (self.id, self.priority, self.plan, self.priorityName) = (id, priority, plan, priorityName)
        (self.name, self.unit, self.decimals, self.polarity) = (name, unit, decimals, polarity)
        (self.counting, self.baseline, self.baselineText) = (counting, baseline, baselineText)
        (self.lag, self.tolerance, version) = (lag, tolerance, 1)
    }
}
