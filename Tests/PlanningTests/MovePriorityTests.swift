import Aldermouth
import Dates
import Markup
import Partnership
import Places
import Storage
import Testing

@testable import Planning

@Suite("Priorities that are moved, ended or taken out, and objectives that are renamed")
struct MovePriorityTests {
    private static let text = """
        plan: Ranked
        partnership: Aldermouth
        from: 2026-04-01
        until: 2029-03-31
        ranked: yes

        priority: Quay

        priority: Drugs
        aim: substance-misuse

        priority: Knives
        aim: serious-violence

        action: Mend the lamps
        for: Quay
        objective: Lit
        due: 2027-01-31

        action: Walk the quay
        for: Quay
        objective: Safe
        due: 2027-01-31
        """

    private func ground(_ engine: Engine) async throws -> (Registry, WholePlan) {
        let registry = try await Aldermouth.planning(on: engine)
        _ = try await registry.write(Aldermouth.trace(), ImportPlan(text: Self.text).run)
        let plan = try #require(try await registry.plans(Aldermouth.trace()).first)
        return (registry, try await whole(plan.id, registry))
    }

    private func whole(_ id: ID<Plan>, _ registry: Registry) async throws -> WholePlan {
        try #require(try await registry.wholePlan(id, Aldermouth.trace()))
    }

    private func move(
        _ one: Priority, _ what: PriorityMove.What, before: ID<Priority>? = nil, on day: Day = "2026-06-01",
        because reason: String = "It grew", by year: Int? = nil, version: Int? = nil, as viewer: Viewer = .planner,
        _ registry: Registry
    ) async throws -> Written<Priority> {
        let command = MovePriority(
            id: one.id, version: version ?? one.version, what: what, before: before, day: day, reason: reason,
            year: year.map { FinancialYear(begins: $0) })
        return try await registry.write(Aldermouth.trace(viewer), command.run)
    }

