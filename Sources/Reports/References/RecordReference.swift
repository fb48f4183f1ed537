import Dates
import Markup
import Meetings
import Planning

/// What a plan, a review or a survey holds, counted or listed: `{priorities in Bolsover}`, `{question-table in review 2019}`,
/// `{survey-table in Residents’ survey}`; in how many layers a group and those under it stand: `{layers in Strategic Group}`;
/// and tables of groups, agencies and committees: `{attendance-table of Police 2026-04 2027-03}`.
struct RecordReference: Hashable {
    var what: What
    /// A part of the name of the plan, of its partnership, of the set of questions, of the survey, of the group, of the agency or of the
    /// committee; or ``everyone`` of those.
    var name: String
    /// Whether it is of an agency: `of`, where others are `in`.
    var isOfAgency = false
    /// The months that it tells of.
    var months: Period?

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
        case attendanceTable = "attendance-table"
        case recommendationTable = "recommendation-table"
        case commitmentTable = "commitment-table"
        case groupActionTable = "group-action-table"
        case supplyTable = "supply-table"
        case postTable = "post-table"
        case dutyTable = "duty-table"
        case trainingTable = "training-table"

        /// Whose it is.
        var isOf: Owner {
            switch self {
            case .questions, .answers, .questionTable: .review
            case .surveyTable: .survey
            case .layers: .group
            case .attendanceTable: .attendance
            case .recommendationTable: .recommendations
            case .commitmentTable, .groupActionTable: .undertakings
            case .supplyTable: .supply
            case .postTable: .posts
            case .dutyTable: .duties
            case .trainingTable: .training
            default: .plan
            }
        }
    }

    enum Owner: Sendable {
        case plan, review, survey, group
        /// Told in a table that is looked up for it.
        case attendance, recommendations, undertakings, supply, posts, duties, training

        /// Whether it is told of some months: it can be, or it must be.
        var hasMonths: Bool { mustHaveMonths || self == .recommendations || self == .undertakings }
        var mustHaveMonths: Bool { self == .attendance || self == .supply || self == .training }
        /// Whether it can be of an agency.
        var hasAgencies: Bool {
            mustHaveMonths || self == .undertakings || self == .posts || self == .duties
        }
        /// How a text calls all that it can be in.
        var everyone: String? {
            switch self {
            case .attendance, .undertakings: "all groups"
            case .recommendations: "all committees"
            case .supply, .posts, .duties, .training: "all agencies"
            case .plan, .review, .survey, .group: nil
            }
        }
    }

    init?(_ words: [String]) {
        guard words.count > 2, let what = What(rawValue: words[0]) else { return nil }
        self.what = what
        isOfAgency = words[1] == "of"
        guard words[1] == "in" || isOfAgency && what.isOf.hasAgencies else { return nil }
        var name = words.dropFirst(2)
        if what.isOf.hasMonths, name.count > 2, let until = Month(iso: name[words.count - 1]),
            let from = Month(iso: name[words.count - 2])
        {
            guard from <= until, until - from < 120 else { return nil }
            (months, name) = (Period(first: from, last: until), name.dropLast(2))
        }
        guard months != nil || !what.isOf.mustHaveMonths else { return nil }
        self.name = name.joined(separator: " ")
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
        case .attendance, .recommendations, .undertakings, .supply, .posts, .duties, .training:
            book.tables[self].map { $0.told(self, placing) }
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
