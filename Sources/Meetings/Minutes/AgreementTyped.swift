import Dates
import Markup
import Pages
import Partnership
import Storage

/// When minutes were agreed, as typed on the page of the meeting.
struct AgreementTyped: Hashable {
    /// Later meetings of the group that have begun, at which they may have been agreed.
    var later: [Meeting]
    var agreedAt: ID<Meeting>?
    var on = DayTyped()
    var version: Int
    /// How the meeting is now, where somebody else changed it meanwhile.
    var stale: Meeting?

    init(_ meeting: Meeting, later: [Meeting], today: Day) {
        (self.later, version) = (later, meeting.version)
        agreedAt = later.first?.id
        if later.isEmpty { on = DayTyped(today) }
    }

    mutating func read(_ form: Fields) throws(BadRequest) {
        version = try form.required("version", as: Int.self)
        (agreedAt, on) = (try form.one("agreed-at", as: ID<Meeting>.self), try form.day("agreed-on"))
    }

    func command(_ meeting: ID<Meeting>, _ errors: inout [FieldError]) -> AgreeMinutes? {
        let day = agreedAt != nil || on.isEmpty ? nil : errors.day(on, "agreed-on")
        return errors.isEmpty ? AgreeMinutes(meeting: meeting, version: version, agreedAt: agreedAt, on: day) : nil
    }

    func drawn(_ meeting: ID<Meeting>, _ errors: [FieldError]) -> HTML {
        let isOpen = stale != nil || ["agreed-at", "agreed-on"].contains { errors.of($0) != nil }
        return details(
            "Write down that the minutes were agreed",
            """
            \(stale.map { staleNotice($0.minutesFacts) } ?? "")\
            \(form(
                Addresses.agreeMinutes(meeting),
                """
                \(hidden("version", "\(version)"))\
                \(select(
                    Field("agreed-at", "Who agreed them", error: errors.of("agreed-at")),
                    later.map { Choice($0.id, "The meeting of \($0.day)") } + [Choice("", "The chair, on the day below")],
                    chosen: agreedAt?.inAddress ?? ""))\
                \(dateDay(Field("agreed-on", "When the chair agreed them", hint: "Leave empty where a meeting did.", error: errors.of("agreed-on")), value: on))\
                \(button("Save"))
                """))
            """, isOpen: isOpen)
    }
}

extension Meeting {
    /// `Draft`, or `Agreed on 8 December 2026, at the meeting of that day`.
    var minutesSaid: String {
        guard let agreedOn else { return "Draft" }
        return "Agreed on \(agreedOn.said), \(agreedAt == nil ? "by the chair" : "at the meeting of that day")"
    }

    var minutesFacts: [SummaryRow] { [SummaryRow("State", "\(state.said)"), SummaryRow("Minutes", "\(minutesSaid)")] }
}

extension [MinuteCorrection] {
    /// When something was corrected since the minutes were agreed, with what it said before.
    func drawn(of item: ID<AgendaItem>?) -> HTML {
        filter { $0.item == item && !$0.hidden.contains(.text) }.map { one -> HTML in
            guard item != nil else {
                return
                    "<p class=\"govuk-body\">Who came was corrected on \(one.on), after the minutes were agreed.</p>\n"
            }
            let rows: [(HTML, String)] = [
                ("About", one.title), ("Minute", one.minute), ("Decision", one.decision), ("For", one.decidedFor),
            ]
            return details(
                "Corrected on \(one.on), after the minutes were agreed: what it said before",
                summaryList(rows.filter { !$0.1.isEmpty }.map { SummaryRow($0.0, "\($0.1)") }))
        }.joined()
    }
}
