import Dates
import Figures
import Markup
import Papers
import Places

/// What is missing or doubtful in the files that the report used, from the completeness ledger.
struct ReportGaps {
    private let lines: [(force: String, months: [Month], state: MonthState, reason: String)]
    private let span: Period

    init(_ figures: ReportFigures, _ holdings: Holdings, _ gazetteer: Gazetteer) {
        let span = Period(MakeFigures.seriesMonths, to: figures.spans.month)
        self.span = span
        lines = (figures.places.forces + ["btp"]).flatMap { force -> [(String, [Month], MonthState, String)] in
            var found: [(force: String, months: [Month], state: MonthState, reason: String)] = []
            for month in span {
                let line = holdings.line(.street, force, month)
                let state = line?.state ?? .absent
                guard state != .complete else { continue }
                let said = MonthCount(month, nil, state, reason: line?.reason ?? "No file has been imported.").reasonSaid
                let reason = said.prefix(1).uppercased() + said.dropFirst() + "."
                if let last = found.indices.last(where: { found[$0].state == state && found[$0].reason == reason }) {
                    found[last].months.append(month)
                } else {
                    found.append((gazetteer.printed(force), [month], state, reason))
                }
            }
            return found
        }
    }

    var blocks: [Paper.Block] {
        let heading = Paper.Block.heading(1, "What is missing")
        guard !lines.isEmpty else {
            return [heading, .paragraph("Nothing: every month of \(span.said) is held and complete, for every force used.")]
        }
        let rows = lines.map { line -> [Words] in
            [Words(line.force), Words(saidTogether(line.months)), Words(line.state.said), Words(line.reason)]
        }
        return [
            heading,
            .paragraph(
                "These months of \(span.said) are not held, or are in doubt. A month that is not held is left out of both years; nothing has been estimated in its place."
            ),
            .table(
                PaperTable(
                    "Months missing or in doubt, \(span.said)", headers: ["Files of", "Months", "State", "Why"], rows: rows,
                    numeric: [])),
        ]
    }
}
