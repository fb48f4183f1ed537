import Dates
import Testing

@Suite("The clock on the wall")
struct WallTimeTests {
    @Test(arguments: [
        ("2026-01-15", "14:00", "2026-01-15T14:00:00Z"), ("2026-07-15", "14:00", "2026-07-15T13:00:00Z"),
        // The last Sundays of March and October 2026 are the 29th and the 25th.
        ("2026-03-29", "00:59", "2026-03-29T00:59:00Z"), ("2026-03-29", "02:00", "2026-03-29T01:00:00Z"),
        ("2026-10-25", "00:30", "2026-10-24T23:30:00Z"), ("2026-10-25", "01:30", "2026-10-25T00:30:00Z"),
        ("2026-10-25", "02:00", "2026-10-25T02:00:00Z"), ("2026-06-01", "00:10", "2026-05-31T23:10:00Z"),
    ])
    func `a day and a time are the moment that the clock shows them`(day: String, time: String, utc: String) throws {
        let (day, time) = (try #require(Day(iso: day)), try #require(WallTime(time)))
        #expect(Instant(day, time).iso == utc)
        #expect(Instant(day, time).wallTime == time)
        #expect(Instant(day, time).localDay == day)
    }

    @Test(arguments: ["", "14", "24:00", "9:60", "14:0", "+9:00", "1４:00", "14:00 ", "014:00"])
    func `what is not a time is none`(text: String) { #expect(WallTime(text) == nil) }
}
