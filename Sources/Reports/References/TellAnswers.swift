package import Pages
package import Partnership
import Planning
package import Scrutiny
package import Storage

/// Tells the figures that answers to a committee refer to: cited ones, what is worked out of them, and what Wardmote counts of
/// open data. In an answer a figure is its value alone; where each is from stands under the answers.
package struct TellAnswers: AnswerTelling {
    /// Where figures that Wardmote counts come from.
    package var figures: any FigureSource

    package var choices: Address? { Addresses.setIn() }

    package init(_ figures: any FigureSource = NoFigures()) { self.figures = figures }

    package func told(_ texts: [String], _ registry: Registry, _ trace: Trace) async throws -> [ToldAnswer] {
        // No figure is looked at where none is referred to.
        let cited = texts.contains(where: refersToCited)
        let book = CitedBook(cited ? try await registry.look(CitedFigures(viewer: trace.viewer), trace) : [])
        return texts.map { told($0, book) }
    }

    package func told(_ text: String, _ writing: Writing) throws(StorageError) -> ToldAnswer {
        guard refersToCited(text) else { return told(text, CitedBook()) }
        return told(
            text, CitedBook(try writing.connection.look(CitedFigures(viewer: writing.viewer), at: writing.now)))
    }

    private func refersToCited(_ text: String) -> Bool {
        ReportText(text).placings.contains { placing in
            switch placing.reference {
            case .cited, .computed: true
            case .counted, .hotSpots, .record, .sources, .performance: false
            }
        }
    }

    private func told(_ text: String, _ book: CitedBook) -> ToldAnswer {
        let one = ReportText(text).filled { placing in
            var placing = placing
            placing.isBare = true
            switch placing.reference {
            case .cited(let name): return book.told(name, placing)
            case .computed(let formula): return formula.told(book, placing)
            case .counted(let shape, let measured): return figures.figure(measured)?.toldInAnswer(shape, placing)
            case .hotSpots, .record, .sources, .performance: return nil
            }
        }
        var placed: [ToldAnswer.Figure] = []
        for figure in one.figures.map(ToldAnswer.Figure.init) where !placed.contains(where: { $0.key == figure.key }) {
            placed.append(figure)
        }
        var faults: [String] = []
        for words in one.unknown {
            let why = AnswerReferenceFault(words, book, figures).said
            if !faults.contains(why) { faults.append(why) }
        }
        return ToldAnswer(one.text, placed, faults: faults)
    }
}

extension ToldAnswer.Figure {
    init(_ placed: PlacedFigure) {
        self.init(
            key: placed.key, shown: placed.shown, way: placed.way == .cited ? .cited : .computed,
            formula: placed.formula,
            inputs: placed.inputs.map {
                Input(word: $0.word, what: $0.subject, value: $0.value, source: $0.source)
            })
    }
}

extension PlacedFigure {
    /// A figure of an answer, as a list of the figures of a paper has it.
    package init(_ figure: ToldAnswer.Figure, place: String) {
        self.init(
            key: figure.key, shown: figure.shown, way: figure.way == .cited ? .cited : .computed,
            formula: figure.formula,
            inputs: figure.inputs.map {
                Input(word: $0.word, subject: $0.what, value: $0.value, source: $0.source)
            }, place: place)
    }
}
