import Dates
import Figures
import Statistics
import Testing

@testable import Evidence

/// A month of which a part is missing tells nothing of what a month usually holds.
@Suite("Months of which a part is missing")
struct PartialMonthsTests {
    /// Thirty months, of which the first six have one source of three.
    private func series(_ state: MonthState) -> [MonthCount] {
        (0..<30).map { place in
            let count = 900 + place * 37 % 100
            return place < 6
                ? MonthCount(Month("2023-05") + place, count / 3, state)
                : MonthCount(Month("2023-05") + place, count)
        }
    }

    @Test func `they do not teach how much a series varies`() {
        let held = dispersionOf(series(.partial))
        #expect(held == dispersionOf(series(.absent)))
        // Had they taught it, a third of a month would be a month.
        #expect(held != dispersionOf(series(.complete)))
    }

    @Test func `their count is still told, and no whole month is made of it`() {
        let month = MonthCount("2023-05", 300, .partial)
        #expect(month.count == 300 && month.whole == nil)
        #expect(MonthCount("2023-05", 300, .suspect).whole == 300)
        #expect(MonthCount("2023-05", 300, .absent).whole == nil)
    }
}
