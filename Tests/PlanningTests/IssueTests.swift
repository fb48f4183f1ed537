import Aldermouth
import Dates
import Meetings
import Partnership
import Storage
import Testing

@testable import Planning

@Suite("Emerging issues and actions")
struct IssueTests {
    /// Every stage with every move: open where the list has it, and refused with its reason where it has not.
    @Test(arguments: IssueStage.allCases, IssueMove.Name.allCases)
    func `a move is open at the stages that the list gives it`(stage: IssueStage, move: IssueMove.Name) {
        let decision = IssueDecision(move: move, on: "2026-11-24", body: "Board", reason: "It grew")
        let faults = decision.refusals(at: stage, since: "2026-11-01", today: "2026-11-24")
        let isOpen = IssueMove.all.contains { $0.from == stage && $0.name == move }
        #expect(faults.map(\.field) == (isOpen ? [] : ["move"]))
    }

    @Test func `an adopted issue stays adopted, and each stage but that leads on`() {
        #expect(IssueMove.open(at: .adopted).isEmpty)
        #expect(IssueStage.allCases.filter { IssueMove.open(at: $0).isEmpty } == [.adopted])
        #expect(Set(IssueMove.all.map { [$0.from.rawValue, $0.name.rawValue] }).count == IssueMove.all.count)
    }

    @Test func `every reason is told at once`() {
        let decision = IssueDecision(move: .adopt, on: "2026-10-01", body: "", reason: "")
        let faults = decision.refusals(at: .raised, since: "2026-11-01", today: "2026-11-24")
        #expect(faults.map(\.field) == ["move", "body", "reason", "from"])
        let later = IssueDecision(move: .propose, on: "2026-12-01", body: "Board", reason: "It grew")
        #expect(later.refusals(at: .raised, since: "2026-11-01", today: "2026-11-24").map(\.field) == ["from"])
    }

    /// Source: Central Bedfordshire Council, recommendation and paragraph 27: two issues proposed for 2018-19.
    @Test(arguments: Engine.tested)
    func `two issues are proposed, and one that is adopted becomes a priority from that day`(engine: Engine)
        async throws
    {
        let registry = try await Aldermouth.planning(on: engine)
        var whole = try await ExamplePlan.centralBedfordshire.held(registry)
        #expect(whole.issues.map(\.name) == ["County Lines", "Unauthorised encampments"])
        #expect(whole.issues.allSatisfy { $0.stage == .proposed })
        let decide = DecideIssue(
            id: whole.issues[0].id, version: whole.issues[0].version,
            decision: IssueDecision(move: .adopt, on: "2018-04-01", body: "Executive", reason: "As recommended"),
            addsPriority: true)
        let adopted = try #require(try await registry.write(Aldermouth.trace(), decide.run).made)
        whole = try #require(try await registry.wholePlan(whole.plan.id, Aldermouth.trace()))
        #expect(whole.priorities.map(\.priority.name).last == "County Lines" && whole.priorities.count == 4)
        let priority = try #require(whole.priorities.last).priority
        #expect(priority.origin == .issue && priority.adopted == "2018-04-01" && priority.id == adopted.priority)
        let decisions = try await registry.look(
            IssueDecisions(viewer: .planner, issue: adopted.id), Aldermouth.trace())
        #expect(decisions.map(\.decision.move) == [.propose, .adopt])
        // It was adopted while the plan ran, so its day fits; one of a later plan would not.
        let late = DecideIssue(
            id: whole.issues.first { $0.stage == .proposed }?.id ?? ID(0), version: 2,
            decision: IssueDecision(move: .adopt, on: "2019-04-01", body: "Executive", reason: "Late"),
            addsPriority: true)
        #expect(try await registry.write(Aldermouth.trace(), late.run).faulty == ["from"])
    }

