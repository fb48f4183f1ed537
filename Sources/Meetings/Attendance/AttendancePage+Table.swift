import Dates
import Markup
import Pages
import Partnership
import Statistics

extension AttendancePage {
    /// `In 2026/27 Probation came 3 of the 8 times it was expected, 1 by the deputy. Of 1 it is not written down.`
    var sentence: HTML {
        let who: HTML = whose.map { "\($0)" } ?? "somebody"
        let counts = answer.total.counts
        guard counts.contains(where: { $0.expected > 0 }) else {
            return "Nobody was expected at a meeting that was held then."
        }
        return zip(answer.periods, counts).reversed().map { period, count -> HTML in
            guard count.expected > 0 else { return "\(period.begins), nobody was expected." }
            let others: HTML = count.others.isEmpty ? "" : ", \(count.others.joined(separator: " and "))"
            let unknown: HTML = count.unknown == 0 ? "" : " Of \(count.unknown) it is not written down."
            let share: HTML = count.known == 0 ? "" : " (\(percent(count.share.share)) of those known)"
            return
                "\(period.begins), \(who) came \(count.came) of the \(count.expected) times that were expected\(share)\(others).\(unknown)"
        }.joined(separator: " ")
    }

    /// The seat or the agency that is asked about, with its role where one is.
    private var whose: String? {
        asked.seat.flatMap { id in seats.first { $0.id == id }?.title }
            ?? asked.agency.flatMap { id in agencies.first { $0.id == id }?.name }
    }

    var heads: [Column] {
        switch answer.by {
        case .agency, .role, .group: [Column("\(answer.by.said)")]
        case .part: [Column("As")]
        case .seat: [Column("Seat"), Column("Agency")]
        case .seatAtGroup: [Column("Seat"), Column("Agency"), Column("Group")]
        }
    }

    var columns: [Column] {
        heads
            + answer.periods.flatMap { period -> [Column] in
                [
                    .number("\(period.said): came, of expected"), .number("Share"), Column("Range of the share"),
                    .number("Not known"),
                ]
            }
    }

    /// Each leads to what is behind it.
    func head(_ row: AttendanceAnswer.Row) -> [HTML] {
        var asked = asked
        asked.by = nil
        func link(_ text: String) -> HTML { Pages.link("\(text)", to: address(Addresses.attendance(), asked)) }
        switch answer.by {
        case .agency:
            asked.agency = row.key.agency
            return [link(row.agencyName)]
        case .seat:
            asked.seat = row.key.seat
            return [link(row.seat), "\(row.agencyName)"]
        case .role:
            (asked.role, asked.by) = (row.key.role, .seatAtGroup)
            return [link(row.key.role?.said ?? "")]
        // Each seat of it stands in the rows for seats: there is no filter by it.
        case .part: return ["\(row.key.part?.said ?? "")"]
        case .group:
            (asked.group, asked.by) = (row.key.group, .seat)
            return [link(row.group)]
        case .seatAtGroup: return ["\(row.seat)", "\(row.agencyName)", "\(row.group)"]
        }
    }

    func numbers(_ row: AttendanceAnswer.Row) -> [HTML] {
        row.counts.flatMap { count -> [HTML] in
            guard count.expected > 0 else { return ["Not expected", "", "", ""] }
            guard count.known > 0 else { return ["Not known of \(count.expected)", "", "", "\(count.unknown)"] }
            let range = count.share.interval
            return [
                count.said, percent(count.share.share), "\(percent(range?.lower)) to \(percent(range?.upper))",
                "\(count.unknown)",
            ]
        }
    }

    private func percent(_ share: Double?) -> HTML { share.map { "\(number($0 * 100, decimals: 0))%" } ?? "" }

    var file: Address { address(Addresses.attendanceFile(), asked) }

    private func address(_ start: Address, _ asked: Asked) -> Address {
        var address = start.asking(group: asked.group)
        if let agency = asked.agency { address = address.asking("agency", agency) }
        if let seat = asked.seat { address = address.asking("seat", seat) }
        if let role = asked.role { address = address.asking("role", role.rawValue) }
        if let by = asked.by { address = address.asking("by", by) }
        if asked.order != .named { address = address.asking("order", asked.order) }
        return address.asking("first", asked.first.begins).asking("second", asked.second.begins).asking(asked.period)
    }

    /// A line for each row and period.
    var lines: String {
        let head = csvLine(
            ["agency", "seat", "group", "role", "period", "from", "until", "expected", "came"]
                + Came.allCases.map(\.rawValue) + ["not known"])
        return answer.rows.reduce(into: head) { text, row in
            for (period, count) in zip(answer.periods, row.counts) {
                text += csvLine(
                    [
                        row.agencyName, row.seat, row.group, row.key.role?.said ?? row.key.part?.said ?? "",
                        period.said, period.from.iso,
                        period.until.iso, String(count.expected), String(count.came),
                    ] + Came.allCases.map { String(count.by[$0] ?? 0) } + [String(count.unknown)])
            }
        }
    }
}
