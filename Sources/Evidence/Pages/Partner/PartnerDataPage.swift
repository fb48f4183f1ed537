import Dates
import Figures
import Markup
import Pages
import Partnership
import Places

/// Every partner's data set held: how it is read, its months and how far each can be trusted.
struct PartnerDataPage: Page {
    var sets: [Held]

    struct Held: Sendable {
        var source: DataHeldPage.HeldSource
        /// How its tables are read; nothing where no map is saved.
        var map: ColumnMap?
        /// Its figures in everything held.
        var measure: Pages.Address
    }

    var title: String { "Partners' tables" }
    var breadcrumbs: [Link] { [Link("Home", to: home()), Link("Data held", to: Addresses.data())] }
    var isWide: Bool { true }

    var body: HTML {
        """
        <p class="govuk-body">Tables that partners supplied. Each is a measure like any other: its figures lead to its rows.</p>
        \(sets.isEmpty ? "<p class=\"govuk-body\">None is held yet.</p>" : gridKey)
        \(sets.map(section))
        \(buttonLink("Bring in a partner's table", to: Addresses.partner()))
        """
    }

    private func section(_ held: Held) -> HTML {
        let lines = held.source.lines
        let months = lines.filter { $0.state != .absent }
        let rows = lines.reduce(0) { $0 + ($1.rows ?? 0) }
        let columns = ColumnMap.Role.allCases.compactMap { role in
            held.map?.columns[role].map { "\(role.asked): column “\($0)”" as HTML }
        }
        return """
            <section aria-labelledby="\(held.source.source)">
            <h2 class="govuk-heading-m" id="\(held.source.source)">\(held.source.source)</h2>
            <p class="govuk-body">\(number(months.count)) of \(number(lines.count)) months, \(number(rows)) counted.
            \(link("See its figures", to: held.measure)), \(link("its months and files", to: held.source.address)) or
            \(link("bring in more of it", to: Addresses.partner().asking("name", held.source.source))).</p>
            \(columns.isEmpty ? "" : details("How its columns are read", bullets(columns)))
            <div class="wardmote-narrow">\(monthGrid(held.source))</div>
            \(reasons(lines))
            </section>

            """
    }

    static func route(_ site: EvidenceSite) -> Route {
        Route(.get, Addresses.partners, .see, .openData) { request in
            let maps = try await site.facts.database.look(ColumnMaps(viewer: request.viewer), at: request.now)
            let holdings = site.facts.holdings(for: request.viewer, at: request.now)
            let lines = Dictionary(grouping: holdings.ledger.filter { $0.set == .partner }, by: \.source)
            return .page(
                PartnerDataPage(
                    sets: lines.sorted { $0.key < $1.key }.map { source, lines in
                        Held(
                            source: DataHeldPage.HeldSource(
                                set: .partner, source: source, name: source,
                                lines: lines.sorted { $0.month < $1.month }),
                            map: maps.first { $0.source.utf8.elementsEqual(source.utf8) }?.map,
                            measure: Addresses.of("partner:\(source)", .all))
                    }))
        }
    }
}