    @Test(arguments: Engine.tested)
    func `an action is complete with what shows it and its day, and overdue until then`(engine: Engine) async throws {
        let registry = try await Aldermouth.planning(on: engine)
        let whole = try await ExamplePlan.bolsover.held(registry)
        let plan = PlanAction(
            priority: whole.priorities[0].priority.id, objective: "Fewer fires", text: "Lock the gates",
            due: "2025-12-31")
        let action = try #require(try await registry.write(Aldermouth.trace(), plan.run).made)
        #expect(action.isOverdue(on: "2026-01-01") && !action.isOverdue(on: "2025-12-31"))
        func report(_ version: Int, _ progress: PlannedAction.Progress, _ done: Day?, _ evidence: String)
            -> ReportAction
        {
            ReportAction(id: action.id, version: version, progress: progress, done: done, evidence: evidence)
        }
        let bare = try await registry.write(Aldermouth.trace(), report(1, .complete, nil, "").run)
        #expect(bare.faulty == ["evidence", "until"])
        let early = try await registry.write(Aldermouth.trace(), report(1, .complete, "2026-12-01", "Locked").run)
        #expect(early.faulty == ["until"])
        let done = try await registry.write(Aldermouth.trace(), report(1, .complete, "2026-01-15", "Locked").run).made
        #expect(done?.done == "2026-01-15" && done?.isOverdue(on: "2026-02-01") == false)
        let again = PlanAction(
            priority: action.priority, objective: "Fewer fires", text: "Tell the estate", due: "2026-02-01")
        _ = try await registry.write(Aldermouth.trace(), again.run)
        #expect(try await registry.database.read { try $0.value("SELECT COUNT(*) FROM objective", as: Int.self) } == 1)
        // Both stand in the list of everything to be done, for the areas of their plan.
        let tracked = try await trackedActions(registry)(Aldermouth.trace(), "2026-02-02")
            .filter { ["Lock the gates", "Tell the estate"].contains($0.text) }
        #expect(tracked.map { $0.stateSaid(on: "2026-02-02") } == ["Complete on 15 January 2026", "1 day overdue"])
        #expect(tracked.allSatisfy { $0.scope.areas == ["E07000033"] && $0.to == whole.plan.name })
    }

    /// Source: the policy as delivered: a partner's officer changes what their own seat owns, and nothing else.
    @Test(arguments: Engine.tested)
    func `a partner's officer reports on the action of their own seat and on no other`(engine: Engine) async throws {
        let registry = try await Aldermouth.planning(on: engine)
        let whole = try await ExamplePlan.bolsover.held(registry)
        try await registry.database.write { connection in
            try Agency(id: ID(2), name: "Police", shortName: "Police", standing: .responsible, from: "2024-04-01")
                .insert(connection)
            for seat in [14, 15] as [Int64] {
                try Seat(id: ID(seat), agency: ID(2), title: "Seat \(seat)", role: .partner, from: "2024-04-01")
                    .insert(connection)
            }
        }
        let sergeant = Viewer(
            person: ID(1), agency: ID(2), seats: [ID(14)], purpose: .evidence,
            rules: Policy.first.rules(of: [.everyone, .partner]))
        for (seat, isTheirs) in [(14, true), (15, false)] as [(Int64, Bool)] {
            let plan = PlanAction(
                priority: whole.priorities[0].priority.id, objective: "Fewer fires", text: "Patrol \(seat)",
                seat: ID(seat), due: "2026-12-31")
            let action = try #require(try await registry.write(Aldermouth.trace(), plan.run).made)
            let report = ReportAction(id: action.id, version: 1, progress: .inProgress, done: nil, evidence: "")
            let written = try await registry.write(Aldermouth.trace(sergeant), report.run)
            #expect((written.made != nil) == isTheirs)
        }
        let add = PlanAction(
            priority: whole.priorities[0].priority.id, objective: "Fewer fires", text: "More", seat: ID(14),
            due: "2026-12-31")
        #expect(try await registry.write(Aldermouth.trace(sergeant), add.run).made == nil)
    }
}
