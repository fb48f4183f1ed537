import Dates
import Partnership
import Storage

/// A seat that a group requires and that was missing so often in a row that it is to be taken further.
struct Escalation: Hashable, Sendable {
    var seat: String
    var agencyName: String
    /// How many of the latest meetings in a row.
    var times: Int

    /// After how many in a row, where the terms of reference name no number.
    static let usual = 2

    /// - Parameters:
    ///   - lines: Of one group. A meeting of which nothing is written down ends the count, as elsewhere.
    ///   - required: The seats without which it should not meet today.
    ///   - after: How many in a row are taken further.
    /// - Returns: Those who missed most first.
    static func found(_ lines: [Expected.Line], required: Set<ID<Seat>>, after: Int) -> [Escalation] {
        let theirs = lines.filter { required.contains($0.seat) }
        return AttendanceAnswer(theirs, periods: [], by: .seat).absences.filter { $0.times >= after }.map {
            Escalation(seat: $0.seat, agencyName: $0.agencyName, times: $0.times)
        }
    }
}
