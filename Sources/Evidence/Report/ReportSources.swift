import Dates
import Figures
import Markup
import Papers
import Places

/// Where the numbers come from: files, denominators, and what their publishers ask to be said.
struct ReportSources {
    private let figures: ReportFigures
    private let beside: ReportBeside
    private let files: [HeldFile]
    private let gazetteer: Gazetteer

    init(_ figures: ReportFigures, _ beside: ReportBeside, _ holdings: Holdings, _ gazetteer: Gazetteer) {
        (self.figures, self.beside, self.gazetteer) = (figures, beside, gazetteer)
        let span = Period(MakeFigures.seriesMonths, to: figures.spans.month)
        files = figures.places.forces.flatMap { force in span.compactMap { holdings.file(.street, force, $0) } }
    }

    var blocks: [Paper.Block] {
        let rows = files.map { file -> [Words] in
            [
                Words(file.month.said), Words(gazetteer.printed(file.source)), Words(number(file.rows)),
                Words(number(file.withoutPlace)), Words(file.importedAt.day.said),
            ]
        }
        return [
            .appendix("Where the numbers come from"),
            .table(
                PaperTable(
                    "Street-level files counted",
                    headers: ["Month", "Files of", "Rows", "Without a place", "Imported"],
                    rows: rows, notes: ["Rows are of the whole force, antisocial behaviour included."], numeric: [2, 3])
            ),
            .bullets(denominators + attribution),
        ]
    }

    private var denominators: [Words] {
        let rates = (figures.areas.joined() + figures.parts).compactMap(\.rate)
        let said = rates.map(\.denominator) + (beside.denominator.map { [$0] } ?? [])
        let used = said.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        guard !used.isEmpty else { return [] }
        let own = figures.areas.compactMap { $0[figures.places.subjectRow].rate }.first.map {
            " In \(figures.places.name) there are \(number($0.population))."
        }
        return [
            "\(.strong("Residents.")) Rates are per 1,000 \(saidInTurn(used)).\(own ?? "") They are for whole years alone."
        ]
    }

    private var attribution: [Words] {
        [
            "\(.strong("Police data.")) \(.link("data.police.uk", "https://data.police.uk/")), Home Office.",
            "\(.strong("Population, areas and boundaries.")) Office for National Statistics. Contains OS data © Crown copyright and database right. Areas are those of 2024.",
            "All under the \(.link("Open Government Licence v3.0", "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/")).",
        ]
    }
}
