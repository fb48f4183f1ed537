import Dates
import Partnership
import Storage

/// Equality impact assessments whose day of review has come, of plans that run and of priorities that are in them.
struct EqualityDue: Query {
    var viewer: Viewer
    var on: Day

    var sql: SQL {
        """
        SELECT   \(EqualityAssessment.columns), plan.name AS plan_name, priority.name AS priority_name
        FROM     equality_assessment
        JOIN     plan ON plan.id = equality_assessment.plan
        LEFT JOIN priority ON priority.id = equality_assessment.priority
        WHERE    equality_assessment.review_day <= \(on) AND plan.until_day >= \(on) AND priority.ended_day IS NULL
          AND    \(EqualityAssessment.known(to: viewer))
        ORDER BY equality_assessment.review_day, equality_assessment.id
        """
    }

    struct Line: FromRow, Guarded, Hashable {
        var assessment: EqualityAssessment
        var planName: String
        /// Nothing where it is of the plan as a whole.
        var priorityName: String?
        var hidden: Set<Field> = []

        init(_ row: Row) throws(StorageError) {
            assessment = try EqualityAssessment(row)
            (planName, priorityName) = (try row["plan_name"], try row["priority_name"])
        }

        var thing: Thing { assessment.thing }
        mutating func blank() {}

        var said: String { "\(priorityName ?? "The plan as a whole"), \(planName)" }
    }
}
