import Aldermouth
import Dates
import Meetings
import Pages
import Partnership
import Storage
import Testing

@testable import Planning

@Suite("How long a planned action is meant to take")
struct PlannedTermTests {
    private let text = """
        plan: A plan
        partnership: Us
        from: 2026-04-01
        until: 2029-03-31
        area: E07000033

        priority: Lamps

        action: Mend the lamps
        for: Lamps
        objective: Lit
        due: 2026-09-30
        """

    private func held(_ more: String, _ registry: Registry) async throws -> WholePlan {
        _ = try await registry.write(Aldermouth.trace(), ImportPlan(text: text + more).run)
        let plan = try #require(try await registry.plans(Aldermouth.trace()).first)
        return try #require(try await registry.wholePlan(plan.id, Aldermouth.trace()))
    }

    @Test(arguments: Engine.tested)
    func `a term is read from a file, kept, and changed with the action`(engine: Engine) async throws {
        let registry = try await Aldermouth.planning(on: engine)
        let action = try #require(try await held("\nterm: medium", registry).actions.first)
        #expect(action.term == .medium)
        var draft = ActionDraft(objective: "Lit", text: "Mend the lamps", due: action.due)
        draft.term = .long
        let change = ChangeAction(id: action.id, version: action.version, draft: draft, reason: "")
        let changed = try #require(try await registry.write(Aldermouth.trace(), change.run).made)
        #expect(changed.term == .long)
    }

    @Test func `an action of which nobody said stands as that, and another word is refused with its line`() async throws
    {
        let registry = try await Aldermouth.planning(on: .sqlite)
        #expect(try await held("", registry).actions.map(\.term) == [.unsaid])
        #expect(throws: PlanFileRefusal(13, "“soon” is not one of short, medium, long, unsaid.")) {
            try PlanFile(text + "\nterm: soon")
        }
    }

    @Test(arguments: [(ActionTerm?.none, 2), (.short, 1), (.unsaid, 1), (.long, 0)] as [(ActionTerm?, Int)])
    func `actions are found by their length`(term: ActionTerm?, count: Int) {
        var (short, unsaid) = (PlannedAction.example, PlannedAction.example)
        (short.id, short.term, unsaid.term) = (ID(1), .short, .unsaid)
        let page = PlanActionsPage(plan: .example, actions: [short, unsaid], term: term, today: "2026-11-24")
        #expect(page.list.shown.count == count)
    }
}
