package import Dates
package import Partnership

/// A meeting of a scrutiny committee as somebody's own calendar shows it: on which day, where and of which committee. It has
/// no hour, because a committee's calendar here has none, and tells nothing of what is asked there.
package struct CommitteeDate: Hashable, Sendable {
    /// Stays the same whatever else of it changes.
    package var number: Int64
    /// 1 at first, and higher each time that it changes.
    package var version: Int
    package var day: Day
    package var committee: String
    package var place: String
    package var isCalledOff: Bool

    package init(number: Int64, version: Int, day: Day, committee: String, place: String, isCalledOff: Bool) {
        (self.number, self.version, self.day) = (number, version, day)
        (self.committee, self.place, self.isCalledOff) = (committee, place, isCalledOff)
    }

    /// Asks which of them are the viewer's own, between two days.
    package typealias Asking = @Sendable (ClosedRange<Day>, Trace) async throws -> [CommitteeDate]
}
