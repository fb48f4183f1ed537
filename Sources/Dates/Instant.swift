/// A moment, in milliseconds since 1970-01-01T00:00:00Z.
package struct Instant: Hashable, Comparable, Sendable {
    package let milliseconds: Int64
    package init(milliseconds: Int64) { self.milliseconds = milliseconds }
    package static func < (one: Instant, other: Instant) -> Bool { one.milliseconds < other.milliseconds }

    /// The day in UTC.
    package var day: Day { Day(number: Int((Double(milliseconds) / 86_400_000).rounded(.down))) }
    /// `2026-11-24T09:30:00Z`, in UTC.
    package var iso: String {
        let seconds = Int(milliseconds / 1000) - day.number * 86_400
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(day.iso)T\(two(seconds / 3600)):\(two(seconds / 60 % 60)):\(two(seconds % 60))Z"
    }
}
