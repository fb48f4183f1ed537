import Charts
import Dates
import Figures
import Markup
import Pages
import Papers
import Places

/// Answers three questions before any menu: what has changed beyond chance, what is missing or doubtful, what is due.
struct HomePage: Page {
    var changes: [Change]
    /// How many figures were examined to find them, and for which months.
    var examined: String
    /// The place with most to tell, as the signature figure.
    var leading: FigurePanel?
    /// Recorded crime by month in each place, to the newest month held.
    var series: SmallMultiples?
    /// Newest months outside the range expected of them.
    var unusual: [String]
    var gaps: [Gap]
    var due: [Due]
    /// The partnerships of which something is held, then the others.
    var partnerships: [Link]
    var isEmpty: Bool

    /// One figure that stands out.
    struct Change: Sendable {
        var place: String
        var type: String
        var sentence: String
        var address: Pages.Address
    }

    /// What is missing or doubtful of one source.
    struct Gap: Sendable {
        var source: String
        var address: Pages.Address
        var lines: [String]
    }

    /// What one force has published last, and what comes next.
    struct Due: Sendable {
        var sources: [String]
        var newest: Month
        var said: String
    }

    var title: String { "Crime and antisocial behaviour" }
    var isWide: Bool { true }

    var body: HTML {
        guard !isEmpty else { return nothingHeld }
        return """
            <div class="wardmote-beside">
            <div>
            <h2 class="govuk-heading-m" id="changed">What has changed beyond chance</h2>
            \(changed)
            <h2 class="govuk-heading-m" id="missing">What is missing or doubtful</h2>
            \(missing)
            <h2 class="govuk-heading-m" id="due">What is due</h2>
            \(due.map { one in "<p class=\"govuk-body\"><strong>\(joined(one.sources))</strong>: \(one.said)</p>\n" as HTML })
            </div>
            <div class="wm-figures">\(leading.map(\.html))</div>
            </div>
            \(monthly)
            \(ways)
            """
    }

    private var changed: HTML {
        let said: HTML = "<p class=\"govuk-body\">\(examined)</p>"
        guard !changes.isEmpty else {
            return
                "\(said)<p class=\"govuk-body\">None of them is further from the year before than month-to-month variation would carry it.</p>"
        }
        let lines = changes.map { change in
            "<strong>\(link("\(change.type), \(change.place)", to: change.address))</strong><br>\(change.sentence)"
                as HTML
        }
        return """
            \(said)
            <ul class="govuk-list govuk-list--spaced">
            \(lines.map { "<li>\($0)</li>\n" as HTML })</ul>
            """
    }

    private var monthly: HTML {
        guard let series else { return "" }
        let said: HTML =
            unusual.isEmpty
            ? "<p class=\"govuk-body\">None of the last three months lies outside the range expected from its own series, where the series is long enough to say.</p>"
            : "<p class=\"govuk-body\">Of the last three months, outside the range expected from its own series:</p>\(bullets(unusual.map { "\($0)" }))"
        return """
            <h2 class="govuk-heading-m" id="monthly">\(series.title)</h2>
            \(said)
            \(series.html)

            """
    }

    /// `A, B and C`.
    private func joined(_ names: [String]) -> String {
        guard let last = names.last, names.count > 1 else { return names.first ?? "" }
        return names.dropLast().joined(separator: ", ") + " and " + last
    }

    private var missing: HTML {
        guard !gaps.isEmpty else { return "<p class=\"govuk-body\">Every month of every source held is complete.</p>" }
        let rows = gaps.map { gap in
            SummaryRow(link("\(gap.source)", to: gap.address), gap.lines.map { "\($0)" }.joined(separator: "<br>"))
        }
        return
            "\(summaryList(rows))<p class=\"govuk-body\">\(link("Every month of every source", to: Addresses.data()))</p>"
    }

    private var ways: HTML {
        """
        <h2 class="govuk-heading-m" id="ways">Look further</h2>
        <div class="wardmote-grid">
        <div><h3 class="govuk-heading-s">Partnerships</h3>
        <ul class="govuk-list">\(partnerships.map { "<li>\(link($0.text, to: $0.address))</li>\n" as HTML })</ul></div>
        <div><h3 class="govuk-heading-s">Any area in England and Wales</h3>
        \(areaSearch(""))</div>
        <div><h3 class="govuk-heading-s">Everything</h3>
        <ul class="govuk-list">
        <li>\(link("All areas held", to: Addresses.of(.all)))</li>
        <li>\(link("Every measure", to: Addresses.measures()))</li>
        <li>\(link("Data held", to: Addresses.data()))</li>
        <li>\(link("Make a report", to: Addresses.report()))</li>
        <li>\(link("Bring data in", to: Addresses.bringIn()))</li>
        </ul></div>
        </div>
        """
    }

    private var nothingHeld: HTML {
        """
        <p class="govuk-body-l">No police files are held yet.</p>
        <p class="govuk-body">Download the months and forces you want from
        \(outsideLink("data.police.uk", to: "https://data.police.uk/data/")), as one zip, and bring it in as it is.</p>
        \(buttonLink("Bring data in", to: Addresses.bringIn()))
        \(ways)
        """
    }
}
