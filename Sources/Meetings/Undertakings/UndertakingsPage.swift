import Dates
import Markup
import Pages
import Partnership
import Storage

/// What is still to be done, across all groups: those without a day first, then by day.
struct UndertakingsPage: Page {
    var lines: [Undertakings.Line]
    var groups: [Group]
    var agencies: [Agency]
    var asked: Asked
    var today: Day
    /// Which of them the viewer may change.
    var changeable: Set<ID<Undertaking>>

    struct Asked: Hashable, Sendable {
        var group: ID<Group>?
        var agency: ID<Agency>?
        var withEnded = false
    }

    var title: String { "Actions and commitments" }
    var breadcrumbs: [Link] { [Link("Home", to: home())] }
    var isWide: Bool { true }

    var body: HTML {
        """
        \(filterForm(Addresses.undertakings(), label: "Actions to show", """
            \(select(
                Field("group", "Group"), [Choice("", "All groups")] + groups.map { Choice($0.id, "\($0.name)") },
                chosen: asked.group?.inAddress ?? ""))\
            \(select(
                Field("agency", "Agency"), [Choice("", "All agencies")] + agencies.map { Choice($0.id, "\($0.name)") },
                chosen: asked.agency?.inAddress ?? ""))\
            \(checkboxes(
                Field("ended", "Which"), [Choice("yes", "Those that are done or dropped too")],
                ticked: asked.withEnded ? ["yes"] : [], isSmall: true))
            """))
        <p class="govuk-body">\(sentence)</p>
        \(table(
            "Actions, commitments and what members were asked", id: "actions",
            columns: [
                .sentence("What"), Column("Whose"), Column("From"), Column("Due"), Column("State"), Column(""),
            ],
            rows: lines.map { line in
                let one = line.undertaking
                return [
                    whatSaid(one), "\(line.seat), \(line.agencyName)",
                    link("\(line.groupName), \(line.day)", to: Addresses.meeting(one.meeting)),
                    dueSaid(one, today), stateSaid(one, today),
                    changeable.contains(one.id)
                        ? link("Change", to: Addresses.undertaking(one.id), hidden: "\(one.text)") : "",
                ]
            }, onNarrow: .stacks, empty: "There is none."))
        \(lines.isEmpty ? "" : "<p class=\"govuk-body\">\(link("These as a file for a spreadsheet", to: file))</p>" as HTML)
        """
    }

    private var sentence: HTML {
        let open = lines.map(\.undertaking).filter { $0.state == .open }
        let overdue = open.filter { $0.daysOverdue(on: today) != nil }.count
        let vague = open.filter { $0.due == nil }.count
        guard !open.isEmpty else { return "Nothing is open." }
        return "\(open.count) \(open.count == 1 ? "is" : "are") open: \(overdue) past the day, \(vague) without a day."
    }

    private var file: Address {
        var address = Addresses.undertakingsFile().asking(group: asked.group)
        if let agency = asked.agency { address = address.asking("agency", agency) }
        return asked.withEnded ? address.asking("ended", "yes") : address
    }

    static let example = UndertakingsPage(
        lines: [.example, .exampleVague], groups: [.example], agencies: [], asked: Asked(), today: "2026-11-24",
        changeable: [ID(71)])

    private init(
        lines: [Undertakings.Line], groups: [Group], agencies: [Agency], asked: Asked, today: Day,
        changeable: Set<ID<Undertaking>>
    ) {
        (self.lines, self.groups, self.agencies) = (lines, groups, agencies)
        (self.asked, self.today, self.changeable) = (asked, today, changeable)
    }

    private init(_ request: Request, _ site: MeetingsSite) async throws {
        let (viewer, trace, query, registry) = (request.viewer, request.trace, request.query, site.registry)
        let asked = Asked(
            group: try query.one("group", as: ID<Group>.self), agency: try query.one("agency", as: ID<Agency>.self),
            withEnded: try query.one("ended") != nil)
        let lines = try await registry.look(
            Undertakings(viewer: viewer, group: asked.group, agency: asked.agency, withEnded: asked.withEnded), trace)
        self.init(
            lines: lines,
            groups: try await registry.look(Groups(viewer: viewer, on: request.today, withPast: true), trace),
            agencies: try await registry.look(Agencies(viewer: viewer, on: request.today), trace), asked: asked,
            today: request.today,
            changeable: Set(
                lines.filter { viewer.may(.change, $0.thing, now: request.now) }.map(\.undertaking.id)))
    }

    private var text: String {
        let head = csvLine([
            "what", "kind", "seat", "agency", "group", "meeting", "due", "as said", "state", "ended", "evidence",
        ])
        return lines.reduce(into: head) { text, line in
            let one = line.undertaking
            text += csvLine([
                one.text, one.form.said, line.seat, line.agencyName, line.groupName, line.day.iso, one.due?.iso ?? "",
                one.saidDue, one.state.said, one.endedOn?.iso ?? "", one.evidence,
            ])
        }
    }

    static func routes(_ site: MeetingsSite) -> [Route] {
        [
            Route(.get, Addresses.undertakings, .see, .undertaking) { request in
                .page(try await UndertakingsPage(request, site))
            },
            Route(.get, Addresses.undertakingsFile, .see, .undertaking) { request in
                let page = try await UndertakingsPage(request, site)
                return .download(FileName("actions"), .csv, Array(page.text.utf8))
            },
        ]
    }
}

/// What it is, and which kind where it is no action; and what shows that it was done, or why it was dropped.
func whatSaid(_ one: Undertaking) -> HTML {
    let more = [one.form == .action ? "" : one.form.said, one.state == .open ? "" : one.evidence].filter { !$0.isEmpty }
    return more.reduce(into: "\(one.text)" as HTML) { html, line in
        html = "\(html)<br><span class=\"wardmote-quiet\">\(line)</span>"
    }
}

/// The day; how it was put where there is none, and that there is none.
func dueSaid(_ one: Undertaking, _ today: Day) -> HTML {
    if let due = one.due { return "\(due)" }
    return one.saidDue.isEmpty ? "No day given" : "No day given: “\(one.saidDue)”"
}

func stateSaid(_ one: Undertaking, _ today: Day) -> HTML {
    if let days = one.daysOverdue(on: today) {
        return tag(days == 1 ? "1 day overdue" : "\(days) days overdue", .orange)
    }
    guard let ended = one.endedOn, one.state != .open else { return tag("\(one.state.said)", .blue) }
    return "\(tag("\(one.state.said)", .grey))<br>\(ended)"
}

extension Undertakings.Line {
    static let example = Undertakings.Line(
        undertaking: Undertaking(
            id: ID(71), meeting: ID(54), seat: ID(112), text: "Ask the inspector to come to the strategic group",
            due: "2026-10-31"),
        seat: "Community safety manager", agency: ID(1), agencyName: "Aldermouth", day: "2026-09-08", group: ID(41),
        groupName: "Joint Strategic Group")
    static let exampleVague = Undertakings.Line(
        undertaking: Undertaking(
            id: ID(72), meeting: ID(54), form: .commitment, seat: ID(114), text: "An off-road bike team for the trails",
            saidDue: "during 2026/27"),
        seat: "Partnership sergeant", agency: ID(2), agencyName: "Police", day: "2026-09-08", group: ID(41),
        groupName: "Joint Strategic Group")
}
