import Dates
import Markup
import Pages
import Partnership
import Storage

/// One meeting: when and how, and who came.
struct MeetingPage: Page {
    var meeting: Meeting
    var group: Group?
    /// Whose turn it is to be in the chair, where the group has a rota.
    var chair: String?
    /// Each seat that is expected; nothing where who came may not be seen.
    var expected: [Expected.Line]
    var agenda: [AgendaItem]
    /// What its decisions decided in plans.
    var plans = DecidedInPlans()
    var papers: [AgendaPaper]
    var undertakings: [Undertakings.Line]
    /// What other groups gave to seats of this one, where the meeting is to come.
    var others: [Undertakings.Line] = []
    /// Of both, those that whoever looks may say something of.
    var changeable: Set<ID<Undertaking>> = []
    var areas = PlannedAreas()
    /// Whose something may be that is taken on here; none where nothing may be written down.
    var seats: [Seat] = []
    var taken = UndertakingTyped()
    /// Where whoever looks came to it, and may still say how useful it was.
    var rating: RatingTyped?
    var mayAddItem: Bool
    var corrections: [MinuteCorrection] = []
    /// Where its minutes are a draft that may be agreed.
    var agreement: AgreementTyped?
    var now: Instant
    var mayChange: Bool
    var mayCancel: Bool
    var errors: [FieldError] = []
    /// What is written down now, where somebody else did so meanwhile.
    var stale: [Expected.Line]?

    var title: String { "\(group?.name ?? "A meeting"), \(meeting.day.said)" }
    var breadcrumbs: [Link] { [Link("Home", to: home()), Link("Meetings", to: Addresses.meetings())] }

    private var hasBegun: Bool { meeting.startsAt <= now }
    private var mayKeep: Bool { mayChange && hasBegun && meeting.state != .cancelled && !expected.isEmpty }

    var body: HTML {
        """
        \(summaryList(facts))
        <p class="govuk-body">\(ways)</p>
        \(rating.map { $0.drawn(meeting.id, errors) } ?? "")\
        \(agendaDrawn)
        \(agreement.map { $0.drawn(meeting.id, errors) } ?? "")\
        \(undertakingsDrawn)\(othersDrawn)
        <h2 class="govuk-heading-m" id="attendance">Who came</h2>
        \(meeting.state == .held ? "<p class=\"govuk-body\">\(sentence)</p>\n\(corrections.drawn(of: nil))" as HTML : "")
        \(mayKeep ? keeping : table(
            "Seats that are expected", id: "expected", columns: [Column("Seat"), Column("Agency"), Column("Came")],
            rows: expected.map { [
                "\($0.title)\(required($0))", "\($0.agencyName)", meeting.state == .held ? said($0.came) : "",
            ] }, empty: "No seat is expected."))
        """
    }

    private var facts: [SummaryRow] {
        var rows = [
            SummaryRow("Group", group.map { link("\($0.name)", to: Addresses.group($0.id)) } ?? ""),
            SummaryRow("When", "\(meeting.whenSaid), for \(meeting.minutes) minutes"),
            SummaryRow("How", "\(meeting.mode.said)"),
        ]
        if !meeting.place.isEmpty { rows.append(SummaryRow("Where", "\(meeting.place)")) }
        if !meeting.joining.isEmpty { rows.append(SummaryRow("How to join online", "\(meeting.joining)")) }
        if let chair { rows.append(SummaryRow("In the chair", "\(chair)")) }
        rows.append(SummaryRow("State", meeting.stateTag))
        if meeting.state == .held { rows.append(SummaryRow("Minutes", "\(meeting.minutesSaid)")) }
        if !meeting.reason.isEmpty { rows.append(SummaryRow("Why it was cancelled", "\(meeting.reason)")) }
        return rows
    }

    private var ways: HTML {
        var ways: [HTML] = []
        if mayChange, meeting.state != .cancelled {
            ways.append(link("Change when or where", to: Addresses.changeMeeting(meeting.id)))
        }
        if mayCancel, meeting.state == .planned {
            ways.append(link("Cancel it", to: Addresses.cancelMeeting(meeting.id)))
        }
        ways.append(link("Agenda as a paper", to: Addresses.agendaPaper(meeting.id)))
        if hasBegun, meeting.state != .cancelled {
            ways.append(link("Minutes as a paper", to: Addresses.minutes(meeting.id)))
        }
        return ways.joined(separator: ". ")
    }

    /// `Somebody came for 5 of 7 seats. Of 1 it is not written down.`
    private var sentence: HTML {
        let count = AttendanceCount(expected)
        let missing = expected.filter { $0.isRequired && $0.came.map { !$0.isThere } ?? false }
        let unknown: HTML = count.unknown == 0 ? "" : " Of \(count.unknown) it is not written down."
        let without: HTML =
            missing.isEmpty
            ? ""
            : " It met without \(missing.map { "\($0.title)" as HTML }.joined(separator: ", ")), which it requires."
        return "Somebody came for \(count.came) of \(count.known) seats.\(unknown)\(without)"
    }

    private func required(_ line: Expected.Line) -> HTML { line.isRequired ? " (must be there)" : "" }
    private func said(_ came: Came?) -> HTML { came.map { "\($0.said)" } ?? "Not written down" }

    /// A choice for each seat, and one for all that are left.
    private var keeping: HTML {
        form(
            Addresses.keepAttendance(meeting.id),
            """
            \(hidden("version", "\(meeting.version)"))\
            \(stale.map { staleNotice($0.map { SummaryRow("\($0.title)", said($0.came)) }) } ?? "")\
            \(errors.of("came").map { "<p class=\"govuk-error-message\" id=\"came\">\($0)</p>\n" as HTML } ?? "")\
            \(expected.map { line in
                select(
                    Field("seat-\(line.seat.number)", "\(line.title), \(line.agencyName)\(required(line))"),
                    [Choice("", "Not written down")] + Came.allCases.map { Choice($0, "\($0.said)") },
                    chosen: line.came?.inAddress ?? "")
            })\
            \(checkboxes(Field("rest", "And the others?"), [Choice("yes", "Everybody I have not marked came")]))\
            \(button("Save who came"))
            """)
    }

    static let example = MeetingPage(
        meeting: .exampleHeld, group: .example, chair: "Aldermouth District Council, in turn",
        expected: Array(Expected.Line.examples.suffix(2)),
        agenda: [.example], plans: .example, papers: [.example, .exampleExempt, .exampleRegistered],
        undertakings: [.example, .exampleVague],
        others: [.exampleVague], changeable: [ID(71)],
        areas: .example, seats: [],
        rating: RatingTyped(until: "2026-12-08"),
        mayAddItem: true, corrections: [.example],
        agreement: AgreementTyped(.exampleHeld, later: [], today: "2026-11-24"),
        now: Instant("2026-11-24", WallTime(minutes: 570)), mayChange: true, mayCancel: true)
}
