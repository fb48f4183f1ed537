import Aldermouth
import Dates
import Meetings
import Partnership
import Storage
import Testing

@testable import Planning

@Suite("Which groups work on which priorities")
struct GroupWorkTests {
    /// The strategy with its two priorities, and two groups.
    private struct Ground {
        var strategy: StrategyGround
        var (tasking, board): (Group, Group)
        var (water, drugs): (Priority, Priority)

        init(_ engine: Engine) async throws {
            strategy = try await StrategyGround(engine)
            let registry = strategy.registry
            (tasking, board) = (try await registry.keepGroup("Tasking"), try await registry.keepGroup("Board"))
            let priorities = try await strategy.whole(0).priorities.map(\.priority)
            (water, drugs) = (priorities[0], priorities[1])
        }

        func assign(
            _ group: Group, _ priorities: Set<ID<Priority>>, version: Int, _ viewer: Viewer = .planner
        ) async throws -> Written<Group> {
            let command = AssignWork(group: group.id, version: version, priorities: priorities)
            return try await strategy.registry.write(Aldermouth.trace(viewer), command.run)
        }

        func work(_ group: Group, _ viewer: Viewer = .planner) async throws -> [String] {
            try await workedOn(group.id, strategy.registry, Aldermouth.trace(viewer)).priorities.map(\.plan)
        }
    }

    @Test(arguments: Engine.tested)
    func `what a group works on is told of the group, of the priority and of the plan`(engine: Engine) async throws {
        let ground = try await Ground(engine)
        #expect(try await ground.assign(ground.tasking, [ground.water.id], version: 1).made?.version == 2)
        #expect(try await ground.assign(ground.board, [ground.water.id], version: 1).made != nil)
        let whole = try await ground.strategy.whole(0)
        #expect(whole.groups(on: ground.water.id).map(\.name) == ["Board", "Tasking"])
        #expect(try await ground.work(ground.tasking) == ["Strategy"])
        #expect(
            CheckPlan(plan: whole, today: ground.strategy.today).worked.map(\.said) == ["No group works on “Drugs”."])
        guard case .stale = try await ground.assign(ground.tasking, [], version: 1) else {
            Issue.record("an old version was not told")
            return
        }
        #expect(try await ground.assign(ground.tasking, [ID(5)], version: 2).faulty == ["works-on"])
        #expect(try await ground.assign(ground.tasking, [ground.drugs.id], version: 2).made != nil)
        #expect(try await ground.strategy.whole(0).groups(on: ground.water.id).map(\.name) == ["Board"])
    }

    @Test(arguments: Engine.tested)
    func `a plan on which no group works at all is not found wanting for it`(engine: Engine) async throws {
        let whole = try await Ground(engine).strategy.whole(0)
        #expect(CheckPlan(plan: whole, today: "2026-11-24").worked.isEmpty)
    }

    @Test(arguments: Engine.tested)
    func `who may not see a plan, a priority or a group neither sees nor takes away the work`(engine: Engine)
        async throws
    {
        let ground = try await Ground(engine)
        _ = try await ground.assign(ground.tasking, [ground.water.id, ground.drugs.id], version: 1)
        #expect(try await ground.work(ground.tasking, ground.strategy.kept(from: 0)).isEmpty)
        var viewer = Viewer.planner
        viewer.excluded = [ThingID(.group, ground.tasking.id.number)]
        #expect(try await ground.strategy.whole(0, viewer).work.isEmpty)
        viewer.excluded = [ThingID(.priority, ground.drugs.id.number)]
        #expect(try await ground.work(ground.tasking, viewer).count == 1)
        #expect(try await ground.assign(ground.tasking, [], version: 2, viewer).made != nil)
        #expect(try await ground.strategy.whole(0).work.map(\.priorityName) == ["Drugs"])
    }

    @Test(arguments: Engine.tested)
    func `a plan's file names the groups, which are held already`(engine: Engine) async throws {
        let ground = try await Ground(engine)
        func text(_ group: String) -> String {
            """
            plan: Another plan
            partnership: Aldermouth
            from: 2026-04-01
            until: 2029-03-31
            area: E07999001

            priority: Lights
            worked-on-by: \(group)
            """
        }
        let registry = ground.strategy.registry
        let refusal = await #expect(throws: PlanFileRefusal.self) {
            try await registry.write(Aldermouth.trace(), ImportPlan(text: text("Nobody")).run)
        }
        #expect(refusal?.sentence.contains("“Nobody”") == true)
        _ = try await registry.write(Aldermouth.trace(), ImportPlan(text: text("Tasking")).run)
        #expect(try await ground.work(ground.tasking) == ["Another plan"])
    }
}

extension Registry {
    /// A delivery group of that name, written down by whoever may.
    @discardableResult
    func keepGroup(_ name: String) async throws -> Group {
        let adding = Viewer(purpose: .evidence, rules: [Rule(.keeper, .add, .group)])
        let keep = KeepGroup(name: name, layer: .delivery, part: .run, yearly: 4, aim: "To act", from: "2026-04-01")
        return try #require(try await write(Aldermouth.trace(adding), keep.run).made)
    }
}
