package import Partnership
package import Storage

/// Says which priorities of plans follow from an assessment, so that each priority can be traced back to it.
///
/// Source: SI 2007/1830, reg 10: the plan sets out the priorities that the assessment identified.
package struct NameFollowers: Sendable {
    package var assessment: ID<StrategicAssessment>
    /// The version that was looked at.
    package var version: Int
    package var priorities: Set<ID<Priority>>

    package init(assessment: ID<StrategicAssessment>, version: Int, priorities: Set<ID<Priority>>) {
        (self.assessment, self.version, self.priorities) = (assessment, version, priorities)
    }

    package func run(_ writing: Writing) throws(StorageError) -> Written<StrategicAssessment> {
        let connection = writing.connection
        guard var found = try StrategicAssessment.open(assessment, writing) else { return .notThere }
        guard found.version == version else { return .stale(found) }
        // What may not be seen is neither chosen nor taken away.
        for one in priorities where try !writing.knows(one) {
            return .faults([Fault("followers", "Choose priorities that are there.")])
        }
        let all = try connection.column(
            "SELECT priority FROM assessment_priority WHERE assessment = \(assessment)", as: ID<Priority>.self)
        var held: Set<ID<Priority>> = []
        for one in all where try writing.knows(one) { held.insert(one) }
        for one in held.subtracting(priorities) {
            try connection.execute(
                "DELETE FROM assessment_priority WHERE assessment = \(assessment) AND priority = \(one)")
        }
        for one in priorities.subtracting(held) {
            try connection.execute(
                "INSERT INTO assessment_priority (assessment, priority) VALUES (\(assessment), \(one))")
        }
        found.version += 1
        try found.update(connection)
        writing.note(.alteration, [found.thing.id], [.title], detail: "\(priorities.count) priorities follow")
        return .done(found)
    }
}
