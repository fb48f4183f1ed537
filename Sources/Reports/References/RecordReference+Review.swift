import Consultation
import Markup

extension RecordReference {
    /// What a set of questions holds.
    func told(_ review: RecordBook.Review, _ placing: Placing) -> Told {
        switch what {
        case .answers:
            return counted(
                review.questions.flatMap { $0.states.map { _ in "answer" } }, "answers", review.title, placing)
        case .questionTable:
            let states = RecordBook.states
            var figures: [PlacedFigure] = []
            func cell(_ theme: String, _ column: String, _ count: Int) -> String {
                figures.append(
                    PlacedFigure(
                        key: "\(placing.key) / \(theme) / \(column)", shown: number(count), way: .computed,
                        formula: "how many are recorded",
                        inputs: [.init(subject: "\(column), \(theme)", value: number(count), source: review.title)]))
                return number(count)
            }
            func row(_ name: String, _ questions: [RecordBook.Question]) -> [String] {
                let all = questions.flatMap(\.states)
                return [name, cell(name, "Questions", questions.count)]
                    + states.map { state in cell(name, state.said, all.count { $0 == state.state }) }
            }
            let themes = review.questions.reduce(into: [String]()) { if !$0.contains($1.theme) { $0.append($1.theme) } }
            let rows = themes.map { theme in row(theme, review.questions.filter { $0.theme == theme }) }
            let total = row("Total", review.questions)
            let head = [["Theme", "Questions"] + states.map(\.said)]
            return table("Questions and answers by theme: \(review.title)", head + rows + [total], figures)
        default: return counted(review.questions.map(\.theme), "questions", review.title, placing)
        }
    }

    /// What people said in the latest wave of a survey, the most often named first.
    func told(_ wave: WaveFacts, _ placing: Placing) -> Told {
        let source = "\(wave.body), “\(wave.title)”, \(wave.when)"
        let figures = wave.lines.map { line in
            PlacedFigure(
                key: "\(placing.key) / \(line.answer)", shown: line.share, way: .computed,
                formula: "those who gave the answer ÷ those who answered",
                inputs: [.init(subject: line.answer, value: line.count, source: source)])
        }
        return table(
            "\(wave.question) \(wave.title), \(wave.when)",
            [["Answer", "Place", "Gave it", wave.shareHead, "Likely between"]]
                + wave.lines.map { [$0.answer, $0.place, $0.count, $0.share, $0.range] },
            notes: ["Asked by \(wave.body); answered: \(wave.base)."] + wave.notes, figures)
    }
}
