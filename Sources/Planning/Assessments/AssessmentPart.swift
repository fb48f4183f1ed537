package import Partnership
import Places
package import Storage

/// One of the matters that a strategic assessment must have in it.
///
/// Source: SI 2007/1830, regs 5 to 7, for England; SI 2007/3076 for Wales, which has no county strategy group.
package struct AssessmentPart: Hashable, Sendable {
    package var matter: Matter
    /// As it is headed.
    package var title: String
    /// The nations whose regulations ask for it.
    var nations: Set<Nation>
    /// The regulations that ask for it; empty where none do.
    package var source = ""
    /// Whether it is one of the matters that the law lists, and not how they were come by.
    package var isListed = true
    /// In which sort of assessment it stands.
    package var sort = StrategicAssessment.Sort.yearly

    package enum Matter: String, CaseIterable, Stored {
        case considered, levels, changes, reasons, priorities, people, implemented, county
        case problem, scanning, harmed, places, causes, done, options, unknown
    }

    /// As the table that is compiled in has them, in its order.
    static let all: [AssessmentPart] = {
        do { return try AssessmentParts(ReferenceTable.assessmentParts).parts } catch {
            preconditionFailure("The table of what an assessment must have in it is damaged: \(error)")
        }
    }()

    // swift-format-ignore
    /// The headings of a problem profile. They are ours: no law asks for one.
    static let ofProblems = [
        AssessmentPart(problem: .problem,  title: "The problem"),
        AssessmentPart(problem: .scanning, title: "What is reported and recorded"),
        AssessmentPart(problem: .harmed,   title: "Who is harmed"),
        AssessmentPart(problem: .places,   title: "Where and when"),
        AssessmentPart(problem: .causes,   title: "Why: its causes"),
        AssessmentPart(problem: .done,     title: "What is done already"),
        AssessmentPart(problem: .options,  title: "What could be done"),
        AssessmentPart(problem: .unknown,  title: "What is not known"),
    ]

    package static func parts(of nation: Nation, _ sort: StrategicAssessment.Sort = .yearly) -> [AssessmentPart] {
        sort == .problem ? ofProblems : all.filter { $0.nations.contains(nation) }
    }
}

extension AssessmentPart {
    fileprivate init(problem matter: Matter, title: String) {
        self.init(matter: matter, title: title, nations: [.england, .wales], isListed: false, sort: .problem)
    }
}

/// What stands in one part of an assessment. Each part has a version of its own, so that two people can write at once.
package struct AssessmentText: FromRow, Guarded, Hashable {
    package var assessment: ID<StrategicAssessment>
    package var matter: AssessmentPart.Matter
    package var text: String
    package var version: Int
    package var hidden: Set<Field> = []

    package init(assessment: ID<StrategicAssessment>, matter: AssessmentPart.Matter, text: String, version: Int) {
        (self.assessment, self.matter, self.text, self.version) = (assessment, matter, text, version)
    }

    package init(_ row: Row) throws(StorageError) {
        assessment = try row["assessment"]
        matter = try row["matter"]
        text = try row["text"]
        version = try row["version"]
    }

    package var thing: Thing { Thing(.assessment, number: assessment.number) }
    package mutating func blank() { if hidden.contains(.text) { text = "" } }

    static func find(
        _ assessment: ID<StrategicAssessment>, _ matter: AssessmentPart.Matter, _ connection: Connection
    ) throws(StorageError) -> AssessmentText? {
        try connection.first(
            """
            SELECT assessment, matter, text, version FROM assessment_part
            WHERE  assessment = \(assessment) AND matter = \(matter)
            """, as: AssessmentText.self)
    }
}
