import Aldermouth
import Dates
import Pages
import Partnership
import Storage
import Testing

@testable import Planning

@Suite("What plans wait for")
struct PlansWaitingTests {
    private func plan(
        _ name: String, _ from: Day, _ until: Day, _ registry: Registry
    ) async throws -> ID<Plan> {
        let draft = PlanDraft(name: name, body: "Aldermouth", from: from, until: until)
        return try #require(try await registry.write(Aldermouth.trace(), { try AddPlan(draft: draft).run($0) }).made).id
    }

    private func said(_ waiting: [ToDo]) -> [String] { waiting.map { "\($0.said), by \($0.due?.iso ?? "no day")" } }

    @Test(arguments: Engine.tested)
    func `a year that nobody decided about waits for whoever keeps the plan, until the day before it begins`(
        engine: Engine
    ) async throws {
        let registry = try await Aldermouth.planning(on: engine)
        let strategy = try await plan("Strategy", "2025-04-01", "2028-03-31", registry)
        _ = try await plan("Over", "2023-04-01", "2026-03-31", registry)
        _ = try await plan("New", "2026-04-01", "2029-03-31", registry)
        let under = try await plan("Council", "2025-04-01", "2028-03-31", registry)
        try await registry.database.write {
            try $0.execute("INSERT INTO plan_under (plan, strategy, council) VALUES (\(under), \(strategy), 'Council')")
        }
        func waiting(_ today: Day, _ viewer: Viewer = .planner) async throws -> [String] {
            said(try await registry.yearsWaiting(Aldermouth.trace(viewer), on: today))
        }
        #expect(try await waiting("2026-11-24") == ["Strategy, 2026/27, by 2026-03-31"])
        let decide = DecideYear(
            plan: strategy, year: FinancialYear(begins: 2026), outcome: .unchanged, decided: "2026-03-10",
            body: "Board",
            text: "Nothing moved")
        #expect(try await registry.write(Aldermouth.trace(), decide.run).made != nil)
        #expect(try await waiting("2026-12-31").isEmpty)
        #expect(
            try await waiting("2027-01-01") == ["New, 2027/28, by 2027-03-31", "Strategy, 2027/28, by 2027-03-31"])
        // Whoever only reads plans has nothing to decide.
        var reader = Viewer.planner
        reader.rules.removeAll { $0 == Rule(.keeper, .change, .plan) }
        #expect(try await waiting("2027-01-01", reader).isEmpty)
        reader = .planner
        reader.excluded = [Thing(.plan, number: strategy.number).id]
        #expect(
            try await waiting("2027-01-01", reader) == [
                "Council, 2026/27, by 2026-03-31", "Council, 2027/28, by 2027-03-31",
                "New, 2027/28, by 2027-03-31",
            ])
    }

    @Test(arguments: Engine.tested)
    func `an equality assessment waits for its seat from the day of its review on`(engine: Engine) async throws {
        let registry = try await Aldermouth.planning(on: engine)
        try await registry.database.write { connection in
            try Agency(id: ID(2), name: "Police", shortName: "Police", standing: .responsible, from: "2024-04-01")
                .insert(connection)
            try Seat(id: ID(14), agency: ID(2), title: "Seat", role: .partner, from: "2024-04-01").insert(connection)
        }
        let id = try await plan("Strategy", "2025-04-01", "2028-03-31", registry)
        var draft = PriorityDraft(name: "Quay")
        (draft.agency, draft.seat) = (ID(2), ID(14))
        let led = draft
        let quay = try #require(
            try await registry.write(Aldermouth.trace(), { try AddPriority(plan: id, draft: led).run($0) }).made
        ).id
        for priority in [quay, nil] {
            let begin = BeginEquality(plan: id, priority: priority, groups: [], reviewBy: "2027-11-24")
            #expect(try await registry.write(Aldermouth.trace(), begin.run).made != nil)
        }
        func waiting(_ today: Day, seats: [ID<Seat>]) async throws -> [String] {
            var viewer = Viewer.planner
            viewer.seats = seats
            return said(try await registry.equalityWaiting(Aldermouth.trace(viewer), on: today))
        }
        #expect(try await waiting("2027-11-23", seats: [ID(14)]).isEmpty)
        let whole = "The plan as a whole, Strategy, by 2027-11-24"
        #expect(Set(try await waiting("2027-11-24", seats: [ID(14)])) == ["Quay, Strategy, by 2027-11-24", whole])
        #expect(try await waiting("2027-11-24", seats: []) == [whole])
        #expect(try await waiting("2028-04-01", seats: [ID(14)]).isEmpty)
        try await registry.database.write { try $0.execute("UPDATE priority SET ended_day = \(Day("2027-10-01"))") }
        #expect(try await waiting("2027-11-24", seats: [ID(14)]) == [whole])
    }
}
