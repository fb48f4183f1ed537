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
        /// What the partnership wrote down of it, with the area where it is of one.
        var caveats: [String] = []
    }

    var title: String { "Measures" }
    var breadcrumbs: [Link] { [Link("Home", to: home())] }

    var body: HTML {
        let sections = measures.map { line in
            """
            <h2 class="govuk-heading-m" id="\(line.measure.id)">\(line.measure.name)</h2>
            <p class="govuk-body">\(line.measure.definition)</p>
            \(details("What to know before you use it", bullets((line.caveats + line.measure.caveats).map { "\($0)" })))
            <p class="govuk-body">\(link("\(line.measure.name) in everything held", to: line.address))</p>

            """ as HTML
        }
        return """
            <p class="govuk-body-l">Every figure is one of these measures, counted for an area and a period.</p>
            \(sections)
            <p class="govuk-body">\(link("Notes on figures: what happened when, and what must be known", to: Addresses.figureNotes()))</p>
            <p class="govuk-body">\(link("Tables that partners supplied", to: Addresses.partners()))</p>
            """
    }

    static func route(_ site: EvidenceSite) -> Route {
        Route(.get, Addresses.measures, .see, .openData) { request in
            let holdings = site.facts.holdings(for: request.viewer, at: request.now)
            return .page(
                MeasuresPage(
                    measures: holdings.measures.map { measure in
                        Line(
                            measure: measure, address: Addresses.of(measure.id, .all),
                            caveats: holdings.notes.compactMap { note in
                                guard note.measure.isEmpty || measure.takesIn(note.measure) else { return nil }
                                return note.caveat.map { "\(note.whose(site.gazetteer))\($0)" }
                            })
                    }))
        }
    }
}

extension Holdings {
    /// Those of the program, and a partner's of which something is held.
    var measures: [Measure] { Measure.all + sources(.partner).compactMap { Measure.partner("partner:\($0)") } }
}

extension FigureNote {
    /// `Bolsover: `; nothing where it is of every area.
    fileprivate func whose(_ gazetteer: Gazetteer) -> String {
        area.isEmpty ? "" : "\(areaName(gazetteer)): "
    }

    /// The area that it is of; `Every area` where it is of no one alone.
    func areaName(_ gazetteer: Gazetteer) -> String {
        guard !area.isEmpty else { return "Every area" }
        return (try? Area.parse(area, in: gazetteer))?.name(in: gazetteer) ?? area
    }
}
