import Dates
import Partnership
import Storage

extension World {
    // MARK: Initiatives, and briefings and training

    static let initiative: Int64 = 841
    static let evaluation: Int64 = 842
    static let achievement: Int64 = 845
    static let communityEvent: Int64 = 846
    static let trainingSession: Int64 = 847
    static let cancelledSession: Int64 = 848
    static let initiativeThing = Thing(
        .initiative, number: initiative, owner: ID(council), seat: ID(seat(.official)))
    static let achievementThing = Thing(.achievement, number: achievement, owner: ID(council))
    static let eventThing = Thing(.communityEvent, number: communityEvent, owner: ID(council))
    static let trainingThing = Thing(.trainingSession, number: trainingSession)
    static let cancelledThing = Thing(.trainingSession, number: cancelledSession)
    /// What somebody with a conflict of interest is kept from: these, and what the second world adds.
    static let keptOfInitiatives: [ThingID] = [
        initiativeThing.id, ThingID(.initiative, 1841), achievementThing.id, ThingID(.achievement, 1845),
        trainingThing.id, ThingID(.trainingSession, 1847), cancelledThing.id, eventThing.id,
        ThingID(.communityEvent, 1846),
    ]

    static func addInitiatives(_ connection: Connection) throws {
        try addInitiative(initiative, evaluation, achievement, connection)
        try addEvent(communityEvent, of: initiative, connection)
        try addTraining(trainingSession, connection)
        try connection.execute(
            """
            INSERT INTO training_session (id, topic, strand, tier, provider, outside, audience, audience_said, standing,
                planned_day, held_day, why, duty, note, version)
            VALUES (\(cancelledSession), 'Called off', NULL, '', NULL, 'A charity', 'officers', '', 'cancelled',
                \(today + -10), NULL, 'Nobody could come', NULL, '', 1)
            """)
    }

    /// Led by the council's seat, with the police; its evaluation is overdue; it was given an award.
    static func addInitiative(
        _ id: Int64, _ evaluation: Int64, _ achievement: Int64, _ connection: Connection
    ) throws {
        try connection.execute(
            """
            INSERT INTO initiative (id, name, sort, aim, agency, seat, from_day, until_day, version)
            VALUES (\(id), \("Initiative \(id)"), 'scheme', 'To be quiet', \(council), \(seat(.official)), \(began),
                NULL, 1)
            """)
        try connection.execute("INSERT INTO initiative_partner (initiative, agency) VALUES (\(id), 2)")
        try connection.execute("INSERT INTO initiative_priority (initiative, priority) VALUES (\(id), \(priority))")
        try connection.execute("INSERT INTO initiative_area (initiative, area) VALUES (\(id), 'E05999001')")
        try connection.execute(
            """
            INSERT INTO initiative_evaluation (id, initiative, evaluator, due_day, received_day, finality, found, place,
                version)
            VALUES (\(evaluation), \(id), 'A university', \(today + -20), NULL, 'provisional', 'Fewer calls',
                'Guildhall', 1)
            """)
        try connection.execute(
            """
            INSERT INTO achievement (id, day, text, given_by, agency, initiative, version)
            VALUES (\(achievement), \(today + -40), \("Award \(achievement)"), 'A charity', \(council), \(id), 1)
            """)
    }

    /// Called by the council, with the police.
    static func addEvent(_ id: Int64, of initiative: Int64, _ connection: Connection) throws {
        try connection.execute(
            """
            INSERT INTO community_event (id, name, day, place, agency, initiative, text, reached, exactness, version)
            VALUES (\(id), \("Event \(id)"), \(today + -14), 'The market', \(council), \(initiative), 'Leaflets', 200,
                'about', 1)
            """)
        try connection.execute("INSERT INTO event_partner (event, agency) VALUES (\(id), 2)")
        try connection.execute(
            """
            INSERT INTO event_output (event, position, name, count, exactness)
            VALUES (\(id), 0, 'Kits', 40, 'exact'), (\(id), 1, 'Talks', NULL, 'unknown')
            """)
    }

    /// Held by the police for members of the council, as evidence for a duty.
    static func addTraining(_ id: Int64, _ connection: Connection) throws {
        try connection.execute(
            """
            INSERT INTO training_session (id, topic, strand, tier, provider, outside, audience, audience_said, standing,
                planned_day, held_day, why, duty, note, version)
            VALUES (\(id), \("Training \(id)"), 'prevent', 'Basic', 2, '', 'members', 'All', 'held', \(today + -30),
                \(today + -28), '', \(duty), 'In the minutes', 1)
            """)
        try connection.execute(
            """
            INSERT INTO training_count (session, position, name, agency, count, exactness)
            VALUES (\(id), 0, 'Council', \(council), 17, 'exact'), (\(id), 1, 'Guests', NULL, NULL, 'unknown')
            """)
    }

    /// Everything of initiatives gone.
    static func clearInitiatives(_ connection: Connection) throws {
        try connection.execute("DELETE FROM event_output")
        try connection.execute("DELETE FROM event_partner")
        try connection.execute("DELETE FROM community_event")
        try connection.execute("DELETE FROM training_count")
        try connection.execute("DELETE FROM training_session")
        try connection.execute("DELETE FROM achievement")
        try connection.execute("DELETE FROM initiative_evaluation")
        try connection.execute("DELETE FROM initiative_area")
        try connection.execute("DELETE FROM initiative_priority")
        try connection.execute("DELETE FROM initiative_partner")
        try connection.execute("DELETE FROM initiative")
    }
}
