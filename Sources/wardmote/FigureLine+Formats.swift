import Dates
import Evidence
import Figures
import Foundation
import Markup
import Statistics

extension FigureLine {
    private static let columns = ["measure", "area_code", "area_name", "period", "category", "value", "state"]
    private static let comparisonColumns = [
        "months_matched", "months_wanted", "after", "before", "difference", "percent", "rate_ratio", "lower95",
        "upper95",
        "p", "q", "sentence",
    ]

    private var cells: [String] {
        [measure, place.code, place.name, period.iso, category, value.map(String.init) ?? "", state.rawValue]
    }

    private var comparisonCells: [String] {
        guard let comparison else { return Array(repeating: "", count: Self.comparisonColumns.count) }
        let sentence = Sentence(unit: unit, period: period, comparison: comparison).text
        guard let change = comparison.change else { return Array(repeating: "", count: 11) + [sentence] }
        func said(_ value: Double?) -> String { value.map { "\($0)" } ?? "" }
        let test = change.test
        return [
            "\(change.matched.matched)", "\(change.matched.wanted)", "\(change.after)", "\(change.before)",
            "\(change.after - change.before)", change.isPercentTold ? said(test.percent) : "",
            said(test.rateRatio), said(test.interval95.lower), said(test.interval95.upper), said(test.p),
            said(change.q),
            sentence,
        ]
    }

    /// CSV whose first columns are fixed; comparison columns follow when asked.
    static func csv(_ lines: [FigureLine], compared: Bool) -> String {
        var text = (columns + (compared ? comparisonColumns : [])).joined(separator: ",") + "\n"
        for line in lines {
            let cells = line.cells + (compared ? line.comparisonCells : [])
            // A number is no text that a spreadsheet could take for a formula, though it begin with a minus.
            text += cells.map { Double($0) == nil ? csvCell($0) : $0 }.joined(separator: ",") + "\n"
        }
        return text
    }

    static func json(_ lines: [FigureLine], compared: Bool) -> String {
        let objects = lines.map { line in
            var object: [String: Any] = [
                "measure": line.measure, "area_code": line.place.code, "area_name": line.place.name,
                "period": line.period.iso, "category": line.category, "value": line.value ?? NSNull(),
                "state": line.state.rawValue,
            ]
            guard compared else { return object }
            for (name, cell) in zip(comparisonColumns, line.comparisonCells) {
                object[name] = cell.isEmpty ? NSNull() : name == "sentence" ? cell : (Double(cell) ?? NSNull()) as Any
            }
            return object
        }
        let data = try? JSONSerialization.data(
            withJSONObject: objects, options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
        return String(decoding: data ?? Data("[]".utf8), as: UTF8.self)
    }

    /// For a person: columns aligned, and the sentence of each comparison.
    static func table(_ lines: [FigureLine], compared: Bool) -> String {
        guard !lines.isEmpty else { return "No figures." }
        let rows =
            [["Area", "Period", "Category", "Value", "State"]]
            + lines.map { line in
                [
                    line.place.name, line.period.iso, line.category, line.value.map { number($0) } ?? "not held",
                    line.state.said,
                ]
            }
        let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.enumerated().map { position, row in
            let cells = row.enumerated().map { column, cell in
                let pad = String(repeating: " ", count: widths[column] - cell.count)
                return column == 3 ? pad + cell : cell + pad
            }
            let sentence = compared && position > 0 ? "\n    " + (lines[position - 1].comparisonCells.last ?? "") : ""
            return cells.joined(separator: "  ") + sentence
        }.joined(separator: "\n")
    }
}
