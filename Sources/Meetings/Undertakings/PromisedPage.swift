import Dates
import Markup
import Pages
import Partnership
import Storage

/// What each area of the partnership is to get: what was promised at meetings, in answers and to members, area by area.
struct PromisedPage: Page {
    var promised: Promised
    var asked = Asked()
    var list = ListAsked()
    var today: Day

    struct Asked: Hashable, Sendable {
        /// By its ONS code.
        var area: String?
        var level: Undertaking.Level?
        /// Those alone that are open where nothing is chosen.
        var withEnded = false
    }

    var title: String { "What each area is to get" }
    var breadcrumbs: [Link] {
        [Link("Home", to: home()), Link("Actions and commitments", to: Addresses.undertakings())]
    }
    var isWide: Bool { true }

    var body: HTML {
        """
        <p class="govuk-body">What partners promised at meetings, in scrutiny answers and to members, once for each area that it is for. What
        is for all of the partnership stands once, and so does what has no area.</p>
        \(table(
            "Open commitments", id: "counted",
            columns: [
                Column("Area"), .number("Open"), .number("Without a day"), .number("Local"), .number("Central"),
                .number("Not said which"),
            ],
            rows: promised.counted.map(row), empty: "No commitment is open."))
        \(listing.drawn(filters))
        """
    }

    private func row(_ line: Promised.Counted) -> [HTML] {
        let ones = line.open
        func count(_ level: Undertaking.Level) -> HTML { "\(ones.count { $0.scope.level == level })" }
        return [
            "\(promised.said(line.place))", "\(ones.count)", "\(ones.count(where: \.isVague))", count(.local),
            count(.central), count(.unsaid),
        ]
    }

    private var filters: HTML {
        """
        \(select(Field("area", "Area"), [Choice("", "Any area")] + promised.areas.codes.map { Choice($0, "\(promised.areas.name($0))") }, chosen: asked.area))\
        \(select(Field("level", "Where it is put"), [Choice("", "Anywhere")] + Undertaking.Level.allCases.map { Choice($0, "\($0.said)") }, chosen: asked.level?.inAddress))\
        \(select(Field("ended", "Which"), [Choice("", "Those that are open"), Choice("yes", "All of them")], chosen: asked.withEnded ? "yes" : ""))
        """
    }

    var listing: Listing<Promised.Line> {
        let (promised, today) = (promised, today)
        let found = promised.lines.filter { line in
            let one = line.promise
            return (asked.area == nil || line.place == asked.area.map(Promised.Place.area) || line.place == .whole)
                && (asked.level == nil || one.scope.level == asked.level)
                && (asked.withEnded || one.state == .open)
        }
        return Listing(
            "Commitments", comes: "by area", id: "promised", at: address, found, asked: list,
            empty: "Nothing of the kind was promised.",
            columns: [
                ListColumn("Area") { promised.said($0.place) },
                .sentence("What", \.promise.text).shown { line in
                    "\(line.promise.text)<br><span class=\"wardmote-quiet\">\(line.promise.kind)</span>"
                }.ordered(),
                .fileAlone("Kind", \.promise.kind), ListColumn("Whose", \.promise.whose).ordered(),
                ListColumn("Where it is put", \.promise.scope.level.said).ordered(),
                .day("Due", \.promise.due).shown(\.promise.dueDrawn), .fileAlone("As said", \.promise.saidDue),
                ListColumn("State", \.promise.stateSaid).shown { $0.promise.stateDrawn(on: today) },
                ListColumn("To whom", \.promise.to).shown { link("\($0.promise.to)", to: $0.promise.at) }.ordered(),
                .day("Since", \.promise.made),
            ])
    }

    private var address: Address {
        var address = Addresses.promised()
        if let area = asked.area { address = address.asking("area", area) }
        if let level = asked.level { address = address.asking("level", level) }
        return asked.withEnded ? address.asking("ended", "yes") : address
    }

    static let example = PromisedPage(
        promised: Promised([Tracked(.exampleVague, mayChange: false)], .example), today: "2026-11-24")

    static func route(_ site: MeetingsSite) -> Route {
        Route(.get, Addresses.promised, .see, .undertaking) { request in
            let (trace, query) = (request.trace, request.query)
            let lines = try await site.everything(trace, on: request.today)
            let page = PromisedPage(
                promised: Promised(lines, try await site.areas(trace)),
                asked: Asked(
                    area: try query.one("area").flatMap { $0.isEmpty ? nil : $0 },
                    level: try query.one("level", as: Undertaking.Level.self),
                    withEnded: try query.one("ended") == "yes"),
                list: try ListAsked(query), today: request.today)
            return try .listed(page, page.listing, request, file: FileName("what each area is to get"))
        }
    }
}
