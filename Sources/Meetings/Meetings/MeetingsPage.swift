import Dates
import Markup
import Pages
import Partnership
import Storage

/// The meetings to come and those of the last year, of one group where it is chosen.
struct MeetingsPage: Page {
    var groups: [Group]
    var chosen: ID<Group>?
    var meetings: [Meeting]
    var now: Instant

    var title: String { "Meetings" }
    var breadcrumbs: [Link] { [Link("Home", to: home())] }

    var body: HTML {
        let names = Dictionary(groups.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
        func rows(_ meetings: some Sequence<Meeting>) -> [[HTML]] {
            meetings.map { meeting in
                [
                    link(meeting.whenSaid, to: Addresses.meeting(meeting.id)),
                    names[meeting.group].map { link("\($0.name)", to: Addresses.group($0.id)) } ?? "",
                    "\(meeting.mode.said)", "\(meeting.place)", meeting.stateTag,
                ]
            }
        }
        let columns = [Column("When"), Column("Group"), Column("How"), Column("Where"), Column("State")]
        let coming = meetings.filter { $0.startsAt >= now }
        let past = meetings.filter { $0.startsAt < now }.reversed()
        let forgotten = past.filter { $0.state == .planned }.count
        return """
            \(filterForm(Addresses.meetings(), label: "Meetings to show", select(
                Field("group", "Group"), [Choice("", "All groups")] + groups.map { Choice($0.id, "\($0.name)") },
                chosen: chosen?.inAddress ?? "")))
            \(forgotten == 0 ? "" : insetText(forgotten == 1
                ? "One meeting is past, and nobody wrote down who came."
                : "\(forgotten) meetings are past, and nobody wrote down who came."))
            \(table("To come", id: "coming", columns: columns, rows: rows(coming), empty: "None is planned."))
            \(table("In the last year, latest first", id: "past", columns: columns, rows: rows(past),
                empty: "None was held or planned in the last year."))
            <p class="govuk-body">\(link("All of these as a file for a spreadsheet", to: file)). \
            \(link("Meetings in your own calendar", to: Addresses.calendar())).</p>
            """
    }

    private var file: Address { Addresses.meetingsFile().asking(group: chosen) }

    static let example = MeetingsPage(
        groups: [.example, .exampleUnder], meetings: [.example], now: Instant("2026-11-24", WallTime(minutes: 570)))

    private init(groups: [Group], chosen: ID<Group>? = nil, meetings: [Meeting], now: Instant) {
        (self.groups, self.chosen, self.meetings, self.now) = (groups, chosen, meetings, now)
    }

    private init(_ request: Request, _ site: MeetingsSite) async throws {
        let (viewer, trace, today) = (request.viewer, request.trace, request.today)
        let chosen = try request.query.one("group", as: ID<Group>.self)
        let all = Groups(viewer: viewer, on: today, withPast: true)
        let meetings = MeetingsBetween(viewer: viewer, group: chosen, from: today + -366, until: today + 732)
        self.init(
            groups: try await site.registry.look(all, trace), chosen: chosen,
            meetings: try await site.registry.look(meetings, trace), now: request.now)
    }

    private var lines: String {
        let names = Dictionary(groups.map { ($0.id, $0.name) }, uniquingKeysWith: { $1 })
        let head = csvLine(["group", "day", "starts", "minutes", "how", "where", "state", "why cancelled"])
        return meetings.reduce(into: head) { text, one in
            text += csvLine([
                names[one.group] ?? "", one.day.iso, one.startsAt.wallTime.iso, String(one.minutes),
                one.mode.said, one.place, one.state.said, one.reason,
            ])
        }
    }

    static func routes(_ site: MeetingsSite) -> [Route] {
        [
            Route(.get, Addresses.meetings, .see, .meeting) { request in
                .page(try await MeetingsPage(request, site))
            },
            Route(.get, Addresses.meetingsFile, .see, .meeting) { request in
                let page = try await MeetingsPage(request, site)
                return .download(FileName("meetings"), .csv, Array(page.lines.utf8))
            },
        ]
    }
}

extension Address {
    func asking(group: ID<Group>?) -> Address { group.map { asking("group", $0) } ?? self }
}
