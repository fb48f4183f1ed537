import Aldermouth
import Dates
import Meetings
import Partnership
import Storage
import Testing

@testable import Planning

@Suite("Minuted decisions behind plans")
struct MinutedTests {
    /// A plan with an issue, and a group that met on 8 September 2026 and decided about it.
    private struct Ground {
        var registry: Registry
        var plan: Plan
        var issue: EmergingIssue
        var (item, empty): (AgendaItem, AgendaItem)
        static let day: Day = "2026-09-08"
        /// Reads and writes minutes as well.
        static let secretary: Viewer = {
            var viewer = Viewer.planner
            viewer.rules += [Action.see, .add, .change].map { Rule(.keeper, $0, .agendaItem, upTo: .sensitive) }
            return viewer
        }()

        init(_ engine: Engine) async throws {
            registry = try await Aldermouth.planning(on: engine)
            let trace = Aldermouth.trace(Self.secretary)
            let draft = PlanDraft(
                name: "Safer Aldermouth", body: "Aldermouth", from: "2025-04-01", until: "2028-03-31",
                areas: ["E07999001"])
            plan = try #require(try await registry.write(trace, { try AddPlan(draft: draft).run($0) }).made)
            let raise = RaiseIssue(plan: plan.id, name: "Boats", text: "Eleven reports", on: "2026-08-25")
            issue = try #require(try await registry.write(trace, raise.run).made)
            let group = try await registry.keepGroup("Joint Strategic Group")
            let meet = PlanMeeting(
                group: group.id, startsAt: Instant(Self.day, WallTime(minutes: 840)), mode: .hybrid, place: "Guildhall")
            let meeting = try #require(try await registry.write(trace, meet.run).made)
            let keep = KeepAgendaItem(meeting: meeting.id, title: "Boats", decision: "It is proposed.")
            item = try #require(try await registry.write(trace, keep.run).made)
            let none = KeepAgendaItem(meeting: meeting.id, title: "Lamps")
            empty = try #require(try await registry.write(trace, none.run).made)
        }

        func decide(
            _ move: IssueMove.Name, _ minuted: ID<AgendaItem>?, on day: Day = day, _ viewer: Viewer = secretary,
            body: String = "Joint Strategic Group"
        ) async throws -> Written<EmergingIssue> {
            let now = try await registry.look(EmergingIssues(viewer: .planner, id: issue.id), Aldermouth.trace())
            let command = DecideIssue(
                id: issue.id, version: try #require(now.first).version,
                decision: IssueDecision(move: move, on: day, body: body, reason: "They grew"),
                addsPriority: false, minuted: minuted)
            return try await registry.write(Aldermouth.trace(viewer), command.run)
        }

        func name(_ minuted: ID<AgendaItem>?, version: Int, _ viewer: Viewer = secretary) async throws
            -> Written<EmergingIssue>
        {
            let command = NameMinuted(issue: issue.id, version: version, position: 0, minuted: minuted)
            return try await registry.write(Aldermouth.trace(viewer), command.run)
        }

        var named: [ID<AgendaItem>?] {
            get async throws {
                try await registry.look(IssueDecisions(viewer: .planner, issue: issue.id), Aldermouth.trace())
                    .map(\.minuted)
            }
        }

        func year(_ minuted: ID<AgendaItem>?, changed: Int? = nil, _ viewer: Viewer = secretary) async throws
            -> Written<PlanYear>
        {
            let year = FinancialYear(begins: 2027)
            let command = DecideYear(
                plan: plan.id, changed: changed.map { (year, $0) }, year: year, outcome: .unchanged,
                decided: Self.day, body: "Joint Strategic Group", text: "Nothing moved", minuted: minuted)
            return try await registry.write(Aldermouth.trace(viewer), command.run)
        }
    }

