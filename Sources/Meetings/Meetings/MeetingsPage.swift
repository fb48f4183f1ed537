import Dates
import Markup
import Pages
import Partnership
import Storage

/// The meetings to come and those of the last year: of one group, and of one state, where that is chosen.
struct MeetingsPage: Page {
    var groups: [Group]
    var chosen: ID<Group>?
    var standing: Standing?
    var meetings: [Meeting]
    var asked = ListAsked()
    var now: Instant

    /// Which of them are meant.
    enum Standing: String, CaseIterable, InAddress {
        case coming, past, unkept, cancelled

        var said: String {
            switch self {
            case .coming: "Those to come"
            case .past: "Those of the last year"
            case .unkept: "Those past of which nobody wrote down who came"
            case .cancelled: "Those that were cancelled"
            }
        }

        func holds(_ one: Meeting, at now: Instant) -> Bool {
            switch self {
            case .coming: one.startsAt >= now
            case .past: one.startsAt < now
            case .unkept: one.startsAt < now && one.state == .planned
            case .cancelled: one.state == .cancelled
            }
        }
    }

    var title: String { "Meetings" }
    var breadcrumbs: [Link] { [Link("Home", to: home())] }
    var isWide: Bool { true }

    var body: HTML {
        let forgotten = meetings.count { Standing.unkept.holds($0, at: now) }
        let coming = meetings.contains { Standing.coming.holds($0, at: now) }
        return """
            \(forgotten == 0 ? "" : insetText(forgotten == 1
                ? "One meeting is past, and nobody wrote down who came."
                : "\(forgotten) meetings are past, and nobody wrote down who came."))
            \(coming ? "" : "<p class=\"govuk-body\">No meeting to come is planned.</p>\n" as HTML)\
            \(list.drawn(filters))
            <p class="govuk-body">\(link("Meetings in your own calendar", to: Addresses.calendar())).</p>
            """
    }

    private var filters: HTML {
        """
        \(select(Field("group", "Group"), [Choice("", "All groups")] + groups.map { Choice($0.id, "\($0.name)") }, chosen: chosen?.inAddress))\
        \(select(Field("standing", "Which"), [Choice("", "All")] + Standing.allCases.map { Choice($0, "\($0.said)") }, chosen: standing?.inAddress))
        """
    }

    /// Those to come, the next first; then those that are past, the latest first.
    private var wanted: [Meeting] {
        let wanted = meetings.filter { standing?.holds($0, at: now) ?? true }
        return wanted.filter { $0.startsAt >= now } + wanted.filter { $0.startsAt < now }.reversed()
    }

    var list: Listing<Meeting> {
        let names = Dictionary(groups.map { ($0.id, $0.name) }, uniquingKeysWith: { $1 })
        return Listing(
            "Meetings", comes: "those to come first, then those of the last year", id: "meetings", at: address, wanted,
            asked: asked, empty: "There is no such meeting.",
            columns: [
                .day("When", \.day).shown { link($0.whenSaid, to: Addresses.meeting($0.id)) }
                    .ordered(.days) { $0.startsAt },
                .fileAlone("Starts", \.startsAt.wallTime.iso), .fileAlone("Minutes") { String($0.minutes) },
                ListColumn("Group") { names[$0.group] ?? "" }.shown { one in
                    names[one.group].map { link("\($0)", to: Addresses.group(one.group)) } ?? ""
                }.ordered(),
                ListColumn("How", \.mode.said), ListColumn("Where", \.place).ordered(),
                ListColumn("State", \.state.said).shown(\.stateTag).ordered(),
                .fileAlone("Why cancelled", \.reason),
            ])
    }

    private var address: Address {
        let address = Addresses.meetings().asking(group: chosen)
        return standing.map { address.asking("standing", $0) } ?? address
    }

    static let example = MeetingsPage(
        groups: [.example, .exampleUnder], meetings: [.exampleHeld, .example],
        now: Instant("2026-11-24", WallTime(minutes: 570)))

    static func route(_ site: MeetingsSite) -> Route {
        Route(.get, Addresses.meetings, .see, .meeting) { request in
            let (viewer, trace, today) = (request.viewer, request.trace, request.today)
            let chosen = try request.query.one("group", as: ID<Group>.self)
            let all = Groups(viewer: viewer, on: today, withPast: true)
            let between = MeetingsBetween(viewer: viewer, group: chosen, from: today + -366, until: today + 732)
            let page = MeetingsPage(
                groups: try await site.registry.look(all, trace), chosen: chosen,
                standing: try request.query.one("standing", as: Standing.self),
                meetings: try await site.registry.look(between, trace), asked: try ListAsked(request.query),
                now: request.now)
            return try .listed(page, page.list, request, file: FileName("meetings"))
        }
    }
}

extension Address {
    func asking(group: ID<Group>?) -> Address { group.map { asking("group", $0) } ?? self }
}
