/// How far the records of one source for one month can be trusted. A gap is never a zero.
///
/// In the order in which they are told: where several hold, the first is the one that counts.
package enum MonthState: String, CaseIterable, Comparable, Hashable, Sendable, Codable {
    /// There are no records of the month.
    case absent
    /// Some kinds of record are missing from the month.
    case partial
    /// All seems to be there, but the month is unlike its neighbours.
    case suspect
    /// A later file has replaced an earlier one whose counts were other.
    case restated
    case complete

    package static func < (one: MonthState, other: MonthState) -> Bool { one.order < other.order }
    private var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    /// In the words of a page.
    package var said: String {
        switch self {
        case .absent: "Not held"
        case .partial: "Part missing"
        case .suspect: "Doubtful"
        case .restated: "Restated"
        case .complete: "Complete"
        }
    }
}
