import Dates
import Foundation

/// The time now, and the day that it is in England and Wales.
struct WallClock: Sendable {
    var now: Instant { Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) }

    /// The day by the clock on the wall: an hour later than UTC in summer time.
    ///
    /// Source: Summer Time Act 1972, as amended by the Summer Time Order 2002: from one in the morning, Greenwich mean
    /// time, on the last Sunday in March until the same on the last Sunday in October.
    func today(at now: Instant) -> Day {
        let year = now.day.parts.year
        let hour: Int64 = 3_600_000
        func change(_ month: Int) -> Int64 {
            let last = Month(year: year, month: month).first + (Month(year: year, month: month).days - 1)
            // 1970-01-01 was a Thursday, so day 3 was the first Sunday.
            let sunday = last.number - ((last.number - 3) % 7 + 7) % 7
            return Int64(sunday) * 24 * hour + hour
        }
        let isSummer = (change(3)..<change(10)).contains(now.milliseconds)
        return Instant(milliseconds: now.milliseconds + (isSummer ? hour : 0)).day
    }
}
