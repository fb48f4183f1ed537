import Dates
import Markup
import Pages
import Partnership
import Storage

/// How useful those who came found each meeting of a group, and what would make the next one worth more.
struct RatingsPage: Page {
    var group: Group
    var table: RatingTable
    var sentences: [RatingSentences.Line]

    var title: String { "How useful its meetings were" }
    var caption: HTML? { "\(group.name)" }
    var breadcrumbs: [Link] {
        [
            Link("Home", to: home()), Link("Groups", to: Addresses.groups()),
            Link("\(group.name)", to: Addresses.group(group.id)),
        ]
    }

    var body: HTML {
        """
        <p class="govuk-body">Whoever came may say so for \(RatingRound.days) days. What they said is shown after that, without names, and only
        where five or more answered.</p>
        \(table.drawn("The meetings of the last two years, the latest first"))
        <h2 class="govuk-heading-m" id="worth-more">What would make the next one worth more</h2>
        \(said.isEmpty ? "<p class=\"govuk-body\">Nothing was said that can be shown.</p>\n" as HTML : said.joined())
        <p class="govuk-body">\(link("All of these as a file for a spreadsheet", to: Addresses.ratings(group.id).asking("format", "csv"))).</p>
        """
    }

    private var said: [HTML] {
        table.meetings.sorted { $0.startsAt > $1.startsAt }.compactMap { meeting in
            let lines = sentences.filter { $0.meeting == meeting.id }
            guard !lines.isEmpty else { return nil }
            return """
                <h3 class="govuk-heading-s">\(meeting.day)</h3>
                \(bullets(lines.map { "\($0.sentence)" }))

                """
        }
    }

    static let example = RatingsPage(
        group: .example,
        table: RatingTable(
            lines: Ratings.Line.examples, meetings: [.exampleHeld, .exampleBefore], today: "2026-11-24"),
        sentences: [
            RatingSentences.Line(meeting: ID(54), sentence: "Papers a week before."),
            RatingSentences.Line(meeting: ID(54), sentence: "Shorter."),
        ])

    static func route(_ site: MeetingsSite) -> Route {
        Route(.get, Addresses.ratings, .see, .rating) { request, id in
            let (viewer, trace, registry, today) = (request.viewer, request.trace, site.registry, request.today)
            guard let group = try await registry.look(OneGroup(viewer: viewer, id: id), trace).first else {
                return .notFound
            }
            let from = today + -732
            let lines = try await registry.look(
                Ratings(viewer: viewer, group: id, from: from, today: today), trace)
            let meetings = try await registry.look(
                MeetingsBetween(viewer: viewer, group: id, from: from, until: today), trace)
            let sentences = try await registry.look(RatingSentences(viewer: viewer, group: id, today: today), trace)
                .filter { !$0.hidden.contains(.text) }
            let page = RatingsPage(
                group: group, table: RatingTable(lines: lines, meetings: meetings, today: today), sentences: sentences)
            if request.query.wantsTable {
                return .download(FileName("ratings of meetings"), .csv, page.table.csv(group, sentences))
            }
            return .page(page)
        }
    }
}

extension Ratings.Line {
    static let examples = [
        Ratings.Line(meeting: .exampleHeld, until: "2026-09-22", came: 6, answered: 5, counts: [0, 1, 1, 3, 0]),
        Ratings.Line(meeting: .exampleBefore, until: "2026-06-23", came: 5, answered: 2, counts: nil),
    ]
}

extension Meeting {
    static let exampleBefore = Meeting(
        id: ID(53), group: ID(41), startsAt: Instant("2026-06-09", WallTime(minutes: 840)), place: "Guildhall, room 2",
        state: .held, version: 2)
}
