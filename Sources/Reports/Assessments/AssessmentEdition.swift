package import Dates
package import Partnership
package import Planning
package import Storage

/// A strategic assessment as it was published on a day. It is never changed; what was wrong is put right by the next.
package struct AssessmentEdition: FromRow, Guarded, Hashable {
    package var id: ID<AssessmentEdition>
    package var assessment: ID<StrategicAssessment>
    /// 1 for the first.
    package var number: Int
    /// Of its publication.
    package var day: Day
    package var title: String
    /// The partnership.
    package var body: String
    package var changed: String
    /// Since when its figures were held; nothing where they were counted for it.
    var held: Day?
    package var hidden: Set<Field> = []

    static let columns: SQL =
        """
        assessment_edition.id, assessment_edition.assessment, assessment_edition.number, assessment_edition.day,
        assessment_edition.title, assessment_edition.body, assessment_edition.changed, assessment_edition.held_day
        """

    package init(_ row: Row) throws(StorageError) {
        id = try row["id"]
        assessment = try row["assessment"]
        number = try row["number"]
        day = try row["day"]
        title = try row["title"]
        body = try row["body"]
        changed = try row["changed"]
        held = try row["held_day"]
    }

    init(
        _ document: AssessmentDocument, of assessment: ID<StrategicAssessment>, id: ID<AssessmentEdition> = .new(),
        number: Int, day: Day, changed: String
    ) {
        (self.id, self.assessment, self.number, self.day) = (id, assessment, number, day)
        (title, body, self.changed, held) = (document.title, document.body, changed, document.held)
    }

    package var thing: Thing { AssessmentEdition.thing(id) }

    /// What is published is for everybody.
    static func thing(_ id: ID<AssessmentEdition>) -> Thing {
        Thing(.assessmentEdition, number: id.number, marking: .open)
    }

    package mutating func blank() { if hidden.contains(.text) { (body, changed) = ("", "") } }

    func insert(_ parts: [AssessmentDocument.Part], _ connection: Connection) throws(StorageError) {
        try connection.execute(
            """
            INSERT INTO assessment_edition (id, assessment, number, day, title, body, changed, held_day)
            VALUES (\(id), \(assessment), \(number), \(day), \(title), \(body), \(changed), \(held))
            """)
        for (position, part) in parts.enumerated() {
            try connection.execute(
                """
                INSERT INTO assessment_edition_part (edition, position, matter, name, text)
                VALUES (\(id), \(position), \(part.matter), \(part.name), \(part.text))
                """)
        }
    }
}

/// One part of an edition.
package struct AssessmentEditionPart: FromRow, Guarded, Hashable {
    var edition: ID<AssessmentEdition>
    var matter: AssessmentPart.Matter
    var name: String
    var text: String
    package var hidden: Set<Field> = []

    package init(_ row: Row) throws(StorageError) {
        edition = try row["edition"]
        matter = try row["matter"]
        name = try row["name"]
        text = try row["text"]
    }

    package var thing: Thing { AssessmentEdition.thing(edition) }
    package mutating func blank() { if hidden.contains(.text) { text = "" } }
}

/// Every edition that was published, the latest first. Whoever is kept from an assessment or its plan is kept from them.
package struct AssessmentEditions: Query {
    package var viewer: Viewer

    package init(viewer: Viewer) { self.viewer = viewer }

    package var sql: SQL {
        """
        SELECT   \(AssessmentEdition.columns)
        FROM     assessment_edition JOIN assessment ON assessment.id = assessment_edition.assessment
        WHERE    \(StrategicAssessment.known(to: viewer))
          AND    assessment.id NOT IN \(list: viewer.kept(from: .assessment))
        ORDER BY assessment.year DESC, assessment_edition.number DESC, assessment_edition.id
        """
    }

    package typealias Line = AssessmentEdition
}

/// The parts of one edition in their order.
package struct AssessmentEditionParts: Query {
    package var viewer: Viewer
    package var edition: ID<AssessmentEdition>

    package init(viewer: Viewer, edition: ID<AssessmentEdition>) { (self.viewer, self.edition) = (viewer, edition) }

    package var sql: SQL {
        """
        SELECT   part.edition, part.matter, part.name, part.text
        FROM     assessment_edition_part part
        JOIN     assessment_edition ON assessment_edition.id = part.edition
        JOIN     assessment ON assessment.id = assessment_edition.assessment
        WHERE    part.edition = \(edition) AND \(StrategicAssessment.known(to: viewer))
          AND    assessment.id NOT IN \(list: viewer.kept(from: .assessment))
        ORDER BY part.position
        """
    }

    package typealias Line = AssessmentEditionPart
}

/// One move of an assessment: who made it, when and why.
struct AssessmentMove: FromRow, Guarded, Hashable {
    var assessment: ID<StrategicAssessment>
    var action: AssessmentWords.Action
    var on: Day
    var person: ID<Person>?
    var reason: String
    var hidden: Set<Field> = []

    init(_ row: Row) throws(StorageError) {
        assessment = try row["assessment"]
        action = try row["action"]
        on = try row["on_day"]
        person = try row["person"]
        reason = try row["reason"]
    }

    var thing: Thing { Thing(.assessment, number: assessment.number) }
    mutating func blank() { if hidden.contains(.text) { reason = "" } }
}

/// The moves of one assessment, in order.
struct AssessmentMoves: Query {
    var viewer: Viewer
    var assessment: ID<StrategicAssessment>

    var sql: SQL {
        """
        SELECT   assessment, action, on_day, person, reason FROM assessment_move
        WHERE    assessment = \(assessment) ORDER BY position
        """
    }

    typealias Line = AssessmentMove
}
