package import Markup

/// Several small series side by side, rather than one busy chart. Each has its own scale, and says so.
package struct SmallMultiples: Hashable, Sendable {
    package var title: String
    package var charts: [SeriesChart]
    package init(title: String, charts: [SeriesChart]) { (self.title, self.charts) = (title, charts) }

    package static let caution = "Each drawing has its own scale, from zero: compare their shapes, not their heights."

    /// One row for each series: its first and last value, its lowest and highest.
    package var table: NumbersTable {
        let rows = charts.map { chart in
            let known = chart.points.compactMap(\.value)
            let said = { (value: Double?) in value.map(chart.said) ?? "No figure" }
            return [chart.title, said(known.min()), said(known.max()), said(chart.points.last?.value)]
        }
        return NumbersTable(
            caption: title, headers: ["Series", "Lowest month", "Highest month", "Last month"], rows: rows)
    }

    package var html: HTML {
        let items: [HTML] = charts.map { chart in
            """
            <li class="wm-multiples__one"><p class="wm-multiples__title">\(chart.title)</p>\(chart.smallHTML)</li>
            """
        }
        return """
            <ul class="wm-multiples">\(items)</ul>
            <p class="govuk-body-s wm-quiet">\(Self.caution)</p>
            """
    }
}
