import Dates
import Markup
import Pages
import Partnership
import Statistics
import Storage

/// “Is probation coming?”: who came to what they were expected at, in any two years, or from any day to any other.
struct AttendancePage: Page {
    var answer: AttendanceAnswer
    var agencies: [Agency]
    var seats: [Seat] = []
    var groups: [Group]
    var asked: Asked
    /// The latest year that can be asked about.
    var latest: FinancialYear
    var errors: [FieldError] = []

    struct Asked: Hashable, Sendable {
        var agency: ID<Agency>?
        var seat: ID<Seat>?
        var group: ID<Group>?
        var role: Role?
        /// What a row is, where it was chosen.
        var by: AttendanceAnswer.By?
        var first: FinancialYear
        var second: FinancialYear
        /// In place of the years.
        var days = DaysTyped()
        var period: AttendancePeriod?
        var order = AttendanceOrder.named

        var rows: AttendanceAnswer.By { by ?? (agency == nil && seat == nil ? .agency : .seatAtGroup) }

        /// The earlier first: two years, or the days with the same days of the year before where they have none in common.
        var periods: [AttendancePeriod] {
            guard let period else { return [AttendancePeriod(first), AttendancePeriod(second)] }
            return [period.yearBefore, period].compactMap(\.self)
        }
    }

    var title: String { "Who comes" }
    var breadcrumbs: [Link] { [Link("Home", to: home())] }
    var isWide: Bool { true }

    var body: HTML {
        """
        \(filter)
        <p class="govuk-body">\(sentence)</p>
        \(answer.absences.isEmpty ? "" : "<h2 class=\"govuk-heading-m\">Missing lately</h2>\n\(bullets(answer.absences.map(said)))\n" as HTML)
        \(table(
            "Times somebody came, of the times at which a seat was expected", id: "attendance", columns: columns,
            rows: answer.rows.map { head($0) + numbers($0) }, totals: answer.rows.count < 2
                ? [] : ["All"] + columns.prefix(heads.count - 1).map { _ in "" } + numbers(answer.total),
            onNarrow: .stacks, empty: "No seat was expected at a meeting that was held."))
        <p class="govuk-body">\(link("Groups side by side", to: Addresses.attendanceByGroup()))</p>
        \(answer.rows.isEmpty ? "" : "<p class=\"govuk-body\">\(link("These as a file for a spreadsheet", to: file))</p>\n" as HTML)
        \(details("How this is counted", """
            <p class="govuk-body">A seat is expected at each meeting of a group that was held while it was on the group. It
            came when its holder, its deputy or somebody else sat there for it: the deputy is who is named for the seat, somebody
            else is whom the agency sent instead. The share is of the meetings of which it is
            written down; others are shown as not known, and count neither way. The range is a 95% interval of Wilson: with
            few meetings it is wide, and two shares whose ranges overlap much need not differ by more than chance. A seat is
            named above when it missed the latest \(AttendanceAnswer.fewestMissed) meetings of a group in a row, or the
            latest one where the group should not meet without it. Where days are asked for and they are a year or less, the
            same days of the year before stand beside them.</p>
            """))
        """
    }

    private var filter: HTML {
        let years = (0..<8).map { FinancialYear(begins: latest.begins - $0) }
        func year(_ name: String, _ label: HTML, _ chosen: FinancialYear) -> HTML {
            select(Field(name, label), years.map { Choice("\($0.begins)", "\($0.said)") }, chosen: "\(chosen.begins)")
        }
        let names = Dictionary(agencies.map { ($0.id, $0.shortName) }, uniquingKeysWith: { $1 })
        return filterForm(
            Addresses.attendance(), label: "Whose attendance to show",
            """
            \(select(
                Field("agency", "Agency"), [Choice("", "All agencies")] + agencies.map { Choice($0.id, "\($0.name)") },
                chosen: asked.agency?.inAddress ?? ""))\
            \(select(
                Field("seat", "Seat"), [Choice("", "All seats")] + seats.map {
                    Choice($0.id, "\($0.title)\(names[$0.agency].map { ", \($0)" as HTML } ?? "")")
                }, chosen: asked.seat?.inAddress ?? ""))\
            \(select(
                Field("group", "Group"), [Choice("", "All groups")] + groups.map { Choice($0.id, "\($0.name)") },
                chosen: asked.group?.inAddress ?? ""))\
            \(select(
                Field("role", "Role"), [Choice("", "All roles")] + Role.ofSeats.map { Choice($0.rawValue, "\($0.said)") },
                chosen: asked.role?.rawValue ?? ""))\
            \(select(
                Field("by", "A row for each"), AttendanceAnswer.By.allCases.map { Choice($0, "\($0.said)") },
                chosen: asked.rows.inAddress))\
            \(select(
                Field("order", "In order of"), AttendanceOrder.allCases.map { Choice($0, "\($0.said)") },
                chosen: asked.order.inAddress))\
            \(year("first", "Year", asked.first))\(year("second", "Beside", asked.second))\
            \(asked.days.drawn(errors))
            """)
    }

    private func said(_ absence: AttendanceAnswer.Absence) -> HTML {
        let times: HTML =
            absence.times == 1 ? "the latest meeting" : "each of the latest \(absence.times) meetings"
        let required: HTML = absence.isRequired ? ", which should not meet without it" : ""
        return "\(absence.seat) (\(absence.agencyName)) was missing at \(times) of \(absence.group)\(required)."
    }

    static let example = AttendancePage(
        answer: AttendanceAnswer(
            Expected.Line.examples,
            periods: [FinancialYear(begins: 2025), FinancialYear(begins: 2026)].map { AttendancePeriod($0) },
            by: .agency),
        agencies: [], groups: [.example],
        asked: Asked(first: FinancialYear(begins: 2025), second: FinancialYear(begins: 2026)),
        latest: FinancialYear(begins: 2026))
}
