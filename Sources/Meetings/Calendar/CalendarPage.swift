import Dates
import Markup
import Pages
import Partnership
import Storage

/// The links by which somebody's own calendar shows meetings.
struct CalendarPage: Page {
    var groups: [Group]
    var links: [CalendarLink]
    var chosen: String?
    /// The one that was just made: shown once.
    var made: Address?
    var errors: [FieldError] = []

    var title: String { "Meetings in your own calendar" }
    var breadcrumbs: [Link] { [Link("Home", to: home()), Link("Meetings", to: Addresses.meetings())] }

    var body: HTML {
        """
        \(made.map(shown) ?? "")
        <p class="govuk-body">A calendar such as Outlook, Google or a telephone’s can show meetings by a link, and reads them again
        every few hours. It shows when, where and of which group, and what was cancelled. It never shows an agenda, a decision or how
        to join online.</p>
        <p class="govuk-body">A link for every group where you have a seat also shows the days on which a scrutiny committee meets: your
        council’s where you are an elected member or scrutiny officer, and others that hear an answer of yours.</p>
        <p class="govuk-body">Whoever has the link can read the calendar without signing in, so give it to nobody. It shows what you
        may see, and nothing once your account is turned off. Each reading stands in the record under your name.</p>
        \(form(Addresses.calendar(), """
            \(select(
                Field("calendar-of", "Which meetings", error: errors.of("calendar-of")),
                [Choice("", "Of every group where I have a seat")] + groups.map { Choice($0.id, "\($0.name)") },
                chosen: chosen ?? ""))\
            \(button("Make a link"))
            """))
        \(table(
            "Your links, newest first", id: "links", columns: [Column("Which meetings"), Column("Made"), Column("")],
            rows: links.map(row), empty: "You have none."))
        """
    }

    private func shown(_ address: Address) -> HTML {
        notificationBanner(
            """
            <p class="govuk-notification-banner__heading">The link is made.</p>
            <p class="govuk-body">Copy it into your calendar now, after the address of this site: it is not shown again.</p>
            <p class="govuk-body wardmote-key"><code>\(address.text)</code></p>
            """, .success)
    }

    private func row(_ link: CalendarLink) -> [HTML] {
        let name = link.group.map { id in groups.first { $0.id == id }?.name ?? "A group that is no more" }
        return [
            "\(name ?? "Of every group where you have a seat")", "\(link.madeAt.localDay)",
            form(
                Addresses.endCalendar(),
                "\(hidden("calendar-link", link.id.inAddress))\(button("End this link", .secondary))"),
        ]
    }

    static let example = CalendarPage(
        groups: [.example, .exampleUnder],
        links: [
            CalendarLink(
                id: ID(91), account: ID(7), group: ID(41), madeAt: Instant("2026-11-24", WallTime(minutes: 570)))
        ],
        made: Addresses.calendarFeed(LinkWord(inAddress: String(repeating: "c", count: 43)) ?? .none))

    static func routes(_ site: MeetingsSite) -> [Route] {
        @Sendable func page(_ request: Request) async throws -> CalendarPage {
            let (viewer, trace) = (request.viewer, request.trace)
            return CalendarPage(
                groups: try await site.registry.look(Groups(viewer: viewer, on: request.today), trace)
                    .filter { !$0.hidden.contains(.name) },
                links: try await site.registry.look(OwnCalendarLinks(viewer: viewer), trace))
        }
        return [
            Route(.get, Addresses.calendar, .see, .own) { request in .page(try await page(request)) },
            Route(.post, Addresses.calendar, .change, .own) { request in
                let group = try request.form.one("calendar-of", as: ID<Group>.self)
                switch try await site.registry.write(request.trace, MakeCalendarLink(group: group).run) {
                case .done(let word):
                    guard let word = LinkWord(inAddress: word) else { return .notFound }
                    var page = try await page(request)
                    page.made = Addresses.calendarFeed(word)
                    return .page(page)
                case .faults(let faults):
                    var page = try await page(request)
                    (page.errors, page.chosen) = (faults.shown, group?.inAddress)
                    return .page(page, status: 422)
                case .stale, .notThere: return .notFound
                }
            },
            Route(.post, Addresses.endCalendar, .change, .own) { request in
                // Whether it was theirs and is ended, or was not there, they have it no more.
                let id = try request.form.required("calendar-link", as: ID<CalendarLink>.self)
                _ = try await site.registry.write(request.trace, EndCalendarLink(id: id).run)
                return .seeOther(Addresses.calendar())
            },
        ]
    }
}
