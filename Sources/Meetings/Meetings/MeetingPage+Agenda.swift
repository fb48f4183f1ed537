import Dates
import Markup
import Pages
import Partnership
import Storage

extension MeetingPage {
    /// Each item with its minute and decision; only the title of what may not be read.
    var agendaDrawn: HTML {
        let items = agenda.map { item -> HTML in
            let mark: HTML = item.marking > .official ? " \(tag("\(item.marking.rawValue)", .orange))" : ""
            let minute: HTML = item.minute.isEmpty ? "" : "\(paragraphs(item.minute))"
            let decision: HTML =
                item.decision.isEmpty
                ? ""
                : "<p class=\"govuk-body\"><strong>Decided (\(link("\(item.number(on: meeting.day, in: group?.name ?? ""))", to: Addresses.decisions().asking(group: meeting.group)))\(item.decidedFor.isEmpty ? "" : ", for \(item.decidedFor)" as HTML)):</strong> \(item.decision)</p>\n"
            let plans: HTML =
                plans.said(item.id).isEmpty
                ? "" : "<p class=\"govuk-body\">In the plan: \(plans.drawn(item.id)).</p>\n"
            let own = papers.filter { $0.item == item.id && !$0.hidden.contains(.text) }
            let papers: HTML = own.isEmpty ? "" : "\(bullets(own.map { $0.drawn(in: item.meeting) }))\n"
            let hidden: HTML =
                item.hidden.contains(.text) ? "<p class=\"govuk-body\">What was said is not shared with you.</p>\n" : ""
            let change: HTML =
                mayAddItem
                ? "<p class=\"govuk-body\">\(link("Minute and decision", to: Addresses.changeItem(meeting.id, item.id), hidden: "of \(item.title)")). \(link("Add a paper", to: Addresses.newPaper(meeting.id, item.id), hidden: "to \(item.title)"))</p>\n"
                : ""
            return """
                <h3 class="govuk-heading-s" id="\(item.anchor)">\(item.position). \(item.title)\(mark)</h3>
                \(papers)\(minute)\(decision)\(plans)\(corrections.drawn(of: item.id))\(hidden)\(change)
                """
        }
        return """
            <h2 class="govuk-heading-m" id="agenda">Agenda</h2>
            \(items.isEmpty ? "<p class=\"govuk-body\">Nothing is on it yet.</p>\n" as HTML : items.joined())
            \(mayAddItem ? "<p class=\"govuk-body\">\(link("Add to the agenda", to: Addresses.newItem(meeting.id)))</p>\n" as HTML : "")
            """
    }

    /// What other groups gave to seats of this one, so that nothing given elsewhere is forgotten here.
    var othersDrawn: HTML {
        guard !others.isEmpty else { return "" }
        return """

            <h2 class="govuk-heading-m" id="others">From other groups</h2>
            \(table(
                "What other groups gave to seats of this one, or handed over to it", id: "from-others",
                columns: [.sentence("What"), Column("Whose"), Column("Due"), Column("From"), Column("State")],
                rows: others.map { line in
                    let one = line.undertaking
                    return [
                        whatSaid(one, to: changeable.contains(one.id) ? Addresses.undertaking(one.id) : nil),
                        "\(line.whoseSaid)", dueSaid(line, now.localDay), fromSaid(line),
                        stateSaid(one, now.localDay),
                    ]
                }, onNarrow: .stacks, empty: ""))
            """
    }

    /// What was taken on here, and a form for one more.
    var undertakingsDrawn: HTML {
        let rows = undertakings.map { line -> [HTML] in
            let one = line.undertaking
            return [
                whatSaid(one, to: changeable.contains(one.id) ? Addresses.undertaking(one.id) : nil),
                "\(line.whoseSaid)", dueSaid(line, now.localDay), areas.drawn(one),
                "\(one.term.told)", stateSaid(one, now.localDay),
            ]
        }
        return """
            <h2 class="govuk-heading-m" id="actions">What was taken on</h2>
            \(table(
                "Actions, commitments and what members were asked", id: "taken",
                columns: [.sentence("What"), Column("Whose"), Column("Due"), Column("For"), Column("Length"), Column("State")],
                rows: rows,
                onNarrow: .stacks, empty: "Nothing was taken on here."))
            \(seats.isEmpty ? "" : details("Write down what a seat takes on", taken.drawn(meeting.id, seats, areas, errors), isOpen: !taken.isEmpty))
            """
    }
}

/// Something that a seat takes on, as typed on the meeting's own page.
struct UndertakingTyped: Hashable {
    var form: Undertaking.Form? = .action
    var owner: ID<Seat>?
    var text = ""
    var due = DayTyped()
    var said = ""
    var scope = Undertaking.Scope()
    var term = ActionTerm.unsaid

    init() {}

    init(_ fields: Fields, _ areas: PlannedAreas) throws(BadRequest) {
        form = try fields.one("form", as: Undertaking.Form.self)
        owner = try fields.one("whose", as: ID<Seat>.self)
        scope = try areas.read(fields)
        term = try fields.one("term", as: ActionTerm.self) ?? .unsaid
        (text, said, due) = (try fields.one("text") ?? "", try fields.one("said") ?? "", try fields.day("due"))
    }

    var isEmpty: Bool { text.isEmpty && due.isEmpty && said.isEmpty && owner == nil }

    func command(_ meeting: ID<Meeting>) -> (Undertake?, [FieldError]) {
        var errors: [FieldError] = []
        let day = due.isEmpty ? nil : errors.day(due, "due")
        if form == nil { errors.append(FieldError("form", "Choose what it is")) }
        if owner == nil { errors.append(FieldError("whose", "Choose whose it is")) }
        guard let form, let owner, errors.isEmpty else { return (nil, errors) }
        return (
            Undertake(
                meeting: meeting, form: form, seat: owner, text: text, due: day, saidDue: said, scope: scope, term: term
            ),
            []
        )
    }

    func drawn(
        _ meeting: ID<Meeting>, _ seats: [Seat], _ areas: PlannedAreas, _ errors: [FieldError]
    ) -> HTML {
        Pages.form(
            Addresses.undertake(meeting),
            """
            \(input(Field("text", "What", hint: "Such as Ask the inspector to come", error: errors.of("text")), value: text))\
            \(radios(Field("form", "What it is", error: errors.of("form")), Undertaking.Form.allCases.map { Choice($0, "\($0.said)") }, chosen: form?.inAddress, isSmall: true))\
            \(select(Field("whose", "Whose it is", error: errors.of("whose")), [Choice("", "Choose a seat")] + seats.map { Choice($0.id, "\($0.title)") }, chosen: owner?.inAddress ?? ""))\
            \(dateDay(Field("due", "Due", hint: "Leave empty where no day was given.", error: errors.of("due")), value: due))\
            \(input(Field("said", "How it was put where no day was given", hint: "Such as during 2026/27", error: errors.of("said")), value: said, width: .thirty))\
            \(areas.fields(scope, errors))\
            \(radios(Field("term", "How long it is meant to take"), ActionTerm.choices, chosen: term.inAddress, isSmall: true))\
            \(button("Write it down"))
            """)
    }
}
