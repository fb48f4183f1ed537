import Dates
import Figures
import Markup
import Pages
import Partnership
import Storage

/// Every number from elsewhere that is kept, or those of one body, document or word.
struct CitedFiguresPage: Page {
    var figures: [CitedFigure]
    /// Whose alone; empty for everybody's.
    var whose = ""
    /// Words that stand in what is shown; empty for all.
    var words = ""
    var mayAdd: Bool

    var title: String { "Numbers from elsewhere" }
    var breadcrumbs: [Link] { [Link("Home", to: home()), Link("Plans", to: Addresses.plans())] }
    var isWide: Bool { true }

    var body: HTML {
        """
        <p class="govuk-body">Numbers that somebody else has published, each with its document, its base and what must be
        known first. Wardmote has not counted them. They are kept once and cited wherever they are needed.</p>
        \(mayAdd ? buttonLink("Write down a number", to: Addresses.newCitedFigure()) : "")
        \(filterForm(
            Addresses.citedFigures(), label: "Which numbers",
            """
            \(select(Field("whose", "Whose"), [Choice("", "Anybody’s")] + bodies.map { Choice($0, "\($0)") }, chosen: whose))\
            \(input(Field("words", "Words in it"), value: words, width: .twenty))
            """))
        \(table(
            "Cited figures, by whose they are", id: "cited",
            columns: [Column("What"), .number("Figure"), Column("Base"), .sentence("Source"), .sentence("To know first")],
            rows: shown.map { figure in
                let cells = cells(figure)
                return figure.hidden.contains(.figures)
                    ? cells.map { "\($0)" }
                    : ["\(link("\(cells[0])", to: Addresses.citedFigure(figure.id)))"] + cells.dropFirst().map { "\($0)" }
            }, onNarrow: .stacks, empty: "There is no such number."))
        <p class="govuk-body">\(link("These numbers as a table (CSV)", to: file))</p>
        """
    }

    private var bodies: [String] {
        Set(figures.filter { !$0.hidden.contains(.figures) }.map(\.number.body)).sorted()
    }

    /// What the filter lets through. What is not shared is found by what it is a number of alone.
    var shown: [CitedFigure] {
        let wanted = words.lowercased().split(separator: " ").map { Array($0.utf8) }
        return figures.filter { figure in
            let text = Array(cells(figure).joined(separator: " ").lowercased().utf8)
            return (whose.isEmpty || figure.number.body.utf8.elementsEqual(whose.utf8))
                && wanted.allSatisfy { text.contains($0) }
        }
    }

    private func cells(_ figure: CitedFigure) -> [String] {
        let number = figure.number
        return figure.hidden.contains(.figures)
            ? [number.subject, "", "", "Not shared with you", ""]
            : [number.subject, number.value, number.baseSaid, number.source, number.caveat]
    }

    private var file: Address {
        var address = Addresses.citedFigures().asking("format", "csv")
        if !whose.isEmpty { address = address.asking("whose", whose) }
        if !words.isEmpty { address = address.asking("words", words) }
        return address
    }

    /// For a spreadsheet.
    var csv: [UInt8] {
        let head = csvLine(["What", "Figure", "Base", "Source", "To know first", "Word"])
        return Array((head + shown.map { csvLine(cells($0) + [$0.word]) }.joined()).utf8)
    }

    static let example = CitedFiguresPage(figures: [.example], mayAdd: true)

    static func route(_ site: PlanningSite) -> Route {
        Route(.get, Addresses.citedFigures, .see, .citedFigure) { request in
            let page = CitedFiguresPage(
                figures: try await site.registry.look(CitedFigures(viewer: request.viewer), request.trace),
                whose: try request.query.one("whose") ?? "", words: try request.query.one("words") ?? "",
                mayAdd: request.viewer.may(.add, .citedFigure, now: request.now))
            if request.query.wantsTable {
                return .download(FileName("numbers from elsewhere"), .csv, page.csv)
            }
            return .page(page)
        }
    }
}

/// One number from elsewhere, and which priorities rest on it.
struct CitedFigurePage: Page {
    var figure: CitedFigure
    var citings: [Citings.Line]
    var mayChange: Bool

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
                SummaryRow("Day", "\(number.dated?.said ?? "Undated")"),
                SummaryRow("Page", number.page.isEmpty ? "Not said" : "\(number.page)"),
                SummaryRow("To know first", number.caveat.isEmpty ? "Nothing said" : "\(number.caveat)"),
                SummaryRow("Said by people who were asked", figure.isAsked ? "Yes" : "No"),
                SummaryRow("In a report it is written", "{cited \(figure.word.isEmpty ? String(figure.id.number) : figure.word)}"),
            ]))
            \(mayChange ? "<p class=\"govuk-body\">\(link("Put it right", to: Addresses.changeCitedFigure(figure.id)))</p>" as HTML : "")
            <h2 class="govuk-heading-m">Priorities that rest on it</h2>
            \(citings.isEmpty ? "<p class=\"govuk-body\">None.</p>" as HTML
                : bullets(citings.map { link("\($0.name)", to: Addresses.priority($0.priority)) }))
            """
    }

    static let example = CitedFigurePage(figure: .example, citings: [], mayChange: true)

    static func route(_ site: PlanningSite) -> Route {
        Route(.get, Addresses.citedFigure, .see, .citedFigure) { request, id in
            let (registry, viewer, trace) = (site.registry, request.viewer, request.trace)
            guard let figure = try await registry.look(OneCitedFigure(viewer: viewer, id: id), trace).first else {
                return .notFound
            }
            let citings = try await registry.look(Citings(viewer: viewer, figure: id), trace)
            return .page(
                CitedFigurePage(
                    figure: figure, citings: citings.filter { !$0.hidden.contains(.text) },
                    mayChange: viewer.may(.change, figure.thing, now: request.now)))
        }
    }
}
