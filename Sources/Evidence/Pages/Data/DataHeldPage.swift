import Dates
import Figures
import Markup
import Pages
import Partnership
import Places

/// Every data set held: source by source and month by month, what is there and what is not.
struct DataHeldPage: Page {
    var sets: [HeldSet]
    /// Counts of people that were brought in, newest day first.
    var populations: [HeldPopulation]
    /// Lookups that were brought in, the newest areas first.
    var lookups: [HeldLookup]

    struct HeldSet: Sendable {
        var set: DataSet
        var sources: [HeldSource]
    }

    /// One source of one data set.
    struct HeldSource: Sendable {
        var set: DataSet
        var source: String
        /// As a person knows it: `Derbyshire Constabulary`.
        var name: String
        var lines: [LedgerLine]
        var address: Pages.Address { Addresses.dataOf(set, Word(source)) }
    }

    var title: String { "Data held" }
    var breadcrumbs: [Link] { [Link("Home", to: home())] }
    var isWide: Bool { true }

    var body: HTML {
        guard !sets.isEmpty || !populations.isEmpty || !lookups.isEmpty else {
            return """
                <p class="govuk-body-l">Nothing is held yet.</p>
                \(buttonLink("Bring data in", to: Addresses.bringIn()))
                """
        }
        let sections = sets.map { set in
            """
            <h2 class="govuk-heading-m" id="\(set.set.rawValue)">\(set.set.said)</h2>
            <div class="wardmote-grid wardmote-grid--wide">
            \(set.sources.map(section))</div>

            """ as HTML
        }
        return """
            <p class="govuk-body">A month that was not published, or has not been brought in, is a gap and never a zero.</p>
            <p class="govuk-body">\(link("Tables that partners supplied, and how they are read", to: Addresses.partners()))</p>
            <p class="govuk-body">\(link("Notes on figures: what happened when, and what must be known", to: Addresses.figureNotes()))</p>
            <p class="govuk-body">\(link("Every month as a list: find in it, put it in order or take it as a file (CSV)", to: Addresses.dataMonths()))</p>
            \(gridKey)
            \(sections)
            \(people)\(areas)
            """
    }

    private var people: HTML {
        """
        <h2 class="govuk-heading-l" id="population">Population</h2>
        <p class="govuk-body">Rates are divided by the newest count of residents, or of households where that is
        chosen, that is not later than their months, or else the nearest. Census 2021 and the estimate of mid-2020 come with
        the program.</p>
        \(populations.isEmpty ? "" : table(
            "Counts that were brought in", id: "populations",
            columns: [
                Column("Counted"), Column("Day"), Column("By"), .number("Areas"), Column("File"), Column("Brought in"),
                Column("State"),
            ],
            rows: populations.map { held in
                [
                    "\(held.said)", "\(held.day)", "\(held.grain.said)", "\(number(held.areas))",
                    "<span class=\"wardmote-file\">\(held.shortName)</span>", "\(held.importedAt.day)",
                    held.replacedBy == nil ? "Counts now" : "Replaced by a later file",
                ]
            }, empty: ""))

        """
    }

    private var areas: HTML {
        """
        <h2 class="govuk-heading-l" id="lookups">Areas</h2>
        <p class="govuk-body">The areas of 2024 and the neighbourhoods of both censuses come with the program. A lookup adds
        areas and never moves one. \(link("Names of other areas", to: Addresses.areaNames()))</p>
        \(lookups.isEmpty ? "" : table(
            "Lookups that were brought in", id: "lookups-held",
            columns: [Column("What lies in what"), .number("Year"), .number("Rows"), Column("File"), Column("Brought in")],
            rows: lookups.map { held in
                [
                    "\(held.said)", "\(String(held.year))", "\(number(held.rows))",
                    "<span class=\"wardmote-file\">\(shortFileName(held.fileName))</span>", "\(held.importedAt.day)",
                ]
            }, empty: ""))

        """
    }

    private func section(_ source: HeldSource) -> HTML {
        let rows = source.lines.reduce(0) { $0 + ($1.rows ?? 0) }
        let held = source.lines.count { $0.state != .absent }
        return """
            <section aria-labelledby="\(source.set.rawValue)-\(source.source)">
            <h3 class="govuk-heading-s" id="\(source.set.rawValue)-\(source.source)">\(link("\(source.name)", to: source.address))</h3>
            <p class="govuk-body-s">\(number(held)) of \(number(source.lines.count)) months, \(number(rows)) rows</p>
            \(monthGrid(source))
            \(reasons(source.lines))
            </section>

            """
    }

    static func route(_ site: EvidenceSite) -> Route {
        Route(.get, Addresses.data, .see, .openData) { request in
            site.answer(request, at: Addresses.data()) { holdings in
                DataHeldPage(
                    sets: DataSet.allCases.compactMap { set in
                        let lines = Dictionary(grouping: holdings.ledger.filter { $0.set == set }, by: \.source)
                        guard !lines.isEmpty else { return nil }
                        return HeldSet(
                            set: set,
                            sources: lines.sorted { $0.key < $1.key }.map { source, lines in
                                HeldSource(
                                    set: set, source: source, name: site.gazetteer.sourceName(source),
                                    lines: lines.sorted { $0.month < $1.month })
                            })
                    }, populations: holdings.populations.sorted { ($1.day, $1.id) < ($0.day, $0.id) },
                    lookups: holdings.lookups.sorted { ($1.year, $1.id) < ($0.year, $0.id) })
            }
        }
    }
}

/// What is wrong with months that are not complete, months of one reason together.
func reasons(_ lines: [LedgerLine]) -> HTML {
    let faults = lines.filter { $0.state != .complete }
    let together = Dictionary(grouping: faults) { "\($0.state.rawValue) \($0.reason)" }.values
        .sorted { ($0[0].month, $0[0].reason) < ($1[0].month, $1[0].reason) }
    guard !together.isEmpty else { return "<p class=\"govuk-body-s\">Every month is complete.</p>" }
    return """
        <ul class="govuk-list govuk-list--bullet govuk-body-s">
        \(together.map { lines in
            "<li><strong>\(saidTogether(lines.map(\.month)))</strong>: \(lines[0].state.said). \(lines[0].reason)</li>\n" as HTML
        })</ul>
        """
}
