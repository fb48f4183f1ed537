import Dates
import Partnership
import Storage

/// That a complete assessment was looked at again: on which day, and what was found. It is never overwritten.
struct EqualityReview: FromRow, Guarded, Hashable {
    var id: ID<EqualityReview>
    var assessment: ID<EqualityAssessment>
    var agency: ID<Agency>?
    var seat: ID<Seat>?
    var day: Day
    var found: String
    /// By which it is reviewed again.
    var next: Day
    /// The day on which it was written down.
    var kept: Day
    var hidden: Set<Field> = []

    init(
        id: ID<EqualityReview>, assessment: ID<EqualityAssessment>, day: Day, found: String, next: Day, kept: Day
    ) {
        (self.id, self.assessment, self.day) = (id, assessment, day)
        (self.found, self.next, self.kept) = (found, next, kept)
    }

    /// The one place where a row of `equality_review` becomes a review.
    init(_ row: Row) throws(StorageError) {
        id = try row["id"]
        assessment = try row["assessment"]
        agency = try row["agency"]
        seat = try row["seat"]
        day = try row["day"]
        found = try row["found"]
        next = try row["next_day"]
        kept = try row["kept_day"]
    }

    var thing: Thing { Thing(.equalityAssessment, number: assessment.number, owner: agency, seat: seat) }
    mutating func blank() { if hidden.contains(.text) { found = "" } }
}

/// The reviews of the assessments of a plan, the latest first.
struct EqualityReviews: Query {
    var viewer: Viewer
    var plan: ID<Plan>

    var sql: SQL {
        """
        SELECT   equality_review.id, equality_review.assessment, priority.agency, priority.seat, equality_review.day,
                 equality_review.found, equality_review.next_day, equality_review.kept_day
        FROM     equality_review
        JOIN     equality_assessment ON equality_assessment.id = equality_review.assessment
        LEFT JOIN priority ON priority.id = equality_assessment.priority
        WHERE    equality_assessment.plan = \(plan) AND \(EqualityAssessment.known(to: viewer))
        ORDER BY equality_review.day DESC, equality_review.kept_day DESC, equality_review.id
        """
    }

    typealias Line = EqualityReview
}
