import Dates
import Markup
import Pages
import Partnership
import Storage

/// One group: what it is for, who sits on it, and when it meets.
struct GroupPage: Page {
    var group: Group
    var hearers: [Group]
    var reporters: [Group]
    var members: [Members.Line]
    /// Who holds their seats, as holder or deputy.
    var holders: [SeatHolders.Line] = []
    /// What is asked of the list of those who sit on it.
    var asked = ListAsked()
    /// Seats that must be there and keep away.
    var escalation: ToEscalate
    /// Who takes the chair in turn.
    var chair: ChairInTurn?
    var meetings: [Meeting]
    /// What is open with it.
    var actions: [Undertakings.Line]
    var terms: [Terms]
    /// The meetings that agreed a version of them.
    var agreeing: [Meeting]
    /// Priorities of plans that it works on.
    var work: WorkedOn
    /// How useful those who came found the last meetings; nothing where that may not be seen.
    var ratings: RatingTable?
    var today: Day
    var mayChange: Bool
    var mayPlan: Bool

    var title: String { group.name }
    var caption: HTML? { "\(group.layer.said)" }
    var breadcrumbs: [Link] { [Link("Home", to: home()), Link("Groups", to: Addresses.groups())] }

    var body: HTML {
        """
        \(summaryList(facts))
        \(mayChange ? "<p class=\"govuk-body\">\(link("Change this group", to: Addresses.changeGroup(group.id)))</p>" as HTML : "")
        \(group.hidden.contains(.terms) ? "" : "\(escalationDrawn)\(workDrawn)\(termsDrawn)" as HTML)
        \(sitting.drawn())
        \(mayChange ? "<p class=\"govuk-body\">\(link("Put a seat on it", to: Addresses.newMember(group.id)))</p>" as HTML : "")
        \(chairDrawn)\
        \(table(
            "Its meetings, from a year ago on", id: "meetings",
            columns: [Column("When"), Column("How"), Column("State")],
            rows: meetings.map { meeting in
                [link(meeting.whenSaid, to: Addresses.meeting(meeting.id)), "\(meeting.mode.said)", meeting.stateTag]
            }, empty: "None is planned, and none was held in the last year."))
        \(actionsDrawn)\
        \(ratingsDrawn)\
        <p class="govuk-body">\(mayPlan ? "\(link("Plan a meeting", to: Addresses.newMeeting(group.id))). \(link("Plan a year’s meetings", to: Addresses.newMeetings(group.id))). " as HTML : "")\
        \(link("Who comes to it", to: Addresses.attendance().asking("group", group.id))). \
        \(link("What it decided", to: Addresses.decisions().asking(group: group.id)))</p>
        """
    }

    private var facts: [SummaryRow] {
        func names(_ groups: [Group]) -> HTML {
            groups.map { link("\($0.name)", to: Addresses.group($0.id)) }.joined(separator: ", ")
        }
        var rows = [SummaryRow(group.body.isEmpty ? "What we have to do with it" : "Whose it is", "\(group.partSaid)")]
        if !group.covers.isEmpty { rows.append(SummaryRow("Covers", "\(group.coversSaid)")) }
        if !group.aim.isEmpty { rows.append(SummaryRow("What it is for", "\(group.aim)")) }
        let often: HTML = group.yearly == 0 ? "No number of times a year is set" : "\(group.yearly) times a year"
        rows.append(SummaryRow("Means to meet", often))
        if !hearers.isEmpty { rows.append(SummaryRow("Reports to", names(hearers))) }
        if !reporters.isEmpty { rows.append(SummaryRow("Hears from", names(reporters))) }
        rows.append(SummaryRow("There since", "\(group.from)"))
        if let until = group.until { rows.append(SummaryRow("Until", "\(until)")) }
        return rows
    }

    static let example = GroupPage(
        group: .example, hearers: [], reporters: [.exampleUnder],
        members: [Members.Line(member: .example, title: "Partnership sergeant", agency: "Police")],
        escalation: ToEscalate(
            found: [Escalation(seat: "Partnership sergeant", agencyName: "Police", times: 3)], after: 3, version: 2),
        chair: .example, meetings: [.example], actions: [.exampleVague], terms: [.example, .exampleFirst],
        agreeing: [.exampleHeld],
        work: WorkedOn(
            priorities: [
                WorkedOn.Line(
                    Link("Antisocial behaviour on the quay", to: home()), of: "Safer Aldermouth, 2025 to 2028")
            ], form: home()),
        ratings: RatingTable(
            lines: Ratings.Line.examples, meetings: [.exampleHeld, .exampleBefore], today: "2026-11-24"),
        today: "2026-11-24",
        mayChange: true, mayPlan: true)

    static func route(_ site: MeetingsSite) -> Route {
        Route(.get, Addresses.group, .see, .group) { request, id in
            let (viewer, trace, today) = (request.viewer, request.trace, request.today)
            let registry = site.registry
            guard let group = try await registry.look(OneGroup(viewer: viewer, id: id), trace).first else {
                return .notFound
            }
            let reporting = try await registry.look(ReportingLines(viewer: viewer, on: today), trace)
            let groups = try await registry.look(Groups(viewer: viewer, on: today), trace)
            let meetings = MeetingsBetween(viewer: viewer, group: id, from: today + -366, until: today + 732)
            let held = try await registry.look(meetings, trace)
            let rated = Ratings(viewer: viewer, group: id, from: meetings.from, today: today)
            let ratings = RatingTable(
                lines: Array(try await registry.look(rated, trace).prefix(6)), meetings: held, today: today)
            let members = try await registry.look(Members(viewer: viewer, group: id), trace)
                .filter { !$0.hidden.contains(.holders) }
            // Seat by seat: the record tells of those alone who are shown.
            var holders: [SeatHolders.Line] = []
            for seat in Set(members.map(\.member.seat)).sorted() {
                holders += try await registry.look(SeatHolders(viewer: viewer, seat: seat), trace)
            }
            let required = members.map(\.member).filter { $0.isRequired && $0.isThere(on: today) }
            // Five years: nobody is missing longer and still on the group.
            let expected = Expected(viewer: viewer, from: today + -1826, until: today, group: id)
            let lines = try await registry.look(expected, trace).filter { !$0.hidden.contains(.attendance) }
            let terms = try await registry.look(TermsVersions(viewer: viewer, group: id), trace)
            func those(_ ids: [ID<Group>]) -> [Group] { ids.compactMap { id in groups.first { $0.id == id } } }
            let page =
                GroupPage(
                    group: group, hearers: those(reporting.filter { $0.reporter == id }.map(\.hearer)),
                    reporters: those(reporting.filter { $0.hearer == id }.map(\.reporter)),
                    members: members, holders: holders,
                    asked: try ListAsked(request.query),
                    escalation: ToEscalate(
                        lines, required: Set(required.map(\.seat)), under: terms.inForce(on: today)),
                    chair: try await ChairInTurn.look(id, registry, trace), meetings: held,
                    actions: try await registry.look(
                        Undertakings(viewer: viewer, group: id, withEnded: false), trace),
                    terms: terms,
                    agreeing: try await registry.look(TermsMeetings(viewer: viewer, group: id), trace),
                    work: try await site.work(id, trace),
                    ratings: viewer.may(.see, .rating, now: request.now) ? ratings : nil, today: today,
                    mayChange: viewer.may(.change, group.thing, now: request.now),
                    mayPlan: viewer.may(.add, Thing(.meeting), now: request.now))
            return try .listed(page, page.sitting, request, file: FileName("who sits on \(group.name)"))
        }
    }
}
