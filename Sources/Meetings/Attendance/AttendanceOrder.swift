import Pages
import Statistics

/// An order of who comes, for the page and for its file.
enum AttendanceOrder: String, CaseIterable, InAddress, Sendable {
    case named, least, most, unknown

    var said: String {
        switch self {
        case .named: "As it comes: by name"
        case .least: "The later share, smallest first"
        case .most: "The later share, largest first"
        case .unknown: "Not known in the later, most first"
        }
    }

    /// Rows of which nothing is known come last either way; those alike stay as they came.
    func sorted(_ rows: [AttendanceAnswer.Row]) -> [AttendanceAnswer.Row] {
        guard self != .named else { return rows }
        func key(_ row: AttendanceAnswer.Row) -> Double? {
            guard let count = row.counts.last else { return nil }
            switch self {
            case .named: return nil
            case .least: return count.share.share
            case .most: return count.share.share.map { -$0 }
            case .unknown: return count.expected == 0 ? nil : -Double(count.unknown)
            }
        }
        return rows.enumerated().sorted { first, second in
            switch (key(first.element), key(second.element)) {
            case (let one?, let other?) where one != other: one < other
            case (_?, nil): true
            case (nil, _?): false
            default: first.offset < second.offset
            }
        }.map(\.element)
    }
}
