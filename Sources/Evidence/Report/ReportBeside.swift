import Charts
import Dates
import Figures
import Markup
import Papers
import Places
import Statistics

/// The area of the report beside its force, its county and its peers, by rate with its interval.
struct ReportBeside {
    private let measure: Measure
    private let period: Period
    private let lines: [Line]
    /// What every rate is divided by: `residents (Census 2021, 21 March 2021)`; nothing where no residents are known.
    let denominator: String?
    /// Why an area that others have is not there, and what must be said of a list.
    private var said: [String] = []
    private var notes: [String] = []

    private struct Line {
        var name: String
        var count: Int?
        var residents: Denominator?
        var isOurs: Bool

        var rate: RatePerThousand? {
            count.flatMap { count in residents.flatMap { RatePerThousand(count: count, of: $0) } }
        }
    }

    init(_ report: PerformanceReport, _ figures: ReportFigures, _ facts: CrimeFacts) {
        let (gazetteer, period, measure) = (facts.gazetteer, figures.spans.headline, report.kind.measure)
        (self.period, self.measure) = (period, measure)
        func count(_ area: Area) -> AreaCounts {
            CountArea(
                viewer: report.viewer, set: .street, area: area,
                months: Period(MakeFigures.seriesMonths, to: report.month),
                now: report.now
            ).run(facts).own
        }
        func total(_ months: [MonthCount]) -> Int? { Completeness(months.filter { period.contains($0.month) }).total }
        let own = figures.places.rows[figures.places.subjectRow]
        let counted = Period(first: period.yearBefore.first, last: period.last)
        let all =
            ([Beside.force, .county, .wide(.region), .wide(.englandAndWales)]
            + (report.peers.map { [.peers($0)] } ?? [])).map { beside in
                let found = Comparator.all(
                    beside, of: report.subject, in: period, counted: counted, gazetteer,
                    lacking: { facts.lacking($0, .street, period, for: report.viewer, at: report.now) }, count)
                return (beside: beside, found: found)
            }
        let dividedBy = facts.denominators(
            for: [report.subject] + all.flatMap { $0.found.comparators.flatMap(\.areas) }, period, for: report.viewer,
            at: report.now)
        denominator = dividedBy?.said
        var lines = [
            Line(
                name: own.label, count: total(count(report.subject).series(measure)),
                residents: dividedBy?.of(report.subject), isOurs: true)
        ]
        for (beside, found) in all {
            said += [found.absent, found.membership].compactMap { $0 }
            let others = found.comparators.map { one in
                Line(
                    name: one.place.name.capitalisedFirst + beside.kindSaid,
                    count: total(one.series(measure, category: nil)),
                    residents: dividedBy?.of(one.areas), isOurs: false)
            }
            lines += others
            if let set = report.peers, beside.isPeers, !others.isEmpty {
                said.append("Peers are the saved list “\(set.name)”, as it stands in \(period.last.said).")
                notes += Self.mean(of: [lines[0]] + others.dropLast(others.count > 1 ? 1 : 0))
            }
        }
        self.lines = lines
    }

    /// The mean of the rates differs from the rate of all together: both are given, and each is named.
    private static func mean(of members: [Line]) -> [String] {
        let rates = members.compactMap { line in
            line.count.flatMap { count in
                line.residents.map { CrudeRate(count: count, population: Double($0.count)) }
            }
        }
        guard rates.count == members.count, rates.count > 2, let mean = SimilarAreas(rates).meanOfRates else {
            return []
        }
        return [
            "The mean of the rates of the \(rates.count) areas, this one included, is \(number(mean, decimals: 1)); the peers "
                + "together are all their records over all their residents."
        ]
    }

    var blocks: [Paper.Block] {
        let months = period.count == 12 ? "" : ", \(period.count) \(period.count == 1 ? "month" : "months")"
        let denominator = denominator ?? "residents"
        let unit = "\(measure.unit) per 1,000 \(denominator), \(period.said)\(months)"
        let bars = lines.map { line in
            BarChart.Bar(
                line.name, line.rate?.value, lower: line.rate?.lower, upper: line.rate?.upper, isOurs: line.isOurs,
                note: line.rate == nil ? "Not held" : nil)
        }
        let rows = lines.map { line -> [Words] in
            [
                line.isOurs ? .strong(line.name) : Words(line.name),
                Words(line.count.map { number($0) } ?? "Not held"),
                Words(line.residents.map { number($0.count) } ?? "–"),
                Words(line.rate.map { number($0.value, decimals: 1) } ?? "–"),
                Words(line.rate.map { "\(number($0.lower, decimals: 1)) to \(number($0.upper, decimals: 1))" } ?? "–"),
            ]
        }
        let part = period.count == 12 ? [] : ["A rate for part of a year is not one for all of it."]
        let title = "\(measure.name) per 1,000 residents"
        return [.heading(1, "Beside its force, its county\(hasPeers ? " and its peers" : "")")]
            + said.map { .paragraph(Words($0)) } + [
                .bars(BarChart(title: title, unit: unit, heading: "Area", decimals: 1, bars: bars)),
                .table(
                    PaperTable(
                        "\(title), \(period.said)",
                        headers: ["Area", measure.unit, "Residents", "Per 1,000", "95% interval"], rows: rows,
                        notes: ["Per 1,000: \(denominator). Force and county include the area."] + part + notes,
                        numeric: [1, 2, 3, 4])),
            ]
    }

    private var hasPeers: Bool { lines.contains { $0.name.utf8.suffix(7).elementsEqual(" (peer)".utf8) } }
}

extension Beside {
    fileprivate var kindSaid: String {
        switch self {
        case .force: " (police force area)"
        case .county: " (county)"
        case .wide(let wide): wide == .region ? " (region)" : ""
        case .peers, .named: " (peer)"
        }
    }
}
