import Dates
import Figures
import Markup
import Pages

/// The months of one source, a row a year: a letter for each, with its meaning in words for screen readers.
///
/// Twelve narrow columns fit a telephone. The letter tells the state; the shade only helps.
func monthGrid(_ source: DataHeldPage.HeldSource) -> HTML {
    let byMonth = Dictionary(source.lines.map { ($0.month, $0) }, uniquingKeysWith: { $1 })
    let years = Set(source.lines.map(\.month.year)).sorted()
    let heads = (1...12).map { month in
        let name = Day.monthNames[month - 1]
        return "<th scope=\"col\"><abbr title=\"\(name)\">\(String(name.prefix(1)))</abbr></th>" as HTML
    }
    let rows = years.map { year in
        let cells = (1...12).map { month in cell(byMonth[Month(year: year, month: month)]) }
        return "<tr><th scope=\"row\">\(year)</th>\(cells)</tr>\n" as HTML
    }
    return """
        <table class="wardmote-months">
        <caption class="govuk-visually-hidden">Months of \(source.name), \(source.set.shortSaid)</caption>
        <thead><tr><th scope="col">Year</th>\(heads)</tr></thead>
        <tbody>
        \(rows)</tbody>
        </table>
        """
}

private func cell(_ line: LedgerLine?) -> HTML {
    guard let line else { return "<td class=\"wardmote-months__none\"></td>" }
    let rows = line.rows.map { ", \(number($0)) rows" } ?? ""
    return """
        <td class="wardmote-months__\(line.state.rawValue)">\
        <span aria-hidden="true">\(line.state.letter)</span>\
        <span class="govuk-visually-hidden">\(line.state.said)\(rows)</span></td>
        """
}

extension MonthState {
    /// One letter in a grid of months.
    var letter: String {
        switch self {
        case .complete: "C"
        case .absent: "–"
        case .partial: "P"
        case .suspect: "D"
        case .restated: "R"
        }
    }

    /// What the letter means.
    var meaning: String {
        switch self {
        case .complete: "complete"
        case .absent: "not held: no file of the month"
        case .partial: "part missing: some kinds of record are not in the file"
        case .suspect: "doubtful: the file is unlike the months around it"
        case .restated: "restated: a later file has replaced an earlier one"
        }
    }
}

/// What the letters of the grids mean.
var gridKey: HTML {
    let lines = MonthState.allCases.reversed().map { state in
        """
        <li><span class="wardmote-months__key wardmote-months__\(state.rawValue)">\(state.letter)</span> \(state.meaning)</li>

        """ as HTML
    }
    return """
        <ul class="govuk-list wardmote-key">
        \(lines)<li><span class="wardmote-months__key wardmote-months__none">&#160;</span> blank: before the first month held of \
        the source, or after the last</li>
        </ul>

        """
}
