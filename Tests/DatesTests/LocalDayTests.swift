import Dates
import Testing

@Suite("The beginning of a day by the clock on the wall")
struct LocalDayTests {
    @Test func `every day of two years begins when the clock says so`() {
        for number in Day("2026-01-01").number...Day("2027-12-31").number {
            let day = Day(number: number)
            let start = Instant.start(of: day)
            #expect(start.localDay == day)
            #expect(Instant(milliseconds: start.milliseconds - 1).localDay == day + -1)
            #expect(start.localTime == "12:00am")
        }
    }

    /// Source: gov.uk, “When do the clocks change?”: 29 March and 25 October 2026, at one o'clock Greenwich mean time.
    @Test func `a day on which the clocks change has 23 or 25 hours`() {
        func hours(_ day: Day) -> Int64 {
            (Instant.start(of: day + 1).milliseconds - Instant.start(of: day).milliseconds) / 3_600_000
        }
        #expect(hours("2026-03-29") == 23)
        #expect(hours("2026-10-25") == 25)
        #expect(hours("2026-10-26") == 24)
    }
}
