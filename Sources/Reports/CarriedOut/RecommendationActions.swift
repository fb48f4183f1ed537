import Dates
import Markup
package import Pages
package import Partnership
package import Planning
package import Scrutiny
package import Storage

/// Which actions carry which recommendations out: those of one recommendation, or of one action.
struct RecommendationActions: Query {
    var viewer: Viewer
    var recommendation: ID<Recommendation>?
    var action: ID<PlannedAction>?

    var sql: SQL {
        """
        SELECT   recommendation.id, recommendation.agency, recommendation.seat, recommendation.reference, link.action
        FROM     recommendation_action link
        JOIN     recommendation ON recommendation.id = link.recommendation
        WHERE    link.recommendation = \(recommendation) OR link.action = \(action)
        ORDER BY recommendation.made_day, recommendation.id, link.action
        """
    }

    struct Line: FromRow, Guarded, Hashable {
        var recommendation: ID<Recommendation>
        var agency: ID<Agency>
        var seat: ID<Seat>?
        var reference: String
        var action: ID<PlannedAction>
        var hidden: Set<Partnership.Field> = []

        init(_ row: Row) throws(StorageError) {
            recommendation = try row["id"]
            agency = try row["agency"]
            seat = try row["seat"]
            reference = try row["reference"]
            action = try row["action"]
        }

        var thing: Thing { Thing(.recommendation, number: recommendation.number, owner: agency, seat: seat) }
        mutating func blank() {}
    }
}

extension Looking {
    /// The actions that carry a recommendation out, as far as they may be seen.
    func actions(of recommendation: ID<Recommendation>) throws(StorageError) -> [ActionOfPlan] {
        let chosen = Set(try look(RecommendationActions(viewer: viewer, recommendation: recommendation)).map(\.action))
        return chosen.isEmpty ? [] : try actionsOfPlans().filter { chosen.contains($0.id) }
    }
}

/// The actions that carry a recommendation out, for its page.
package func carriedOutBy(
    _ recommendation: ID<Recommendation>, _ registry: Registry, _ trace: Trace
) async throws -> CarriedOutBy {
    let actions = try await registry.looking(trace) { try $0.actions(of: recommendation) }
    return CarriedOutBy(
        actions: actions.map { one in
            CarriedOutBy.Line(
                action: Link("\(one.text)", to: one.address), plan: one.plan.name, seat: one.seat, due: one.due,
                progress: one.progress, standing: one.standing)
        }, form: Addresses.recommendationActions(recommendation))
}

/// The recommendations that an action carries out, for its page.
package func recommendationsCarriedOut(
    by action: ID<PlannedAction>, _ registry: Registry, _ trace: Trace
) async throws -> [Link] {
    try await registry.look(RecommendationActions(viewer: trace.viewer, action: action), trace).map {
        Link("Recommendation \($0.reference)", to: recommendationAddress($0.recommendation))
    }
}

extension ActionOfPlan {
    fileprivate var standing: CarriedOutBy.Standing {
        if isComplete { return .complete }
        guard isOpen else { return .dropped }
        return isBegun ? .begun : .waiting
    }
}