    @Test(arguments: Engine.tested)
    func `a priority moves in the order of its plan, and where it stood stays written down`(engine: Engine) async throws
    {
        let (registry, before) = try await ground(engine)
        let all = before.priorities.map(\.priority)
        #expect(try await move(all[2], .moved, before: all[0].id, because: "", registry).faulty == ["reason"])
        #expect(try await move(all[2], .moved, registry).faulty == ["before"])
        #expect(try await move(all[2], .moved, on: "2027-01-01", registry).faulty == ["on", "before"])
        #expect(try await move(all[2], .resumed, registry).faulty == ["change"])
        let moved = try #require(try await move(all[2], .moved, before: all[0].id, registry).made)
        guard case .stale = try await move(all[2], .moved, registry) else {
            Issue.record("a place was written over another's")
            return
        }
        _ = try #require(try await move(moved, .moved, before: all[1].id, on: "2026-07-01", registry).made)
        let now = try await whole(before.plan.id, registry)
        #expect(now.priorities.map(\.priority.name) == ["Quay", "Knives", "Drugs"])
        #expect(
            now.moves.map(\.whole) == [
                "Moved from number 3 to number 1 on 1 June 2026: It grew",
                "Moved from number 1 to number 2 on 1 July 2026: It grew",
            ])
        #expect(try await move(all[0], .moved, as: .nobody, registry).isNotThere)
    }

    @Test(arguments: Engine.tested)
    func `what is ended or taken out answers no aim, stands apart, and can be taken in again`(engine: Engine)
        async throws
    {
        let (registry, before) = try await ground(engine)
        let all = before.priorities.map(\.priority)
        func missing(_ whole: WholePlan) -> [String] {
            CheckPlan(plan: whole, today: "2026-11-24").findings.filter { $0.kind == .aims }.map(\.said)
        }
        #expect(!missing(before).contains { $0.contains("serious violence") })
        let ended = try #require(try await move(all[2], .ended, registry).made)
        _ = try #require(try await move(all[0], .takenOut, registry).made)
        #expect(try await move(ended, .moved, registry).faulty == ["change"])
        let now = try await whole(before.plan.id, registry)
        #expect(
            now.priorities.map(\.priority.name) == ["Drugs"] && now.ended.map(\.priority.name) == ["Quay", "Knives"])
        #expect(missing(now).contains { $0.contains("serious violence") })
        let told = PlanPaper(whole: now, today: "2026-11-24", gazetteer: .embedded).text
        #expect(
            told[.ended, .table]?.rows.dropFirst(2).map { $0.map(\.said) } == [
                ["Quay", "Taken out on 1 June 2026: It grew"], ["Knives", "Ended on 1 June 2026: It grew"],
            ])
        #expect(told[.priorities, .table]?.rows.count == 3)
        _ = try #require(try await move(ended, .resumed, on: "2026-08-01", registry).made)
        #expect(try await whole(before.plan.id, registry).priorities.map(\.priority.name) == ["Drugs", "Knives"])
    }

    @Test(arguments: Engine.tested)
    func `a plan that was published changes by a decision about a year alone`(engine: Engine) async throws {
        let (registry, before) = try await ground(engine)
        let one = before.priorities[0].priority
        try await registry.database.write { connection in
            try connection.execute(
                """
                INSERT INTO plan_publication (plan, edition, published_day, address, number)
                VALUES (\(before.plan.id), 'First', 20000, 'https://aldermouth.example/plan', 1)
                """)
        }
        #expect(try await move(one, .ended, registry).faulty == ["year"])
        #expect(try await move(one, .ended, by: 2026, registry).faulty == ["year"])
        for (year, outcome) in [(2026, .unchanged), (2027, .changed)] as [(Int, PlanYear.Outcome)] {
            let decide = DecideYear(
                plan: before.plan.id, year: FinancialYear(begins: year), outcome: outcome, decided: "2026-03-10",
                body: "The board", text: "The quay is done.")
            _ = try #require(try await registry.write(Aldermouth.trace(), decide.run).made)
        }
        #expect(try await move(one, .ended, by: 2026, registry).faulty == ["year"])
        _ = try #require(try await move(one, .ended, by: 2027, registry).made)
        #expect(
            try await whole(before.plan.id, registry).moves.map(\.whole)
                == ["Ended on 1 June 2026, by the decision about 2027/28: It grew"])
    }

    @Test(arguments: Engine.tested)
    func `an objective is said in other words, and its actions stay under it`(engine: Engine) async throws {
        let (registry, before) = try await ground(engine)
        let lit = try #require(before.actions.first { $0.objective == "Lit" })
        func rename(_ text: String, version: Int = 1, as viewer: Viewer = .planner) async throws -> Written<
            PlannedAction
        > {
            let command = RenameObjective(
                priority: lit.priority, objective: lit.objectiveID, version: version, text: text)
            return try await registry.write(Aldermouth.trace(viewer), command.run)
        }
        #expect(try await rename("").faulty == ["objective"])
        // That would be two objectives of the same words.
        #expect(try await rename("Safe").faulty == ["objective"])
        #expect(try await rename("Lit until midnight", as: .nobody).isNotThere)
        let now = try #require(try await rename("Lit until midnight").made)
        #expect(now.objective == "Lit until midnight" && now.objectiveVersion == 2 && now.id == lit.id)
        guard case .stale = try await rename("Lit for ever") else {
            Issue.record("words were written over another's")
            return
        }
        let actions = try await whole(before.plan.id, registry).actions
        #expect(actions.map(\.objective).sorted() == ["Lit until midnight", "Safe"])
    }

    @Test(arguments: Engine.tested)
    func `an action for which no seat answers is missing from the plan while it is to be done`(engine: Engine)
        async throws
    {
        let (_, whole) = try await ground(engine)
        let found = CheckPlan(plan: whole, today: "2026-11-24").findings.filter { $0.kind == .owners }
        #expect(
            FindingGroup.all(found).map(\.sentence)
                == ["No seat answers for these actions: “Mend the lamps” and “Walk the quay”."])
        var done = whole
        for place in done.actions.indices { done.actions[place].progress = .complete }
        #expect(CheckPlan(plan: done, today: "2026-11-24").findings.allSatisfy { $0.kind != .owners })
        var owned = whole
        for place in owned.actions.indices { owned.actions[place].seat = ID(14) }
        #expect(CheckPlan(plan: owned, today: "2026-11-24").findings.allSatisfy { $0.kind != .owners })
    }
}
