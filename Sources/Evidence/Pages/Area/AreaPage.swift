import Charts
import Dates
import Figures
import Markup
import Pages
import Papers
import Places
import Statistics

/// One area: what was recorded there, how it compares, where, and how far the record can be trusted.
struct AreaPage: Page {
    var whereabouts: Whereabouts
    var form: PeriodForm
    /// All recorded crime, and antisocial behaviour.
    var panels: [FigurePanel]
    var types: [TypeLine]
    var beside: BesideOthers?
    var parts: PartsOfArea?
    /// Rows that stand on lines of their own: other forces', and those without a place.
    var apart: [ApartLine]
    /// Where a paper on this area can be had.
    var report: Pages.Address?
    /// The tables, each where it can be put in order and taken as a file.
    var tables: [AreaTable: Pages.Address] = [:]
    /// The list of places where the most was recorded; nothing where there is none.
    var hotSpots: Pages.Address?

    struct TypeLine: Sendable {
        var figure: Figure
        var address: Pages.Address
    }

    struct ApartLine: Sendable {
        var text: String
        var link: Link?
    }

    var title: String { whereabouts.name }
    var caption: HTML? { "\(whereabouts.captionSaid)" }
    var breadcrumbs: [Link] { [Link("Home", to: home())] + whereabouts.up }
    var isWide: Bool { true }

    var body: HTML {
        """
        \(form.opening(savedPeers))
        <div class="wm-figures">
        \(panels.map(\.html))</div>
        \(typesTable)
        \(beside.map(drawn))\(parts.map(drawn))\(apartList)\(waysDown)\(toRead)
        """
    }

    private var savedPeers: HTML {
        guard form.comparesPlaces else { return "" }
        return """
            <p class="govuk-body">\(link("Saved lists of peers", to: Addresses.peers())): see them, change them, or save the
            codes above as one.</p>
            """
    }

    private var typesTable: HTML {
        """
        <h2 class="govuk-heading-m" id="types">By type of record</h2>
        \(table(
            "Each type in \(form.settled.period)", id: "by-type",
            columns: [Column("Type"), .number("Recorded"), .number("Before"), .number("q"), .sentence("What the comparison says")],
            rows: types.map { line in
                [
                    link("\(line.figure.typeName)", to: line.address), line.figure.countSaid, line.figure.beforeSaid,
                    line.figure.qSaid, "<span class=\"wardmote-sentence\">\(line.figure.sentence)</span>",
                ]
            }, onNarrow: .stacks, empty: "Nothing is held of these months."))
        \(wayToTable(.types))
        <p class="govuk-body-s wm-quiet">The types are examined together. q is the share of false alarms to expect among all
        types that stand out as much: under 0.05 is called more than chance.</p>
        """
    }

    func wayToTable(_ table: AreaTable) -> HTML {
        tables[table].map {
            "<p class=\"govuk-body\">\(link("Find in this table, put it in order or take it as a file (CSV)", to: $0))</p>"
        } ?? ""
    }

    private var apartList: HTML {
        guard !apart.isEmpty else { return "" }
        let lines = apart.map { line in
            "\(line.text)\(line.link.map { " \(link($0.text, to: $0.address))" as HTML } ?? "")" as HTML
        }
        return """
            <h2 class="govuk-heading-m" id="apart">Not counted above</h2>
            \(bullets(lines))

            """
    }

    private var waysDown: HTML {
        guard !whereabouts.down.isEmpty else { return "" }
        let lists = whereabouts.down.map { down in
            """
            <h3 class="govuk-heading-s">\(down.heading)</h3>
            <ul class="govuk-list wardmote-columns">\(down.links.map { "<li>\(link($0.text, to: $0.address))</li>\n" as HTML })</ul>

            """ as HTML
        }
        return """
            <h2 class="govuk-heading-m" id="inside">Areas inside \(whereabouts.name)</h2>
            \(lists)
            """
    }

    private var toRead: HTML {
        """
        <h2 class="govuk-heading-m" id="read">How to read this page</h2>
        \(bullets([
            "A change is called more than chance only when month-to-month variation would rarely carry a figure so far. Anything less is said to be within the range expected.",
            "A month that was not published is a gap, never a zero, and is left out of both years of a comparison.",
            "Rates are per 1,000 \(form.asked.per.rawValue), and each table says of which count: the newest held that is not later than its months, or else the nearest. Where few people live and many come, as in a town centre, a rate by \(form.asked.per.rawValue) is high for that reason alone.",
        ]))
        \(hotSpots.map { "<p class=\"govuk-body\">\(link("Hot spots in \(whereabouts.name), as a list", to: $0))</p>" as HTML })
        \(report.map { "<p class=\"govuk-body\">\(link("Make a report on \(whereabouts.name)", to: $0))</p>" as HTML })
        """
    }
}

extension Figure {
    /// `1,204`, or `Not held`: a gap is never a zero.
    var countSaid: HTML { "\(value.map { number($0) } ?? "Not held")" }

    /// The count of the matched months of the period it is compared with.
    var beforeSaid: HTML {
        guard let change = comparison?.change else { return "Not compared" }
        return change.matched.isComplete
            ? "\(number(change.before))"
            : "\(number(change.before))<br><span class=\"wm-quiet\">\(change.matched.matched) months</span>"
    }

    var qSaid: HTML {
        guard let change = comparison?.change, change.isTold else { return "–" }
        guard let q = change.q else { return "–" }
        return q < 0.001 ? "&lt;0.001" : "\(number(q, decimals: 3))"
    }
}
