package import Partnership
package import Storage

/// Writes what stands in one part of an assessment.
package struct WriteAssessmentPart: Sendable {
    package var assessment: ID<StrategicAssessment>
    package var matter: AssessmentPart.Matter
    package var text: String
    /// The version that was looked at.
    package var version: Int

    package init(
        assessment: ID<StrategicAssessment>, matter: AssessmentPart.Matter, text: String, version: Int
    ) { (self.assessment, self.matter, self.text, self.version) = (assessment, matter, text, version) }

    package func run(_ writing: Writing) throws(StorageError) -> Written<AssessmentText> {
        let connection = writing.connection
        guard let found = try StrategicAssessment.open(assessment, writing),
            let before = try AssessmentText.find(assessment, matter, connection)
        else { return .notThere }
        guard before.version == version else { return .stale(before) }
        var faults: [Fault] = []
        if text.utf8.count > 20_000 { faults.append(Fault("text", "Use fewer than 20,000 characters.")) }
        if found.stage != .draft { faults.append(Fault("text", found.stage.notDraft)) }
        guard faults.isEmpty else { return .faults(faults) }
        try connection.execute(
            """
            UPDATE assessment_part SET text = \(text), writer = \(writing.viewer.person), version = \(version + 1)
            WHERE  assessment = \(assessment) AND matter = \(matter)
            """)
        writing.note(.alteration, [found.thing.id], [.text], detail: matter.rawValue)
        return .done(AssessmentText(assessment: assessment, matter: matter, text: text, version: version + 1))
    }
}

extension StrategicAssessment {
    /// The assessment of that number, where the writer may change it and may see the plan that it was made under and what
    /// it explains.
    package static func open(
        _ id: ID<StrategicAssessment>, _ writing: Writing
    ) throws(StorageError) -> StrategicAssessment? {
        guard let found = try find(id, writing.connection), writing.may(.change, found.thing),
            writing.may(.see, Thing(.plan, number: found.plan.number)),
            try found.problem.map({ one throws(StorageError) in try writing.plan(of: one.place) }) != .some(nil)
        else { return nil }
        return found
    }
}
