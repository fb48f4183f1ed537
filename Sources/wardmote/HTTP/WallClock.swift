import Dates
import Foundation

/// The time now, and the day that it is in England and Wales.
struct WallClock: Sendable {
    var now: Instant { Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) }
    func today(at now: Instant) -> Day { now.localDay }
}
