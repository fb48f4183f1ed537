import Dates
import Markup
import Pages
import Partnership
import Statistics
import Storage

/// “Is probation coming?”: who came to what they were expected at, in any two years.
struct AttendancePage: Page {
    var answer: AttendanceAnswer
    var agencies: [Agency]
    var groups: [Group]
    var asked: Asked
    /// The latest year that can be asked about.
    var latest: FinancialYear

    struct Asked: Hashable, Sendable {
        var agency: ID<Agency>?
        var group: ID<Group>?
        var role: Role?
        var first: FinancialYear
        var second: FinancialYear
    }

    var title: String { "Who comes" }
    var breadcrumbs: [Link] { [Link("Home", to: home())] }
    var isWide: Bool { true }

    private var isDetailed: Bool { asked.agency != nil }

    var body: HTML {
        """
        \(filter)
        <p class="govuk-body">\(sentence)</p>
        \(answer.absences.isEmpty ? "" : "<h2 class=\"govuk-heading-m\">Missing lately</h2>\n\(bullets(answer.absences.map(said)))\n" as HTML)
        \(table(
            "Times somebody came for the seats that were expected", id: "attendance", columns: columns,
            rows: answer.rows.map { head($0) + numbers($0) }, totals: isDetailed || answer.rows.count < 2
                ? [] : ["All"] + numbers(answer.total), empty: "No seat was expected at a meeting that was held."))
        <p class="govuk-body">\(link("Groups side by side", to: Addresses.attendanceByGroup()))</p>
        \(answer.rows.isEmpty ? "" : "<p class=\"govuk-body\">\(link("These as a file for a spreadsheet", to: file))</p>\n" as HTML)
        \(details("How this is counted", """
            <p class="govuk-body">A seat is expected at each meeting of a group that was held while it was on the group. It
            came when its holder, its deputy or somebody else sat there for it. The share is of the meetings of which it is
            written down; others are shown as not known, and count neither way. The range is a 95% interval of Wilson: with
            few meetings it is wide, and two shares whose ranges overlap much need not differ by more than chance. A seat is
            named above when it missed the latest \(AttendanceAnswer.fewestMissed) meetings of a group in a row, or the
            latest one where the group should not meet without it.</p>
            """))
        """
    }

    private var filter: HTML {
        let years = (0..<8).map { FinancialYear(begins: latest.begins - $0) }
        func year(_ name: String, _ label: HTML, _ chosen: FinancialYear) -> HTML {
            select(Field(name, label), years.map { Choice("\($0.begins)", "\($0.said)") }, chosen: "\(chosen.begins)")
        }
        return filterForm(
            Addresses.attendance(), label: "Whose attendance to show",
            """
            \(select(
                Field("agency", "Agency"), [Choice("", "All agencies")] + agencies.map { Choice($0.id, "\($0.name)") },
                chosen: asked.agency?.inAddress ?? ""))\
            \(select(
                Field("group", "Group"), [Choice("", "All groups")] + groups.map { Choice($0.id, "\($0.name)") },
                chosen: asked.group?.inAddress ?? ""))\
            \(select(
                Field("role", "Role"), [Choice("", "All roles")] + Role.ofSeats.map { Choice($0.rawValue, "\($0.said)") },
                chosen: asked.role?.rawValue ?? ""))\
            \(year("first", "Year", asked.first))\(year("second", "Beside", asked.second))
            """)
    }

    /// `Probation came 3 times of 8 in 2025/26 (38%), against 6 of 8 in 2024/25 (75%).`
    private var sentence: HTML {
        let who = asked.agency.flatMap { id in agencies.first { $0.id == id }?.name } ?? "All agencies together"
        let said = zip(answer.years, answer.total.counts).map { year, count -> HTML in
            guard count.known > 0 else { return "nothing is written down for \(year.said)" }
            return "\(count.came) of \(count.known) times in \(year.said) (\(percent(count.share.share)))"
        }
        guard answer.total.counts.contains(where: { $0.known > 0 }) else {
            return "Nothing is written down of \(who) for these years."
        }
        return "\(who) came \(said[1]), against \(said[0])."
    }

    private func said(_ absence: AttendanceAnswer.Absence) -> HTML {
        let times: HTML =
            absence.times == 1 ? "the latest meeting" : "each of the latest \(absence.times) meetings"
        let required: HTML = absence.isRequired ? ", which should not meet without it" : ""
        return "\(absence.seat) (\(absence.agencyName)) was missing at \(times) of \(absence.group)\(required)."
    }

