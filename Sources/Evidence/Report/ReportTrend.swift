import Charts
import Dates
import Figures
import Markup
import Papers

extension ReportFigures {
    /// The series with the range it would be expected to keep, and each district's.
    var monthByMonth: [Paper.Block] {
        var blocks: [Paper.Block] = [.heading(1, "Month by month"), .paragraph(Words(rangeSaid))]
        if let chart = chart(trend) { blocks.append(.series(chart)) }
        let drawn = districtTrends.compactMap { chart($0, $0.place.name) }
        if drawn.count > 1 {
            blocks.append(.multiples(SmallMultiples(title: "\(measure.name) by month in each district", charts: drawn)))
        }
        return blocks
    }

    /// How the expected range was drawn, or why there is none.
    private var rangeSaid: String {
        let usable = trend.series.count { $0.whole != nil && !Annotation.isLockdown($0.month) }
        let months =
            "\(number(usable)) months outside lockdowns are held whole of the \(number(MakeFigures.seriesMonths)) to \(spans.month.said)"
        guard !trend.expected.isEmpty else {
            return "No expected range is drawn: it takes at least 12 months, and \(months)."
        }
        let how =
            usable >= 24
            ? "from the season and the variation of the series itself: about 19 months in 20 lie within it when nothing has changed"
            : "from its own steps from month to month, without the season, since fewer than 24 months are held"
        return
            "The pale band is the range expected of each month, drawn \(how). \(months). A break in the line is a gap, not a zero."
    }

    /// The series up to the report's month, with the months shaded that the report compares.
    private func chart(_ figure: Figure, _ title: String? = nil) -> SeriesChart? {
        guard var chart = figure.seriesDrawn else { return nil }
        chart.title = title ?? chart.title
        chart.now = spans.headline
        chart.before = lead.comparison?.change == nil ? nil : spans.headline.yearBefore
        return chart
    }

    /// Every type with its q; drawn are those that moved, or the largest where none did.
    var typesThatMoved: [Paper.Block] {
        guard !types.isEmpty else { return [] }
        let moved = types.filter(\.isMoreThanChance)
        let compared = types.contains { $0.comparison?.change != nil }
        let largest = types.sorted { ($0.shown ?? 0) > ($1.shown ?? 0) }.prefix(4)
        let drawn = Set((moved.isEmpty ? Array(largest) : moved).map(\.category))
        let words: Words =
            !compared
            ? "The types are counted, and not compared with the year before."
            : moved.isEmpty
                ? "No type moved by more than chance variation, so the four largest are drawn."
                : "\(moved.count == 1 ? "One type" : "\(number(moved.count)) types") of \(number(types.count)) moved by more than chance variation; \(moved.count == 1 ? "it is" : "they are") drawn below."
        let table = ChangeTable(
            caption: "\(measure.name) by type in \(places.name), \(spans.headline.said)", heading: "Crime type",
            lines: types.map { (name: Words($0.category ?? ""), figure: $0) }, tellsQ: compared,
            notes: compared
                ? [
                    "q is the share of false alarms to expect among the types with a q no greater. Under 0.05 counts as moved."
                ] : [])
        var blocks: [Paper.Block] = [
            .heading(1, compared ? "Crime types that moved" : "Crime types"), .paragraph(words), .table(table.table),
        ]
        let charts = typeTrends.filter { drawn.contains($0.category) }.compactMap { chart($0, $0.category) }
        if charts.count == 1, moved.count == 1,
            let chart = typeTrends.first(where: { drawn.contains($0.category) }).flatMap({ chart($0) })
        {
            blocks.append(.series(chart))
        } else if !charts.isEmpty {
            blocks.append(
                .multiples(
                    SmallMultiples(
                        title:
                            "\(moved.isEmpty ? "The largest types" : "The types that moved"), by month, in \(places.name)",
                        charts: charts)))
        }
        return blocks
    }
}
