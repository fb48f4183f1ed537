import Testing

@testable import Dates

@Suite("Quarters of the financial year")
struct QuarterTests {
    /// Source: the financial year of councils begins on 1 April; the last days are those of any calendar.
    @Test(
        arguments: [
            ("2026-04", 1, "2026-06-30", "2026/27"), ("2026-07", 2, "2026-09-30", "2026/27"),
            ("2026-10", 3, "2026-12-31", "2026/27"), ("2024-01", 4, "2024-03-31", "2023/24"),
        ] as [(Month, Int, Day, String)])
    func `a quarter has its number, its last day and its year`(first: Month, number: Int, last: Day, year: String) {
        let quarter = Quarter(containing: first + 2)
        #expect(quarter.first == first && quarter.number == number && quarter.lastDay == last)
        #expect(quarter.year.said == year)
        #expect(Quarter(beginning: first) == quarter && Quarter(beginning: first + 1) == nil)
    }

    @Test func `it is said by its months, and one follows another`() {
        let winter = Quarter(containing: "2026-02")
        #expect(winter.said == "January to March 2026" && winter.shortSaid == "Jan to Mar 2026")
        #expect(winter + -1 == Quarter(containing: "2025-10") && winter < winter + 1)
    }
}
