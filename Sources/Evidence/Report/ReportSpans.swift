import Dates
import Figures
import Statistics

/// Which months a report compares, and with which it leads.
///
/// 1. It leads with the twelve months to its month, where at least half of them are held in both years.
/// 2. Otherwise with the longest run of months within those twelve that both years have; the latest of runs as long.
/// 3. Where no month is held in both years, with the longest run of months held, without a comparison.
///
/// The financial year to date and the single month follow, where they are not the same months again.
/// Source: methods A1, “rolling 12 months first, financial year to date second, single month last”.
struct ReportSpans {
    enum Rule { case twelveMonths, longestRunOfBoth, longestRunHeld }

    let headline: Period
    let rule: Rule
    let twelve: Period
    let month: Month
    /// Why the twelve months are not compared.
    let withheld: String

    /// - Parameter states: the months of both years for the area of the report. Nothing when none of the twelve is held.
    init?(_ month: Month, states: [MonthCount]) {
        let known = Dictionary(states.map { ($0.month, $0) }, uniquingKeysWith: { $1 })
        func held(_ month: Month) -> Bool { (known[month]?.state ?? .absent) != .absent }
        func counts(_ period: Period) -> [MonthCount] { period.map { known[$0] ?? MonthCount($0, nil, .absent) } }
        let twelve = Period(12, to: month)
        let matched = MatchedMonths(after: counts(twelve), before: counts(twelve.yearBefore))
        (self.twelve, self.month) = (twelve, month)
        withheld = matched.isEnough ? "" : matched.withheld
        if matched.isEnough {
            (headline, rule) = (twelve, .twelveMonths)
        } else if let run = longestRun(twelve, { held($0) && held($0 + -12) }) {
            (headline, rule) = (run, .longestRunOfBoth)
        } else if let run = longestRun(twelve, held) {
            (headline, rule) = (run, .longestRunHeld)
        } else {
            return nil
        }
    }

    /// The periods of the tables, each with its heading, the headline's first.
    var all: [(name: String, period: Period)] {
        let toDate = FinancialYear(containing: month).toDate(month)
        let named: [(String, Period)] = [
            ("Longest run of months", headline), ("Twelve months to \(month.said)", twelve),
            ("Financial year to date", toDate), ("The month alone", Period(month)),
        ]
        var found: [(name: String, period: Period)] = []
        for (name, period) in rule == .twelveMonths ? Array(named.dropFirst()) : named
        where !found.contains(where: { $0.period == period }) {
            found.append((name, period))
        }
        return found
    }

    /// What the reader must know of the choice, before any number.
    var said: [String] {
        switch rule {
        case .twelveMonths: []
        case .longestRunOfBoth:
            [
                withheld,
                "The report leads with \(headline.said) instead: "
                    + (headline.count == 1 ? "the latest month" : "the longest run of months")
                    + " that both years have.",
            ]
        case .longestRunHeld:
            [
                withheld,
                "The report leads with the count of \(headline.said), the longest run of months held, and makes no comparison.",
            ]
        }
    }
}

/// The longest run of neighbouring months that pass; of runs as long, the latest.
private func longestRun(_ period: Period, _ passes: (Month) -> Bool) -> Period? {
    var (best, start): (Period?, Month?) = (nil, nil)
    for month in period {
        guard passes(month) else {
            start = nil
            continue
        }
        let first = start ?? month
        start = first
        let run = Period(first: first, last: month)
        if run.count >= best?.count ?? 0 { best = run }
    }
    return best
}
