import Dates
import Foundation
import Planning
import Reports

/// The figures of a paper as a file: each as it is shown, cited or computed, with its formula, its inputs and its source.
struct FiguresFile: Encodable {
    var title: String
    var figures: [Line]

    struct Line: Encodable {
        var figure: String
        var shown: String
        var `class`: String
        var under: String
        var formula: String
        var inputs: [Input]
        /// The day on which a figure of an answer was held so, as `2026-02-23`; not there for a report, which is told anew.
        var held: String?
    }

    struct Input: Encodable {
        var word: String
        var what: String
        var value: String
        var source: String
    }

    init(_ title: String, _ placed: [PlacedFigure]) { self.init(title, placed.map { ($0, nil) }) }

    /// - Parameter placed: Each figure with the day on which it was held so; nothing where it is told anew.
    init(_ title: String, _ placed: [(figure: PlacedFigure, held: Day?)]) {
        self.title = title
        figures = placed.map { one, held in
            Line(
                figure: one.key, shown: one.shown, class: one.way.rawValue, under: one.place, formula: one.formula,
                inputs: one.inputs.map {
                    Input(word: $0.word, what: $0.subject, value: $0.value, source: $0.source)
                }, held: held?.iso)
        }
    }

    /// The figures of a plan’s paper.
    init(_ title: String, _ told: [PlanFigure]) {
        self.title = title
        figures = told.map { one in
            Line(
                figure: one.figure, shown: one.shown, class: one.isCited ? "cited" : "computed", under: one.under,
                formula: one.formula,
                inputs: one.inputs.map { Input(word: $0.word, what: $0.what, value: $0.value, source: $0.source) })
        }
    }

    var bytes: [UInt8] {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            return [UInt8](try encoder.encode(self)) + [10]
        }
    }
}
