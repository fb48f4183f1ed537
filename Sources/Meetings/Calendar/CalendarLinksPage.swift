import Dates
import Markup
import Pages
import Partnership
import Storage

/// Everybody's links for calendars, for whoever runs the partnership, who can end one.
struct CalendarLinksPage: Page {
    var links: [CalendarLinks.Line]
    var mayEnd = false

    var title: String { "Links for calendars" }
    var breadcrumbs: [Link] { [Link("Home", to: home())] }

    var body: HTML {
        """
        <p class="govuk-body">Whoever has such a link reads when and where its owner's meetings are, without signing in. It shows
        what its owner may see on the day, and nothing once their account is turned off. End one that was passed on, or that nobody
        uses: its owner can make another.</p>
        \(table(
            "Links, newest first", id: "links",
            columns: [Column("Whose"), Column("What it shows"), Column("Made")] + (mayEnd ? [Column("")] : []),
            rows: links.map(row), empty: "Nobody has one."))
        """
    }

    private func row(_ link: CalendarLinks.Line) -> [HTML] {
        let meetings: HTML = link.isOfOneGroup ? "\(link.group ?? "One group")" : "Every group where they have a seat"
        let which: HTML = link.shows == .statutoryDays ? "Statutory days of the partnership" : meetings
        let cells: [HTML] = ["\(link.name)", which, "\(link.madeAt.localDay)"]
        guard mayEnd else { return cells }
        return cells + [
            form(
                Addresses.endCalendarLink(),
                "\(hidden("calendar-link", link.id.inAddress))\(button("End the link of \(link.name)", .secondary))")
        ]
    }

    static let example = CalendarLinksPage(
        links: [
            CalendarLinks.Line(
                id: ID(91), account: ID(7), person: ID(12), name: "Moira Keane",
                madeAt: Instant("2026-11-24", WallTime(minutes: 570)), group: "Harbour problem-solving group",
                isOfOneGroup: true)
        ], mayEnd: true)

    static func routes(_ site: MeetingsSite) -> [Route] {
        [
            Route(.get, Addresses.calendarLinks, .see, .account) { request in
                let links = try await site.registry.look(CalendarLinks(viewer: request.viewer), request.trace)
                return .page(
                    CalendarLinksPage(links: links, mayEnd: request.viewer.may(.change, .account, now: request.now)))
            },
            Route(.post, Addresses.endCalendarLink, .change, .account) { request in
                // Whether it was there and is ended, or was not, or is not theirs to end: they see what is there now.
                let id = try request.form.required("calendar-link", as: ID<CalendarLink>.self)
                _ = try await site.registry.write(request.trace, EndSomebodysCalendarLink(id: id).run)
                return .seeOther(Addresses.calendarLinks())
            },
        ]
    }
}