    private var columns: [Column] {
        let heads = isDetailed ? [Column("Seat"), Column("Group")] : [Column("Agency")]
        return heads
            + answer.years.flatMap { year -> [Column] in
                [.number("\(year.said)"), .number("Share"), Column("Range of the share"), .number("Not known")]
            }
    }

    private func head(_ row: AttendanceAnswer.Row) -> [HTML] {
        guard isDetailed else {
            var asked = asked
            asked.agency = row.agency
            return [link("\(row.agencyName)", to: address(Addresses.attendance(), asked))]
        }
        return ["\(row.seat ?? "")", "\(row.group ?? "")"]
    }

    private func numbers(_ row: AttendanceAnswer.Row) -> [HTML] {
        row.counts.flatMap { count -> [HTML] in
            guard count.known > 0 else { return ["Not known", "", "", "\(count.unknown)"] }
            let others = count.came - (count.by[.holder] ?? 0)
            let range = count.share.interval
            return [
                "\(count.came) of \(count.known)\(others == 0 ? "" : ", \(others) by another" as HTML)",
                percent(count.share.share), "\(percent(range?.lower)) to \(percent(range?.upper))",
                "\(count.unknown)",
            ]
        }
    }

    private func percent(_ share: Double?) -> HTML { share.map { "\(number($0 * 100, decimals: 0))%" } ?? "" }

    private var file: Address { address(Addresses.attendanceFile(), asked) }

    private func address(_ start: Address, _ asked: Asked) -> Address {
        var address = start.asking(group: asked.group)
        if let agency = asked.agency { address = address.asking("agency", agency) }
        if let role = asked.role { address = address.asking("role", role.rawValue) }
        return address.asking("first", asked.first.begins).asking("second", asked.second.begins)
    }
}

extension AttendancePage {
    static let example = AttendancePage(
        answer: AttendanceAnswer(
            Expected.Line.examples, years: [FinancialYear(begins: 2025), FinancialYear(begins: 2026)],
            isDetailed: false),
        agencies: [], groups: [.example],
        asked: Asked(first: FinancialYear(begins: 2025), second: FinancialYear(begins: 2026)),
        latest: FinancialYear(begins: 2026))

    private init(_ request: Request, _ site: MeetingsSite) async throws {
        let (viewer, trace, query) = (request.viewer, request.trace, request.query)
        let latest = FinancialYear(containing: Month(containing: request.today))
        func year(_ name: String, _ usual: Int) throws(BadRequest) -> FinancialYear {
            FinancialYear(begins: min(max(try query.one(name, as: Int.self) ?? usual, 1998), latest.begins))
        }
        let chosen = [try year("first", latest.begins - 1), try year("second", latest.begins)].sorted()
        asked = Asked(
            agency: try query.one("agency", as: ID<Agency>.self), group: try query.one("group", as: ID<Group>.self),
            role: try query.one("role").flatMap(Role.init), first: chosen[0], second: chosen[1])
        let (first, last) = (chosen[0].months.first.first, chosen[1].months.last)
        let expected = Expected(
            viewer: viewer, from: first, until: last.first + (last.days - 1), agency: asked.agency,
            group: asked.group, role: asked.role)
        let registry = site.registry
        let lines = try await registry.look(expected, trace).filter { !$0.hidden.contains(.attendance) }
        answer = AttendanceAnswer(lines, years: chosen, isDetailed: asked.agency != nil)
        agencies = try await registry.look(Agencies(viewer: viewer, on: request.today), trace)
        groups = try await registry.look(Groups(viewer: viewer, on: request.today, withPast: true), trace)
        self.latest = latest
    }

    private var lines: String {
        let head = csvLine(
            [
                "agency", "seat", "group", "financial year", "came", "holder", "deputy", "substitute", "apologies",
                "absent",
            ]
                + ["not known", "expected"])
        return answer.rows.reduce(into: head) { text, row in
            for (year, count) in zip(answer.years, row.counts) {
                let kinds = Came.allCases.map { String(count.by[$0] ?? 0) }
                text += csvLine(
                    [row.agencyName, row.seat ?? "", row.group ?? "", year.said, String(count.came)] + kinds
                        + [String(count.unknown), String(count.expected)])
            }
        }
    }

    static func routes(_ site: MeetingsSite) -> [Route] {
        [
            Route(.get, Addresses.attendance, .see, .meeting) { request in
                .page(try await AttendancePage(request, site))
            },
            Route(.get, Addresses.attendanceFile, .see, .meeting) { request in
                let page = try await AttendancePage(request, site)
                return .download(FileName("attendance"), .csv, Array(page.lines.utf8))
            },
        ]
    }
}
