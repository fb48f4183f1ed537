import Partnership

@testable import Storage

extension Perches {
    /// A word in every text of an initiative, its evaluation, what was achieved, and a briefing.
    func initiatives(_ connection: Connection) throws {
        func word(_ table: String, _ column: String, _ thing: Thing, _ field: Field) -> String {
            canaries.word(table, column, thing.id.number, .part(thing, field))
        }
        let (one, award, session) = (World.initiativeThing, World.achievementThing, World.trainingThing)
        try connection.execute(
            """
            UPDATE initiative SET name = \(word("initiative", "name", one, .title)),
                aim = \(word("initiative", "aim", one, .text))
            """)
        try connection.execute(
            """
            UPDATE initiative_evaluation SET evaluator = \(word("initiative_evaluation", "evaluator", one, .text)),
                found = \(word("initiative_evaluation", "found", one, .text)),
                place = \(word("initiative_evaluation", "place", one, .text))
            """)
        try connection.execute(
            """
            UPDATE achievement SET text = \(word("achievement", "text", award, .title)),
                given_by = \(word("achievement", "given_by", award, .text))
            """)
        let event = World.eventThing
        try connection.execute(
            """
            UPDATE community_event SET name = \(word("community_event", "name", event, .title)),
                place = \(word("community_event", "place", event, .text)),
                text = \(word("community_event", "text", event, .text))
            """)
        try connection.execute("UPDATE event_output SET name = \(word("event_output", "name", event, .text))")
        try connection.execute(
            """
            UPDATE initiative_milestone SET text = \(word("initiative_milestone", "text", one, .text)),
                outcome = \(word("initiative_milestone", "outcome", one, .text))
            """)
        try connection.execute("UPDATE initiative_outside SET name = \(word("initiative_outside", "name", one, .text))")
        let told = World.communicationThing
        try connection.execute(
            """
            UPDATE communication SET message = \(word("communication", "message", told, .title)),
                audience = \(word("communication", "audience", told, .text)),
                note = \(word("communication", "note", told, .text))
            """)
        let left = World.leftOutThing
        try connection.execute(
            """
            UPDATE communication SET message = \(word("communication", "message", left, .title)),
                why = \(word("communication", "why", left, .text))
            WHERE id = \(World.leftOutCommunication)
            """)
        func said(_ column: String, _ thing: Thing, _ field: Field = .text) -> String {
            word("training_session", column, thing, field)
        }
        let cancelled = World.cancelledThing
        try connection.execute(
            """
            UPDATE training_session SET topic = \(said("topic", session, .title)), tier = \(said("tier", session)),
                audience_said = \(said("audience_said", session)), note = \(said("note", session))
            WHERE id = \(World.trainingSession)
            """)
        try connection.execute(
            """
            UPDATE training_session SET topic = \(said("topic", cancelled, .title)),
                outside = \(said("outside", cancelled)), why = \(said("why", cancelled))
            WHERE id = \(World.cancelledSession)
            """)
        try connection.execute("UPDATE training_count SET name = \(word("training_count", "name", session, .text))")
    }
}
