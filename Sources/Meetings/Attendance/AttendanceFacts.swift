package import Dates
package import Partnership
package import Storage

/// Who came over some months, as a paper may say it: agency by agency, or of one agency group by group.
package struct AttendanceFacts: Hashable, Sendable {
    package var rows: [Row]
    package var total: Row
    /// All that it is told of.
    package var things: Set<Thing>

    package struct Row: Hashable, Sendable {
        /// The agency, or the group.
        package var name: String
        package var expected: Int
        package var came: Int
        /// Of those who came.
        package var deputy: Int
        package var substitute: Int
        package var apologies: Int
        package var absent: Int
        /// Of which nobody wrote anything down.
        package var unknown: Int
    }

    /// - Parameter lines: Of those months alone.
    init(_ lines: [Expected.Line], _ period: AttendancePeriod, by: AttendanceAnswer.By) {
        let answer = AttendanceAnswer(lines, periods: [period], by: by)
        func row(_ row: AttendanceAnswer.Row, _ name: String) -> Row {
            let count = row.counts[0]
            func times(_ came: Came) -> Int { count.by[came] ?? 0 }
            return Row(
                name: name, expected: count.expected, came: count.came, deputy: times(.deputy),
                substitute: times(.substitute), apologies: times(.apologies), absent: times(.absent),
                unknown: count.unknown)
        }
        rows = answer.rows.map { row($0, by == .group ? $0.group : $0.agencyName) }
        total = row(answer.total, "Total")
        things = lines.reduce(into: []) { things, line in
            things.formUnion([
                line.thing, Thing(.group, number: line.group.number), Thing(.seat, number: line.seat.number),
                Thing(.agency, number: line.agency.number),
            ])
        }
    }
}

extension Registry {
    /// Who came in some months, counted as the page of attendance counts it: to one group or all of them, or for one agency.
    package func attendanceFacts(
        _ months: Period, group: ID<Group>? = nil, agency: ID<Agency>? = nil, _ trace: Trace
    ) async throws -> AttendanceFacts {
        let last = months.last
        let period = AttendancePeriod(from: months.first.first, until: last.first + (last.days - 1))
        let expected = Expected(
            viewer: trace.viewer, from: period.from, until: period.until, agency: agency, group: group)
        let lines = try await look(expected, trace).filter { !$0.hidden.contains(.attendance) }
        return AttendanceFacts(lines, period, by: agency == nil ? .agency : .group)
    }
}
