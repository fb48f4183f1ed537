import Aldermouth
import Dates
import Partnership
import Storage

extension World {
    // MARK: The strategic assessment of a year

    static let assessment: Int64 = 851
    static let assessmentEdition: Int64 = 852
    /// A profile of one problem.
    static let profile: Int64 = 856
    static let profileThing = Thing(.assessment, number: profile)
    static let assessmentThing = Thing(.assessment, number: assessment)
    static let assessmentEditionThing = assessmentEditionThing(assessmentEdition)

    static let matters = [
        "considered", "levels", "changes", "reasons", "priorities", "people", "implemented", "county",
    ]

    static func assessmentEditionThing(_ number: Int64) -> Thing {
        Thing(.assessmentEdition, number: number, marking: .open)
    }

    /// What somebody with a conflict of interest is kept from: these, and what the second world adds.
    static let keptOfAssessments: [ThingID] = [
        assessmentThing.id, profileThing.id, assessmentEditionThing.id, ThingID(.assessment, 1851),
        ThingID(.assessment, 1856), ThingID(.assessmentEdition, 1852),
    ]

    /// An assessment in work from which a priority follows, with an edition that was published.
    static func addAssessment(
        _ assessment: Int64, _ edition: Int64, plan: Int64, priority: Int64, _ connection: Connection
    ) throws {
        try connection.execute(
            """
            INSERT INTO assessment (id, plan, body, year, last_month, drafter, stage, stage_day, procedure, version, name,
                priority, issue)
            VALUES (\(assessment), \(plan), \("body-\(assessment)"), 2025, '2025-09', \(person), 'draft', \(began),
                'strategic-assessment-2007', 1, '', NULL, NULL),
                (\(assessment + 5), \(plan), \("body-\(assessment + 5)"), 2025, '2025-09', \(person), 'draft', \(began),
                'problem-profile-2026', 1, \("problem-\(assessment)"), \(priority), NULL)
            """)
        try connection.execute(
            """
            INSERT INTO assessment_part (assessment, matter, text, writer, version)
            VALUES (\(assessment + 5), 'problem', \("problem-\(assessment)"), \(person), 1)
            """)
        for matter in matters {
            try connection.execute(
                """
                INSERT INTO assessment_part (assessment, matter, text, writer, version)
                VALUES (\(assessment), \(matter), \("\(matter)-\(assessment) {\(heldReference)}"), \(person), 1)
                """)
        }
        try hold(assessment, priority: priority, connection)
        try connection.execute(
            """
            INSERT INTO assessment_clearance (assessment, position, rule, place, said, reason, person, on_day)
            VALUES (\(assessment), 0, 'privacy', 'place', \("found-\(assessment)"), 'reason', \(person), \(began))
            """)
        try connection.execute(
            """
            INSERT INTO assessment_move (assessment, position, action, on_day, person, reason, procedure)
            VALUES (\(assessment), 0, 'correct', \(began), \(person), 'reason', 'strategic-assessment-2007')
            """)
        try connection.execute(
            "INSERT INTO assessment_priority (assessment, priority) VALUES (\(assessment), \(priority))")
        try connection.execute(
            """
            INSERT INTO assessment_edition (id, assessment, number, day, title, body, changed)
            VALUES (\(edition), \(assessment), 1, \(began), \("edition-\(edition)"), 'body', 'changed')
            """)
        try connection.execute(
            """
            INSERT INTO assessment_edition_part (edition, position, matter, name, text)
            VALUES (\(edition), 0, 'levels', 'name', \("part-\(edition)"))
            """)
    }

    /// What stands in braces in each part: nobody but the hold knows what it reads.
    static let heldReference = "cited nobody-knows"

    /// Its figures are held, and tell of the priority that follows from it.
    private static func hold(_ assessment: Int64, priority: Int64, _ connection: Connection) throws {
        try connection.execute(
            "INSERT INTO assessment_hold (assessment, number, held_at, person) VALUES (\(assessment), 1, 1, \(person))")
        try connection.execute(
            """
            INSERT INTO assessment_held (assessment, written_as, text, family, held_at)
            VALUES (\(assessment), \(heldReference), \("held-\(assessment)"), 'plan', 1)
            """)
        try connection.execute(
            """
            INSERT INTO assessment_held_thing (assessment, family, kind, number, agency, seat, committee, marking)
            SELECT \(assessment), 'plan', \(Kind.priority), id, agency, seat, NULL, \(Marking.official)
            FROM priority WHERE id = \(priority)
            """)
    }

    static func clearAssessments(_ connection: Connection) throws {
        try connection.execute("DELETE FROM duty_evidence_record")
        try connection.execute("DELETE FROM assessment_clearance")
        try connection.execute("DELETE FROM assessment_held_thing")
        try connection.execute("DELETE FROM assessment_held")
        try connection.execute("DELETE FROM assessment_hold")
        try connection.execute("DELETE FROM assessment_edition_part")
        try connection.execute("DELETE FROM assessment_edition")
        try connection.execute("DELETE FROM assessment_priority")
        try connection.execute("DELETE FROM assessment_move")
        try connection.execute("DELETE FROM assessment_part")
        try connection.execute("DELETE FROM assessment")
    }
}
