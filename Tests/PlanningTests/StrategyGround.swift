import Aldermouth
import Dates
import Partnership
import Storage
import Testing

@testable import Planning

/// A strategy with two priorities and an action plan of each of two councils, as the demonstration has them.
struct StrategyGround {
    var registry: Registry
    var plans: [Plan]

    init(_ engine: Engine) async throws {
        registry = try await Aldermouth.planning(on: engine)
        let texts = [Self.strategy, Self.north, Self.south]
        for text in texts { _ = try await registry.write(Aldermouth.trace(), ImportPlan(text: text).run) }
        let all = try await registry.plans(Aldermouth.trace())
        plans = try ["Strategy", "North", "South"].map { name in try #require(all.first { $0.name == name }) }
    }

    static let strategy = """
        plan: Strategy
        partnership: Aldermouth
        from: 2026-04-01
        until: 2029-03-31
        area: E07999001
        area: E07999002

        priority: Water

        priority: Drugs

        action: Write to every household
        for: Drugs
        objective: They know
        due: 2026-09-01
        """
    static let north = """
        plan: North
        partnership: Aldermouth
        under: Strategy
        council: North Council
        from: 2026-04-01
        until: 2029-03-31
        area: E07999001

        priority: Quay
        carries-out: Water

        priority: Evenings

        action: Mend the lamps
        for: Quay
        objective: Lit
        due: 2027-01-31
        """
    static let south = """
        plan: South
        partnership: Aldermouth
        under: Strategy
        council: South Council
        from: 2026-04-01
        until: 2029-06-30
        area: E07999002

        priority: Promenade
        carries-out: Water

        action: One number for the wardens
        for: Promenade
        objective: Answered
        due: 2026-09-30
        progress: in-progress
        joint: North

        action: Light the shelters
        for: Promenade
        objective: Lit
        due: 2026-08-31
        progress: complete
        done: 2026-08-30
        shows: Lit on 30 August
        """

    /// 24 November 2026.
    var today: Day { Aldermouth.now.localDay }

    func whole(_ place: Int, _ viewer: Viewer = .planner) async throws -> WholePlan {
        try #require(try await registry.wholePlan(plans[place].id, Aldermouth.trace(viewer)))
    }

    func put(_ place: Int, under strategy: Int?, of council: String = "A council") async throws -> Written<Plan> {
        let version = try await whole(place).plan.version
        let command = PutUnderStrategy(
            id: plans[place].id, version: version, strategy: strategy.map { plans[$0].id }, council: council)
        return try await registry.write(Aldermouth.trace(), command.run)
    }

    /// Sees plans as ``Viewer/planner`` does, but for those that a conflict of interest hides.
    func kept(from places: Int...) -> Viewer {
        var viewer = Viewer.planner
        viewer.excluded = Set(places.map { ThingID(.plan, plans[$0].id.number) })
        return viewer
    }
}
