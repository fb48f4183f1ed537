/// A day of the week, Monday first.
package enum Weekday: Int, CaseIterable, Sendable {
    case monday, tuesday, wednesday, thursday, friday, saturday, sunday

    package var isWeekend: Bool { self == .saturday || self == .sunday }

    /// `Monday`.
    package var said: String {
        ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][rawValue]
    }
}

extension Day {
    /// 1970-01-01 was a Thursday.
    package var weekday: Weekday { Weekday(rawValue: ((number + 3) % 7 + 7) % 7) ?? .monday }

    /// The first of those weekdays from this day on; the day itself where it is one.
    package func next(_ weekday: Weekday) -> Day { self + (weekday.rawValue - self.weekday.rawValue + 7) % 7 }

    /// The last of those weekdays up to this day; the day itself where it is one.
    package func previous(_ weekday: Weekday) -> Day { self + -((self.weekday.rawValue - weekday.rawValue + 7) % 7) }
}
