package import Charts
import Dates
import Markup
package import Papers
import Statistics

extension Figure {
    /// The figure as it is shown everywhere, on page and paper.
    ///
    /// - Parameter rows: what leads to the rows behind it.
    package func panel(heading: String? = nil, rows: Words? = nil) -> FigurePanel {
        FigurePanel(
            heading: heading, value: value.map { number($0) } ?? "Not held",
            about: "\(unit) in \(place.name), \(period.said)" + (rate.map { ". \($0.said)" } ?? ""),
            sentence: sentence, change: changeDrawn, series: seriesDrawn,
            completeness: FigurePanel.Completeness(months.state.mark, months.said), provenance: provenance(rows))
    }

    /// The one sentence that says how it compares.
    package var sentence: String {
        guard let comparison else { return "Not compared with another period." }
        let text = Sentence(unit: unit, period: period, comparison: comparison).text
        return comparedNote.map { "\(text) \($0)" } ?? text
    }

    private var changeDrawn: IntervalChart? {
        guard let change = comparison?.change, change.isTold else { return nil }
        let interval = change.test.interval95
        guard let lower = interval.lower, let upper = interval.upper else { return nil }
        return IntervalChart(
            title: "Change in \(unit), \(place.name)", ratio: change.test.percent.map { 1 + $0 / 100 }, lower: lower,
            upper: upper)
    }

    /// The series with its expected range, the compared periods shaded, gaps as breaks.
    package var seriesDrawn: SeriesChart? {
        guard series.count > 1 else { return nil }
        let limits = Dictionary(expected.map { ($0.month, $0) }, uniquingKeysWith: { $1 })
        let points = series.map { month in
            let limit = limits[month.month]
            return SeriesChart.Point(
                month.month, month.count.map(Double.init), mark: month.state.chartMark,
                reason: month.reason.isEmpty ? nil : month.reasonSaid, lower: limit?.lower, upper: limit?.upper,
                centre: limit?.centre)
        }
        let span = Period(first: series[0].month, last: series[series.count - 1].month)
        let before = comparison?.change?.matched.pairs.map(\.before)
        return SeriesChart(
            title: "\(unit.prefix(1).uppercased())\(unit.dropFirst()) by month, \(place.name)", unit: unit,
            points: points,
            now: period, before: before.flatMap { $0.isEmpty ? nil : Period(first: $0[0], last: $0[$0.count - 1]) },
            notes: annotations(within: span).map { SeriesChart.Note($0.months, $0.marked) }, signals: signals(limits),
            caveats: caveats)
    }

    /// Months of the period that lie outside what the series has varied by.
    private func signals(_ limits: [Month: ExpectedMonth]) -> [SeriesChart.Signal] {
        series.compactMap { month in
            guard period.contains(month.month), let count = month.count.map(Double.init),
                let limit = limits[month.month],
                month.state != .suspect
            else { return nil }
            if count > limit.upper { return SeriesChart.Signal(month.month, "above expected") }
            if count < limit.lower { return SeriesChart.Signal(month.month, "below expected") }
            return nil
        }
    }

    private func provenance(_ rows: Words?) -> FigurePanel.Provenance {
        let held = sources.isEmpty ? ["No file is held."] : sources.map(\.said)
        let shown = held.count > 6 ? Array(held.prefix(3)) + ["\(held.count - 4) more"] + held.suffix(1) : held
        return FigurePanel.Provenance(
            definition: measure.definition, sources: shown, rows: rows,
            mayBeSeenBy: measure.source == nil
                ? "Anyone: open data" : "Those who use this Wardmote: a partner supplied it", toKnow: caveats)
    }
}

extension Figure.SourceFile {
    /// `2025-01-derbyshire-street.csv, 8,213 rows, imported 21 November 2026`.
    var said: String {
        let last =
            name.utf8.split(separator: UInt8(ascii: "/")).last.map { String(decoding: $0, as: UTF8.self) } ?? name
        return "\(last), \(number(rows)) rows, imported \(imported.said)"
    }
}

extension RatePerThousand {
    /// `12.3 per 1,000 residents (Census 2021), likely between 11.9 and 12.8`.
    package var said: String {
        "\(number(value, decimals: 1)) per 1,000 \(denominator), likely between \(number(lower, decimals: 1)) and \(number(upper, decimals: 1))"
    }
}

extension MonthState {
    var mark: FigurePanel.Completeness.Mark {
        switch self {
        case .complete: .complete
        case .partial: .partial
        case .absent: .absent
        case .suspect: .suspect
        case .restated: .restated
        }
    }

    var chartMark: SeriesChart.Mark {
        switch self {
        case .complete, .absent: .complete
        case .partial: .partial
        case .suspect: .suspect
        case .restated: .restated
        }
    }
}
