package import Dates
import Markup
package import Pages
import Partnership
import Storage

/// Everything that was promised or is to be done, whoever wrote it down and where: of whom, to whom, by when and for which area.
struct TrackerPage: Page {
    var lines: [Tracked]
    var agencies: [Agency]
    var areas: PlannedAreas
    var asked = TrackedAsked()
    var list = ListAsked()
    var today: Day

    var title: String { "Everything promised or to be done" }
    var breadcrumbs: [Link] {
        [Link("Home", to: home()), Link("Actions and commitments", to: Addresses.undertakings())]
    }
    var isWide: Bool { true }

    var body: HTML {
        """
        <p class="govuk-body">What was taken on at meetings, promised or asked for in scrutiny answers, accepted of recommendations, promised to
        members, and planned. \(theirs.said(on: today))</p>
        \(listing.drawn(filters))
        """
    }

    private var theirs: [Tracked] { lines.filter(asked.isAbout) }

    private var filters: HTML {
        """
        \(select(Field("source", "From"), [Choice("", "Anywhere")] + Tracked.Source.allCases.map { Choice($0, "\($0.said)") }, chosen: asked.source?.inAddress))\
        \(select(Field("agency", "Agency"), [Choice("", "All agencies")] + agencies.map { Choice($0.id, "\($0.name)") }, chosen: asked.agency?.inAddress))\
        \(select(Field("seat", "Seat"), [Choice("", "All seats")] + seats.map { Choice($0.id, "\($0.name)") }, chosen: asked.seat?.inAddress))\
        \(select(Field("area", "For"), [Choice("", "Any area")] + areas.codes.map { Choice($0, "\(areas.name($0))") }, chosen: asked.area))\
        \(select(Field("level", "Where it is put"), [Choice("", "Anywhere")] + Undertaking.Level.allCases.map { Choice($0, "\($0.said)") }, chosen: asked.level?.inAddress))\
        \(select(Field("standing", "Which"), [Choice("", "What is open")] + TrackedAsked.Standing.allCases.map { Choice($0, "\($0.said)") }, chosen: asked.standing?.inAddress))
        """
    }

    /// Those whose something is, each once, by name.
    private var seats: [(id: ID<Seat>, name: String)] {
        Dictionary(lines.compactMap { one in one.seat.map { ($0, one.whose) } }, uniquingKeysWith: { $1 })
            .map { (id: $0.key, name: $0.value) }.sorted { ($0.name, $0.id.number) < ($1.name, $1.id.number) }
    }

    var listing: Listing<Tracked> {
        Listing(
            "Promised or to be done", comes: "those without a day first, then by day", id: "tracker",
            at: asked.added(to: Addresses.tracker()),
            lines.filter { asked.holds($0, on: today) }.sorted(by: Tracked.isBefore), asked: list,
            empty: "There is none.",
            columns: [
                .sentence("What", \.text).shown { one in
                    "\(link("\(one.text)", to: one.at))<br><span class=\"wardmote-quiet\">\(one.kind)</span>"
                }.ordered(),
                .fileAlone("Kind", \.kind), ListColumn("Whose", \.whose).ordered(),
                ListColumn("To whom", \.to).ordered(), ListColumn("From", \.source.said).ordered(),
                .day("Since", \.made),
                .day("Due", \.due).shown(\.dueDrawn),
                .fileAlone("As said", \.saidDue),
                ListColumn("For") { areas.said($0.scope) }.ordered(),
                ListColumn("Local or central", \.levelSaid).ordered(),
                ListColumn("State", \.stateSaid).shown { $0.stateDrawn(on: today) }.ordered(),
                .fileAlone("Days overdue") { one in one.daysOverdue(on: today).map { "\($0)" } ?? "" },
                .fileAlone("Ended") { $0.ended?.iso ?? "" }, .fileAlone("What came of it", \.outcome),
            ])
    }

    static let example = TrackerPage(
        lines: [
            Tracked(.exampleVague, mayChange: true), Tracked(.example, mayChange: false),
        ], agencies: [], areas: .example, today: "2026-11-24")

    static func route(_ site: MeetingsSite) -> Route {
        Route(.get, Addresses.tracker, .see, .undertaking) { request in
            let (trace, today) = (request.trace, request.today)
            let page = TrackerPage(
                lines: try await site.everything(trace, on: today),
                agencies: try await site.registry.look(Agencies(viewer: request.viewer, on: today), trace),
                areas: try await site.areas(trace), asked: try TrackedAsked(request.query),
                list: try ListAsked(request.query), today: today)
            return try .listed(page, page.listing, request, file: FileName("promised or to be done"))
        }
    }
}

extension MeetingsSite {
    /// Everything that was promised or is to be done, of every room.
    func everything(_ trace: Trace, on today: Day) async throws -> [Tracked] {
        var lines = try await trackedUndertakings(registry, trace)
        for room in tracked { lines += try await room(trace, today) }
        return lines
    }
}

extension Tracked {
    /// Empty where nobody said.
    fileprivate var levelSaid: String {
        switch scope.level {
        case .local: "Local"
        case .central: "Central"
        case .unsaid: ""
        }
    }
}

extension Tracked {
    /// The day; that there is none, and how it was put.
    var dueDrawn: HTML {
        guard isVague else { return due == nil ? "" : "\(dueSaid)" }
        return "\(tag("No day given", .orange))\(saidDue.isEmpty ? "" : "<br>“\(saidDue)”" as HTML)"
    }

    func stateDrawn(on today: Day) -> HTML {
        if daysOverdue(on: today) != nil { return tag("\(stateSaid(on: today))", .orange) }
        if state == .open { return tag("\(stateSaid)", .blue) }
        return "\(tag("\(stateSaid)", .grey))\(ended.map { "<br>\($0)" as HTML } ?? "")"
    }
}

/// The list of everything promised or to be done.
package func trackerAddress() -> Address { Addresses.tracker() }

/// The same list as a table for a spreadsheet, where no page is asked for.
package func trackerTable(_ lines: [Tracked], _ asked: TrackedAsked, _ areas: PlannedAreas, on today: Day) -> [UInt8] {
    TrackerPage(lines: lines, agencies: [], areas: areas, asked: asked, today: today).listing.csv
}
