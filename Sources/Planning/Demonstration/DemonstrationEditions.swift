import Approvals
import Dates
import Partnership
import Places
import Storage

/// The action plan of Aldermouth as it was published in spring, and once more in autumn: in spring its indicators were left out.
enum DemonstrationEditions {
    static func first(of plan: String, _ gazetteer: Gazetteer, _ writing: Writing) throws {
        try publish(plan, "2026 to 2029", on: "2026-04-01", gazetteer, writing)
    }

    static func second(of plan: String, _ gazetteer: Gazetteer, _ writing: Writing) throws {
        try publish(
            plan, "2026 to 2029, put right", on: "2026-10-01", corrects: 1,
            because: "What the plan is measured by was left out.", gazetteer, writing)
    }

    private static func publish(
        _ name: String, _ edition: String, on day: Day, corrects: Int? = nil, because reason: String = "",
        _ gazetteer: Gazetteer, _ writing: Writing
    ) throws {
        let plan = try writing.connection.value("SELECT id FROM plan WHERE name = \(name)", as: ID<Plan>.self)
        guard let plan else { return }
        let writing = writing.asIf(on: day)
        try approve(plan, on: day, gazetteer, because: reason, writing)
        let publish = PublishPlan(
            plan: plan, edition: edition, published: day, address: "https://aldermouth.example/plan", isKept: true,
            corrects: corrects, reason: reason, gazetteer: gazetteer)
        _ = try publish.run(writing).kept()
    }

    private static func approve(
        _ plan: ID<Plan>, on day: Day, _ gazetteer: Gazetteer, because reason: String, _ writing: Writing
    ) throws {
        guard let whole = try writing.looking(as: .planner).wholePlan(plan) else { return }
        let paper = PlanPaper(whole: whole, today: day, gazetteer: gazetteer).forApproval
        _ = try ApproveInDemonstration(
            whole.plan.identity, paper, try everybodys(plan, on: day, gazetteer, writing), reason: reason
        ).run(writing)
    }

    /// As everybody who has signed in reads it.
    private static func everybodys(
        _ plan: ID<Plan>, on day: Day, _ gazetteer: Gazetteer, _ writing: Writing
    ) throws -> EverybodysReading? {
        let looking = writing.looking(as: .everybody(try Policy.inForce(writing.connection)))
        guard let whole = try looking.wholePlan(plan) else { return nil }
        let paper = PlanPaper(whole: whole, today: day, gazetteer: gazetteer).forApproval
        return EverybodysReading(paper, told: looking.told)
    }
}
