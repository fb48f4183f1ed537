import Aldermouth
import Dates
import Markup
import Pages
import Partnership
import Planning
import Storage
import Testing

@testable import Reports
@testable import Scrutiny

@Suite("Actions of plans that carry a recommendation out")
struct RecommendationActionsTests {
    private static let manager = Desk.trace(Desk.writer, .manager)

    private static let plan = """
        plan: Quays
        partnership: Aldermouth
        from: 2026-04-01
        until: 2029-03-31

        priority: The quay

        action: Mend the lamps
        for: The quay
        objective: The quay is lit
        due: 2026-11-20
        progress: in-progress

        action: Walk the quay
        for: The quay
        objective: The quay is lit
        due: 2026-09-30
        progress: complete
        done: 2026-09-21
        shows: The wardens walk it

        action: Count the boats
        for: The quay
        objective: The quay is lit
        due: 2027-03-31
        """

    /// A recommendation to the council, and the actions of the plan by what is to be done.
    private func ground(_ engine: Engine) async throws -> (Desk, Recommendation, [String: ActionOfPlan]) {
        let desk = try await Desk(engine)
        _ = try await desk.registry.write(
            Trace(.planner, at: Aldermouth.now, route: "test"), ImportPlan(text: Self.plan).run)
        let committee = desk.committee.id
        let one = try await desk.registry.write(Self.manager) { writing in
            try Recommend(
                committee: committee, reference: "CSC 2026/1", source: "The committee", text: "That the quay be lit.",
                made: "2026-09-15", addressee: .responsible, agency: Desk.council
            ).run(writing).made
        }
        let actions = try await desk.registry.looking(Self.manager) { try $0.actionsOfPlans() }
        return (desk, one, Dictionary(uniqueKeysWithValues: actions.map { ($0.text, $0) }))
    }

    private func choose(
        _ names: [String], _ one: Recommendation, _ actions: [String: ActionOfPlan], version: Int, _ desk: Desk,
        by trace: Trace = manager
    ) async throws -> Written<Recommendation> {
        let chosen = Set(names.compactMap { actions[$0]?.id })
        return try await desk.registry.write(
            trace, CarryOutRecommendation(recommendation: one.id, version: version, actions: chosen).run)
    }

    private func names(_ one: Recommendation, _ desk: Desk, by trace: Trace = manager) async throws -> [String] {
        try await carriedOutBy(one.id, desk.registry, trace).actions.map(\.action.text.text).sorted()
    }

    @Test(arguments: Engine.tested)
    func `several are chosen, each with how far it has come and how late it is, and the action names it`(
        engine: Engine
    ) async throws {
        let (desk, one, actions) = try await ground(engine)
        let now = try await choose(["Mend the lamps", "Walk the quay"], one, actions, version: 1, desk).made
        #expect(now.version == 2)
        let carried = try await carriedOutBy(one.id, desk.registry, Self.manager)
        #expect(try await names(one, desk) == ["Mend the lamps", "Walk the quay"])
        #expect(Set(carried.actions.compactMap { $0.daysLate(on: "2026-11-24") }) == [4])
        #expect(Set(carried.actions.map(\.plan)) == ["Quays"])
        let named = try await recommendationsCarriedOut(
            by: try #require(actions["Mend the lamps"]?.id), desk.registry, Self.manager)
        #expect(named.map(\.text.text) == ["Recommendation CSC 2026/1"])
        // What is chosen takes the place of what was.
        _ = try await choose(["Count the boats"], one, actions, version: 2, desk).made
        #expect(try await names(one, desk) == ["Count the boats"])
    }

    @Test(arguments: Engine.tested)
    func `who may not change it chooses nothing, and an older version is told of`(engine: Engine) async throws {
        let (desk, one, actions) = try await ground(engine)
        _ = try await choose(["Mend the lamps"], one, actions, version: 1, desk).made
        guard case .stale(let now) = try await choose([], one, actions, version: 1, desk) else {
            Issue.record("an older version was taken")
            return
        }
        #expect(now.version == 2)
        let protection = Desk.trace(Desk.colleague, .protection)
        guard case .notThere = try await choose([], one, actions, version: 2, desk, by: protection) else {
            Issue.record("somebody changed it who may not")
            return
        }
        #expect(try await names(one, desk) == ["Mend the lamps"])
    }

    @Test(arguments: Engine.tested)
    func `an action that a conflict hides is not there, is not chosen, and stays when others are`(engine: Engine)
        async throws
    {
        let (desk, one, actions) = try await ground(engine)
        _ = try await choose(["Mend the lamps", "Walk the quay"], one, actions, version: 1, desk).made
        let hidden = try #require(actions["Mend the lamps"]?.id)
        var viewer = Desk.viewer(Desk.writer, .manager)
        viewer.excluded = [ThingID(.plannedAction, hidden.number)]
        let kept = Trace(viewer, at: Aldermouth.now, route: "test")
        #expect(try await names(one, desk, by: kept) == ["Walk the quay"])
        #expect(
            try await choose(["Mend the lamps"], one, actions, version: 2, desk, by: kept).faults
                == ["Choose actions that are there."])
        _ = try await choose(["Count the boats"], one, actions, version: 2, desk, by: kept).made
        #expect(try await names(one, desk) == ["Count the boats", "Mend the lamps"])
        // A whole plan that is kept from somebody takes its actions with it.
        let plan = try #require(actions["Walk the quay"]?.plan.id)
        viewer.excluded = [ThingID(.plan, plan.number)]
        #expect(try await names(one, desk, by: Trace(viewer, at: Aldermouth.now, route: "test")).isEmpty)
    }

    private func carried(_ standings: [CarriedOutBy.Standing], due: Day = "2027-03-31") -> CarriedOutBy {
        CarriedOutBy(
            actions: standings.map {
                CarriedOutBy.Line(
                    action: .init("Mend the lamps", to: "/"), plan: "Quays", seat: "", due: due, progress: "",
                    standing: $0)
            })
    }

    @Test func `what came of the actions is said beside where the recommendation itself stands`() {
        let today: Day = "2026-11-24"
        #expect(
            carried([.begun, .complete], due: "2026-11-20").said(of: .inProgress, on: today)
                == ["1 of 2 actions are complete; 1 late."])
        #expect(
            carried([.complete, .dropped]).said(of: .inProgress, on: today) == [
                "1 of 1 action is complete; none late.",
                "The recommendation itself is not complete until somebody says below what shows it.",
            ])
        #expect(
            carried([.waiting, .complete]).said(of: .complete, on: today) == [
                "1 of 2 actions are complete; none late.",
                "The recommendation is complete here, and 1 of its actions is not.",
            ])
        #expect(
            carried([.begun]).said(of: .notStarted, on: today) == [
                "0 of 1 action is complete; none late.",
                "The work on its actions has begun, and the recommendation itself has not.",
            ])
        #expect(carried([.waiting]).said(of: .notStarted, on: today) == ["0 of 1 action is complete; none late."])
    }
}
