import Dates
import Figures
import Files
import Markup
import Pages
import Partnership
import Storage

/// Every number from elsewhere that is kept, or those of one body, document or word.
struct CitedFiguresPage: Page {
    var figures: [CitedFigure]
    /// Whose alone; empty for everybody's.
    var whose = ""
    var asked = ListAsked()
    /// The documents that they are from, as far as they may be read.
    var book = DocumentBook()
    var mayAdd: Bool

    var title: String { "Numbers from elsewhere" }
    var breadcrumbs: [Link] { [Link("Home", to: home()), Link("Plans", to: Addresses.plans())] }
    var isWide: Bool { true }

    var body: HTML {
        """
        <p class="govuk-body">Numbers that somebody else has published, each with its document, its base and what must be
        known first. Wardmote has not counted them. They are kept once and cited wherever they are needed.</p>
        \(mayAdd ? buttonLink("Write down a number", to: Addresses.newCitedFigure()) : "")
        \(list.drawn(select(Field("whose", "Whose"), [Choice("", "Anybody’s")] + bodies.map { Choice($0, "\($0)") }, chosen: whose)))
        """
    }

    private var bodies: [String] {
        Set(figures.filter { !$0.hidden.contains(.figures) }.map(\.number.body)).sorted()
    }

    /// What is not shared is found by what it is a number of alone.
    var list: Listing<CitedFigure> {
        func shared(_ figure: CitedFigure, _ text: String, or not: String = "") -> String {
            figure.hidden.contains(.figures) ? not : text
        }
        return Listing(
            "Cited figures", comes: "by whose they are", id: "cited",
            at: whose.isEmpty ? Addresses.citedFigures() : Addresses.citedFigures().asking("whose", whose),
            figures.filter { whose.isEmpty || $0.number.body.utf8.elementsEqual(whose.utf8) }, asked: asked,
            empty: "There is no such number.",
            columns: [
                ListColumn("What", \.number.subject).shown {
                    $0.hidden.contains(.figures)
                        ? "\($0.number.subject)" : link("\($0.number.subject)", to: Addresses.citedFigure($0.id))
                }.ordered(),
                ListColumn("Figure") { shared($0, $0.number.value) }.toTheRight(),
                ListColumn("Base") { shared($0, $0.number.baseSaid) },
                .sentence("Source") { shared($0, $0.number.source, or: "Not shared with you") },
                .sentence("To know first") { shared($0, $0.number.caveat) },
                .sentence("Its document now") { shared($0, book.said(of: $0)) },
                .fileAlone("Word") { shared($0, $0.word) },
                .fileAlone("Beside the measure") { shared($0, Measure.named($0.measure)?.name ?? "") },
            ])
    }

    static let example = CitedFiguresPage(figures: [.example], mayAdd: true)

    static func route(_ site: PlanningSite) -> Route {
        Route(.get, Addresses.citedFigures, .see, .citedFigure) { request in
            let figures = try await site.registry.look(CitedFigures(viewer: request.viewer), request.trace)
            let page = CitedFiguresPage(
                figures: figures,
                whose: try request.query.one("whose") ?? "", asked: try ListAsked(request.query),
                book: try await site.registry.documentBook(of: figures.compactMap(\.register), request.trace),
                mayAdd: request.viewer.may(.add, .citedFigure, now: request.now))
            return try .listed(page, page.list, request, file: FileName("numbers from elsewhere"))
        }
    }
}

/// One number from elsewhere, and which priorities rest on it.
struct CitedFigurePage: Page {
    var figure: CitedFigure
    var citings: [Citings.Line]
    /// The document that it is from, where that may be read.
    var book = DocumentBook()
    var mayChange: Bool
    /// What it said before, the latest first.
    var before: [CitedFigureBefore] = []
    /// Those who put it right, as far as they may be known of.
    var people: [Person] = []

    var title: String { figure.number.subject }
    var breadcrumbs: [Link] {
        [Link("Home", to: home()), Link("Numbers from elsewhere", to: Addresses.citedFigures())]
    }

    var body: HTML {
        let number = figure.number
        guard !figure.hidden.contains(.figures) else {
            return "<p class=\"govuk-body\">The rest of it is not shared with you.</p>"
        }
        return """
            \(summaryList([
                SummaryRow("Figure", "\(number.value)"),
                SummaryRow("Base", "\(number.baseSaid.isEmpty ? "None needed" : number.baseSaid)"),
                SummaryRow("Who says so", "\(number.body)"), SummaryRow("Document", "\(number.document)"),
                SummaryRow("In the register", registered),
                SummaryRow("Day", "\(number.datedSaid ?? "Undated")"),
                SummaryRow("Page", number.page.isEmpty ? "Not said" : "\(number.page)"),
                SummaryRow("To know first", number.caveat.isEmpty ? "Nothing said" : "\(number.caveat)"),
                SummaryRow("Said by people who were asked", figure.isAsked ? "Yes" : "No"),
                SummaryRow("Stands beside the measure", "\(Measure.named(figure.measure)?.name ?? "None")"),
                SummaryRow("In a report it is written", "{cited \(figure.word.isEmpty ? String(figure.id.number) : figure.word)}"),
            ]))
            \(mayChange ? "<p class=\"govuk-body\">\(link("Put it right", to: Addresses.changeCitedFigure(figure.id)))</p>" as HTML : "")
            <h2 class="govuk-heading-m">Priorities that rest on it</h2>
            \(citings.isEmpty ? "<p class=\"govuk-body\">None.</p>" as HTML
                : bullets(citings.map { link("\($0.name)", to: Addresses.priority($0.priority)) }))
            \(beforeDrawn)
            """
    }

    private var registered: HTML {
        guard let document = book[figure.register] else { return "Not named" }
        let way = link("\(document.title)", to: namedDocumentAddress(document.id))
        let now = book.said(of: figure)
        return now.isEmpty ? way : "\(way). \(now)"
    }

    static let example: CitedFigurePage = {
        var page = CitedFigurePage(figure: .example, citings: [], book: .example, mayChange: true)
        page.figure.register = NamedDocument.examplePolicy.id
        var was = CitedFigure.example
        was.number.amount = 85
        page.before = [CitedFigureBefore(was, PutRight("2026-10-12", because: "Two digits were the wrong way round."))]
        return page
    }()

    static func route(_ site: PlanningSite) -> Route {
        Route(.get, Addresses.citedFigure, .see, .citedFigure) { request, id in
            let (registry, viewer, trace) = (site.registry, request.viewer, request.trace)
            guard let figure = try await registry.look(OneCitedFigure(viewer: viewer, id: id), trace).first else {
                return .notFound
            }
            let citings = try await registry.look(Citings(viewer: viewer, figure: id), trace)
            let before = try await registry.look(CitedFiguresBefore(viewer: viewer, figure: id), trace)
                .filter { !$0.hidden.contains(.figures) }
            return .page(
                CitedFigurePage(
                    figure: figure, citings: citings.filter { !$0.hidden.contains(.text) },
                    book: try await registry.documentBook(of: [figure.register].compactMap { $0 }, trace),
                    mayChange: viewer.may(.change, figure.thing, now: request.now), before: before,
                    people: try await registry.people(before.compactMap(\.made.person), trace)))
        }
    }
}
