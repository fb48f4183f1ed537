import Figures
import Papers

/// Why what stands in braces is no figure of an answer, and how to mend it.
struct AnswerReferenceFault {
    /// What stands between the braces.
    var words: String
    var book: CitedBook
    var figures: any FigureSource

    init(_ words: String, _ book: CitedBook, _ figures: any FigureSource) {
        (self.words, self.book, self.figures) = (words, book, figures)
    }

    var said: String { "{\(words)}: \(why)" }

    private var why: String {
        guard let placing = Placing(words) else {
            return
                "this refers to no figure. Write {cited} with the word of a figure, a formula of such words, or {measure} or {compared} with a measure, an area and two months; or take the braces out."
        }
        return switch placing.reference {
        case .cited(.family(let start)):
            "this names every figure that begins with “\(start)”. Write {sum \(start)*}, or one of them."
        case .cited:
            "there is no cited figure of that name. Look for its word among the numbers from elsewhere, or write the number down there first."
        case .computed(let formula): why(formula)
        case .counted(let shape, let measured): why(shape, measured)
        case .record:
            "what a plan, a review or a survey holds is told in reports, and not in an answer. Write it in words."
        case .hotSpots: "a table does not fit in an answer. Write {measure} in its place, or point to an appendix."
        case .performance: "a whole report does not fit in an answer. Point to an appendix."
        case .sources: "where each figure is from stands under the answers already. Take it out."
        }
    }

    private func why(_ formula: Formula) -> String {
        let absent = formula.terms.flatMap { $0 }.filter { book.find($0).isEmpty }.map(\.written)
        guard absent.isEmpty else {
            return
                "there is no cited figure \(absent.map { "“\($0)”" }.joined(separator: " or ")). Look for its word among the numbers from elsewhere, or write the number down there first."
        }
        return "the units of these figures do not go together, or one of them is nought. Name others."
    }

    private func why(_ shape: FigureReference.Shape, _ measured: MeasureReference) -> String {
        if shape == .months || shape == .chart {
            return
                "a table or a chart does not fit in an answer. Write {measure} or {compared} in its place, or point to an appendix."
        }
        guard let figure = figures.figure(measured) else {
            return
                "there is no measure “\(measured.measure)” of open data, or no area “\(measured.area)”. Their names stand under Measures and Find an area."
        }
        guard figure.value != nil else {
            return "not every month of it is held: \(figure.panel().completeness.said). Name months that are."
        }
        return "it cannot be compared with a year before. Write {measure} in its place."
    }
}

extension CitedName {
    fileprivate var written: String {
        switch self {
        case .number(let number): "\(number)"
        case .word(let word): word
        case .family(let start): "\(start)*"
        }
    }
}

extension Figure {
    /// As it is told in an answer: its value, or the sentence that compares it; nothing where that cannot be said of it.
    func toldInAnswer(_ shape: FigureReference.Shape, _ placing: Placing) -> Told? {
        guard value != nil else { return nil }
        switch shape {
        case .measure: break
        case .compared: guard comparison != nil else { return nil }
        case .months, .chart: return nil
        }
        let completeness = panel().completeness
        var told = told(shape, placing)
        // A number of which something must be known says so where it stands.
        if shape == .measure, completeness.mark != .complete { told.text += " (\(completeness.said))" }
        for place in told.figures.indices {
            told.figures[place].shown = told.text
            for input in told.figures[place].inputs.indices {
                let files = told.figures[place].inputs[input].source
                told.figures[place].inputs[input].source = "\(completeness.said). \(files)"
            }
        }
        return told
    }
}
