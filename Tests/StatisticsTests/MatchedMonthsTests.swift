import Dates
import Testing

@testable import Statistics

@Suite("The months that two periods both have")
struct MatchedMonthsTests {
    static let year = Period(12, to: "2023-03")

    @Test func `a month absent from either year drops out of both`() throws {
        let compared = MatchedMonths(Self.year) { month in
            month == "2022-11" || month == "2021-06" ? nil : month < "2022-04" ? 100 : 110
        }
        #expect(compared.matched == 10 && compared.wanted == 12)
        #expect(compared.countBefore == 1000 && compared.countAfter == 1100)
        #expect(compared.missing == ["2021-06", "2022-11"])
        #expect(!compared.isComplete && compared.isEnough)
        #expect(try #require(compared.change().percent) == 10)
    }

    @Test func `with nothing to match there is no percentage and no test`() {
        let compared = MatchedMonths(Self.year) { $0 < "2022-04" ? nil : 5 }
        #expect(compared.matched == 0 && !compared.isEnough)
        #expect(compared.change().percent == nil && compared.change().p == nil)
        #expect(compared.missing.count == 12)
    }

    @Test func `half of the months is enough, fewer is not`() {
        func compared(_ months: Int) -> MatchedMonths {
            MatchedMonths(Self.year) { $0 < "2022-04" || $0 - "2022-04" < months ? 1 : nil }
        }
        #expect(compared(6).isEnough)
        #expect(!compared(5).isEnough)
    }

    @Test func `a leap February is one day longer`() {
        let change = MatchedMonths(Period("2024-02")) { _ in 29 }.change(dispersion: 2)
        #expect(change.exposureAfter == 29)
        #expect(change.exposureBefore == 28)
        #expect((change.rateRatio ?? 2) < 1)
    }

    @Test func `a period may be set against any other of as many months`() {
        let base = Period(12, to: "2020-03")
        let compared = MatchedMonths(
            zip(Self.year, base).map { MatchedMonths.Pair(after: $0, 3, before: $1, 2) })
        #expect(compared.countAfter == 36 && compared.countBefore == 24)
        #expect(compared.daysAfter == 365 && compared.daysBefore == 366)
    }
}
