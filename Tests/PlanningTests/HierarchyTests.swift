import Aldermouth
import Dates
import Markup
import Partnership
import Places
import Storage
import Testing

@testable import Planning

/// Source: Newark and Sherwood District Council, 26 June 2023, paragraph 3.3: “one Community Safety Strategy will be developed
/// with a separate action plan for each area, to set out the individual actions of the council to meet local priorities and
/// joint actions”. The plans here are invented.
@Suite("A strategy, the action plans under it and their joint actions")
struct HierarchyTests {
    @Test(arguments: Engine.tested)
    func `a joint action is shown in each plan that shares it and counted once for the strategy`(
        engine: Engine
    ) async throws {
        let ground = try await StrategyGround(engine)
        let (strategy, north, south) = (try await ground.whole(0), try await ground.whole(1), try await ground.whole(2))
        #expect(north.actions.map(\.text) == ["Mend the lamps", "One number for the wardens"])
        #expect(south.actions.map(\.text) == ["One number for the wardens", "Light the shelters"])
        for whole in [north, south] {
            let joint = whole.actions.filter { $0.joint != nil }
            #expect(joint.map(\.text) == ["One number for the wardens"])
            #expect(joint.map(\.jointSaid) == ["Joint: North Council and South Council"])
        }
        // Two of the strategy and of North, one late; South's one that is done; the joint one, late: once.
        let all = strategy.family.actions(with: strategy.actions)
        #expect(ActionTally(all, on: ground.today).said == "3 open, 2 of them late; 1 done")
        let each = strategy.family.actionPlans.map { ActionTally($0.actions, on: ground.today).said }
        #expect(each == ["2 open, 1 of them late; 0 done", "1 open, 1 of them late; 1 done"])
    }

    @Test(arguments: Engine.tested)
    func `each priority of the strategy says which action plan carries it out, and with what`(engine: Engine)
        async throws
    {
        let ground = try await StrategyGround(engine)
        let strategy = try await ground.whole(0)
        let (water, plans) = (strategy.priorities[0].priority.id, strategy.family.actionPlans)
        #expect(plans.map(\.said) == ["North Council", "South Council"])
        let cells = plans.map { strategy.family.cell(water, $0) }
        #expect(cells.map { $0.priorities.map(\.name) } == [["Quay"], ["Promenade"]])
        #expect(cells.map { $0.shared.map(\.text) } == [["One number for the wardens"], []])
        #expect(cells[1].tally(of: cells[1].priorities[0], on: ground.today).said == "1 open, 1 of them late; 1 done")
        #expect(plans.allSatisfy { strategy.family.cell(strategy.priorities[1].priority.id, $0).isEmpty })
    }

    @Test(arguments: Engine.tested)
    func `the check says what no action plan carries out, what carries out nothing, and which years do not fit`(
        engine: Engine
    ) async throws {
        let ground = try await StrategyGround(engine)
        func said(_ place: Int) async throws -> [String] {
            CheckPlan(plan: try await ground.whole(place), today: ground.today).findings
                .filter { $0.kind == .strategy }.map(\.said)
        }
        #expect(try await said(0) == ["No action plan carries out “Drugs”."])
        #expect(try await said(1) == ["“Evenings” carries out no priority of the strategy."])
        #expect(
            try await said(2) == [
                "It runs from 1 April 2026 to 30 June 2029, and its strategy from 1 April 2026 to 31 March 2029."
            ])
        // An area is said as it is called, also where no list knows it.
        var south = try await ground.whole(2)
        south.areas = ["E07000033", "E07999002"]
        south.family.strategy?.areas = ["E07999001"]
        let given = Gazetteer(.embedded, naming: ["E07999002": "South Aldermouth"])
        let placed = CheckPlan(plan: south, today: ground.today, gazetteer: given).strategy.map(\.said).dropFirst()
        #expect(
            placed.prefix(2) == [
                "Bolsover is not among the areas of its strategy.",
                "South Aldermouth is not among the areas of its strategy.",
            ])
        // What the law asks of the strategy is asked of it alone.
        let asked = CheckPlan(plan: try await ground.whole(2), today: ground.today).findings
        #expect(!asked.contains { [.aims, .published].contains($0.kind) })
        #expect(CheckPlan(plan: try await ground.whole(0), today: ground.today).findings.contains { $0.kind == .aims })
    }

    @Test(arguments: Engine.tested)
    func `a plan is under one strategy at most, never under itself, and within its areas`(engine: Engine) async throws {
        let ground = try await StrategyGround(engine)
        #expect(try await ground.put(0, under: 0).faulty == ["strategy"])
        #expect(try await ground.put(0, under: 1).faulty.contains("strategy"))
        #expect(try await ground.put(1, under: 0, of: "").faulty == ["for-council"])
        #expect(try await ground.put(1, under: 2).faulty == ["strategy"], "E07999001 is not of South")
        let nowhere = PutUnderStrategy(
            id: ground.plans[1].id, version: 2, strategy: ID(77), council: "A council")
        #expect(try await ground.registry.write(Aldermouth.trace(), nowhere.run).faulty == ["strategy"])
        let old = PutUnderStrategy(id: ground.plans[1].id, version: 1, strategy: nil, council: "")
        guard case .stale = try await ground.registry.write(Aldermouth.trace(), old.run) else {
            Issue.record("an old version was not told")
            return
        }
        #expect(try await ground.put(1, under: 0, of: "Another name").made != nil)
        #expect(try await ground.whole(1).family.strategy?.council == "Another name")
        #expect(try await ground.whole(0).family.actionPlans.count == 2)
    }

    @Test(arguments: Engine.tested)
    func `what a plan carried out and shared does not hold while it stands alone, and holds again when it is put back`(
        engine: Engine
    ) async throws {
        let ground = try await StrategyGround(engine)
        #expect(try await ground.put(1, under: nil).made != nil)
        let alone = try await ground.whole(1)
        #expect(alone.family.strategy == nil && alone.family.carried.isEmpty)
        #expect(alone.actions.map(\.text) == ["Mend the lamps"])
        #expect(try await ground.whole(2).actions.allSatisfy { $0.joint == nil })
        #expect(try await ground.whole(0).family.actionPlans.count == 1)
        #expect(try await ground.put(1, under: 0, of: "North Council").made != nil)
        #expect(try await ground.whole(1).actions.count == 2)
        #expect(try await ground.whole(1).family.carried.isEmpty == false)
    }
}
