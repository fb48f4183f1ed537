import Markup
import Meetings
import Planning

/// What a plan, a review or a survey holds, counted or listed: `{priorities in Bolsover}`, `{question-table in review 2019}`,
/// `{survey-table in Residents’ survey}`; and in how many layers a group and those under it stand: `{layers in Strategic Group}`.
struct RecordReference: Hashable {
    var what: What
    /// A part of the name of the plan, of its partnership, of the set of questions, of the survey or of the group.
    var name: String

    enum What: String, CaseIterable {
        case priorities, themes, causes, issues, questions, answers, progress, layers
        case priorityTable = "priority-table"
        case meaningTable = "meaning-table"
        case causeTable = "cause-table"
        case reasonTable = "reason-table"
        case issueTable = "issue-table"
        case askedTable = "asked-table"
        case actionTable = "action-table"
        case countyTable = "county-table"
        case questionTable = "question-table"
        case surveyTable = "survey-table"

        /// Whose it is.
        var isOf: Owner {
            switch self {
            case .questions, .answers, .questionTable: .review
            case .surveyTable: .survey
            case .layers: .group
            default: .plan
            }
        }
    }

    enum Owner: Sendable { case plan, review, survey, group }

    init?(_ words: [String]) {
        guard words.count > 2, words[1] == "in", let what = What(rawValue: words[0]) else { return nil }
        (self.what, name) = (what, words.dropFirst(2).joined(separator: " "))
    }
}

extension RecordReference {
    /// Told of the records; nothing where none is called so, or several.
    func told(_ book: RecordBook, _ placing: Placing) -> Told? {
        switch what.isOf {
        case .plan: book.plan(name).map { told($0, placing) }
        case .review: book.review(name).map { told($0, placing) }
        case .survey: book.wave(name).map { told($0, placing) }
        case .group:
            book.group(name).map { group in
                counted(group.layers, "layers", "\(group.name) and the groups under it", placing)
            }
        }
    }

    func counted(_ list: [String], _ what: String, _ source: String, _ placing: Placing) -> Told {
        let shown = number(list.count)
        let placed = PlacedFigure(
            key: placing.key, shown: shown, way: .computed, formula: "how many \(what) are recorded",
            inputs: list.map { PlacedFigure.Input(subject: $0, value: "1", source: source) })
        return Told(
            placing.isBare ? shown : shown + footnote("Counted here: \(what), as recorded in \(source)."), [placed])
    }

    func table(_ caption: String, _ rows: [[String]], notes: [String] = [], _ figures: [PlacedFigure] = []) -> Told {
        let written = rows.map(rowInText) + notes.map { "Note: \($0)" }
        return Told((["Table: \(caption)"] + written).joined(separator: "\n"), figures)
    }
}
