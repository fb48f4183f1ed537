import Aldermouth
import Approvals
import Dates
import Partnership
import Storage
import Testing

@testable import Planning

/// An edition that is kept says what a second person approved, word for word.
@Suite struct PublishApprovedTests {
    private func publish(_ edition: String, _ ground: StrategyGround) async throws -> Written<ID<Plan>> {
        let command = PublishPlan(
            plan: ground.plans[0].id, edition: edition, published: Aldermouth.now.localDay,
            address: "https://aldermouth.example/plan", isKept: true)
        return try await ground.registry.write(Aldermouth.trace(), command.run)
    }

    @Test(arguments: Engine.tested)
    func `a plan is published once somebody else has approved it, and again only while it says the same`(
        engine: Engine
    ) async throws {
        let ground = try await StrategyGround(engine)
        let (registry, plan) = (ground.registry, ground.plans[0])
        try await registry.addOfficers()
        #expect(try await publish("First", ground).faulty == ["edition-says"])
        _ = try await registry.move(plan.id, .putForward, by: Officers.moira)
        #expect(try await publish("First", ground).faulty == ["edition-says"])
        #expect(try await registry.move(plan.id, .approve, by: Officers.moira).faulty == ["approval-step"])
        #expect(try await registry.move(plan.id, .approve, by: Officers.priya).made?.stage == .approved)
        #expect(try await publish("First", ground).made != nil)
        // That an edition was published is no change of what it says.
        #expect(try await publish("Summary", ground).made != nil)
        let priority = try await ground.whole(0).priorities[0].priority
        let change = ChangePriority(
            id: priority.id, version: priority.version, draft: PriorityDraft(name: "The sea"))
        _ = try #require(try await registry.write(Aldermouth.trace(), change.run).made)
        #expect(try await publish("Second", ground).faulty == ["edition-says"])
        #expect(try await registry.move(plan.id, .approve, by: Officers.priya).faulty == ["approval-step"])
        try await registry.approve(plan.id)
        #expect(try await publish("Second", ground).made != nil)
    }

    @Test(arguments: Engine.tested)
    func `whoever is kept from a plan does not know that it was put forward`(engine: Engine) async throws {
        let ground = try await StrategyGround(engine)
        let plan = ground.plans[0].id
        try await ground.registry.approve(plan)
        var kept = Officers.trace(Officers.priya).viewer
        #expect(try await ground.registry.look(Approvals(viewer: kept), Aldermouth.trace(kept)).count == 1)
        kept.excluded = [ThingID(.plan, plan.number)]
        #expect(try await ground.registry.look(Approvals(viewer: kept), Aldermouth.trace(kept)).isEmpty)
    }
}
