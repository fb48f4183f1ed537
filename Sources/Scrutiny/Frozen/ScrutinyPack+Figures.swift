package import Dates
import Papers
import Partnership
import Storage

/// The figures that answers refer to, each with whose it is and the day on which it was held so.
extension ScrutinyPack {
    /// Those of the open answers of this year and of the year before: what the open version tells.
    var figures: [Paper.Block] {
        let (own, before) = (rows(set.answers.filter(\.isOpenToAll)), rows(set.earlierAnswers.filter(\.isOpenToAll)))
        guard !own.isEmpty || !before.isEmpty else { return [] }
        return [.heading(1, "Figures in the answers")] + table("Figures that the answers refer to", own)
            + table("Figures that the answers of the year before refer to", before)
    }

    /// Those of the exempt answers, for the annex alone.
    func figures(ofExempt answers: [QuestionAnswer]) -> [Paper.Block] {
        let rows = rows(answers)
        return rows.isEmpty
            ? [] : [.heading(1, "Figures in the exempt answers")] + table("Figures that exempt answers refer to", rows)
    }

    private func table(_ caption: String, _ rows: [[Words]]) -> [Paper.Block] {
        rows.isEmpty
            ? [] : [.table(PaperTable(caption, headers: ["What", "Figure", "Source", "As held on"], rows: rows))]
    }

    /// A line for each figure; one that several answers have is there once for each day.
    private func rows(_ answers: [QuestionAnswer]) -> [[Words]] {
        var rows: [[Words]] = []
        for answer in inOrder(answers) {
            guard let told = set.told[answer.id] else { continue }
            for figure in told.figures {
                let row = [figure.what, figure.shown, figure.source, told.heldSaid(on: today)].map { Words($0) }
                if !rows.contains(row) { rows.append(row) }
            }
        }
        return rows
    }

    private func inOrder(_ answers: [QuestionAnswer]) -> [QuestionAnswer] {
        (set.questions + set.earlierQuestions).flatMap { question in answers.filter { $0.question == question.id } }
    }

    /// The figures of this year's open answers, with the question under which each stands and the day on which it was held
    /// so: for a file.
    package var placedFigures: [(question: Int, figure: ToldAnswer.Figure, held: Day)] {
        inOrder(set.answers.filter(\.isOpenToAll)).flatMap { answer in
            guard let told = set.told[answer.id] else {
                return [(question: Int, figure: ToldAnswer.Figure, held: Day)]()
            }
            return told.figures.map { (set.number(of: answer), $0, told.held ?? today) }
        }
    }
}

extension QuestionAnswer {
    /// Whether anybody may read its words.
    fileprivate var isOpenToAll: Bool { !isExempt && !hidden.contains(.text) }
}
