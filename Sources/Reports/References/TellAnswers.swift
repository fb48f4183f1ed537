package import Partnership
import Planning
package import Scrutiny

/// Tells the cited figures, and what is worked out of them, that answers to a committee refer to. In an answer a figure is its
/// value alone; where each is from stands under the answers.
package struct TellAnswers: AnswerTelling {
    package init() {}

    package func told(_ texts: [String], _ registry: Registry, _ trace: Trace) async throws -> ToldAnswers {
        let (texts, placed) = try await filled(texts, registry, trace)
        var figures: [ToldAnswers.Figure] = []
        for one in placed {
            let what = one.inputs.map(\.subject).joined(separator: "; ")
            let source = Set(one.inputs.map(\.source)).sorted().joined(separator: "; ")
            let worked = one.formula.isEmpty ? what : "\(what): \(one.formula)"
            let figure = ToldAnswers.Figure(one.shown, worked, source)
            if !figures.contains(figure) { figures.append(figure) }
        }
        return ToldAnswers(texts, figures)
    }

    /// The same, with each figure as a list of them has it.
    package func filled(
        _ texts: [String], _ registry: Registry, _ trace: Trace
    ) async throws -> (texts: [String], figures: [PlacedFigure]) {
        // No figure is looked at where none is referred to.
        guard texts.contains(where: { !ReportText($0).placings.isEmpty }) else { return (texts, []) }
        let book = CitedBook(try await registry.look(CitedFigures(viewer: trace.viewer), trace))
        var (told, figures) = ([String](), [PlacedFigure]())
        for text in texts {
            let one = ReportText(text).filled { placing in
                var placing = placing
                placing.isBare = true
                switch placing.reference {
                case .cited(let name): return book.told(name, placing)
                case .computed(let formula): return formula.told(book, placing)
                case .counted, .record, .sources, .performance: return nil
                }
            }
            told.append(one.text)
            figures += one.figures
        }
        return (told, figures)
    }
}
