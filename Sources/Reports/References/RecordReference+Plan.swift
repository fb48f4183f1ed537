import Dates
import Markup
import Planning

extension RecordReference {
    /// What a plan holds.
    func told(_ plan: RecordBook.Plan, _ placing: Placing) -> Told {
        let source = "\(plan.name), \(plan.body)"
        let (priorities, themes) = (plan.priorities.filter { !$0.isTheme }, plan.priorities.filter(\.isTheme))
        switch what {
        case .themes: return counted(themes.map(\.name), "themes that run through the plan", source, placing)
        case .causes: return counted(plan.causes, "causes that priorities share", source, placing)
        case .issues:
            return counted(plan.issues.map(\.name), "issues that came up while the plan ran", source, placing)
        case .progress: return progress(of: plan, source, placing)
        case .priorityTable, .meaningTable, .causeTable, .reasonTable: return table(ofPrioritiesIn: plan)
        case .issueTable, .askedTable, .actionTable, .countyTable: return table(ofWhatIsIn: plan)
        default: return counted(priorities.map(\.name), "priorities of the plan", source, placing)
        }
    }

    private func table(ofPrioritiesIn plan: RecordBook.Plan) -> Told {
        switch what {
        case .meaningTable:
            return table(
                "Priorities of \(plan.body), and what is meant by each",
                [["Priority", "What is meant by it"]]
                    + plan.priorities.map { [$0.name, $0.definition.isEmpty ? "Not said" : $0.definition] })
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
                    }, notes: plan.priorities.flatMap { one in one.cited.map { "\(one.name): \($0)" } })
        default:
            return table(
                "Priorities of \(plan.body)",
                [["Priority", "What it is"]]
                    + plan.priorities.map { [$0.name, $0.isTheme ? "Theme through the others" : "Priority"] })
        }
    }

    private func table(ofWhatIsIn plan: RecordBook.Plan) -> Told {
        let (caption, head, rows): (String, [String], [[String]])
        switch what {
        case .issueTable:
            caption = "Issues that came up while \(plan.name) ran"
            (head, rows) = (
                ["Issue", "How it stands", "Since", "What it is"],
                plan.issues.map { [$0.name, $0.stage, $0.since.said, $0.text.isEmpty ? "Not said" : $0.text] }
            )
        case .askedTable:
            caption = "What people said when they were asked, as cited in \(plan.name)"
            (head, rows) = (
                ["What", "Figure", "Base", "Source"], plan.asked.map { [$0.subject, $0.value, $0.base, $0.source] }
            )
        case .actionTable:
            caption = "Actions of \(plan.name)"
            (head, rows) = (
                ["Action", "Priority", "Seat", "Due", "Progress"],
                plan.actions.map { action in
                    [
                        action.text, action.priority, action.seat.isEmpty ? "None" : action.seat, action.due.said,
                        action.progress + (action.isOverdue ? ", overdue" : ""),
                    ]
                }
            )
        default:
            caption = "How the priorities of \(plan.name) stand to what the county asks for"
            (head, rows) = (
                ["Priority", "Of the county", "How it stands to it", "Where"],
                plan.priorities.flatMap { one in one.county.map { [one.name, $0.requirement, $0.how, $0.text] } }
            )
        }
        return rows.isEmpty ? Told("\(caption): none is recorded.") : table(caption, [head] + rows)
    }

    /// `Of 12 planned actions: 3 not started, 6 complete. 2 are overdue.`
    private func progress(of plan: RecordBook.Plan, _ source: String, _ placing: Placing) -> Told {
        let actions = plan.actions
        guard !actions.isEmpty else { return Told("No action of \(plan.name) is recorded.") }
        func placed(_ what: String, _ count: Int) -> PlacedFigure {
            PlacedFigure(
                key: "\(placing.key) / \(what)", shown: number(count), way: .computed,
                formula: "how many planned actions are recorded as \(what)",
                inputs: [.init(subject: what, value: number(count), source: source)])
        }
        let states = actions.map(\.progress).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }.sorted()
        let counts = states.map { state in (state.lowercased(), actions.count { $0.progress == state }) }
        let late = actions.count(where: \.isOverdue)
        let overdue = late == 0 ? "None is overdue." : "\(number(late)) \(late == 1 ? "is" : "are") overdue."
        let what = actions.count == 1 ? "action" : "actions"
        let said = counts.map { "\(number($0.1)) \($0.0)" }.joined(separator: ", ")
        return Told(
            "Of \(number(actions.count)) planned \(what): \(said). \(overdue)",
            [placed("planned", actions.count)] + counts.map { placed($0.0, $0.1) } + [placed("overdue", late)])
    }
}
