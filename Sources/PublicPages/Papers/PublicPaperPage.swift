import Dates
import Markup
import Pages

/// One paper as everybody reads it, with the ways to take it along, and what was corrected.
struct PublicPaperPage: Page {
    var paper: PublicPaper

    var title: String { paper.title }
    var caption: HTML? { "\(paper.sort.said), \(paper.edition)" }
    var breadcrumbs: [Link] { [Link("Home", to: home()), Link("Papers", to: PublicAddresses.papers())] }
    var hasOwnHeading: Bool { paper.content != nil }

    var body: HTML {
        guard let content = paper.content else {
            return """
                <p class="govuk-body">This paper of \(paper.published) was taken down on \(paper.down?.day ?? paper.shown).</p>
                \((paper.down?.said ?? "").isEmpty ? "" : "<p class=\"govuk-body\">\(paper.down?.said ?? "")</p>" as HTML)
                \(corrected)
                """
        }
        return """
            \(corrected)\(corrects)
            <p class="govuk-body wardmote-screen-only">\(files(content))</p>
            \(content.html)
            """
    }

    /// The files of a paper that was corrected say so themselves.
    private func files(_ content: PublicPaper.Content) -> HTML {
        let ways = ways(content)
        guard paper.correctedBy != nil else { return ways.joined(separator: " · ") }
        return ways.isEmpty
            ? "Its files were withdrawn when it was corrected: take those of the later edition."
            : "\(ways.joined(separator: " · ")). Each says that it was corrected."
    }

    private func ways(_ content: PublicPaper.Content) -> [HTML] {
        (content.docx.isEmpty ? [] : [link("Word document (DOCX)", to: PublicAddresses.word(paper.id))])
            + (content.pdf.isEmpty
                ? [] : [link("PDF, tagged for screen readers", to: PublicAddresses.pdf(paper.id))])
    }

    private var corrected: HTML {
        guard let later = paper.correctedBy else { return "" }
        return insetText(
            """
            <p class="govuk-body">Corrected on \(later.shown) by \(link("\(later.edition)", to: PublicAddresses.paper(later.id))).\
            \(later.changed.isEmpty ? "" : " What changed: \(later.changed)" as HTML)</p>
            """)
    }

    private var corrects: HTML {
        guard let before = paper.corrects else { return "" }
        return insetText(
            """
            <p class="govuk-body">This corrects \(link("\(before.edition)", to: PublicAddresses.paper(before.id))).\
            \(paper.changed.isEmpty ? "" : " What changed: \(paper.changed)" as HTML)</p>
            """)
    }

    static let example = PublicPaperPage(paper: .example)
}

/// A paper that was taken down: that it was there, and when it went.
struct TakenDownPage: Page {
    var paper: PublicPaper
    private var page: PublicPaperPage { PublicPaperPage(paper: paper) }

    var title: String { page.title }
    var caption: HTML? { page.caption }
    var breadcrumbs: [Link] { page.breadcrumbs }
    var body: HTML { page.body }

    static let example = TakenDownPage(paper: .gone)
}