    @Test(arguments: Engine.tested)
    func `what is decided of an issue names a decision that the writer may read, of its own day`(engine: Engine)
        async throws
    {
        let ground = try await Ground(engine)
        #expect(try await ground.decide(.propose, ground.empty.id).faulty == ["minuted"])
        #expect(try await ground.decide(.propose, ground.item.id, .planner).faulty == ["minuted"])
        #expect(try await ground.decide(.propose, ground.item.id, on: "2026-09-09").faulty == ["from"])
        #expect(try await ground.decide(.propose, ground.item.id).made?.stage == .proposed)
        #expect(try await ground.named == [ground.item.id])
        let read = try await ground.registry.looking(Aldermouth.trace(Ground.secretary)) {
            try $0.minutedDecisions([ground.item.id])
        }
        #expect(read.map(\.number) == ["JSG 2026-09-08/1"] && read.allSatisfy(\.isDraft))
        let unread = try await ground.registry.looking(Aldermouth.trace()) { try $0.minutedDecisions() }
        #expect(unread.isEmpty)
    }

    @Test(arguments: Engine.tested)
    func `the minutes are named afterwards, and who may not read them leaves the name as it stands`(engine: Engine)
        async throws
    {
        let ground = try await Ground(engine)
        #expect(try await ground.decide(.propose, nil).made != nil)
        #expect(try await ground.named == [nil])
        #expect(try await ground.name(ground.item.id, version: 2).made?.version == 3)
        guard case .stale = try await ground.name(nil, version: 2) else {
            Issue.record("an old version was not told")
            return
        }
        // Without sight of the minutes nothing is named, and so nothing is taken away.
        #expect(try await ground.name(nil, version: 3, .planner).made != nil)
        #expect(try await ground.named == [ground.item.id])
        #expect(try await ground.name(nil, version: 4).made != nil)
        #expect(try await ground.named == [nil])

        #expect(try await ground.year(ground.item.id).made?.minuted == ground.item.id)
        #expect(try await ground.year(nil, changed: 1, .planner).made?.minuted == ground.item.id)
        #expect(try await ground.year(nil, changed: 2).made?.minuted == nil)
    }

    @Test(arguments: Engine.tested)
    func `the decision says what it decided in plans, as far as whoever reads it may see these`(engine: Engine)
        async throws
    {
        let ground = try await Ground(engine)
        #expect(try await ground.decide(.propose, ground.item.id).made != nil)
        #expect(try await ground.year(ground.item.id).made != nil)
        func said(_ viewer: Viewer) async throws -> String {
            try await decidedInPlans([ground.item.id], ground.registry, Aldermouth.trace(viewer)).said(ground.item.id)
        }
        #expect(
            try await said(Ground.secretary) == "Proposed: Boats; Priorities unchanged, 2027/28: Safer Aldermouth")
        var kept = Ground.secretary
        kept.excluded = [ground.issue.thing.id]
        #expect(try await said(kept) == "Priorities unchanged, 2027/28: Safer Aldermouth")
        kept.excluded = [ground.plan.thing.id]
        #expect(try await said(kept) == "")
        #expect(
            try await decidedInPlans([ground.empty.id], ground.registry, Aldermouth.trace(Ground.secretary))
                .said(ground.empty.id) == "")
    }

    @Test(arguments: Engine.tested)
    func `what a group of ours decided and no minutes of it say is found, and what a Cabinet decided is not`(
        engine: Engine
    ) async throws {
        let ground = try await Ground(engine)
        func found() async throws -> [String] {
            let whole = try #require(try await ground.registry.wholePlan(ground.plan.id, Aldermouth.trace()))
            return CheckPlan(plan: whole, today: "2026-11-24").minuted.map(\.said)
        }
        #expect(try await ground.decide(.propose, nil).made != nil)
        #expect(try await found().isEmpty)
        #expect(try await ground.decide(.adopt, nil, on: "2026-10-01", body: "joint strategic group").made != nil)
        #expect(try await ground.year(nil).made != nil)
        #expect(
            try await found() == [
                "“Boats” was adopted by Joint Strategic Group, and no decision in its minutes is named.",
                "Joint Strategic Group decided about 2027/28, and no decision in its minutes is named.",
            ])
        #expect(try await ground.year(ground.item.id, changed: 1).made != nil)
        try await ground.registry.database.write {
            try $0.execute("UPDATE issue_decision SET body = 'Cabinet' WHERE position = 1")
        }
        #expect(try await found().isEmpty)
        try await ground.registry.database.write { try $0.execute("DELETE FROM issue_decision WHERE position = 1") }
        #expect(try await found() == ["“Boats” is adopted, and no decision is written down that adopts it."])
    }
}
