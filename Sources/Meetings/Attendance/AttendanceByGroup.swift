import Dates
import Pages
import Partnership
import Storage

/// Who came to which group over one period, groups side by side.
struct AttendanceByGroup: Hashable, Sendable {
    /// The groups at which a seat was expected, in the order in which they are listed elsewhere.
    let groups: [Head]
    let rows: [Row]
    let total: Row

    /// What a row is.
    enum By: String, CaseIterable, InAddress {
        case agency, seat, role

        var said: String {
            switch self {
            case .agency: "Agency"
            case .seat: "Seat"
            case .role: "Role"
            }
        }
    }

    struct Head: Hashable, Sendable {
        var group: ID<Group>
        var name: String
    }

    struct Row: Hashable, Sendable {
        var name: String
        /// Nothing where the row is of a role, or of all.
        var agency: ID<Agency>?
        var seat: ID<Seat>?
        var role: Role?
        /// One a group, in order.
        var counts: [AttendanceCount]
        /// At all groups together.
        var all: AttendanceCount
    }

    /// - Parameters:
    ///   - lines: Of the whole period.
    ///   - order: Groups in the order of the columns. One that is not among them comes after them.
    init(_ lines: [Expected.Line], by: By, order: [ID<Group>]) {
        let names = Dictionary(lines.map { ($0.group, $0.groupName) }, uniquingKeysWith: { first, _ in first })
        let places = Dictionary(order.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        let groups = names.map { Head(group: $0, name: $1) }.sorted {
            (places[$0.group] ?? order.count, $0.name, $0.group) < (places[$1.group] ?? order.count, $1.name, $1.group)
        }
        func row(
            _ name: String, agency: ID<Agency>? = nil, seat: ID<Seat>? = nil, role: Role? = nil,
            _ lines: [Expected.Line]
        ) -> Row {
            let of = Dictionary(grouping: lines, by: \.group)
            return Row(
                name: name, agency: agency, seat: seat, role: role,
                counts: groups.map { AttendanceCount(of[$0.group] ?? []) }, all: AttendanceCount(lines))
        }
        self.groups = groups
        switch by {
        case .agency:
            rows = Dictionary(grouping: lines, by: \.agency).map { agency, lines in
                row(lines[0].agencyName, agency: agency, lines)
            }.sorted { ($0.name, $0.agency?.number ?? 0) < ($1.name, $1.agency?.number ?? 0) }
        case .seat:
            rows = Dictionary(grouping: lines, by: \.seat).map { seat, lines in
                row("\(lines[0].title), \(lines[0].agencyName)", seat: seat, lines)
            }.sorted { ($0.name, $0.seat?.number ?? 0) < ($1.name, $1.seat?.number ?? 0) }
        case .role:
            let of = Dictionary(grouping: lines, by: \.role)
            rows = Role.allCases.compactMap { role in of[role].map { row(role.said, role: role, $0) } }
        }
        total = row("All", lines)
    }
}
