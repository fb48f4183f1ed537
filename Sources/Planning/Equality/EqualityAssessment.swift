import Dates
import Partnership
import Storage

/// An equality impact assessment of one priority of a plan, or of the plan as a whole.
///
/// Who leads the priority may write it. Source: Equality Act 2010, s.149.
struct EqualityAssessment: FromRow, Guarded, Hashable {
    var id: ID<EqualityAssessment>
    var plan: ID<Plan>
    /// Nothing where it is of the plan as a whole.
    var priority: ID<Priority>?
    /// Of the priority.
    var agency: ID<Agency>?
    var seat: ID<Seat>?
    var begun: Day
    var reviewBy: Day
    var version: Int
    var hidden: Set<Field> = []

    init(
        id: ID<EqualityAssessment>, plan: ID<Plan>, priority: ID<Priority>? = nil, begun: Day, reviewBy: Day,
        version: Int = 1
    ) {
        (self.id, self.plan, self.priority) = (id, plan, priority)
        (self.begun, self.reviewBy, self.version) = (begun, reviewBy, version)
    }

    static let columns: SQL =
        """
        equality_assessment.id, equality_assessment.plan, equality_assessment.priority, priority.agency, priority.seat,
        equality_assessment.begun_day, equality_assessment.review_day, equality_assessment.version
        """

    /// The one place where a row of `equality_assessment` with its priority becomes an assessment.
    init(_ row: Row) throws(StorageError) {
        id = try row["id"]
        plan = try row["plan"]
        priority = try row["priority"]
        agency = try row["agency"]
        seat = try row["seat"]
        begun = try row["begun_day"]
        reviewBy = try row["review_day"]
        version = try row["version"]
    }

    var thing: Thing { Thing(.equalityAssessment, number: id.number, owner: agency, seat: seat) }
    mutating func blank() {}

    static func find(
        _ id: ID<EqualityAssessment>, _ connection: Connection
    ) throws(StorageError) -> EqualityAssessment? {
        try connection.first(
            """
            SELECT \(columns) FROM equality_assessment LEFT JOIN priority ON priority.id = equality_assessment.priority
            WHERE  equality_assessment.id = \(id)
            """, as: EqualityAssessment.self)
    }

    /// The rows of which somebody may know the plan and the priority.
    static func known(to viewer: Viewer) -> SQL {
        """
        equality_assessment.plan NOT IN \(list: viewer.kept(from: .plan))
        AND (equality_assessment.priority IS NULL OR equality_assessment.priority NOT IN \(list: viewer.kept(from: .priority)))
        """
    }
}

/// The assessments of a plan, that of the plan as a whole first; or one alone.
struct EqualityAssessments: Query {
    var viewer: Viewer
    var plan: ID<Plan>?
    var id: ID<EqualityAssessment>?

    var sql: SQL {
        """
        SELECT   \(EqualityAssessment.columns)
        FROM     equality_assessment
        LEFT JOIN priority ON priority.id = equality_assessment.priority
        WHERE    (equality_assessment.plan = \(plan) OR equality_assessment.id = \(id))
          AND    \(EqualityAssessment.known(to: viewer))
        ORDER BY priority.position NULLS FIRST, equality_assessment.id
        """
    }

    typealias Line = EqualityAssessment
}
