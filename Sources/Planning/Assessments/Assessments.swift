package import Partnership
package import Storage

/// Every strategic assessment, the latest first. Whoever is kept from a plan, or from what a
/// profile explains, is kept from it.
package struct Assessments: Query {
    package var viewer: Viewer

    package init(viewer: Viewer) { self.viewer = viewer }

    package var sql: SQL {
        """
        SELECT   \(StrategicAssessment.columns) FROM assessment
        WHERE    \(StrategicAssessment.known(to: viewer))
        ORDER BY assessment.year DESC, assessment.body, assessment.id
        """
    }

    package typealias Line = StrategicAssessment
}

/// What stands in the parts of one assessment.
package struct AssessmentTexts: Query {
    package var viewer: Viewer
    package var assessment: ID<StrategicAssessment>

    package init(viewer: Viewer, assessment: ID<StrategicAssessment>) {
        (self.viewer, self.assessment) = (viewer, assessment)
    }

    package var sql: SQL {
        """
        SELECT   assessment_part.assessment, assessment_part.matter, assessment_part.text, assessment_part.version
        FROM     assessment_part JOIN assessment ON assessment.id = assessment_part.assessment
        WHERE    assessment_part.assessment = \(assessment)
          AND    \(StrategicAssessment.known(to: viewer))
        ORDER BY assessment_part.matter
        """
    }

    package typealias Line = AssessmentText
}

/// The priorities that follow from an assessment, or the assessments that a priority follows from.
package struct AssessmentFollowers: Query {
    package var viewer: Viewer
    package var assessment: ID<StrategicAssessment>?
    package var priority: ID<Priority>?

    package init(viewer: Viewer, assessment: ID<StrategicAssessment>? = nil, priority: ID<Priority>? = nil) {
        (self.viewer, self.assessment, self.priority) = (viewer, assessment, priority)
    }

    package var sql: SQL {
        """
        SELECT   assessment_priority.assessment, assessment_priority.priority
        FROM     assessment_priority
        JOIN     assessment ON assessment.id = assessment_priority.assessment
        JOIN     priority ON priority.id = assessment_priority.priority
        WHERE    (assessment_priority.assessment = \(assessment) OR assessment_priority.priority = \(priority))
          AND    \(StrategicAssessment.known(to: viewer))
          AND    priority.plan NOT IN \(list: viewer.kept(from: .plan))
          AND    priority.id NOT IN \(list: viewer.kept(from: .priority))
        ORDER BY assessment.year DESC, priority.plan, priority.position, assessment.id
        """
    }

    package struct Line: FromRow, Guarded, Hashable {
        package var assessment: ID<StrategicAssessment>
        package var priority: ID<Priority>
        package var hidden: Set<Field> = []

        package init(_ row: Row) throws(StorageError) {
            assessment = try row["assessment"]
            priority = try row["priority"]
        }

        package var thing: Thing { Thing(.assessment, number: assessment.number) }
        package mutating func blank() {}
    }
}
