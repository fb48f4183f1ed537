import Dates
import Figures
import Statistics
import Testing

@Suite("Comparing over a gap")
struct MatchedMonthsTests {
    private func months(_ period: Period, absent: Set<Month> = []) -> [MonthCount] {
        period.map { MonthCount($0, 100, absent.contains($0) ? .absent : .complete) }
    }

    @Test func `a month absent from either period is dropped from both`() {
        let after = Period(12, to: "2025-03")
        let matched = MatchedMonths(
            after: months(after, absent: ["2024-05"]), before: months(after.yearBefore, absent: ["2023-05", "2023-09"]))
        #expect(matched.matched == 10 && matched.wanted == 12)
        #expect(matched.countAfter == 1000 && matched.countBefore == 1000)
        #expect(matched.missing == ["2023-05", "2023-09", "2024-05"])
    }

    @Test func `with fewer than half of the months nothing is compared, and what is missing is named`() {
        let after = Period(first: "2025-01", last: "2025-12")
        let gap = Set(Period(first: "2024-05", last: "2024-12"))
        let matched = MatchedMonths(after: months(after), before: months(after.yearBefore, absent: gap))
        #expect(matched.matched == 4 && !matched.isEnough)
        #expect(
            matched.withheld
                == "Not compared: only 4 of 12 months were published in both years. May to December 2024 are not held.")
    }

    @Test func `a sum over a gap is no sum`() {
        #expect(Completeness(months(Period(3, to: "2025-03"))).total == 300)
        let gap = Completeness(months(Period(3, to: "2025-03"), absent: ["2025-02"]))
        #expect(gap.total == nil && gap.state == .absent)
        #expect(gap.said == "2 of 3 months: February 2025 is not held")
    }

    @Test(arguments: [
        (["2024-03", "2024-04"], "March and April 2024"),
        (["2024-05", "2024-06", "2024-07", "2025-03"], "May to July 2024 and March 2025"),
        (["2024-12", "2025-01"], "December 2024 and January 2025"),
        (["2024-01"], "January 2024"),
    ])
    func `months are said in runs`(months: [String], said: String) {
        #expect(saidTogether(months.compactMap { Month(iso: $0) }) == said)
    }
}
