package import Dates
import Figures
import Markup
package import Papers
package import Partnership
package import Places

/// What the police recorded in one area, for a short paper: crime, antisocial behaviour, each type, and the rate of crime
/// beside that of the district round it.
package struct RecordsInBrief: Sendable {
    private let facts: CrimeFacts
    private let viewer: Viewer
    private let area: AreaCode
    private let now: Instant
    private let settled: SettledPeriod

    package init(_ facts: CrimeFacts, viewer: Viewer, area: AreaCode, now: Instant, today: Day) {
        (self.facts, self.viewer, self.area, self.now) = (facts, viewer, area, now)
        settled = SettledPeriod(
            Asked(), .coded(area), .street, facts.holdings(for: viewer, at: now), facts.gazetteer, today: today)
    }

    /// Without a heading of its own.
    package var blocks: [Paper.Block] {
        guard settled.newest != nil else {
            return [.numbered("No street-level file of the force is held, so nothing is said of what it recorded.")]
        }
        let figures = AreaFigures(
            facts, viewer, .coded(area), settled.period, .samePeriodLastYear, now, newest: settled.newest)
        let types = ChangeTable(
            caption: "Each type of record, \(settled.period.said)", heading: "Type",
            lines: figures.types.map { (name: Words($0.typeName), figure: $0) }, tellsQ: true)
        return (settled.why.map { [.numbered(Words($0))] } ?? [])
            + [
                .figure(figures.crime.panel(heading: Measure.crime.name)),
                .figure(figures.asb.panel(heading: Measure.asb.name)), .table(types.table),
            ] + besideDistrict(figures.crime)
    }

    /// Rates are of whole years alone, so there are none where a shorter period is told of.
    private func besideDistrict(_ own: Figure) -> [Paper.Block] {
        let around = facts.gazetteer.parents(of: area).first { $0.level == .district }
        guard let around, let rate = own.rate,
            let other = MakeFigures(
                viewer: viewer, measure: .crime, area: .coded(around.code), period: settled.period, now: now
            ).whole(facts).figure.rate
        else { return [] }
        return [
            .numbered(
                Words(
                    """
                    Crime recorded for each 1,000 residents: \(number(rate.value, decimals: 1)) here (likely between \
                    \(number(rate.lower, decimals: 1)) and \(number(rate.upper, decimals: 1))), \
                    \(number(other.value, decimals: 1)) in \(around.name) as a whole. Divided by \(rate.denominator).
                    """))
        ]
    }
}
