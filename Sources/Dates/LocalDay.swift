extension Instant {
    /// The day by the clock on the wall in England and Wales: an hour later than UTC in summer time.
    ///
    /// Source: Summer Time Act 1972, as amended by the Summer Time Order 2002: from one in the morning, Greenwich mean
    /// time, on the last Sunday in March until the same on the last Sunday in October.
    package var localDay: Day { Instant(milliseconds: milliseconds + (isSummerTime ? Instant.hour : 0)).day }

    /// `3:42pm`, by the same clock.
    package var localTime: String {
        let shown = milliseconds + (isSummerTime ? Instant.hour : 0)
        let minutes = Int(shown / 60_000) - Instant(milliseconds: shown).day.number * 1440
        let hour = minutes / 60 % 12 == 0 ? 12 : minutes / 60 % 12
        let minute = minutes % 60
        return "\(hour):\(minute < 10 ? "0" : "")\(minute)\(minutes < 720 ? "am" : "pm")"
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
