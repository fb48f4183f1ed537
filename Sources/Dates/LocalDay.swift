extension Instant {
    /// The day by the clock on the wall in England and Wales: an hour later than UTC in summer time.
    ///
    /// Source: Summer Time Act 1972, as amended by the Summer Time Order 2002: from one in the morning, Greenwich mean
    /// time, on the last Sunday in March until the same on the last Sunday in October.
    package var localDay: Day { Instant(milliseconds: localMilliseconds).day }

    /// What the clock on the wall would be if it were UTC.
    private var localMilliseconds: Int64 { milliseconds + (isSummerTime ? Instant.hour : 0) }

    /// Minutes since midnight by the clock on the wall.
    var localMinutes: Int { Int(localMilliseconds / 60_000) - localDay.number * 1440 }

    /// `3:42pm`, by the same clock.
    package var localTime: String {
        let minutes = localMinutes
        let hour = minutes / 60 % 12 == 0 ? 12 : minutes / 60 % 12
        let minute = minutes % 60
        return "\(hour):\(minute < 10 ? "0" : "")\(minute)\(minutes < 720 ? "am" : "pm")"
    }

    /// Midnight at the beginning of a day, by the same clock.
    package static func start(of day: Day) -> Instant {
        let midnight = Instant(milliseconds: Int64(day.number) * 24 * hour)
        let earlier = Instant(milliseconds: midnight.milliseconds - hour)
        return earlier.localDay == day ? earlier : midnight
    }

    /// From 0 to 23, by the same clock.
    package var localHour: Int {
        let shown = Instant(milliseconds: milliseconds + (isSummerTime ? Instant.hour : 0))
        return Int(shown.milliseconds / Instant.hour) - shown.day.number * 24
    }

    private var isSummerTime: Bool {
        let year = day.parts.year
        func change(_ month: Int) -> Int64 {
            let last = Month(year: year, month: month).first + (Month(year: year, month: month).days - 1)
            // 1970-01-01 was a Thursday, so day 3 was the first Sunday.
            let sunday = last.number - ((last.number - 3) % 7 + 7) % 7
            return Int64(sunday) * 24 * Instant.hour + Instant.hour
        }
        return (change(3)..<change(10)).contains(milliseconds)
    }

    private static let hour: Int64 = 3_600_000

    package static func + (moment: Instant, seconds: Int) -> Instant {
        Instant(milliseconds: moment.milliseconds + Int64(seconds) * 1000)
    }
}
