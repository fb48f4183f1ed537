import Aldermouth
import Dates
import Foundation
import Pages
import Partnership
import Storage
import Testing

@testable import Planning

@Suite("Equality impact assessments")
struct EqualityTests {
    private let today = Aldermouth.now.localDay
    private let fine = EqualityAnswer(effect: .neutral, shows: "Counted")

    /// A plan with two priorities, the first led from a seat of the police.
    private struct Ground {
        var registry: Registry
        var plan: ID<Plan>
        var priorities: [ID<Priority>]

        init(_ engine: Engine) async throws {
            registry = try await Aldermouth.planning(on: engine)
            try await registry.database.write { connection in
                try Agency(id: ID(2), name: "Police", shortName: "Police", standing: .responsible, from: "2024-04-01")
                    .insert(connection)
                for seat in [14, 15] as [Int64] {
                    try Seat(id: ID(seat), agency: ID(2), title: "Seat \(seat)", role: .partner, from: "2024-04-01")
                        .insert(connection)
                }
            }
            var draft = PlanDraft(name: "Plan", body: "Aldermouth")
            (draft.from, draft.until) = ("2025-04-01", "2028-03-31")
            let add = AddPlan(draft: draft)
            plan = try #require(try await registry.write(Aldermouth.trace(), add.run).made).id
            priorities = []
            for (name, seat) in [("Quay", ID<Seat>(14)), ("Violence", ID(15))] {
                var one = PriorityDraft(name: name, definition: "Meant")
                (one.agency, one.seat) = (ID(2), seat)
                let add = AddPriority(plan: plan, draft: one)
                priorities.append(try #require(try await registry.write(Aldermouth.trace(), add.run).made).id)
            }
        }

        func begin(_ priority: ID<Priority>?, groups: [String] = []) async throws -> Written<EqualityAssessment> {
            let command = BeginEquality(plan: plan, priority: priority, groups: groups, reviewBy: "2027-11-24")
            return try await registry.write(Aldermouth.trace(), command.run)
        }

        func standing(_ priority: ID<Priority>?) async throws -> EqualityStanding {
            let all = try #require(try await registry.equality(of: plan, Aldermouth.trace()))
            return try #require(all.first { $0.assessment.priority == priority })
        }

        func answer(
            _ line: EqualityLine, _ answer: EqualityAnswer, version: Int? = nil, _ trace: Trace = Aldermouth.trace()
        ) async throws -> Written<EqualityLine> {
            let command = AnswerEquality(
                assessment: line.assessment, line: line.id, version: version ?? line.version, answer: answer)
            return try await registry.write(trace, command.run)
        }

        func check() async throws -> [String] {
            let whole = try #require(try await registry.wholePlan(plan, Aldermouth.trace()))
            return CheckPlan(plan: whole, today: Aldermouth.now.localDay).findings.filter { $0.kind == .equality }.map(
                \.sentence)
        }
    }

    /// Source: Equality Act 2010, s.149, which asks for due regard. Paper 004, paragraph 47, sets one assessment beside the
    /// whole strategy.
    @Test(arguments: Engine.tested)
    func `a priority without an assessment is named, and one that is begun is named until it is complete`(
        engine: Engine
    ) async throws {
        let ground = try await Ground(engine)
        let none = "has no equality impact assessment, which would show due regard. (Equality Act 2010, s.149)"
        #expect(try await ground.check() == ["“Quay” \(none)", "“Violence” \(none)"])
        #expect(try await ground.begin(ground.priorities[0], groups: ["Care leavers"]).made != nil)
        #expect(try await ground.check()[0].contains("of “Quay” has no answer yet."))
        let begun = try await ground.standing(ground.priorities[0])
        #expect(begun.lines.count == 10 && begun.state == .notBegun)
        for line in begun.lines.dropLast() { _ = try await ground.answer(line, fine) }
        #expect(try await ground.check()[0].contains("of “Quay” is not complete: not answered: Care leavers."))
        _ = try await ground.answer(begun.lines[9], fine)
        #expect(try await ground.check() == ["“Violence” \(none)"])
        #expect(try await ground.begin(nil).made != nil)
        let both = try await ground.check()
        #expect(both.count == 2 && both[0].contains("of the plan as a whole has no answer yet."))
        #expect(both[1].contains("“Violence” has no equality impact assessment of its own, "))
    }

    @Test(arguments: Engine.tested)
    func `one thing is assessed once, and of another plan's priority nothing is said`(engine: Engine) async throws {
        let ground = try await Ground(engine)
        for one in [ground.priorities[0], nil] {
            #expect(try await ground.begin(one).made != nil)
            #expect(try await ground.begin(one).faulty == ["assessed"])
        }
        let strange = BeginEquality(
            plan: ID(77), priority: ground.priorities[1], groups: [], reviewBy: "2027-11-24")
        #expect(try await ground.registry.write(Aldermouth.trace(), strange.run).made == nil)
        let past = BeginEquality(
            plan: ground.plan, priority: ground.priorities[1], groups: ["A", "A"], reviewBy: today)
        #expect(
            try await ground.registry.write(Aldermouth.trace(), past.run).faulty == ["added-groups", "review-by"])
    }

    @Test(arguments: Engine.tested)
    func `no answer is overwritten: who was late sees both, and the history has each`(engine: Engine) async throws {
        let ground = try await Ground(engine)
        let made = try #require(try await ground.begin(ground.priorities[0]).made)
        let line = try await ground.standing(ground.priorities[0]).lines[0]
        let first = EqualityAnswer(effect: .unknown)
        #expect(try await ground.answer(line, first).made?.version == 1)
        guard case .stale(let now) = try await ground.answer(line, fine) else {
            Issue.record("not stale")
            return
        }
        #expect(now.answer == first && now.version == 1)
        #expect(try await ground.standing(ground.priorities[0]).lines[0].answer == first)
        let second = EqualityAnswer(
            effect: .negative, shows: "Counted", action: "Ask them", seat: ID(15), due: "2027-01-01")
        #expect(try await ground.answer(line, second, version: 1).made?.version == 2)
        let history = try await ground.registry.look(
            EqualityHistory(viewer: .planner, assessment: made.id), Aldermouth.trace())
        #expect(history.map(\.answer) == [second, first] && history.map(\.version) == [2, 1])
    }

