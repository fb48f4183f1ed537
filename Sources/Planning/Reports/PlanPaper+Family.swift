import Dates
import Papers
import Partnership
import Storage

extension PlanPaper {
    /// Of an action plan: whose it is, and the strategy that it is under.
    var upwards: [Paper.Particular] {
        guard let strategy = whole.family.strategy else { return [] }
        return [
            Paper.Particular("Action plan of", Words(strategy.council.isEmpty ? "Not said" : strategy.council)),
            Paper.Particular("Under the strategy", Words("\(strategy.plan.name), \(strategy.plan.periodSaid)")),
        ]
    }

    /// The action plans under a strategy and what each does, or what an action plan does for the strategy above it.
    var family: [Paper.Block] { under + above }

    private var under: [Paper.Block] {
        let family = whole.family
        guard !family.actionPlans.isEmpty else { return [] }
        let all = family.actions(with: whole.actions)
        return [
            .heading(1, "Action plans"),
            .numbered(
                Words(
                    "In this plan and the action plans under it, a joint action once: \(ActionTally(all, on: today).said)."
                )),
            .table(
                PaperTable(
                    "Action plans under this strategy", headers: ["Action plan", "Council", "Runs", "Actions"],
                    rows: family.actionPlans.map {
                        [
                            Words($0.plan.name), Words($0.council), Words($0.plan.periodSaid),
                            Words(ActionTally($0.actions, on: today).said),
                        ]
                    }, numeric: [])),
            .table(
                PaperTable(
                    "Which action plan does what", headers: ["Priority"] + family.actionPlans.map(\.said),
                    rows: whole.priorities.map { one in
                        [Words(one.priority.name)]
                            + family.actionPlans.map { said(family.cell(one.priority.id, $0)) }
                    }, numeric: [])),
        ] + joint(all.filter { $0.joint != nil })
    }

    private func joint(_ actions: [PlannedAction]) -> [Paper.Block] {
        guard !actions.isEmpty else { return [] }
        return [
            .table(
                PaperTable(
                    "Joint actions, each once", headers: ["Action", "Seat", "Due", "Progress", "Councils"],
                    rows: actions.map { action in
                        [
                            Words(action.text), Words(action.seatTitle ?? "None"), Words(action.due.said),
                            Words(progress(action)), Words(inTurn(action.joint ?? []).joined()),
                        ]
                    }, numeric: []))
        ]
    }

    private var above: [Paper.Block] {
        guard let strategy = whole.family.strategy else { return [] }
        return [
            .heading(1, "What of the strategy it carries out"),
            .table(
                PaperTable(
                    "The strategy’s priorities", headers: ["Priority of the strategy", "What carries it out here"],
                    rows: strategy.priorities.map {
                        [Words($0.name), said(whole.family.cell($0.id, whole.asActionPlan))]
                    }, numeric: [])),
        ]
    }

    private func said(_ cell: PlanFamily.Cell) -> Words {
        let lines =
            cell.priorities.map { "\($0.name): \(cell.tally(of: $0, on: today).said)." }
            + cell.shared.map { "Joint: \($0.text)." }
        return Words(cell.isEmpty ? "Nothing" : lines.joined(separator: " "))
    }

    func progress(_ action: PlannedAction) -> String {
        action.progress.said + (action.isOverdue(on: today) ? ", overdue" : "")
            + (action.ended == nil ? "" : ". \(action.ending.said)")
    }
}
