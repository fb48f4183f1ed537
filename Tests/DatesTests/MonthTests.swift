import Dates
import Testing

@Suite("Months and periods")
struct MonthTests {
    @Test(arguments: ["2024-00", "2024-13", "2024-1", "24-01", "2024/01", "2024-01 ", "２０２４-01", ""])
    func `what is no month is refused`(text: String) { #expect(Month(iso: text) == nil) }

    @Test func `a month is written as it was read, over a leap year and a century`() {
        for number in -120...960 {
            let month = Month(number: number)
            #expect(Month(iso: month.iso) == (month.year >= 1900 ? month : nil))
            #expect(Month(containing: month.first) == month)
        }
        #expect(("2024-02" as Month).days == 29)
        #expect(("2100-02" as Month).days == 28)
    }

    @Test func `a rolling year, the year before, the financial year and its quarters`() {
        let rolling = Period(12, to: "2025-03")
        #expect(rolling.iso == "2024-04/2025-03")
        #expect(rolling.yearBefore.said == "April 2023 to March 2024")
        #expect(FinancialYear(containing: "2025-03").said == "2024/25")
        #expect(FinancialYear(containing: "2099-12").said == "2099/00")
        #expect(FinancialYear(containing: "2025-06").toDate("2025-06").said == "April to June 2025")
        #expect(Period.quarter(of: "2025-01").iso == "2025-01/2025-03")
        #expect(Period.quarter(of: "2025-12").iso == "2025-10/2025-12")
        #expect(Period(iso: "2025-03/2025-01") == nil)
        #expect(Array(Period("2025-01" as Month)) == ["2025-01"])
    }

    @Test func `an instant is said in UTC`() {
        #expect(Instant(milliseconds: 1_795_564_800_000).iso == "2026-11-25T00:00:00Z")
        #expect(Instant(milliseconds: -1).day.iso == "1969-12-31")
    }
}
