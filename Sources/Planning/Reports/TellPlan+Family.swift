import Dates
import Partnership
import Storage

extension TellPlan {
    /// The action plans under a strategy and what each does, or what an action plan does for the strategy above it.
    var family: [PlanText.Block] { under + above }

    private var under: [PlanText.Block] {
        let family = whole.family
        guard !family.actionPlans.isEmpty else { return [] }
        let all = family.actions(with: whole.actions)
        let plans = family.actionPlans.map { one -> [Cell] in
            let (title, terms) = (one.plan.tells(.title, elsewhere: true), one.plan.tells(.terms, elsewhere: true))
            return [
                [title(one.plan.name)], one.council.isEmpty ? [] : [terms(one.council)], [title(one.plan.periodSaid)],
                tally(one.actions, title),
            ]
        }
        let matrix = whole.priorities.map { one -> [Cell] in
            [[one.priority.tells(.title)(one.priority.name)]]
                + family.actionPlans.map { does(family.cell(one.priority.id, $0), one.priority) }
        }
        let headers = family.actionPlans.map { one -> Cell in
            let name = one.plan.tells(.title, elsewhere: true)(one.plan.name, .otherwise)
            return one.council.isEmpty
                ? [name] : [one.plan.tells(.terms, elsewhere: true)(one.council), name]
        }
        return [
            heading(.actionPlans),
            statement(
                .tally,
                family.actionPlans.map {
                    $0.plan.tells(.title, elsewhere: true)(
                        "In this plan and the action plans under it, a joint action once: ")
                }, tally(all, own) + [own(".")]),
            table(
                .actionPlans, "Action plans under this strategy", ["Action plan", "Council", "Runs", "Actions"], plans),
            table(.carrying, "Which action plan does what", [[own("Priority")]] + headers, matrix),
            table(
                .joint, "Joint actions, each once", ["Action", "Seat", "Due", "Progress", "Councils"],
                all.filter { $0.joint != nil }.map { action in
                    let title = action.tells(.title)
                    return [
                        [title(action.text)], seat(action), [title(action.due.said)], progress(action),
                        councils(action),
                    ]
                }),
        ]
    }

    private var above: [PlanText.Block] {
        guard let strategy = whole.family.strategy else { return [] }
        let rows = strategy.priorities.map { one -> [Cell] in
            [[one.tells(.title)(one.name)], does(whole.family.cell(one.id, whole.asActionPlan), one)]
        }
        return [
            heading(.strategy),
            table(
                .strategy, "The strategy’s priorities", ["Priority of the strategy", "What carries it out here"], rows),
        ]
    }

    /// How many actions are open, late and done, counted when it is read.
    func tally(_ actions: [PlannedAction], _ about: About) -> Cell {
        [about.counted(.actions)] + actions.map { $0.counted(on: today) }
    }

    /// What carries out a priority of the strategy: each priority with its actions, and the joint actions beside.
    private func does(_ cell: PlanFamily.Cell, _ priority: Priority) -> [Piece] {
        let own = cell.priorities.map { one -> [Piece] in
            let title = one.tells(.title)
            return [title("\(one.name): ")] + tally(cell.actions.filter { $0.priority == one.id }, title)
                + [title(".")]
        }
        let shared = cell.shared.map { [$0.tells(.title)("Joint: \($0.text).")] }
        let lines = own + shared
        return lines.enumerated().flatMap { place, line in
            place == 0 ? line : [line[0].about(" ")] + line
        } + [priority.tells(.title)("Nothing", .otherwise)]
    }
}
