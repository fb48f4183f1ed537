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
    static let milestone: Int64 = 849
    static let communication: Int64 = 851
    static let leftOutCommunication: Int64 = 852
    static let initiativeThing = Thing(
        .initiative, number: initiative, owner: ID(council), seat: ID(seat(.official)))
    static let achievementThing = Thing(.achievement, number: achievement, owner: ID(council))
    static let eventThing = Thing(.communityEvent, number: communityEvent, owner: ID(council))
    static let trainingThing = Thing(.trainingSession, number: trainingSession)
    static let communicationThing = Thing(.communication, number: communication, owner: ID(council))
    static let leftOutThing = Thing(.communication, number: leftOutCommunication)
    static let cancelledThing = Thing(.trainingSession, number: cancelledSession)
    /// What somebody with a conflict of interest is kept from: these, and what the second world adds.
    static let keptOfInitiatives: [ThingID] = [
        initiativeThing.id, ThingID(.initiative, 1841), achievementThing.id, ThingID(.achievement, 1845),
        trainingThing.id, ThingID(.trainingSession, 1847), cancelledThing.id, eventThing.id,
        ThingID(.communityEvent, 1846), communicationThing.id, leftOutThing.id, ThingID(.communication, 1851),
    ]

    static func addInitiatives(_ connection: Connection) throws {
        try addInitiative(initiative, evaluation, achievement, connection)
        try addEvent(communityEvent, of: initiative, connection)
        try addTraining(trainingSession, connection)
        try addCommunication(communication, of: initiative, connection)
        try addLeftOut(connection)
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
            INSERT INTO initiative_milestone (id, initiative, text, due_day, reached_day, outcome, version)
            VALUES (\(evaluation + 7), \(id), 'Every bar has signed', \(today + -10), NULL, 'Most have', 1)
            """)
        try connection.execute(
            "INSERT INTO initiative_outside (initiative, name) VALUES (\(id), 'Another partnership')")
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

    /// Spoken by the council, with the police.
    static func addCommunication(_ id: Int64, of initiative: Int64, _ connection: Connection) throws {
        try connection.execute(
            """
            INSERT INTO communication (id, message, audience, agency, initiative, standing, from_day, until_day, why,
                reached, exactness, note, version)
            VALUES (\(id), \("Message \(id)"), 'Visitors', \(council), \(initiative), 'out', \(today + -20), NULL, '',
                4000, 'about', 'In the paper', 1)
            """)
        try connection.execute("INSERT INTO communication_partner (communication, agency) VALUES (\(id), 2)")
        try connection.execute(
            "INSERT INTO communication_channel (communication, channel) VALUES (\(id), 'press'), (\(id), 'website')")
    }

    private static func addLeftOut(_ connection: Connection) throws {
        try connection.execute(
            """
            INSERT INTO communication (id, message, audience, agency, initiative, standing, from_day, until_day, why,
                reached, exactness, note, version)
            VALUES (\(leftOutCommunication), 'Left out', 'Everybody', NULL, NULL, 'left-out', NULL, NULL, 'No money',
                NULL, 'unknown', '', 1)
            """)
        try connection.execute(
            "INSERT INTO communication_channel (communication, channel) VALUES (\(leftOutCommunication), 'printed')")
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
        try connection.execute("DELETE FROM communication_channel")
        try connection.execute("DELETE FROM communication_partner")
        try connection.execute("DELETE FROM communication")
        try connection.execute("DELETE FROM training_session")
        try connection.execute("DELETE FROM achievement")
        try connection.execute("DELETE FROM initiative_evaluation")
        try connection.execute("DELETE FROM initiative_milestone")
        try connection.execute("DELETE FROM initiative_outside")
        try connection.execute("DELETE FROM initiative_area")
        try connection.execute("DELETE FROM initiative_priority")
        try connection.execute("DELETE FROM initiative_partner")
        try connection.execute("DELETE FROM initiative")
    }
}
