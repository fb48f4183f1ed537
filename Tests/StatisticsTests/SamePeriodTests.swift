import Dates
import Testing

@testable import Statistics

@Suite("The same period last year")
struct SamePeriodTests {
    static let year = Period(12, to: "2023-03")

    @Test func `a month absent from either year drops out of both`() throws {
        let compared = SamePeriod(Self.year) { month in
            month == "2022-11" || month == "2021-06" ? nil : month < "2022-04" ? 100 : 110
        }
        #expect(compared.matched.count == 10)
        #expect(compared.before == 1000)
        #expect(compared.after == 1100)
        #expect(compared.missing == ["2021-06", "2022-11"])
        #expect(!compared.isComplete)
        #expect(!compared.isWithheld)
        #expect(try #require(compared.change()?.percent) == 10)
    }

    @Test func `with nothing to match there is no sum and no change`() {
        let compared = SamePeriod(Self.year) { $0 < "2022-04" ? nil : 5 }
        #expect(compared.before == nil)
        #expect(compared.after == nil)
        #expect(compared.change() == nil)
        #expect(compared.isWithheld)
        #expect(compared.missing.count == 12)
    }

    @Test func `fewer than half of the months is withheld, half is not`() {
        func compared(_ months: Int) -> SamePeriod {
            SamePeriod(Self.year) { $0 < "2022-04" || $0 - "2022-04" < months ? 1 : nil }
        }
        #expect(!compared(6).isWithheld)
        #expect(compared(5).isWithheld)
    }

    @Test func `a leap February is one day longer`() {
        let change = SamePeriod(Period("2024-02")) { _ in 29 }.change(dispersion: 2)
        #expect(change?.exposureAfter == 29)
        #expect(change?.exposureBefore == 28)
        #expect((change?.rateRatio ?? 2) < 1)
    }
}
