import Files
import Markup
import Pages
import Partnership
import Storage

/// Names a paper under a line of an agenda, puts right what is said of one, or takes it out.
struct AgendaPaperPage: Page {
    var item: AgendaItem
    /// The register of documents, as far as it may be read.
    var book: DocumentBook
    var changed: (id: ID<AgendaPaper>, version: Int)?
    var name = ""
    var author = ""
    var place = ""
    var document: ID<NamedDocument>?
    var standing: Standing? = .open
    var paragraph = ""
    var errors: [FieldError] = []
    /// What is said of it now, where somebody else changed that meanwhile.
    var stale: AgendaPaper?

    enum Standing: String, CaseIterable, InAddress {
        case open, exempt

        var said: String {
            switch self {
            case .open: "Open"
            case .exempt: "Exempt: kept from the press and the public"
            }
        }
    }

    var title: String { changed == nil ? "Add a paper" : "Change this paper" }
    var caption: HTML? { "\(item.position). \(item.title)" }
    var back: Address? { Addresses.changeItem(item.meeting, item.id) }

    var body: HTML {
        """
        \(stale.map { now in
            staleNotice([
                SummaryRow("Title", "\(now.title)"), SummaryRow("Who wrote it", "\(now.author)"),
                SummaryRow("Where it lies", "\(now.place)"),
                SummaryRow("Document of the register", "\(book[now.document]?.title ?? "None")"),
                SummaryRow("Who may read it", now.isExempt ? "Exempt: \(now.paragraph)" : "Open"),
            ])
        } ?? "")
        <p class="govuk-body">Those who are to read it must be able to open it where it lies, or from the file that is attached \
        \(file).</p>
        \(form(
            changed.map { Addresses.changePaper(item.meeting, item.id, $0.id) } ?? Addresses.newPaper(item.meeting, item.id),
            """
            \(changed.map { hidden("version", "\($0.version)") } ?? "")\
            \(select(Field("paper-document", "Document of the register", hint: "Its title and whose it is may then be left empty below", error: errors.of("paper-document")), documents, chosen: document.map { "\($0.number)" }))\
            \(input(Field("paper-title", "Title", error: errors.of("paper-title")), value: name))\
            \(input(Field("paper-author", "Who wrote it", hint: "Such as Community safety manager", error: errors.of("paper-author")), value: author, width: .thirty))\
            \(input(Field("paper-place", "Where it lies", hint: "An address on the web, or a place in words", error: errors.of("paper-place")), value: place))\
            \(radios(Field("paper-is", "Who may read it", hint: "An exempt paper is shown only to those who may see what is OFFICIAL-SENSITIVE.", error: errors.of("paper-is")), Standing.allCases.map { Choice($0, "\($0.said)") }, chosen: standing?.inAddress))\
            \(input(Field("exempt-because", "Where it is exempt: under which paragraph", hint: "Of Schedule 12A to the Local Government Act 1972, in words. Such as 3, financial or business affairs", error: errors.of("exempt-because")), value: paragraph))\
            \(button("Save"))
            """))
        \(changed.map(takingOut) ?? "")
        """
    }

    /// Those in use, and the one that it is.
    private var documents: [Choice] {
        let now = book[document].flatMap {
            $0.withdrawn == nil ? nil : Choice("\($0.id.number)", "\($0.title) (withdrawn)")
        }
        return [Choice("", "None: it lies elsewhere")] + [now].compactMap { $0 } + book.choices
    }

    private var file: HTML {
        guard let changed else { return "to it once it is saved" }
        return "to it: \(link("its file", to: Addresses.attachToPaper(item.meeting, item.id, changed.id)))"
    }

    private func takingOut(_ paper: (id: ID<AgendaPaper>, version: Int)) -> HTML {
        """
        <h2 class="govuk-heading-m">Take it out</h2>
        <p class="govuk-body">It stays where it lies elsewhere; a file that is attached to it is deleted. The agenda no longer names it.</p>
        \(form(
            Addresses.takeOutPaper(item.meeting, item.id, paper.id),
            """
            \(hidden("version", "\(paper.version)"))\
            \(button("Take this paper out", .warning))
            """))
        """
    }

    static let example: AgendaPaperPage = {
        var page = AgendaPaperPage(.exampleExempt, of: .example, .example)
        (page.paragraph, page.errors) = (
            "", [FieldError("exempt-because", "Enter the paragraph that makes it exempt.")]
        )
        return page
    }()

    init(item: AgendaItem, _ book: DocumentBook) { (self.item, self.book) = (item, book) }

    init(_ paper: AgendaPaper, of item: AgendaItem, _ book: DocumentBook) {
        (self.book, document) = (book, paper.document)
        (self.item, changed, name, author) = (item, (paper.id, paper.version), paper.title, paper.author)
        (place, standing, paragraph) = (paper.place, paper.isExempt ? .exempt : .open, paper.paragraph)
    }
}
