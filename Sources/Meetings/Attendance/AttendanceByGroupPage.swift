import Dates
import Markup
import Pages
import Partnership
import Storage

/// Who came to which group: groups side by side, over some financial years or any days.
struct AttendanceByGroupPage: Page {
    var answer: AttendanceByGroup
    var asked: Asked
    /// The latest year that can be asked about.
    var latest: FinancialYear
    var errors: [FieldError] = []

    struct Asked: Hashable, Sendable {
        var by: AttendanceByGroup.By
        var first: FinancialYear
        var last: FinancialYear
        /// In place of the years.
        var days = DaysTyped()
        var daysRead: AttendancePeriod?

        var period: AttendancePeriod { daysRead ?? AttendancePeriod(first, to: last) }
    }

    var title: String { "Who comes, group by group" }
    var breadcrumbs: [Link] { [Link("Home", to: home()), Link("Who comes", to: Addresses.attendance())] }
    var isWide: Bool { true }

    var body: HTML {
        """
        \(filter)
        \(table(
            "Times somebody came, of the times at which a seat was expected, \(periodSaid)", id: "groups",
            columns: [Column("\(asked.by.said)")] + answer.groups.map { Column("\($0.name)") }
                + [Column("All groups")],
            rows: answer.rows.map { [head($0)] + numbers($0) },
            totals: answer.rows.count < 2 ? [] : ["All"] + numbers(answer.total), onNarrow: .stacks,
            empty: "No seat was expected at a meeting that was held."))
        \(answer.rows.isEmpty ? "" : "<p class=\"govuk-body\">\(link("These as a file for a spreadsheet", to: address(Addresses.attendanceByGroupFile())))</p>\n" as HTML)
        <p class="govuk-body">Each seat counts at each meeting that was held while it was on the group. “Not known” are those of which
        nobody wrote down whether somebody came: each counts as expected, and not as absent.</p>
        """
    }

    private var periodSaid: String { asked.period.said }

    private var filter: HTML {
        let years = (0..<8).map { FinancialYear(begins: latest.begins - $0) }
        func year(_ name: String, _ label: HTML, _ chosen: FinancialYear) -> HTML {
            select(Field(name, label), years.map { Choice("\($0.begins)", "\($0.said)") }, chosen: "\(chosen.begins)")
        }
        return filterForm(
            Addresses.attendanceByGroup(), label: "Whose attendance to show, and when",
            """
            \(select(
                Field("by", "A row for each"), AttendanceByGroup.By.allCases.map { Choice($0, "\($0.said)") },
                chosen: asked.by.inAddress))\
            \(year("first", "From", asked.first))\(year("last", "To", asked.last))\
            \(asked.days.drawn(errors))
            """)
    }

    /// Leads to the seats behind it.
    private func head(_ row: AttendanceByGroup.Row) -> HTML {
        var address = Addresses.attendance()
        if let agency = row.agency { address = address.asking("agency", agency) }
        if let seat = row.seat { address = address.asking("seat", seat) }
        if let role = row.role { address = address.asking("role", role.rawValue) }
        // A year alone is set beside the one before.
        let before = asked.first == asked.last ? asked.first.begins - 1 : asked.first.begins
        return link(
            "\(row.name)",
            to: address.asking("first", before).asking("second", asked.last.begins)
                .asking(asked.daysRead))
    }

    private func numbers(_ row: AttendanceByGroup.Row) -> [HTML] { (row.counts + [row.all]).map(said) }

    private func said(_ count: AttendanceCount) -> HTML {
        guard count.expected > 0 else { return "Not expected" }
        let known: HTML = count.unknown == 0 ? "" : ", \(count.unknown) not known"
        return "\(count.said)\(known)"
    }

    private func address(_ start: Address) -> Address {
        start.asking("by", asked.by).asking("first", asked.first.begins).asking("last", asked.last.begins)
            .asking(asked.daysRead)
    }
}

extension AttendanceByGroupPage {
    static let example = AttendanceByGroupPage(
        answer: AttendanceByGroup(Expected.Line.examples + Expected.Line.examplesBeside, by: .agency, order: [ID(41)]),
        asked: Asked(by: .agency, first: FinancialYear(begins: 2025), last: FinancialYear(begins: 2026)),
        latest: FinancialYear(begins: 2026))

    private init(_ request: Request, _ site: MeetingsSite) async throws {
        let (viewer, trace, query) = (request.viewer, request.trace, request.query)
        let latest = FinancialYear(containing: Month(containing: request.today))
        func year(_ name: String) throws(BadRequest) -> FinancialYear {
            FinancialYear(begins: min(max(try query.one(name, as: Int.self) ?? latest.begins, 1998), latest.begins))
        }
        let years = [try year("first"), try year("last")].sorted()
        asked = Asked(
            by: try query.one("by", as: AttendanceByGroup.By.self) ?? .agency, first: years[0], last: years[1],
            days: try DaysTyped(query))
        asked.daysRead = asked.days.read(on: request.today, &errors)
        let expected = Expected(viewer: viewer, from: asked.period.from, until: asked.period.until)
        let lines = try await site.registry.look(expected, trace).filter { !$0.hidden.contains(.attendance) }
        let groups = try await site.registry.look(Groups(viewer: viewer, on: request.today, withPast: true), trace)
        answer = AttendanceByGroup(lines, by: asked.by, order: groups.map(\.id))
        self.latest = latest
    }

    /// A line for each row and group at which a seat was expected.
    var lines: String {
        let head = csvLine(
            [asked.by.rawValue, "group", "period", "came", "expected", "not known"]
                + Came.allCases.filter(\.isThere).map(\.rawValue))
        return answer.rows.reduce(into: head) { text, row in
            for (group, count) in zip(answer.groups, row.counts) where count.expected > 0 {
                text += csvLine(
                    [
                        row.name, group.name, periodSaid, String(count.came), String(count.expected),
                        String(count.unknown),
                    ] + Came.allCases.filter(\.isThere).map { String(count.by[$0] ?? 0) })
            }
        }
    }

    static func routes(_ site: MeetingsSite) -> [Route] {
        [
            Route(.get, Addresses.attendanceByGroup, .see, .meeting) { request in
                let page = try await AttendanceByGroupPage(request, site)
                return .page(page, status: page.errors.isEmpty ? 200 : 422)
            },
            Route(.get, Addresses.attendanceByGroupFile, .see, .meeting) { request in
                let page = try await AttendanceByGroupPage(request, site)
                return .download(FileName("attendance-by-group"), .csv, Array(page.lines.utf8))
            },
        ]
    }
}
