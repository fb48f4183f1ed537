import Markup
import Planning

/// What a plan or a review holds, counted or listed: `{priorities in Bolsover}`, `{question-table in review 2019}`.
struct RecordReference: Hashable {
    var what: What
    /// A part of the name of the plan, of its partnership, or of the set of questions.
    var name: String

    enum What: String, CaseIterable {
        case priorities, themes, causes, issues, questions, answers
        case priorityTable = "priority-table"
        case causeTable = "cause-table"
        case reasonTable = "reason-table"
        case questionTable = "question-table"

        /// Whether it is of a set of questions, and not of a plan.
        var isOfReview: Bool { self == .questions || self == .answers || self == .questionTable }
    }

    init?(_ words: [String]) {
        guard words.count > 2, words[1] == "in", let what = What(rawValue: words[0]) else { return nil }
        (self.what, name) = (what, words.dropFirst(2).joined(separator: " "))
    }
}

extension RecordReference {
    /// Told of the records; nothing where none is called so, or several.
    func told(_ book: RecordBook, _ placing: Placing) -> Told? {
        if what.isOfReview {
            return book.review(name).map { told($0, placing) }
        }
        return book.plan(name).map { told($0, placing) }
    }

    private func told(_ plan: RecordBook.Plan, _ placing: Placing) -> Told {
        let source = "\(plan.name), \(plan.body)"
        let (priorities, themes) = (plan.priorities.filter { !$0.isTheme }, plan.priorities.filter(\.isTheme))
        switch what {
        case .themes: return counted(themes.map(\.name), "themes that run through the plan", source, placing)
        case .causes: return counted(plan.causes, "causes that priorities share", source, placing)
        case .issues: return counted(plan.issues, "issues that came up while the plan ran", source, placing)
        case .priorityTable:
            return table(
                "Priorities of \(plan.body)",
                [["Priority", "What it is"]]
                    + plan.priorities.map { [$0.name, $0.isTheme ? "Theme through the others" : "Priority"] })
        case .causeTable:
            let columns = plan.priorities
            let parts = columns.map { $0.parts.isEmpty ? "None named" : $0.parts.joined(separator: "; ") }
            return table(
                "Priorities of \(plan.body), and the causes they share",
                [["Cause"] + columns.map(\.name), ["Within it"] + parts]
                    + plan.causes.map { cause in
                        [cause] + columns.map { $0.causes.contains(cause) ? "Yes" : "No" }
                    } + [["Residents asked for it"] + columns.map { $0.isWanted ? "Yes" : "No" }])
        case .reasonTable:
            return table(
                "Why these are priorities of \(plan.body)",
                [["Priority", "Evidence", "What is there already", "Local concern and response"]]
                    + plan.priorities.map { one in
                        [one.name, one.evidence, one.structure, one.response].map { $0.isEmpty ? "Not said" : $0 }
                    })
        default: return counted(priorities.map(\.name), "priorities of the plan", source, placing)
        }
    }

    private func told(_ review: RecordBook.Review, _ placing: Placing) -> Told {
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
            return Told(table("Questions and answers by theme: \(review.title)", head + rows + [total]).text, figures)
        default: return counted(review.questions.map(\.theme), "questions", review.title, placing)
        }
    }

    private func counted(_ list: [String], _ what: String, _ source: String, _ placing: Placing) -> Told {
        let shown = number(list.count)
        let placed = PlacedFigure(
            key: placing.key, shown: shown, way: .computed, formula: "how many \(what) are recorded",
            inputs: list.map { PlacedFigure.Input(subject: $0, value: "1", source: source) })
        return Told(
            placing.isBare ? shown : shown + footnote("Counted here: \(what), as recorded in \(source)."), [placed])
    }

    /// A bar in a cell would end it, and a line of it the row.
    private func table(_ caption: String, _ rows: [[String]]) -> Told {
        let written = rows.map { row in
            "| "
                + row.map { cell in
                    String(decoding: cell.utf8.map { $0 == UInt8(ascii: "|") ? UInt8(ascii: "/") : $0 }, as: UTF8.self)
                }.joined(separator: " | ") + " |"
        }
        return Told((["Table: \(caption)"] + written).joined(separator: "\n"))
    }
}
