import Dates
import Markup
import Pages
import Partnership
import Storage

/// The links by which somebody's own calendar shows meetings.
struct CalendarPage: Page {
    var groups: [Group]
    var links: [CalendarLink]
    /// Of the duties that a seat of the viewer's holds; nothing where they see no duties.
    var statutory: StatutoryDay.Days?
    var today: Day
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
        council’s where you are an elected member or scrutiny officer, and others that hear an answer of yours; and the days by which the law asks something of a seat of yours.</p>
        <p class="govuk-body">Whoever has the link can read the calendar without signing in, so give it to nobody. It shows what you
        may see, and nothing once your account is turned off. Each reading stands in the record under your name.</p>
        \(form(Addresses.calendar(), """
            \(select(
                Field("calendar-of", "Which meetings", error: errors.of("calendar-of")),
                [Choice("", "Of every group where I have a seat")]
                    + (statutory == nil ? [] : [Choice(CalendarLink.Shows.statutoryDays, "None: the statutory days of the partnership")])
                    + groups.map { Choice($0.id, "\($0.name)") },
                chosen: chosen ?? ""))\
            \(button("Make a link"))
            """))
        \(table(
            "Your links, newest first", id: "links", columns: [Column("Which meetings"), Column("Made"), Column("")],
            rows: links.map(row), empty: "You have none."))
        \(statutory.map(days) ?? "")
        """
    }

    private func days(_ mine: StatutoryDay.Days) -> HTML {
        let ahead = mine.days.filter { $0.stands == .due && today <= $0.day }
        return """
            \(table(
                "Statutory days of your seats to come", id: "statutory", columns: [Column("By when"), Column("Duty")],
                rows: ahead.map { ["\($0.day.said)", link("\($0.name)", to: $0.address)] },
                empty: "No duty with a day belongs to a seat of yours."))
            <p class="govuk-body">\(link("Statutory days of the partnership", to: mine.page))</p>
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
        let group = link.group.map { id in groups.first { $0.id == id }?.name ?? "A group that is no more" }
        let meetings = group ?? "Of every group where you have a seat"
        return [
            "\(link.shows == .statutoryDays ? "None: the statutory days of the partnership" : meetings)",
            "\(link.madeAt.localDay)",
            form(
                Addresses.endCalendar(),
                "\(hidden("calendar-link", link.id.inAddress))\(button("End this link", .secondary))"),
        ]
    }

    static let example = CalendarPage(
        groups: [.example, .exampleUnder],
        links: [
            CalendarLink(
                id: ID(91), account: ID(7), group: ID(41), madeAt: Instant("2026-11-24", WallTime(minutes: 570))),
            CalendarLink(
                id: ID(92), account: ID(7), group: nil, shows: .statutoryDays,
                madeAt: Instant("2026-11-20", WallTime(minutes: 570))),
        ],
        statutory: StatutoryDay.Days(
            [
                StatutoryDay(
                    id: "duty-1-2027-03-31@wardmote", version: 1, day: "2027-03-31", name: "Partnership plan revised",
                    at: "/duties/979", stands: .due)
            ], page: "/duties/days"), today: "2026-11-24",
        made: Addresses.calendarFeed(LinkWord(inAddress: String(repeating: "c", count: 43)) ?? .none))

    static func routes(_ site: MeetingsSite) -> [Route] {
        @Sendable func page(_ request: Request) async throws -> CalendarPage {
            let (viewer, trace) = (request.viewer, request.trace)
            let ahead = request.today...(request.today + 732)
            return CalendarPage(
                groups: try await site.registry.look(Groups(viewer: viewer, on: request.today), trace)
                    .filter { !$0.hidden.contains(.name) },
                links: try await site.registry.look(OwnCalendarLinks(viewer: viewer), trace),
                statutory: viewer.may(.see, .duty, now: request.now)
                    ? try await site.statutoryDays(true, ahead, trace) : nil, today: request.today)
        }
        return [
            Route(.get, Addresses.calendar, .see, .own) { request in .page(try await page(request)) },
            Route(.post, Addresses.calendar, .change, .own) { request in
                let isStatutory =
                    try request.form.one("calendar-of").flatMap(CalendarLink.Shows.init(inAddress:)) == .statutoryDays
                let group = isStatutory ? nil : try request.form.one("calendar-of", as: ID<Group>.self)
                let make = MakeCalendarLink(group: group, shows: isStatutory ? .statutoryDays : .meetings)
                switch try await site.registry.write(request.trace, make.run) {
                case .done(let word):
                    guard let word = LinkWord(inAddress: word) else { return .notFound }
                    var page = try await page(request)
                    page.made = Addresses.calendarFeed(word)
                    return .page(page)
                case .faults(let faults):
                    var page = try await page(request)
                    (page.errors, page.chosen) = (faults.shown, try request.form.one("calendar-of"))
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
