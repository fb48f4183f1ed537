package import Approvals
package import Checks
import Dates
import Pages
import Papers
package import Partnership
package import Places

extension PlanPaper {
    /// What a second person approves: all that an edition will say, but for the list of the editions before it.
    var forApproval: Paper {
        PlanText(blocks: text.blocks.filter { $0.part != .editions }).paper(date: today, status: nil)
    }
}

extension PaperToApprove {
    /// A plan as it stands, before an edition of it is published.
    package init(_ plan: Plan, _ registry: Registry, _ trace: Trace, gate: PrivacyGate, _ gazetteer: Gazetteer) {
        self.init(
            plan.identity, read: Addresses.planPaper(plan.id), gate: gate, trace, keeper: .planner
        ) { trace, day in
            try await registry.wholePlan(plan.id, trace).map {
                Drawn(PlanPaper(whole: $0, today: day, gazetteer: gazetteer).forApproval)
            }
        }
    }
}

extension Plan {
    /// As it is put forward and approved.
    var identity: PaperIdentity { PaperIdentity(at: Addresses.planApproval(id), name, about: thing.id) }
}

extension PlanningSite {
    /// The plan that somebody puts forward or approves.
    func toApprove(_ plan: Plan, _ request: Request) -> PaperToApprove {
        PaperToApprove(plan, registry, request.trace, gate: gate, gazetteer)
    }
}
