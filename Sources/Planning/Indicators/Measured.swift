import Dates
import Partnership
import Storage

/// An indicator with its targets, its values and what is set beside them, and what each value comes to.
struct Measured: Hashable, Sendable {
    var indicator: Indicator
    var targets: [IndicatorTarget] = []
    var values: [Value] = []
    /// Published figures that are set beside it, the earliest first.
    var comparators: [PublishedComparator] = []

    struct Value: Hashable, Sendable {
        var month: Month
        /// Nothing where there was no new data.
        var amount: Double?
        var text: String
        /// From what it was taken; nothing where it was typed.
        var source: IndicatorSource?
        /// What was counted, how whole it was and from which files.
        var taken = ""
    }

    /// The next target due with or after a month.
    func target(for month: Month) -> IndicatorTarget? { targets.first { $0.month >= month } }

    func colour(_ value: Value) -> ColourRule.Colour {
        guard let rule = indicator.rule else { return .none(value.amount == nil ? "No new data" : "No colour") }
        return rule.colour(value.amount, in: value.month, target: target(for: value.month))
    }
}

extension [IndicatorMonths.Line] {
    /// The lines of one indicator, with it.
    func measured(_ indicator: Indicator) -> Measured {
        var measured = Measured(indicator: indicator)
        for line in self where line.indicator == indicator.id && !line.hidden.contains(.figures) {
            switch line.what {
            case .target:
                if let amount = line.amount {
                    measured.targets.append(IndicatorTarget(month: line.month, amount: amount))
                }
            case .value:
                measured.values.append(
                    Measured.Value(
                        month: line.month, amount: line.amount, text: line.text, source: line.source,
                        taken: line.taken))
            }
        }
        return measured
    }
}
