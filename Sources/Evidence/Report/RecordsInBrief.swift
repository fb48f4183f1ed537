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
    /// The latest twelve months that are all held; nothing where no twelve in a row are.
    private let year: Period?
    /// The latest months that can be compared with the same a year before.
    private let settled: SettledPeriod

    package init(_ facts: CrimeFacts, viewer: Viewer, area: AreaCode, now: Instant, today: Day) {
        (self.facts, self.viewer, self.area, self.now) = (facts, viewer, area, now)
        let holdings = facts.holdings(for: viewer, at: now)
        settled = SettledPeriod(Asked(), .coded(area), .street, holdings, facts.gazetteer, today: today)
        let held = HeldMonths(.coded(area), .street, holdings, facts.gazetteer)
        year = settled.choices.map { Period(12, to: $0) }.first { $0.allSatisfy(held.isHeld) }
    }

    /// Without a heading of its own.
    package var blocks: [Paper.Block] {
        guard settled.newest != nil else {
            return [.numbered("No street-level file of the force is held, so nothing is said of what it recorded.")]
        }
        let told = year ?? settled.period
        let figures = counted(told)
        let panels: [Paper.Block] = [
            .figure(figures.crime.panel(heading: Measure.crime.name)),
            .figure(figures.asb.panel(heading: Measure.asb.name)),
        ]
        guard told != settled.period else {
            return why + panels + [changes(figures, told)] + besideDistrict(figures.crime, told)
        }
        // What cannot be compared over the year is compared over the months that can be.
        return panels + [counts(figures, told)] + besideDistrict(figures.crime, told) + why
            + [changes(counted(settled.period), settled.period)]
    }

    private var why: [Paper.Block] { settled.why.map { [.numbered(Words($0))] } ?? [] }

    private func counted(_ period: Period) -> AreaFigures {
        AreaFigures(facts, viewer, .coded(area), period, .samePeriodLastYear, now, newest: settled.newest)
    }

    private func counts(_ figures: AreaFigures, _ period: Period) -> Paper.Block {
        .table(
            PaperTable(
                "Each type of record, \(period.said)", headers: ["Type", "Records"],
                rows: figures.types.map { [Words($0.typeName), Words($0.value.map { number($0) } ?? "Not held")] },
                numeric: [1]))
    }

    /// For councillors: without the column of q, which is for those who read many tables at once.
    private func changes(_ figures: AreaFigures, _ period: Period) -> Paper.Block {
        .table(
            ChangeTable(
                caption: "Each type of record beside the year before, \(period.said)", heading: "Type",
                lines: figures.types.map { (name: Words($0.typeName), figure: $0) }, tellsRate: false
            ).table)
    }

    /// Rates are of whole years alone, so there are none where a shorter period is told of.
    private func besideDistrict(_ own: Figure, _ period: Period) -> [Paper.Block] {
        let around = facts.gazetteer.parents(of: area).first { $0.level == .district }
        guard let around, let rate = own.rate,
            let other = MakeFigures(
                viewer: viewer, measure: .crime, area: .coded(around.code), period: period, now: now
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
