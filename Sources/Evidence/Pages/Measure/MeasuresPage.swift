import Figures
import Markup
import Pages
import Partnership
import Places

/// Every measure there is: what it counts, and what must be known of it.
struct MeasuresPage: Page {
    var measures: [Line]

    struct Line: Sendable {
        var measure: Measure
        /// The measure in everything held.
        var address: Pages.Address
    }

    var title: String { "Measures" }
    var breadcrumbs: [Link] { [Link("Home", to: home())] }

    var body: HTML {
        let sections = measures.map { line in
            """
            <h2 class="govuk-heading-m" id="\(line.measure.id)">\(line.measure.name)</h2>
            <p class="govuk-body">\(line.measure.definition)</p>
            \(details("What to know before you use it", bullets(line.measure.caveats.map { "\($0)" })))
            <p class="govuk-body">\(link("\(line.measure.name) in everything held", to: line.address))</p>

            """ as HTML
        }
        return """
            <p class="govuk-body-l">Every figure is one of these measures, counted for an area and a period.</p>
            \(sections)
            <p class="govuk-body">\(link("Tables that partners supplied", to: Addresses.partners()))</p>
            """
    }

    static func route(_ site: EvidenceSite) -> Route {
        Route(.get, Addresses.measures, .see, .openData) { request in
            let partners = site.facts.holdings(for: request.viewer, at: request.now).sources(.partner)
                .compactMap { Measure.partner("partner:\($0)") }
            return .page(
                MeasuresPage(
                    measures: (Measure.all + partners).map { Line(measure: $0, address: Addresses.of($0.id, .all)) }))
        }
    }
}
