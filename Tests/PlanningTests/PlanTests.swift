import Aldermouth
import Dates
import Figures
import Partnership
import Storage
import Testing

@testable import Planning

@Suite("Plans and priorities")
struct PlanTests {
    private static let draft = PlanDraft(
        name: "Safer Aldermouth", body: "Aldermouth", from: "2025-04-01", until: "2028-03-31",
        areas: ["E07999001"], drivers: ["Alcohol", "Empty shops"],
        requirements: [
            Requirement(source: .policing, name: "Police plan"), Requirement(source: .county, name: "County"),
        ])

    private func plan(_ registry: Registry) async throws -> Plan {
        try #require(try await registry.write(Aldermouth.trace(), AddPlan(draft: Self.draft).run).made)
    }

    private func priority(_ plan: Plan, _ draft: PriorityDraft, _ registry: Registry) async throws -> Priority {
        try #require(
            try await registry.write(Aldermouth.trace(), AddPriority(plan: plan.id, draft: draft).run).made)
    }

    @Test(arguments: Engine.tested)
    func `every fault of a plan is told at once, and nothing is written`(engine: Engine) async throws {
        let registry = try await Aldermouth.planning(on: engine)
        var draft = PlanDraft(name: "", body: "", from: "2028-03-31", until: "2025-04-01")
        (draft.areas, draft.drivers) = (["E0799", "E0799"], ["Alcohol", "Alcohol"])
        let faulty = draft
        let written = try await registry.write(Aldermouth.trace(), AddPlan(draft: faulty).run)
        #expect(Set(written.faulty) == ["name", "body", "until", "areas", "drivers"])
        #expect(try await registry.plans(Aldermouth.trace()).isEmpty)
    }

    @Test(arguments: Engine.tested)
    func `ticks follow their driver and requirement when these are put in another order`(engine: Engine) async throws {
        let registry = try await Aldermouth.planning(on: engine)
        let plan = try await plan(registry)
        let one = try await priority(plan, PriorityDraft(name: "Quay", drivers: [0, 1]), registry)
        let aligned = RationaleDraft(
            evidence: "Counted",
            alignments: [
                0: RationaleDraft.Aligned(how: .explicit, text: "Aim 2"),
                1: RationaleDraft.Aligned(how: .none, text: ""),
            ])
        _ = try await registry.write(
            Aldermouth.trace(), ExplainPriority(priority: one.id, version: 0, draft: aligned).run)
        var draft = Self.draft
        draft.drivers = ["Young people", "Alcohol"]
        draft.requirements = draft.requirements.reversed()
        let changed = draft
        _ = try await registry.write(Aldermouth.trace(), ChangePlan(id: plan.id, version: 1, draft: changed).run)
        let whole = try #require(try await registry.wholePlan(plan.id, Aldermouth.trace()))
        #expect(whole.drivers == ["Young people", "Alcohol"] && whole.priorities[0].drivers == [1])
        #expect(whole.priorities[0].alignments[1]?.text == "Aim 2")
        #expect(whole.priorities[0].alignments[0]?.how == Alignment.none)
    }

    @Test(arguments: Engine.tested)
    func `who saves what somebody else has changed is told, and nothing of either is lost`(engine: Engine) async throws
    {
        let registry = try await Aldermouth.planning(on: engine)
        let plan = try await plan(registry)
        let one = try await priority(plan, PriorityDraft(name: "Quay"), registry)
        let first = ChangePriority(id: one.id, version: 1, draft: PriorityDraft(name: "Quay and ferry"))
        let second = ChangePriority(id: one.id, version: 1, draft: PriorityDraft(name: "Harbour"))
        _ = try await registry.write(Aldermouth.trace(), first.run)
        guard case .stale(let now) = try await registry.write(Aldermouth.trace(), second.run) else {
            Issue.record("the second was not told")
            return
        }
        #expect(now.name == "Quay and ferry" && now.version == 2)
    }

    @Test(arguments: Engine.tested)
    func `a decision is about a year of the plan, once, and gives its reason`(engine: Engine) async throws {
        let registry = try await Aldermouth.planning(on: engine)
        let plan = try await plan(registry)
        func decide(
            _ year: Int, _ outcome: PlanYear.Outcome, _ text: String, on day: Day = "2026-03-10"
        ) async throws -> [String] {
            let command = DecideYear(
                plan: plan.id, year: FinancialYear(begins: year), outcome: outcome, decided: day, body: "Board",
                text: text)
            return try await registry.write(Aldermouth.trace(), command.run).faulty
        }
        #expect(try await decide(2026, .unchanged, "") == ["text"])
        #expect(try await decide(2028, .changed, "One more") == ["year"])
        #expect(try await decide(2026, .first, "One more") == ["outcome"])
        #expect(try await decide(2026, .changed, "One more", on: "2030-01-01") == ["from"])
        #expect(try await decide(2026, .unchanged, "Nothing moved beyond chance").isEmpty)
        #expect(try await decide(2026, .changed, "One more") == ["year"])
    }

    @Test(arguments: Engine.tested)
    func `a figure that is put right is right in every rationale that cites it`(engine: Engine) async throws {
        let registry = try await Aldermouth.planning(on: engine)
        let plan = try await plan(registry)
        let one = try await priority(plan, PriorityDraft(name: "Quay"), registry)
        var number = CitedFigure.example.number
        let cite = CiteFigure(number: number, isAsked: true)
        let figure = try #require(try await registry.write(Aldermouth.trace(), { try cite.run($0) }).made)
        let because = RationaleDraft(evidence: "Asked", citations: [figure.id])
        _ = try await registry.write(
            Aldermouth.trace(), ExplainPriority(priority: one.id, version: 0, draft: because).run)
        number.amount = 59
        let silent = CiteFigure(changed: (figure.id, 1), number: number, isAsked: true)
        #expect(try await registry.write(Aldermouth.trace(), { try silent.run($0) }).faulty == ["reason"])
        var mend = silent
        mend.because = "A digit was wrong"
        _ = try await registry.write(Aldermouth.trace(), { [mend] in try mend.run($0) })
        let before = try await registry.look(
            CitedFiguresBefore(viewer: .planner, figure: figure.id), Aldermouth.trace())
        #expect(before.map(\.number) == [CitedFigure.example.number] && before[0].isAsked)
        #expect(before[0].made.because == "A digit was wrong" && before[0].made.day == Aldermouth.today)
        #expect(before[0].made.who([]) == (Viewer.planner.person == nil ? "The program" : "Somebody"))
        let whole = try #require(try await registry.wholePlan(plan.id, Aldermouth.trace()))
        #expect(whole.priorities[0].citations.map(\.number.value) == ["59%"])
        #expect(
            CitedFigure.example.number.sentence
                == "Residents who named antisocial behaviour: 58% (of 412 answers). Aldermouth District Council, “What matters to you?”, 5 November 2024, page 3. Most answers came by post from people over 55."
        )
    }
}