    @Test(arguments: Engine.tested)
    func `a review is written down once all is answered, and moves the day of the next`(engine: Engine) async throws {
        let ground = try await Ground(engine)
        let made = try #require(try await ground.begin(ground.priorities[0]).made)
        func review(_ version: Int) async throws -> Written<EqualityAssessment> {
            let command = ReviewEquality(
                assessment: made.id, version: version, day: today, found: "It holds", next: "2028-01-01")
            return try await ground.registry.write(Aldermouth.trace(), command.run)
        }
        #expect(try await review(1).faulty == ["found"])
        let lines = try await ground.standing(ground.priorities[0]).lines
        for line in lines { _ = try await ground.answer(line, fine) }
        #expect(try await ground.standing(ground.priorities[0]).state == .complete(reviewBy: "2027-11-24"))
        #expect(try await review(1).made?.reviewBy == "2028-01-01")
        #expect(try await ground.standing(ground.priorities[0]).state == .reviewed(today, reviewBy: "2028-01-01"))
        guard case .stale = try await review(1) else {
            Issue.record("not stale")
            return
        }
        let bare = EqualityAnswer(effect: .negative, shows: "Counted anew")
        #expect(try await ground.answer(lines[5], bare, version: 1).made != nil)
        #expect(try await ground.standing(ground.priorities[0]).state?.isComplete == false)
        #expect(try await review(2).faulty == ["found"])
    }

    @Test(arguments: Engine.tested)
    func `a group is added and taken off again, and stays once it is answered`(engine: Engine) async throws {
        let ground = try await Ground(engine)
        let made = try #require(try await ground.begin(nil, groups: ["Care leavers"]).made)
        func change(_ version: Int, _ groups: [String]) async throws -> Written<EqualityAssessment> {
            let command = ChangeEquality(id: made.id, version: version, groups: groups, reviewBy: "2027-06-01")
            return try await ground.registry.write(Aldermouth.trace(), command.run)
        }
        #expect(try await change(1, ["Care leavers", "Armed forces families", "Mistyped"]).made?.version == 2)
        #expect(try await change(2, ["Care leavers", "Armed forces families"]).made?.reviewBy == "2027-06-01")
        let standing = try await ground.standing(nil)
        #expect(standing.groups == ["Care leavers", "Armed forces families"])
        _ = try await ground.answer(standing.lines[9], fine)
        #expect(try await change(3, ["Armed forces families"]).faulty == ["added-groups"])
        #expect(try await ground.standing(nil).groups.count == 2)
    }

    /// Source: the policy as delivered: a partner's officer changes what their own seat owns, and nothing else.
    @Test(arguments: Engine.tested)
    func `who leads a priority answers for it, and for no other`(engine: Engine) async throws {
        let ground = try await Ground(engine)
        let sergeant = Viewer(
            person: ID(1), agency: ID(2), seats: [ID(14)], purpose: .evidence,
            rules: Policy.first.rules(of: [.everyone, .partner]))
        for (priority, isTheirs) in zip(ground.priorities, [true, false]) {
            _ = try await ground.begin(priority)
            let line = try await ground.standing(priority).lines[0]
            let answered = try await ground.answer(line, fine, Aldermouth.trace(sergeant))
            #expect((answered.made != nil) == isTheirs)
        }
        let command = BeginEquality(plan: ground.plan, priority: nil, groups: [], reviewBy: "2027-11-24")
        #expect(try await ground.registry.write(Aldermouth.trace(sergeant), command.run).made == nil)
    }

    @Test func `whoever is kept from a priority does not know of its assessment`() async throws {
        let ground = try await Ground(.sqlite)
        _ = try await ground.begin(ground.priorities[0])
        var kept = Viewer.planner
        kept.excluded = [ThingID(.priority, ground.priorities[0].number)]
        #expect(try await ground.registry.equality(of: ground.plan, Aldermouth.trace(kept)) == [])
        let nobody = Viewer(purpose: .evidence, rules: [Rule(.everyone, .see, .plan)])
        #expect(try await ground.registry.equality(of: ground.plan, Aldermouth.trace(nobody)) == nil)
    }

    @Test func `the command line names what is open, and prints no answer`() async throws {
        let ground = try await Ground(.sqlite)
        _ = try await ground.begin(ground.priorities[0])
        let plans = try await ground.registry.plans(Aldermouth.trace())
        func said(_ day: Day) async throws -> [String] {
            try await ground.registry.equalitySaid(plans, Aldermouth.trace(), on: day)
        }
        #expect(
            try await said(today) == ["Plan (Aldermouth):", "    Quay: Not begun", "    Violence: no assessment"])
        for line in try await ground.standing(ground.priorities[0]).lines.dropLast() {
            _ = try await ground.answer(line, fine)
        }
        #expect(try await said(today)[1] == "    Quay: open, not answered: Sexual orientation")
        let last = try #require(try await ground.standing(ground.priorities[0]).lines.last)
        _ = try await ground.answer(last, fine)
        #expect(try await said("2027-11-23")[1] == "    Quay: Complete; to be reviewed by 24 November 2027")
        #expect(try await said("2027-11-24")[1] == "    Quay: Due for review since 24 November 2027")
    }
}
