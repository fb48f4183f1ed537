import Dates
import Figures
import Markup
import Pages
import Partnership
import Storage

/// Every number from elsewhere that is kept.
struct CitedFiguresPage: Page {
    var figures: [CitedFigure]
    var mayAdd: Bool

    var title: String { "Numbers from elsewhere" }
    var breadcrumbs: [Link] { [Link("Home", to: home()), Link("Plans", to: Addresses.plans())] }
    var isWide: Bool { true }

    var body: HTML {
        """
        <p class="govuk-body">Numbers that somebody else has published, each with its document, its base and what must be
        known first. Wardmote has not counted them. They are kept once and cited wherever they are needed.</p>
        \(mayAdd ? buttonLink("Write down a number", to: Addresses.newCitedFigure()) : "")
        \(table(
            "Cited figures, by whose they are", id: "cited",
            columns: [Column("What"), .number("Figure"), Column("Base"), .sentence("Source"), .sentence("To know first")],
            rows: figures.map { figure in
                let number = figure.number
                return figure.hidden.contains(.figures)
                    ? ["\(number.subject)", "", "", "Not shared with you", ""]
                    : [
                        link("\(number.subject)", to: Addresses.citedFigure(figure.id)), "\(number.value)",
                        "\(number.baseSaid)", "\(number.source)", "\(number.caveat)",
                    ]
            }, onNarrow: .stacks, empty: "No number is written down yet."))
        """
    }

    static let example = CitedFiguresPage(figures: [.example], mayAdd: true)

    static func route(_ site: PlanningSite) -> Route {
        Route(.get, Addresses.citedFigures, .see, .citedFigure) { request in
            let figures = try await site.registry.look(CitedFigures(viewer: request.viewer), request.trace)
            return .page(
                CitedFiguresPage(
                    figures: figures, mayAdd: request.viewer.may(.add, .citedFigure, now: request.now)))
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
