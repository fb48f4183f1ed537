import Dates
import Partnership
import Storage

/// The action plan of Aldermouth as it was published in spring, and once more in autumn: in spring its indicators were left out.
enum DemonstrationEditions {
    static func first(of plan: String, _ writing: Writing) throws {
        try publish(plan, "2026 to 2029", on: "2026-04-01", writing)
    }

    static func second(of plan: String, _ writing: Writing) throws {
        try publish(
            plan, "2026 to 2029, put right", on: "2026-10-01", corrects: 1,
            because: "What the plan is measured by was left out.", writing)
    }

    private static func publish(
        _ name: String, _ edition: String, on day: Day, corrects: Int? = nil, because reason: String = "",
        _ writing: Writing
    ) throws {
        let plan = try writing.connection.value("SELECT id FROM plan WHERE name = \(name)", as: ID<Plan>.self)
        guard let plan else { return }
        let publish = PublishPlan(
            plan: plan, edition: edition, published: day, address: "https://aldermouth.example/plan", isKept: true,
            corrects: corrects, reason: reason)
        _ = try publish.run(writing.asIf(on: day)).kept()
    }
}
