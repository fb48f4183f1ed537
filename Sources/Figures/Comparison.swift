package import Dates
import Statistics

/// What a figure is set against.
package enum ComparedWith: Hashable, Sendable {
    case samePeriodLastYear
    /// A period chosen as the base, of the same months of the year and as many.
    case baseline(Period)

    package func period(for period: Period) -> Period {
        switch self {
        case .samePeriodLastYear: period.yearBefore
        case .baseline(let base): base
        }
    }
}

/// A comparison, or the reason why none is made.
package enum Comparison: Hashable, Sendable {
    case made(Change)
    case withheld(String)

    /// Compares the months that both have; fewer than half of them are not compared.
    package init(after: [MonthCount], before: [MonthCount], _ dispersion: Dispersion) {
        let change = Change(after: after, before: before, dispersion)
        self = change.matched.isEnough ? .made(change) : .withheld(change.matched.withheld)
    }

    package var change: Change? {
        guard case .made(let change) = self else { return nil }
        return change
    }
}

/// Gives the comparisons of one table their q.
package func examinedTogether(_ comparisons: [Comparison?]) -> [Comparison?] {
    zip(comparisons, examinedTogether(comparisons.map { $0?.change })).map { comparison, change in
        change.map(Comparison.made) ?? comparison
    }
}
