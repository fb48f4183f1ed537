import Aldermouth
import Checks
import Dates
import Partnership
import Storage
import Testing

@testable import Planning

/// What everybody will read is looked through before a plan's edition is kept.
@Suite struct PublishGateTests {
    @Test(arguments: Engine.tested)
    func `a plan from which somebody could be known is not published as it stands, and says where`(
        engine: Engine
    ) async throws {
        let registry = try await Aldermouth.planning(on: engine)
        let text = """
            plan: Safer Aldermouth
            partnership: Aldermouth Community Safety Partnership
            from: 2026-04-01
            until: 2029-03-31

            priority: Safer homes
            definition: What we learned from the domestic homicide review in Stonely.
            """
        _ = try await registry.write(Aldermouth.trace(.planner), ImportPlan(text: text).run)
        let trace = Aldermouth.trace(.planner)
        let plan = try #require(try await registry.plans(trace).first)
        func publish(isKept: Bool) async throws -> Written<ID<Plan>> {
            let command = PublishPlan(
                plan: plan.id, edition: isKept ? "2026" : "2025", published: "2026-11-01",
                address: "https://aldermouth.example/plan", isKept: isKept, gate: PrivacyGate())
            return try await registry.write(trace, command.run)
        }
        try await registry.approve(plan.id)
        guard case .faults(let faults) = try await publish(isKept: true) else {
            Issue.record("it was published")
            return
        }
        #expect(faults.map(\.field) == ["edition-says"])
        #expect(faults[0].said.contains("“Priorities”") && faults[0].said.contains("Stonely"))
        #expect(try await registry.editions(of: plan.id, trace).isEmpty)
        // Where only an address is written down, nothing is published here.
        #expect(try await publish(isKept: false).made != nil)
    }
}
