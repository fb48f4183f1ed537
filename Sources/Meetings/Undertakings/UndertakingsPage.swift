import Dates
import Markup
import Pages
import Partnership
import Storage

/// What is still to be done, across all groups: those without a day first, then by day.
struct UndertakingsPage: Page {
    /// Of the group and the agency that are asked for; those that are done or dropped only where they are asked for.
    var lines: [Undertakings.Line]
    var groups: [Group]
    var agencies: [Agency]
    var areas: PlannedAreas
    var asked = Asked()
    var list = ListAsked()
    var today: Day
    /// Which of them the viewer may change.
    var changeable: Set<ID<Undertaking>>

    struct Asked: Hashable, Sendable {
        var group: ID<Group>?
        var agency: ID<Agency>?
        var seat: ID<Seat>?
        var form: Undertaking.Form?
        /// Those that are open where nothing is chosen.
        var standing: Standing?
        /// By its ONS code: those for that area, and those for all of the partnership.
        var area: String?
        var level: Undertaking.Level?
        var term: ActionTerm?
    }

    /// Which of them are meant.
    enum Standing: String, CaseIterable, InAddress {
        case overdue, undated, ended, all

        var said: String {
            switch self {
            case .overdue: "Those that are overdue"
            case .undated: "Those that are open and have no day"
            case .ended: "Those that are done or dropped"
            case .all: "All of them"
            }
        }

        func holds(_ one: Undertaking, on today: Day) -> Bool {
            switch self {
            case .overdue: one.daysOverdue(on: today) != nil
            case .undated: one.state == .open && one.due == nil
            case .ended: one.state != .open
            case .all: true
            }
        }
    }

    var title: String { "Actions and commitments" }
    var breadcrumbs: [Link] { [Link("Home", to: home())] }
    var isWide: Bool { true }

    var body: HTML {
        """
        <p class="govuk-body">\(sentence) \(link("What each area is to get", to: Addresses.promised())) · \(link("Everything promised or to be done, of scrutiny, members and plans too", to: Addresses.tracker()))</p>
        \(listing.drawn(filters))
        """
    }

    private var filters: HTML {
        """
        \(select(Field("group", "Group"), [Choice("", "All groups")] + groups.map { Choice($0.id, "\($0.name)") }, chosen: asked.group?.inAddress))\
        \(select(Field("agency", "Agency"), [Choice("", "All agencies")] + agencies.map { Choice($0.id, "\($0.name)") }, chosen: asked.agency?.inAddress))\
        \(select(Field("seat", "Seat"), [Choice("", "All seats")] + seats.map { Choice($0.id, "\($0.name)") }, chosen: asked.seat?.inAddress))\
        \(select(Field("form", "What it is"), [Choice("", "Any kind")] + Undertaking.Form.allCases.map { Choice($0, "\($0.said)") }, chosen: asked.form?.inAddress))\
        \(select(Field("area", "For"), [Choice("", "Any area")] + areas.codes.map { Choice($0, "\(areas.name($0))") }, chosen: asked.area))\
        \(select(Field("level", "Where it is put"), [Choice("", "Anywhere")] + Undertaking.Level.allCases.map { Choice($0, "\($0.said)") }, chosen: asked.level?.inAddress))\
        \(select(Field("term", "Length"), [Choice("", "Any")] + ActionTerm.choices, chosen: asked.term?.inAddress))\
        \(select(Field("standing", "Which"), [Choice("", "Those that are open")] + Standing.allCases.map { Choice($0, "\($0.said)") }, chosen: asked.standing?.inAddress))
        """
    }

    /// Those that took something on, each once, by name.
    private var seats: [(id: ID<Seat>, name: String)] {
        Dictionary(lines.map { ($0.undertaking.seat, $0.whoseSaid) }, uniquingKeysWith: { $1 })
            .map { (id: $0.key, name: $0.value) }.sorted { ($0.name, $0.id.number) < ($1.name, $1.id.number) }
    }

    /// Those of the seat and the kind that are asked for too.
    private var theirs: [Undertakings.Line] {
        lines.filter {
            (asked.seat == nil || $0.undertaking.seat == asked.seat)
                && (asked.form == nil || $0.undertaking.form == asked.form)
                && (asked.area.map($0.undertaking.scope.reaches) ?? true)
                && (asked.term == nil || $0.undertaking.term == asked.term)
                && (asked.level == nil || $0.undertaking.scope.level == asked.level)
        }
    }

