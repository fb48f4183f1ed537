import Charts
import Dates
import Figures
import Markup
import Pages
import Papers
import Places

/// Aldermouth's figures, invented, for the previews.
enum Invented {
    static let period = Period(first: "2026-07", last: "2026-09")

    /// 36 months, of which one was not supplied.
    static func series(_ around: Int) -> [MonthCount] {
        Period(36, to: period.last).enumerated().map { place, month in
            if place == 20 { return MonthCount(month, nil, .absent, reason: "Marlshire Police supplied no file.") }
            let wave = [0, 4, 9, 6, 12, 15, 11, 14, 8, 3, -2, -5][place % 12]
            return MonthCount(
                month, around + wave * around / 100 + (place * 7) % 11, place == 33 ? .restated : .complete)
        }
    }

    static func figure(_ measure: Measure = .crime, type: String? = nil, around: Int = 400) -> Figure {
        let series = series(around)
        let own = series.filter { period.contains($0.month) }
        let before = Period(3, to: period.last + -12)
        return Figure(
            measure: measure, category: type, place: Figure.Place(code: "E07999001", name: "Aldermouth"),
            period: period,
            months: Completeness(own),
            comparison: Comparison(
                after: own, before: series.filter { before.contains($0.month) }, .measured(1.8, months: 35)),
            series: series,
            expected: series.map {
                ExpectedMonth(
                    $0.month, centre: Double(around), lower: 0.88 * Double(around), upper: 1.2 * Double(around))
            },
            sources: period.map {
                Figure.SourceFile(name: "\($0.iso)-marlshire-street.csv", imported: "2026-11-20", rows: 4_210)
            })
    }

    static let settled = SettledPeriod(
        kind: .quarter, last: period.last, newest: period.last, why: nil,
        choices: Period(24, to: period.last).reversed())

    static let whereabouts = Whereabouts(
        name: "Aldermouth", kind: "District", code: "E07999001",
        up: [Link("All areas", to: Addresses.of(.all)), Link("Marlshire", to: "/areas/E10999001")],
        down: [
            Whereabouts.Down(
                level: .lsoa, heading: "Neighbourhoods",
                links: [Link("Harbour", to: "/areas/E05999001"), Link("Hill", to: "/areas/E05999002")])
        ])

    static let ledger: [LedgerLine] = Period(30, to: period.last).enumerated().map { place, month in
        let state: MonthState = place == 14 ? .absent : place == 22 ? .suspect : place == 27 ? .restated : .complete
        let reason =
            switch state {
            case .absent: "No file of this month has been brought in."
            case .suspect: "1,020 rows, where the months around it have about 4,200."
            case .restated: "A later file has 4,210 rows where the one before had 4,177."
            default: ""
            }
        return LedgerLine(
            set: .street, source: "marlshire", month: month, state: state, rows: state == .absent ? nil : 4_210,
            reason: reason)
    }

    static let source = DataHeldPage.HeldSource(
        set: .street, source: "marlshire", name: "Marlshire Police", lines: ledger)

    static func form(_ address: Pages.Address, places: Bool) -> PeriodForm {
        PeriodForm(address: address, asked: Asked(), settled: settled, comparesPlaces: places)
    }
}

extension Whereabouts {
    fileprivate init(_ name: String, _ kind: String) { self.init(name: name, kind: kind, code: "", up: [], down: []) }
}
