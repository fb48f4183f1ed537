package import Dates
import Markup
import Statistics

/// The one sentence that says how a figure compares: made by rule, in neutral words, never “stable” or “fell slightly”.
///
/// Source: methods part E.
package struct Sentence {
    package let unit: String
    package let period: Period
    package let comparison: Comparison

    /// - Parameter unit: `crimes recorded`.
    package init(unit: String, period: Period, comparison: Comparison) {
        (self.unit, self.period, self.comparison) = (unit, period, comparison)
    }

    /// `1,204 from October to December 2025, against 1,180 in the same months of 2024: within the range expected from
    /// month-to-month variation.`
    package var text: String {
        switch comparison {
        case .withheld(let why): return why
        case .made(let change): return matched(change) + counts(change) + verdict(change)
        }
    }

    /// What the comparison says in a table that has the counts, the difference and the interval in columns: `Within the
    /// range expected`.
    package var reading: String {
        switch comparison {
        case .withheld(let why): why
        case .made(let change):
            matched(change)
                + (!change.isTold
                    ? "Too few to compare" : change.isMoreThanChance ? "More than chance" : "Within the range expected")
        }
    }

    private func matched(_ change: Change) -> String {
        guard !change.matched.isComplete else { return "" }
        let months = change.matched.matched
        return "Compared over the \(months) \(months == 1 ? "month" : "months") published in both years. "
    }

    private func counts(_ change: Change) -> String {
        let before = change.matched.pairs.first?.before.year ?? 0
        let isYearBefore = change.matched.pairs.first?.before == period.first + -12
        let span = change.matched.pairs.map(\.before)
        let base =
            isYearBefore
            ? (period.first.year == period.last.year
                ? "in the same months of \(before)" : "in the same months a year before")
            : "in \(span.isEmpty ? "the period before" : Period(first: span[0], last: span[span.count - 1]).said)"
        let when = period.count == 1 ? "in \(period.said)" : "from \(period.said)"
        let sameMonth = period.count == 1 && isYearBefore ? "in \(period.yearBefore.said)" : base
        return "\(number(change.after)) \(when), against \(number(change.before)) \(sameMonth)"
    }

    private func verdict(_ change: Change) -> String {
        guard change.isTold else { return ": too few to compare." }
        let difference = change.after - change.before
        let plain =
            change.isPercentTold
            ? ""
            : difference == 0 ? ", no difference" : ", \(number(abs(difference))) \(difference > 0 ? "more" : "fewer")"
        guard let p = change.test.p else { return plain + "." }
        if change.isMoreThanChance { return plain + ": \(size(change)), more than chance variation." }
        if p >= 0.05 { return plain + ": within the range expected from month-to-month variation." }
        guard change.family > 1 else {
            return plain
                + ": a difference this size arises by chance about one time in \(number(Int((1 / p).rounded())))."
        }
        return plain
            + ": within the range expected from month-to-month variation. It is one of \(change.family) figures "
            + "examined; about \(chanceFinds(change.family)) would look like this by chance."
    }

    /// `up 12% (likely between 4% and 21%)`, with the limits put as rises and falls where they differ in direction.
    private func size(_ change: Change) -> String {
        let direction = change.after > change.before ? "up" : "down"
        guard change.isPercentTold, let percent = change.test.percent else { return direction }
        let interval = change.test.interval95
        guard let lower = interval.lower, let upper = interval.upper else { return "\(direction) \(whole(percent))%" }
        let (low, high) = (100 * (lower - 1), 100 * (upper - 1))
        let ends = percent >= 0 ? (low, high) : (-high, -low)
        return "\(direction) \(whole(percent))% (likely between \(limits(ends.0, ends.1)))"
    }

    /// `4% and 21%`; `−2% and +26%` where one is the other way.
    private func limits(_ lower: Double, _ upper: Double) -> String {
        let isMixed = min(lower, upper) < -0.5
        return [lower, upper].map { value in
            let sign = value < -0.5 ? "−" : isMixed && value > 0.5 ? "+" : ""
            return "\(sign)\(whole(value))%"
        }.joined(separator: " and ")
    }
    private func whole(_ value: Double) -> String { number(Int(abs(value).rounded())) }

    /// A twentieth of the figures examined, as said: `9`, or `one in 4 such tables` where it is less than one in two.
    private func chanceFinds(_ family: Int) -> String {
        let expected = Double(family) / 20
        return expected < 0.5
            ? "one in \(number(Int((1 / expected).rounded()))) such tables" : number(Int(expected.rounded()))
    }
}
