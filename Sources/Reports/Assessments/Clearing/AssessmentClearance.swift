import Approvals
import Checks
import Dates
import Partnership
import Planning
package import Storage

/// A finding of the checks in an assessment that somebody who wrote none of it judged to be no risk.
struct AssessmentClearance: FromRow, Guarded, Hashable {
    var assessment: ID<StrategicAssessment>
    var clearance: Clearance
    var hidden: Set<Field> = []

    /// The one place where a row of `assessment_clearance` becomes one.
    init(_ row: Row) throws(StorageError) {
        assessment = try row["assessment"]
        clearance = try Clearance(row)
    }

    var thing: Thing { Thing(.assessment, number: assessment.number) }
    mutating func blank() { if hidden.contains(.text) { clearance.blank() } }
}

/// What was cleared in one assessment, in order.
struct AssessmentClearances: Query {
    var viewer: Viewer
    var assessment: ID<StrategicAssessment>

    var sql: SQL {
        """
        SELECT   cleared.assessment, \(Clearance.columns)
        FROM     assessment_clearance cleared JOIN assessment ON assessment.id = cleared.assessment
        WHERE    cleared.assessment = \(assessment) AND \(StrategicAssessment.known(to: viewer))
        ORDER BY cleared.position
        """
    }

    typealias Line = AssessmentClearance
}

extension Migration {
    /// What the checks found in an assessment and somebody else judged to be no risk.
    package static let assessmentClearances = Migration(
        "0135 clearances of assessments",
        """
        CREATE TABLE assessment_clearance (
            assessment \(.bigint) NOT NULL REFERENCES assessment (id),
            position   INTEGER NOT NULL,         -- 0 for the first
            rule       TEXT    NOT NULL,         -- by which it was found: privacy, totals and so on
            place      TEXT    NOT NULL,         -- where in the assessment
            said       TEXT    NOT NULL,         -- the finding, word for word
            reason     TEXT    NOT NULL,         -- why it may stand
            person     \(.bigint) NOT NULL REFERENCES person (id),       -- who cleared it
            on_day     INTEGER NOT NULL,         -- days since 1970-01-01
            PRIMARY KEY (assessment, position)
        ) \(.strict);
        """)
}
