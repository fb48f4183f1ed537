import Dates
import Partnership
import Storage

extension PlanFamily {
    /// As the strategy of the example has it: two action plans under it, one joint action, and a priority that none carries out.
    static let example: PlanFamily = {
        let (aldermouth, saltreach) = ("Aldermouth District Council", "Saltreach District Council")
        func plan(_ id: ID<Plan>, _ name: String) -> Plan {
            Plan(
                id, PlanDraft(name: name, body: "Aldermouth Community Safety Partnership"), from: "2025-04-01",
                until: "2028-03-31")
        }
        func priority(_ id: ID<Priority>, _ plan: ID<Plan>, _ name: String) -> Priority {
            Priority(id, plan: plan, position: 0, PriorityDraft(name: name))
        }
        func action(
            _ id: ID<PlannedAction>, _ priority: Priority, _ text: String, due: Day, _ progress: PlannedAction.Progress
        ) -> PlannedAction {
            PlannedAction(
                id, plan: priority.plan, priority: priority.id, priorityName: priority.name,
                objective: "Fewer reports after dark", text: text, due: due, progress: progress)
        }
        let quay = priority(ID(962), ID(960), "The ferry steps after dark")
        let promenade = priority(ID(964), ID(961), "The promenade at weekends")
        let joint = action(
            ID(965), quay, "One telephone number for the wardens of both councils", due: "2026-10-30", .inProgress)
        var family = PlanFamily()
        family.actionPlans = [
            ActionPlan(
                plan: plan(ID(960), "Aldermouth action plan"), council: aldermouth, priorities: [quay],
                actions: [
                    action(ID(963), quay, "Walk the steps until midnight", due: "2026-06-30", .complete), joint,
                ]),
            ActionPlan(
                plan: plan(ID(961), "Saltreach action plan"), council: saltreach, priorities: [promenade],
                actions: [
                    joint, action(ID(966), promenade, "Light the shelters", due: "2027-03-31", .notStarted),
                ]),
        ]
        (family.carried, family.shares) = ([ID(962): [ID(972)], ID(964): [ID(972)]], [ID(965): [ID(960), ID(961)]])
        family.councils = [ID(960): aldermouth, ID(961): saltreach]
        for place in family.actionPlans.indices {
            family.actionPlans[place].actions = family.marked(family.actionPlans[place].actions)
        }
        return family
    }()
}

extension PlanFamily.Strategy {
    static let example = PlanFamily.Strategy(
        plan: .example, council: "Aldermouth District Council",
        priorities: WholePlan.example.priorities.map(\.priority),
        areas: ["E07999001"])
}
