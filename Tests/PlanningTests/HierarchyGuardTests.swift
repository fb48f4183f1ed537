import Aldermouth
import Dates
import Markup
import Meetings
import Pages
import Papers
import Partnership
import Places
import Storage
import Testing

@testable import Planning

@Suite("What of a strategy and its action plans is seen, chosen and read from files")
struct HierarchyGuardTests {
    @Test(arguments: Engine.tested)
    func `whoever may not see one plan sees nothing of it through another`(engine: Engine) async throws {
        let ground = try await StrategyGround(engine)
        // Without South: no action plan, no joint action, no mark of one.
        let fromSouth = ground.kept(from: 2)
        let strategy = try await ground.whole(0, fromSouth)
        #expect(strategy.family.actionPlans.map(\.plan.name) == ["North"])
        #expect(ActionTally(strategy.family.actions(with: strategy.actions), on: ground.today).open == 2)
        #expect(try await ground.whole(1, fromSouth).actions.map(\.text) == ["Mend the lamps"])
        // Without North: South's joint action is South's alone.
        #expect(try await ground.whole(2, ground.kept(from: 1)).actions.allSatisfy { $0.joint == nil })
        // Without the strategy each stands alone.
        let alone = try await ground.whole(1, ground.kept(from: 0))
        #expect(alone.family.strategy == nil && alone.family.carried.isEmpty && alone.actions.count == 1)
        // Without the one priority of South, what it does is not told.
        var viewer = Viewer.planner
        let promenade = try await ground.whole(2).priorities[0].priority
        viewer.excluded = [promenade.thing.id]
        let without = try await ground.whole(0, viewer)
        #expect(without.family.actionPlans[1].priorities.isEmpty && without.family.actionPlans[1].actions.isEmpty)
        #expect(without.family.carried.keys.allSatisfy { $0 != promenade.id })
    }

    @Test(arguments: Engine.tested)
    func `a priority carries out priorities of its own strategy alone, as they were looked at`(engine: Engine)
        async throws
    {
        let ground = try await StrategyGround(engine)
        let (strategy, north) = (try await ground.whole(0), try await ground.whole(1))
        let evenings = north.priorities[1].priority
        func carry(_ ids: Set<ID<Priority>>, version: Int, _ viewer: Viewer = .planner) async throws -> Written<
            Priority
        > {
            let command = CarryOut(priority: evenings.id, version: version, carriesOut: ids)
            return try await ground.registry.write(Aldermouth.trace(viewer), command.run)
        }
        let drugs = strategy.priorities[1].priority.id
        #expect(try await carry([north.priorities[0].priority.id], version: 1).faulty == ["carried-out"])
        #expect(try await carry([drugs], version: 1).made?.version == 2)
        #expect(try await ground.whole(0).family.isCarriedOut(drugs))
        guard case .stale = try await carry([], version: 1) else {
            Issue.record("an old version was not told")
            return
        }
        // Who may not see that priority of the strategy neither sees nor takes away what carries it out.
        var viewer = Viewer.planner
        viewer.excluded = [ThingID(.priority, drugs.number)]
        #expect(try await carry([drugs], version: 2, viewer).faulty == ["carried-out"])
        #expect(try await carry([], version: 2, viewer).made != nil)
        #expect(try await ground.whole(0).family.isCarriedOut(drugs))
        #expect(try await carry([], version: 3).made != nil)
        #expect(try await ground.whole(0).family.isCarriedOut(drugs) == false)
    }

