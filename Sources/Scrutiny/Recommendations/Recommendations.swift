package import Dates
package import Partnership
package import Storage

/// Every recommendation, latest first.
package struct Recommendations: Query {
    package var viewer: Viewer

    package init(viewer: Viewer) { self.viewer = viewer }

    package var sql: SQL { "SELECT \(Recommendation.columns) FROM recommendation ORDER BY made_day DESC, reference" }

    package typealias Line = Recommendation
}

/// One body's consideration of a recommendation, on one day.
package struct RecommendationStep: FromRow, Guarded, Hashable {
    package var recommendation: ID<Recommendation>
    package var agency: ID<Agency>
    package var on: Day
    package var body: String
    package var outcome: String
    package var hidden: Set<Field> = []

    package init(_ row: Row) throws(StorageError) {
        recommendation = try row["recommendation"]
        agency = try row["agency"]
        on = try row["on_day"]
        body = try row["body"]
        outcome = try row["outcome"]
    }

    package var thing: Thing { Thing(.recommendation, number: recommendation.number, owner: agency) }
    package mutating func blank() {}
}

/// The chain of every recommendation through the bodies that considered it, in order of days.
package struct RecommendationSteps: Query {
    package var viewer: Viewer

    package init(viewer: Viewer) { self.viewer = viewer }

    package var sql: SQL {
        """
        SELECT   recommendation_step.recommendation, recommendation.agency, recommendation_step.on_day,
                 recommendation_step.body, recommendation_step.outcome
        FROM     recommendation_step
        JOIN     recommendation ON recommendation.id = recommendation_step.recommendation
        ORDER BY recommendation_step.on_day, recommendation_step.id
        """
    }

    package typealias Line = RecommendationStep
}
