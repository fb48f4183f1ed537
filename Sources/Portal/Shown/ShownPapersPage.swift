import Dates
import Markup
import Pages
import Partnership
import PublicPages
import Storage

/// What is put on the public pages, from which day, and what of it was taken down.
struct ShownPapersPage: Page {
    var papers: [ShownPaper]
    var today: Day
    var state: ShownState.Name?
    var sort: PublicPaper.Sort?
    var asked = ListAsked()
    /// Nothing where no file of the public pages is kept.
    var isCurrent: Bool?
    var mayAdd: Bool

    var title: String { "Public pages" }
    var breadcrumbs: [Link] { [Link("Home", to: home())] }
    var isWide: Bool { true }

    var body: HTML {
        """
        <p class="govuk-body">What everybody outside can read without signing in: editions of plans and assessments that were
        published, open committee reports, and scrutiny packs as they were approved. Nobody outside is shown one before its day.</p>
        \(isCurrent == false ? warning("The public pages do not show this yet. They are written anew each minute; if this stays, tell whoever runs the program.") : "")\
        \(mayAdd ? buttonLink("Put a paper on", to: Addresses.new()) : "")
        \(list.drawn(filters))
        """
    }

    private var filters: HTML {
        """
        \(select(Field("state", "State"), [Choice("", "All")] + ShownState.Name.allCases.map { Choice($0, "\($0.said)") }, chosen: state?.inAddress))\
        \(select(Field("sort", "Sort"), [Choice("", "Any")] + PublicPaper.Sort.allCases.map { Choice($0, "\($0.said)") }, chosen: sort?.inAddress))
        """
    }

    private var found: [ShownPaper] {
        papers.filter { one in
            (state.map { papers.state(of: one, on: today).name == $0 } ?? true)
                && (sort.map { one.paper.source.sort == $0 } ?? true)
        }
    }

    var list: Listing<ShownPaper> {
        Listing(
            "Papers", comes: "the latest first", id: "papers", at: address, found, asked: asked,
            empty: "No paper of the kind is on the public pages.",
            columns: [
                ListColumn("Paper", \.paper.title).shown { link("\($0.paper.title)", to: Addresses.one($0.id)) }
                    .ordered(),
                ListColumn("Sort", \.paper.source.sort.said).ordered(), ListColumn("Edition", \.paper.edition),
                .day("Of", \.paper.published), .day("Shown from", \.words.from),
                ListColumn("State") { papers.state(of: $0, on: today).said }
                    .shown { papers.state(of: $0, on: today).tagged },
                .fileAlone("Published by", \.paper.body), .fileAlone("What changed", \.paper.changed),
                .fileAlone("Why it was taken down") { $0.words.down?.because ?? "" },
            ])
    }

    private var address: Address {
        var address = Addresses.shown()
        if let state { address = address.asking("state", state) }
        return sort.map { address.asking("sort", $0) } ?? address
    }

    static let example = ShownPapersPage(
        papers: ShownPaper.examples, today: "2026-11-24", isCurrent: false, mayAdd: true)

    static func route(_ site: PortalSite) -> Route {
        Route(.get, Addresses.shown, .see, .shownPaper) { request in
            let page = ShownPapersPage(
                papers: try await site.registry.look(ShownPapers(viewer: request.viewer), request.trace),
                today: request.today, state: try request.query.one("state", as: ShownState.Name.self),
                sort: try request.query.one("sort", as: PublicPaper.Sort.self), asked: try ListAsked(request.query),
                isCurrent: try await site.keeping?.isCurrent(at: request.now),
                mayAdd: request.viewer.may(.add, Thing(.shownPaper, marking: .open), now: request.now))
            return try .listed(page, page.list, request, file: FileName("public pages \(request.today.iso)"))
        }
    }
}

extension PublicPaper.Sort: InAddress {}

extension ShownPaper {
    /// A plan that was corrected, the edition that corrects it, a report that was taken down, and an assessment that waits.
    static let examples: [ShownPaper] = {
        func paper(
            _ id: Int64, _ sort: PublicPaper.Sort, _ title: String, _ edition: String, number: Int, _ day: Day,
            from: Day
        ) -> ShownPaper {
            let open = OpenPaper(
                source: PaperSource(sort, 900, id), title: title, body: "Aldermouth Community Safety Partnership",
                edition: edition, number: number, published: day, corrects: number > 1 ? number - 1 : nil,
                changed: number > 1 ? "The lead and a day were wrong." : "")
            return ShownPaper(id: ID(id), open, from: from, put: from)
        }
        var gone = paper(
            953, .report, "Annual scrutiny of community safety", "edition 1", number: 1, "2026-02-10",
            from: "2026-02-10")
        gone.words.down = Down(
            day: "2026-02-12", because: "A table was not ready.", said: "It will be back in March.")
        return [
            paper(
                954, .assessment, "Strategic assessment 2026/27", "edition 1", number: 1, "2026-11-20",
                from: "2026-12-01"),
            paper(
                952, .plan, "Safer Aldermouth", "2026/27, corrected", number: 2, "2026-11-20", from: "2026-11-20"),
            paper(951, .plan, "Safer Aldermouth", "2026/27", number: 1, "2026-04-02", from: "2026-04-02"), gone,
        ]
    }()
}
