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
    /// Follow those of a comparison when an area is set beside another.
    private static let besideColumns = [
        "compared_with", "compared_with_name", "compared_value", "rate_per_1000", "rate_lower95", "rate_upper95",
        "compared_rate_per_1000", "compared_rate_lower95", "compared_rate_upper95", "denominator", "residents",
        "compared_residents",
    ]

    /// The last column: what the partnership wrote down of the figures.
    private static let notes = "notes"

    /// What a line is compared with, for the columns.
    enum Shown { case nothing, anotherYear, anotherPlace }

    private static func columnsAfter(_ shown: Shown) -> [String] {
        switch shown {
        case .nothing: [notes]
        case .anotherYear: comparisonColumns + [notes]
        case .anotherPlace: comparisonColumns + besideColumns + [notes]
        }
    }

    private func cellsAfter(_ shown: Shown) -> [String] {
        switch shown {
        case .nothing: [toKnow.joined(separator: " ")]
        case .anotherYear: comparisonCells + [toKnow.joined(separator: " ")]
        case .anotherPlace: besideCells + [toKnow.joined(separator: " ")]
        }
    }

    /// The two rates. Counts of two places are no change: those columns are empty, as p and q are.
    private var besideCells: [String] {
        let empty = Array(repeating: "", count: Self.comparisonColumns.count + Self.besideColumns.count)
        guard let besides else { return empty }
        let (rate, other) = (besides.rate, besides.otherRate)
        func said(_ value: Double?) -> String { value.map { "\($0)" } ?? "" }
        let matched = besides.other == nil ? ["", ""] : ["\(besides.matched.matched)", "\(besides.matched.wanted)"]
        let value = besides.other == nil || !besides.matched.isEnough ? "" : "\(besides.matched.countBefore)"
        return matched + Array(repeating: "", count: Self.comparisonColumns.count - 3) + [
            besides.sentence, besides.other?.code ?? "", besides.other?.name ?? "", value, said(rate?.value),
            said(rate?.lower), said(rate?.upper), said(other?.value), said(other?.lower), said(other?.upper),
            rate?.denominator ?? "", rate.map { "\($0.population)" } ?? "", other.map { "\($0.population)" } ?? "",
        ]
    }

    private var cells: [String] {
        [measure, place.code, place.name, period.iso, category, value.map(String.init) ?? "", state.rawValue]
    }

    private var comparisonCells: [String] {
        guard let comparison else { return Array(repeating: "", count: Self.comparisonColumns.count) }
        let sentence = [Sentence(unit: unit, period: period, comparison: comparison).text, comparedNote]
            .compactMap { $0 }.joined(separator: " ")
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
    static func csv(_ lines: [FigureLine], _ shown: Shown) -> String {
        var text = (columns + columnsAfter(shown)).joined(separator: ",") + "\n"
        for line in lines {
            let cells = line.cells + line.cellsAfter(shown)
            // A number is no text that a spreadsheet could take for a formula, though it begin with a minus.
            text += cells.map { Double($0) == nil ? csvCell($0) : $0 }.joined(separator: ",") + "\n"
        }
        return text
    }

    private static let texts: Set = ["sentence", "compared_with", "compared_with_name", "denominator", notes]

    static func json(_ lines: [FigureLine], _ shown: Shown) -> String {
        let objects = lines.map { line in
            var object: [String: Any] = [
                "measure": line.measure, "area_code": line.place.code, "area_name": line.place.name,
                "period": line.period.iso, "category": line.category, "value": line.value ?? NSNull(),
                "state": line.state.rawValue,
            ]
            for (name, cell) in zip(columnsAfter(shown), line.cellsAfter(shown)) {
                object[name] = cell.isEmpty ? NSNull() : texts.contains(name) ? cell : (Double(cell) ?? NSNull()) as Any
            }
            return object
        }
        let data = try? JSONSerialization.data(
            withJSONObject: objects, options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
        return String(decoding: data ?? Data("[]".utf8), as: UTF8.self)
    }

    /// For a person: columns aligned, and the sentence of each comparison.
    static func table(_ lines: [FigureLine], _ shown: Shown) -> String {
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
        let dividedBy = lines.lazy.compactMap { $0.besides?.rate ?? $0.besides?.otherRate }.first
        let said = dividedBy.map { "\nPer 1,000: \($0.denominator)." } ?? ""
        return rows.enumerated().map { position, row in
            let cells = row.enumerated().map { column, cell in
                let pad = String(repeating: " ", count: widths[column] - cell.count)
                return column == 3 ? pad + cell : cell + pad
            }
            return cells.joined(separator: "  ") + (position > 0 ? lines[position - 1].sentenceBelow(shown) : "")
        }.joined(separator: "\n") + said
    }

    private func sentenceBelow(_ shown: Shown) -> String {
        let sentence =
            switch shown {
            case .nothing: ""
            case .anotherYear: comparisonCells.last ?? ""
            case .anotherPlace: besides?.sentence ?? ""
            }
        return sentence.isEmpty ? "" : "\n    " + sentence
    }
}