    private var sentence: HTML {
        let open = theirs.map(\.undertaking).filter { $0.state == .open }
        let overdue = open.count { Standing.overdue.holds($0, on: today) }
        let vague = open.count { Standing.undated.holds($0, on: today) }
        guard !open.isEmpty else { return "Nothing is open." }
        return "\(open.count) \(open.count == 1 ? "is" : "are") open: \(overdue) past the day, \(vague) without a day."
    }

    var listing: Listing<Undertakings.Line> {
        Listing(
            "Actions, commitments and what members were asked", comes: "those without a day first, then by day",
            id: "actions", at: address,
            theirs.filter { asked.standing?.holds($0.undertaking, on: today) ?? ($0.undertaking.state == .open) },
            asked: list, empty: "There is none.",
            columns: [
                .sentence("What", \.undertaking.text).shown { line in
                    let one = line.undertaking
                    return whatSaid(line, to: changeable.contains(one.id) ? Addresses.undertaking(one.id) : nil)
                }.ordered(),
                .fileAlone("Kind", \.undertaking.form.said),
                ListColumn("Whose", \.whoseSaid).ordered(), .fileAlone("Group", \.heldName),
                .day("From", \.day).shown(fromSaid),
                .day("Due", \.undertaking.due).shown { dueSaid($0, today) },
                .fileAlone("As said", \.undertaking.saidDue),
                ListColumn("For") { areas.said($0.undertaking.scope) }.shown { areas.drawn($0.undertaking) }.ordered(),
                .fileAlone("Local or central", \.undertaking.scope.level.said),
                ListColumn("Length", \.undertaking.term.told).ordered(.steps) { $0.undertaking.term.step },
                ListColumn("State", \.undertaking.state.said).shown { stateSaid($0.undertaking, today) },
                .fileAlone("Days overdue") { $0.undertaking.daysOverdue(on: today).map { "\($0)" } ?? "" },
                .fileAlone("Ended") { $0.undertaking.endedOn?.iso ?? "" },
                .fileAlone("Evidence", \.undertaking.evidence),
                .fileAlone("At first due") { $0.firstDue?.iso ?? "" }, .fileAlone("Taken on by", \.groupName),
                .fileAlone("Said at first") { $0.firstText ?? "" },
            ])
    }

    private var address: Address {
        var address = Addresses.undertakings().asking(group: asked.group)
        if let agency = asked.agency { address = address.asking("agency", agency) }
        if let seat = asked.seat { address = address.asking("seat", seat) }
        if let form = asked.form { address = address.asking("form", form) }
        if let area = asked.area { address = address.asking("area", area) }
        if let level = asked.level { address = address.asking("level", level) }
        if let term = asked.term { address = address.asking("term", term) }
        if let standing = asked.standing { address = address.asking("standing", standing) }
        return address
    }

    static let example = UndertakingsPage(
        lines: [.exampleVague, .example], groups: [.example], agencies: [], areas: .example, today: "2026-11-24",
        changeable: [ID(71)])

    static func route(_ site: MeetingsSite) -> Route {
        Route(.get, Addresses.undertakings, .see, .undertaking) { request in
            let (viewer, trace, query, registry) = (request.viewer, request.trace, request.query, site.registry)
            let asked = Asked(
                group: try query.one("group", as: ID<Group>.self), agency: try query.one("agency", as: ID<Agency>.self),
                seat: try query.one("seat", as: ID<Seat>.self),
                form: try query.one("form", as: Undertaking.Form.self),
                standing: try query.one("standing", as: Standing.self),
                area: try query.one("area").flatMap { $0.isEmpty ? nil : $0 },
                level: try query.one("level", as: Undertaking.Level.self),
                term: try query.one("term", as: ActionTerm.self))
            let lines = try await registry.undertakings(
                Undertakings(
                    viewer: viewer, group: asked.group, agency: asked.agency,
                    withEnded: asked.standing == .ended || asked.standing == .all), trace)
            let page = UndertakingsPage(
                lines: lines,
                groups: try await registry.look(Groups(viewer: viewer, on: request.today, withPast: true), trace),
                agencies: try await registry.look(Agencies(viewer: viewer, on: request.today), trace),
                areas: try await site.areas(trace), asked: asked,
                list: try ListAsked(query), today: request.today,
                changeable: Set(
                    lines.filter { viewer.may(.change, $0.thing, now: request.now) }.map(\.undertaking.id)))
            return try .listed(page, page.listing, request, file: FileName("actions"))
        }
    }
}
