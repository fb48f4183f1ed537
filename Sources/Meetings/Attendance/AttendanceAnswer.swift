import Dates
import Partnership
import Storage

/// Who came to what they were expected at, in one financial year beside another.
struct AttendanceAnswer: Hashable, Sendable {
    /// The earlier and the later year.
    let years: [FinancialYear]
    /// By agency; or, where one agency is asked about, by seat and group.
    let rows: [Row]
    let total: Row
    let absences: [Absence]

    struct Row: Hashable, Sendable {
        var agency: ID<Agency>
        var agencyName: String
        /// Nothing where the row is of a whole agency.
        var seat: String?
        var group: String?
        /// One a year.
        var counts: [AttendanceCount]
    }

    /// A seat that was not there at the latest meetings of a group, one after another.
    struct Absence: Hashable, Sendable {
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

    /// - Parameters:
    ///   - lines: Of both years.
    ///   - isDetailed: A row for each seat and group, not for each agency.
    init(_ lines: [Expected.Line], years: [FinancialYear], isDetailed: Bool) {
        self.years = years
        let keyed = Dictionary(grouping: lines) { line in
            Key(
                agency: line.agency, agencyName: line.agencyName, seat: isDetailed ? line.seat : nil,
                group: isDetailed ? line.group : nil)
        }
        func counts(_ lines: [Expected.Line]) -> [AttendanceCount] {
            years.map { year in
                AttendanceCount(lines.filter { year == FinancialYear(containing: Month(containing: $0.day)) })
            }
        }
        rows = keyed.map { key, lines in
            Row(
                agency: key.agency, agencyName: key.agencyName, seat: isDetailed ? lines[0].title : nil,
                group: isDetailed ? lines[0].groupName : nil, counts: counts(lines))
        }.sorted {
            ($0.agencyName, $0.seat ?? "", $0.group ?? "", $0.agency.number)
                < ($1.agencyName, $1.seat ?? "", $1.group ?? "", $1.agency.number)
        }
        total = Row(agency: ID(0), agencyName: "All", seat: nil, group: nil, counts: counts(lines))
        absences = Dictionary(grouping: lines) {
            Key(agency: $0.agency, agencyName: "", seat: $0.seat, group: $0.group)
        }
        .compactMap { Absence($1) }
        .sorted { ($1.times, $0.agencyName, $0.seat, $0.group) < ($0.times, $1.agencyName, $1.seat, $1.group) }
    }

    private struct Key: Hashable {
        var agency: ID<Agency>
        var agencyName: String
        var seat: ID<Seat>?
        var group: ID<Group>?
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
            agencyName: first.agencyName, seat: first.title, group: first.groupName, times: missed.count,
            isRequired: first.isRequired)
    }
}