    @Test(arguments: Engine.tested)
    func `an action is shared with action plans of the same strategy, by whoever may change them`(
        engine: Engine
    ) async throws {
        let ground = try await StrategyGround(engine)
        let lamps = try await ground.whole(1).actions[0]
        func share(_ places: Int..., version: Int, by viewer: Viewer = .planner) async throws -> Written<PlannedAction>
        {
            let command = ShareAction(id: lamps.id, version: version, plans: Set(places.map { ground.plans[$0].id }))
            return try await ground.registry.write(Aldermouth.trace(viewer), command.run)
        }
        #expect(try await share(0, version: lamps.version).faulty == ["joint-with"], "the strategy is no action plan")
        #expect(try await share(1, version: lamps.version).faulty == ["joint-with"], "it is North's already")
        #expect(try await share(2, version: lamps.version, by: ground.kept(from: 2)).faulty == ["joint-with"])
        #expect(try await share(2, version: lamps.version).made?.version == lamps.version + 1)
        #expect(try await ground.whole(2).actions.count == 3)
        // Who may not change South leaves its share as it is.
        #expect(try await share(version: lamps.version + 1, by: ground.kept(from: 2)).made != nil)
        #expect(try await ground.whole(2).actions.count == 3)
        #expect(try await share(version: lamps.version + 2).made != nil)
        #expect(try await ground.whole(2).actions.count == 2)
        // An action of the strategy itself is shared with those under it.
        let write = try await ground.whole(0).actions[0]
        let all = ShareAction(id: write.id, version: write.version, plans: Set(ground.plans.dropFirst().map(\.id)))
        #expect(try await ground.registry.write(Aldermouth.trace(), all.run).made != nil)
        let said = try await ground.whole(1).actions.last { $0.id == write.id }?.jointSaid
        #expect(said == "Joint: North Council and South Council")
    }

    // swift-format-ignore
    static let faulty: [(from: String, to: String, line: Int)] = [
        ("under: Strategy\n", "under: Nowhere\n", 3), ("council: South Council\n", "", 3), ("under: Strategy\n", "", 3),
        ("area: E07999002", "area: E07999003", 3), ("carries-out: Water", "carries-out: Air", 10),
        ("joint: North", "joint: Strategy", 17), ("for: Promenade\nobjective: Answered", "for: Quay\nobjective: Answered", 13),
        ("for: Promenade\nobjective: Answered", "objective: Answered", 12), ("progress: in-progress", "progress: soon", 16),
        ("due: 2026-09-30\n", "due: 2026-09-31\n", 15), ("due: 2026-09-30\n", "due: 2026-09-30\nseat: Nobody\n", 16),
        ("shows: Lit on 30 August", "", 19), ("partnership: Aldermouth\nunder: Strategy\ncouncil: South Council\n", "partnership: Aldermouth\n", 8),
    ]

    @Test(arguments: faulty)
    func `what cannot be in a file is refused with its line, and nothing of the plan is kept`(
        from: String, to: String, line: Int
    ) async throws {
        let registry = try await Aldermouth.planning(on: .sqlite)
        for text in [StrategyGround.strategy, StrategyGround.north] {
            _ = try await registry.write(Aldermouth.trace(), ImportPlan(text: text).run)
        }
        let range = try #require(StrategyGround.south.firstRange(of: from))
        let text = StrategyGround.south[..<range.lowerBound] + to + StrategyGround.south[range.upperBound...]
        let refusal = await #expect(throws: PlanFileRefusal.self) {
            try await registry.write(Aldermouth.trace(), ImportPlan(text: String(text)).run)
        }
        #expect(refusal?.line == line, "\(refusal?.sentence ?? "")")
        #expect(try await registry.plans(Aldermouth.trace()).count == 2)
    }

    @Test func `the page and the paper of an action plan lead up, and those of a strategy list what is under it`()
        async throws
    {
        let ground = try await StrategyGround(.sqlite)
        func page(_ place: Int) async throws -> String {
            let whole = try await ground.whole(place)
            let page = FamilyTables(whole: whole, today: ground.today)
            return String(decoding: ("\(summaryList(page.rows))\(page.body)" as HTML).bytes, as: UTF8.self)
        }
        #expect(try await page(1).contains("href=\"/plans/\(ground.plans[0].id.number)\">Strategy</a>"))
        #expect(try await page(1).contains("Joint: One number for the wardens"))
        #expect(try await page(0).contains("3 open, 2 of them late; 1 done"))
        #expect(try await page(0).contains("data-label=\"South Council\""))
        let paper = PlanPaper(whole: try await ground.whole(0), today: ground.today, gazetteer: .embedded).paper
        let text = String(decoding: paper.html.bytes, as: UTF8.self)
        #expect(text.contains("a joint action once: 3 open, 2 of them late; 1 done."))
        #expect(text.contains("Promenade: 1 open, 1 of them late; 1 done."))
        let own = PlanPaper(whole: try await ground.whole(1), today: ground.today, gazetteer: .embedded).paper
        #expect(own.particulars.map(\.words.plain).contains("North Council"))
    }
}
