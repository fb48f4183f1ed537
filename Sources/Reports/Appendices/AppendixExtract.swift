import Markup
package import Planning
package import Storage

/// The paper that an appendix is an extract of: a strategic assessment in work, or one edition of it; and which of its
/// parts.
package struct AppendixExtract: Hashable, Sendable {
    package var assessment: ID<StrategicAssessment>
    /// Nothing where it is drawn from the assessment in work.
    package var edition: ID<AssessmentEdition>?
    /// None for the whole paper.
    package var matters: [AssessmentPart.Matter]

    package init(
        assessment: ID<StrategicAssessment>, edition: ID<AssessmentEdition>? = nil,
        matters: [AssessmentPart.Matter] = []
    ) {
        (self.assessment, self.edition, self.matters) = (assessment, edition, matters)
    }

    /// The one place where columns of `report_appendix` become an extract; nothing where it has words of its own alone.
    init?(_ row: Row) throws(StorageError) {
        let held: ID<StrategicAssessment>? = try row["assessment"]
        guard let held else { return nil }
        assessment = held
        edition = try row["assessment_edition"]
        matters = []
        for word in lines(try row["matters"]) {
            guard let matter = AssessmentPart.Matter(rawValue: word) else {
                throw .notUnderstood(column: "report_appendix.matters")
            }
            matters.append(matter)
        }
    }

    /// As the column keeps them, one a line.
    var mattersKept: String { matters.map(\.rawValue).joined(separator: "\n") }

    /// By which a form names the paper: `edition-998`.
    var key: String { edition.map { "edition-\($0.number)" } ?? "work-\(assessment.number)" }

    /// Those of the parts that it is made of, as that paper has them.
    func chosen(_ parts: [AssessmentDocument.Part]) -> [AssessmentDocument.Part] {
        matters.isEmpty ? parts : parts.filter { matters.contains($0.matter) }
    }
}

extension AssessmentPart.Matter {
    /// Every part that an assessment or a problem profile can have, with how it is headed.
    static var headed: [(matter: AssessmentPart.Matter, title: String)] {
        (AssessmentPart.parts(of: .england) + AssessmentPart.parts(of: .england, .problem)).map {
            ($0.matter, $0.title)
        }
    }
}
