import Dates
import Partnership
import Places
import Storage

extension CheckPlan {
    /// Where a strategy and the action plans under it do not meet.
    var strategy: [Finding] { within + carryingNone + carriedOutByNone }

    /// What the law asks of a strategy is not asked again of an action plan under it.
    var isActionPlan: Bool { plan.family.strategy != nil }

    private var within: [Finding] {
        guard let strategy = plan.family.strategy else { return [] }
        var found: [Finding] = []
        if plan.plan.from < strategy.plan.from || plan.plan.until > strategy.plan.until {
            found.append(
                Finding(
                    .strategy,
                    "It runs from \(plan.plan.periodSaid), and its strategy from \(strategy.plan.periodSaid)."))
        }
        for area in plan.areas where !strategy.areas.isEmpty && !strategy.areas.contains(area) {
            found.append(
                Finding(
                    .strategy, "\(gazetteer.name(of: area)) is not among the areas of its strategy.",
                    as: Finding.Shared("Not among the areas of its strategy", gazetteer.name(of: area))))
        }
        return found
    }

    private var carryingNone: [Finding] {
        guard isActionPlan else { return [] }
        return plan.priorities.map(\.priority).filter { plan.family.carried[$0.id]?.isEmpty ?? true }.map { one in
            Finding(
                .strategy, "“\(one.name)” carries out no priority of the strategy.", about: one,
                as: Finding.Shared("They carry out no priority of the strategy", one))
        }
    }

    private var carriedOutByNone: [Finding] {
        guard !plan.family.actionPlans.isEmpty else { return [] }
        return plan.priorities.map(\.priority).filter { !plan.family.isCarriedOut($0.id) }.map { one in
            Finding(
                .strategy, "No action plan carries out “\(one.name)”.", about: one,
                as: Finding.Shared("No action plan carries these out", one))
        }
    }
}
