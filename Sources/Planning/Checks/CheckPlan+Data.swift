import Dates

extension CheckPlan {
    /// Data that should be here, and for which the plan or an action of it waits.
    var data: [Finding] {
        plan.waits.filter(\.state.isMissing).map { wait in
            Finding(
                .data,
                "“\(wait.name)” waits for data of \(wait.agency): \(wait.supply), \(wait.quarter.said). \(wait.state.said).",
                as: Finding.Shared(
                    "Data is waited for", "“\(wait.name)”",
                    "\(wait.agency): \(wait.supply), \(wait.quarter.said), \(wait.state.said)"))
        }
    }
}
