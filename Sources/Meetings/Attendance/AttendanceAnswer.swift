import Dates
import Pages
import Partnership
import Storage

/// Who came to what they were expected at, in one period beside another.
struct AttendanceAnswer: Hashable, Sendable {
    /// The earlier first.
    let periods: [AttendancePeriod]
    let by: By
    var rows: [Row]
    let total: Row
    let absences: [Absence]

    /// What a row is.
    enum By: String, CaseIterable, InAddress {
        case agency, seat, role, part, group
        case seatAtGroup = "seat-at-group"

        var said: String {
            switch self {
            case .agency: "Agency"
            case .seat: "Seat"
            case .role: "Role"
            case .part: "Chairs, members and advisers"
            case .group: "Group"
            case .seatAtGroup: "Seat at each group"
            }
        }

        var hasSeat: Bool { self == .seat || self == .seatAtGroup }
        var hasAgency: Bool { self == .agency || hasSeat }
        var hasGroup: Bool { self == .group || self == .seatAtGroup }
    }

    struct Row: Hashable, Sendable {
        var key: Key
        /// Empty where the row is not of one.
        var agencyName: String
        var seat: String
        var group: String
        /// One a period.
        var counts: [AttendanceCount]
    }

    /// What the lines of a row have in common.
    struct Key: Hashable, Sendable {
        var agency: ID<Agency>?
        var seat: ID<Seat>?
        var role: Role?
        /// As what they sit on a group.
        var part: Member.Part?
        var group: ID<Group>?
    }

    /// A seat that was not there at the latest meetings of a group, one after another.
    struct Absence: Hashable, Sendable {
        var id: ID<Seat>
        var agencyName: String
        var seat: String
        var group: String
        /// How many of the latest in a row.
        var times: Int
        /// The group should not meet without it.
        var isRequired: Bool
    }

    /// How many meetings in a row must be missed before it is said. One that a group requires is said from the first.
    static let fewestMissed = 2

    /// - Parameter lines: Of all periods.
    init(_ lines: [Expected.Line], periods: [AttendancePeriod], by: By) {
        (self.periods, self.by) = (periods, by)
        func counts(_ lines: [Expected.Line]) -> [AttendanceCount] {
            periods.map { period in AttendanceCount(lines.filter { period.contains($0.day) }) }
        }
        let keyed = Dictionary(grouping: lines) { line in
            Key(
                agency: by.hasAgency ? line.agency : nil, seat: by.hasSeat ? line.seat : nil,
                role: by == .role ? line.role : nil, part: by == .part ? line.part : nil,
                group: by.hasGroup ? line.group : nil)
        }
        rows = keyed.map { key, lines in
            Row(
                key: key, agencyName: by.hasAgency ? lines[0].agencyName : "", seat: by.hasSeat ? lines[0].title : "",
                group: by.hasGroup ? lines[0].groupName : "", counts: counts(lines))
        }.sorted { one, other in
            if let first = one.key.role, let second = other.key.role {
                return Role.allCases.firstIndex(of: first) ?? 0 < Role.allCases.firstIndex(of: second) ?? 0
            }
            if let first = one.key.part, let second = other.key.part { return first.position < second.position }
            return (one.agencyName, one.seat, one.group, one.key.seat?.number ?? 0, one.key.agency?.number ?? 0)
                < (
                    other.agencyName, other.seat, other.group, other.key.seat?.number ?? 0,
                    other.key.agency?.number ?? 0
                )
        }
        total = Row(key: Key(), agencyName: "All", seat: "", group: "", counts: counts(lines))
        absences = Dictionary(grouping: lines) { Key(seat: $0.seat, group: $0.group) }
            .compactMap { Absence($1) }
            .sorted { ($1.times, $0.agencyName, $0.seat, $0.group) < ($0.times, $1.agencyName, $1.seat, $1.group) }
    }
}

extension AttendanceAnswer.Absence {
    /// - Parameter lines: Of one seat at one group. A meeting of which nothing is written down ends the count: it is not
    ///   known that the seat was missed.
    fileprivate init?(_ lines: [Expected.Line]) {
        let latest = lines.sorted { ($0.day, $0.meeting) > ($1.day, $1.meeting) }
        let missed = latest.prefix { $0.came.map { !$0.isThere } ?? false }
        guard let first = missed.first, first.isRequired || missed.count >= AttendanceAnswer.fewestMissed else {
            return nil
        }
        self.init(
            id: first.seat, agencyName: first.agencyName, seat: first.title, group: first.groupName,
            times: missed.count, isRequired: first.isRequired)
    }
}
