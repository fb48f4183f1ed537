/// A time of day by the clock on the wall in England and Wales: `14:00`.
package struct WallTime: Hashable, Comparable, Sendable {
    package let hour: Int
    package let minute: Int

    package init?(hour: Int, minute: Int) {
        guard (0..<24).contains(hour), (0..<60).contains(minute) else { return nil }
        (self.hour, self.minute) = (hour, minute)
    }

    /// Of minutes since midnight, of one day.
    package init(minutes: Int) { (hour, minute) = (minutes / 60 % 24, minutes % 60) }

    /// Reads `14:00` and `9:05`.
    package init?(_ text: some StringProtocol) {
        let parts = text.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        guard parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 2 else { return nil }
        func number(_ digits: some Collection<UInt8>) -> Int? {
            digits.reduce(Int?(0)) { sum, byte in
                guard let sum, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
                return sum * 10 + Int(byte - UInt8(ascii: "0"))
            }
        }
        guard let hour = number(parts[0]), let minute = number(parts[1]) else { return nil }
        self.init(hour: hour, minute: minute)
    }

    /// `14:00`.
    package var iso: String { "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)" }

    package static func < (one: WallTime, other: WallTime) -> Bool {
        (one.hour, one.minute) < (other.hour, other.minute)
    }
}

extension Instant {
    /// The moment at which the clock on the wall shows that time on that day. In the hour that comes twice in October,
    /// the first; in the one that is left out in March, the moment an hour later by the clock.
    package init(_ day: Day, _ time: WallTime) {
        let minutes = Int64(day.number) * 1440 + Int64(time.hour * 60 + time.minute)
        let winter = Instant(milliseconds: minutes * 60_000)
        let summer = winter + -3600
        self = summer.localDay == day && summer.wallTime == time ? summer : winter
    }

    /// By the clock on the wall.
    package var wallTime: WallTime { WallTime(minutes: localMinutes) }
}
