import Dates
import Markup
import Pages
import Partnership
import Storage

/// What a plan's page tells of the strategy above it, or of the action plans under it; nothing where it stands alone.
struct FamilyTables {
    var whole: WholePlan
    var today: Day

    private var family: PlanFamily { whole.family }

    var body: HTML { "\(upwards)\(downwards)" }

    /// Of an action plan: the way up.
    var rows: [SummaryRow] {
        guard let strategy = family.strategy else { return [] }
        return [
            SummaryRow("Action plan of", strategy.council.isEmpty ? "Not said" : "\(strategy.council)"),
            SummaryRow("Under the strategy", link("\(strategy.plan.name)", to: Addresses.plan(strategy.plan.id))),
        ]
    }

    private var upwards: HTML {
        guard let strategy = family.strategy else { return "" }
        let own = whole.asActionPlan
        return table(
            "What of the strategy it carries out", id: "carries-out",
            columns: [Column("Priority of the strategy"), .sentence("What carries it out here")],
            rows: strategy.priorities.map { one in
                [one.asLink, cell(family.cell(one.id, own))]
            }, onNarrow: .stacks, empty: "The strategy has no priority yet.")
    }

    private var downwards: HTML {
        guard !family.actionPlans.isEmpty else { return "" }
        let all = family.actions(with: whole.actions)
        return """
            \(table(
                "Action plans under this strategy", id: "action-plans",
                columns: [Column("Action plan"), Column("Council"), Column("Runs"), .sentence("Actions")],
                rows: family.actionPlans.map { one in
                    [
                        link("\(one.plan.name)", to: Addresses.plan(one.plan.id)), "\(one.council)", "\(one.plan.periodSaid)",
                        "\(ActionTally(one.actions, on: today).said)",
                    ]
                },
                totals: ["Together, joint actions once", "", "", "\(ActionTally(all, on: today).said)"],
                onNarrow: .stacks, empty: ""))
            \(table(
                "Which action plan does what", id: "carried-out",
                columns: [Column("Priority")] + family.actionPlans.map { .sentence("\($0.said)") } + [.sentence("Together")],
                rows: whole.priorities.map { row($0.priority, all) }, onNarrow: .stacks, empty: "No priority is written down yet."))
            \(joint(all))
            """
    }

    private func row(_ one: Priority, _ all: [PlannedAction]) -> [HTML] {
        let serving = all.filter { family.serves($0, one.id) }
        return [one.asLink]
            + family.actionPlans.map { cell(family.cell(one.id, $0)) } + ["\(ActionTally(serving, on: today).said)"]
    }

    private func cell(_ cell: PlanFamily.Cell) -> HTML {
        let priorities = cell.priorities.map { one -> HTML in
            "\(one.asLink): \(cell.tally(of: one, on: today).said)"
        }
        let shared = cell.shared.map { "Joint: \($0.text)" as HTML }
        return cell.isEmpty ? "Nothing" : bullets(priorities + shared)
    }

    private func joint(_ all: [PlannedAction]) -> HTML {
        let joint = all.filter { $0.joint != nil }
        guard !joint.isEmpty else { return "" }
        return table(
            "Joint actions, each once", id: "joint",
            columns: [Column("Action"), Column("Seat"), Column("Due"), Column("Progress"), .sentence("Councils")],
            rows: joint.map { action in
                [
                    "\(action.text)", "\(action.seatTitle ?? "None")", "\(action.due)",
                    action.progressTagged(on: today),
                    "\(inTurn(action.joint ?? []).joined())",
                ]
            }, onNarrow: .stacks, empty: "")
    }
}

extension WholePlan {
    /// As one of the action plans under its strategy.
    var asActionPlan: PlanFamily.ActionPlan {
        PlanFamily.ActionPlan(
            plan: plan, council: family.strategy?.council ?? "", priorities: priorities.map(\.priority),
            actions: actions)
    }
}

extension PlannedAction {
    /// How far it has come, with a mark where it is late.
    func progressTagged(on today: Day) -> HTML {
        if ended != nil { return "\(progress.said) \(tag("Ended", .grey, opening: ending.said))" }
        return isOverdue(on: today) ? "\(progress.said) \(tag("Overdue", .red))" : "\(progress.said)"
    }

    var ending: Ending { Ending(ended: ended, because: endedBecause) }

    /// `Joint: A and B`; nothing where it is one plan's alone.
    var jointSaid: String? {
        joint.map { $0.isEmpty ? "Joint" : "Joint: \(inTurn($0).joined())" }
    }
}

extension Priority {
    /// Its name, leading to its page.
    var asLink: HTML { link("\(name)", to: Addresses.priority(id)) }
}
