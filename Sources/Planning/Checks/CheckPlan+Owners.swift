import Dates
import Partnership
import Storage

extension CheckPlan {
    /// Actions that are still to be done and for which no seat answers. A joint one is told in the plan whose it is.
    var owners: [Finding] {
        plan.actions.filter { $0.plan == plan.plan.id && $0.lacksSeat }.map { action in
            Finding(
                .owners, "No seat answers for the action “\(action.text)”.",
                about: plan.priorities.first { $0.priority.id == action.priority }?.priority,
                as: Finding.Shared("No seat answers for these actions", "“\(action.text)”"))
        }
    }
}
