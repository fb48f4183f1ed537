import Aldermouth
import Dates
import Markup
import Meetings
import Pages
import Partnership
import Places
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

    @Test(arguments: Engine.tested)
    func `a strand of CONTEST is read from a file, changed, filtered by and told in a table by strand`(
        engine: Engine
    ) async throws {
        let registry = try await Aldermouth.planning(on: engine)
        let before = try await held("\nstrand: prevent", registry)
        let action = try #require(before.actions.first)
        #expect(action.strand == .prevent)
        var draft = ActionDraft(objective: "Lit", text: "Mend the lamps", due: action.due)
        draft.strand = .protect
        let change = ChangeAction(id: action.id, version: action.version, draft: draft, reason: "")
        let changed = try #require(try await registry.write(Aldermouth.trace(), change.run).made)
        #expect(changed.strand == .protect)
        var page = PlanActionsPage(
            plan: before.plan, actions: [changed, .example], strand: .protect, today: "2026-11-24")
        #expect(page.list.shown.map(\.text) == ["Mend the lamps"])
        #expect(String(decoding: page.list.csv, as: UTF8.self).contains(",Protect,"))
        page.strand = .pursue
        #expect(page.list.shown.isEmpty)
        var now = before
        now.actions = [changed]
        let told = PlanPaper(whole: now, today: "2026-11-24", gazetteer: .embedded).text
        #expect(
            told[.strands, .table]?.rows.dropFirst(2).map { $0.map(\.said) }
                == [["Protect", "Mend the lamps", "1 open, 1 of them late; 0 done"]])
        #expect(strandsTable([.example], on: "2026-11-24") == "")
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
