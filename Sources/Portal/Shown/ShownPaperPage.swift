import Dates
import Markup
import Pages
import Partnership
import PublicPages
import Storage

/// One paper on the public pages: how it stands there, where it is, and what it corrects.
struct ShownPaperPage: Page {
    var paper: ShownPaper
    /// Every paper on the public pages that whoever looks may know of.
    var all: [ShownPaper]
    /// Of the PDF, in bytes; 0 where there is none.
    var pdf: Int
    /// Once it is corrected: whether its files say so, or were withdrawn. Nothing before the public pages are written anew.
    var filesSaySo: Bool?
    var today: Day
    var mayChange: Bool

    var title: String { paper.paper.title }
    var caption: HTML? { "\(paper.paper.source.sort.said) on the public pages" }
    var breadcrumbs: [Link] { [Link("Home", to: home()), Link("Public pages", to: Addresses.shown())] }

    var body: HTML {
        let due = all.due(on: today)
        return """
            \(summaryList([
                SummaryRow("State", all.state(of: paper, on: today).tagged),
                SummaryRow("Edition", "\(paper.paper.edition), \(paper.paper.published)"),
                SummaryRow("Published by", "\(paper.paper.body)"),
                SummaryRow("Shown from", "\(paper.words.from)"), SummaryRow("Put on", "\(paper.put)"),
                SummaryRow("On the public pages at", "\(address)"),
                SummaryRow("Forms", pdf > 0 ? "Page, Word document, PDF" : "Page and Word document. There was no typesetter for the PDF when it was put on."),
            ] + more(due)))
            \(mayChange ? buttonLink(paper.words.down == nil ? "Take it down, or change its day" : "Put it back, or change what is said", to: Addresses.change(paper.id)) : "")
            """
    }

    private func more(_ due: [ShownPaper]) -> [SummaryRow] {
        var rows: [SummaryRow] = []
        if let down = paper.words.down {
            rows.append(SummaryRow("Why it was taken down", "\(down.because)"))
            rows.append(
                SummaryRow(
                    "Said to everybody", "\(down.said.isEmpty ? "No more than that it was taken down" : down.said)"))
        }
        if let before = due.corrected(by: paper) { rows.append(SummaryRow("Corrects", way(before))) }
        if !paper.paper.changed.isEmpty { rows.append(SummaryRow("What changed", "\(paper.paper.changed)")) }
        if let later = due.correction(of: paper) { rows.append(SummaryRow("Corrected by", way(later))) }
        if let files { rows.append(SummaryRow("Its files", files)) }
        return rows
    }

    private func way(_ other: ShownPaper) -> HTML { link("\(other.paper.edition)", to: Addresses.one(other.id)) }

    /// What became of the files of a paper that is corrected.
    private var files: HTML? {
        filesSaySo.map {
            $0
                ? "Drawn anew: each says first that it was corrected. Those it was put on with are kept and given out no more"
                : "Withdrawn: what everybody may read of it is not what was put on, so they could not be drawn anew with the correction"
        }
    }

    /// As the public pages have it.
    private var address: String { "/papers/\(paper.id.number)" }

    static let example = ShownPaperPage(
        paper: ShownPaper.examples[3], all: ShownPaper.examples, pdf: 0, today: "2026-11-24", mayChange: true)

    static func route(_ site: PortalSite) -> Route {
        Route(.get, Addresses.one, .see, .shownPaper) { request, id in
            let all = try await site.registry.look(ShownPapers(viewer: request.viewer), request.trace)
            guard let paper = all.first(where: { $0.id == id }), !paper.hidden.contains(.text) else {
                return .notFound
            }
            let pdf = try await site.registry.database.read {
                try $0.value("SELECT LENGTH(pdf) FROM shown_paper_text WHERE paper = \(id)", as: Int.self)
            }
            let later = all.due(on: request.today).correction(of: paper)
            let docx = try await site.registry.database.read { connection in
                try later.flatMap { (later) throws(StorageError) in
                    try connection.value(
                        """
                        SELECT LENGTH(docx) FROM corrected_file WHERE paper = \(id) AND correction = \(later.id)
                        """, as: Int.self)
                }
            }
            return .page(
                ShownPaperPage(
                    paper: paper, all: all, pdf: pdf ?? 0, filesSaySo: docx.map { $0 > 0 }, today: request.today,
                    mayChange: request.viewer.may(.change, paper.thing, now: request.now)))
        }
    }
}
