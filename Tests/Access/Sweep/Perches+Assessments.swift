import Aldermouth
import Partnership

@testable import Storage

extension Perches {
    /// A word in each text of an assessment, of its parts, its way and its edition.
    func assessments(_ connection: Connection) throws {
        func word(
            _ table: String, _ column: String, _ thing: Thing, _ field: Field, row: Int64? = nil
        ) -> String { canaries.word(table, column, row ?? thing.id.number, .part(thing, field)) }
        let (work, edition) = (World.assessmentThing, World.assessmentEditionThing)
        try connection.execute(
            "UPDATE assessment SET body = \(word("assessment", "body", work, .title)) WHERE id = \(work.id.number)")
        let profile = World.profileThing
        try connection.execute(
            """
            UPDATE assessment SET body = \(word("assessment", "body", profile, .title)),
                name = \(word("assessment", "name", profile, .title))
            WHERE  id = \(profile.id.number)
            """)
        try connection.execute(
            """
            UPDATE assessment_part SET text = \(word("assessment_part", "text", profile, .text))
            WHERE  assessment = \(profile.id.number)
            """)
        for (position, matter) in World.matters.enumerated() {
            try connection.execute(
                """
                UPDATE assessment_part
                SET    text = \(word("assessment_part", "text", work, .text, row: Int64(position)) + " {\(World.heldReference)}")
                WHERE  assessment = \(work.id.number) AND matter = \(matter)
                """)
        }
        try connection.execute(
            """
            UPDATE assessment_held SET text = \(word("assessment_held", "text", work, .text))
            WHERE  assessment = \(work.id.number)
            """)
        try connection.execute(
            """
            UPDATE assessment_clearance SET place = \(word("assessment_clearance", "place", work, .text)),
                said = \(word("assessment_clearance", "said", work, .text)),
                reason = \(word("assessment_clearance", "reason", work, .text))
            WHERE  assessment = \(work.id.number)
            """)
        try connection.execute(
            """
            UPDATE assessment_move SET reason = \(word("assessment_move", "reason", work, .text))
            WHERE  assessment = \(work.id.number)
            """)
        try connection.execute(
            """
            UPDATE assessment_edition SET title = \(word("assessment_edition", "title", edition, .title)),
                body = \(word("assessment_edition", "body", edition, .text)),
                changed = \(word("assessment_edition", "changed", edition, .text))
            WHERE  id = \(edition.id.number)
            """)
        try connection.execute(
            """
            UPDATE assessment_edition_part SET name = \(word("assessment_edition_part", "name", edition, .text)),
                text = \(word("assessment_edition_part", "text", edition, .text))
            WHERE  edition = \(edition.id.number)
            """)
    }
}
