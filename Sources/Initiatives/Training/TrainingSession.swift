import Dates
import Partnership
import Planning
import Storage

/// A briefing or a training that is planned or was held.
struct TrainingSession: FromRow, Guarded, Versioned, Hashable {
    var id: ID<TrainingSession>
    var words: TrainingWords
    var version: Int
    var hidden: Set<Field> = []

    init(id: ID<TrainingSession>, version: Int = 1, _ words: TrainingWords) {
        (self.id, self.version, self.words) = (id, version, words)
    }

    /// The one place where a row of `training_session` becomes a session. Without who came.
    init(_ row: Row) throws(StorageError) {
        id = try row["id"]
        version = try row["version"]
        words = TrainingWords(topic: try row["topic"], strand: try row["strand"], tier: try row["tier"])
        words.provider = try row["provider"]
        words.outside = try row["outside"]
        words.audience = try row["audience"]
        words.audienceSaid = try row["audience_said"]
        words.standing = try row["standing"]
        words.planned = try row["planned_day"]
        words.held = try row["held_day"]
        words.why = try row["why"]
        words.duty = try row["duty"]
        words.note = try row["note"]
    }

    var thing: Thing { Thing(.trainingSession, number: id.number) }
    mutating func blank() { if hidden.contains(.text) { words = TrainingWords(topic: words.topic) } }

    func state(on today: Day) -> TrainingState { TrainingState(words, today: today) }

    /// With who came.
    static func find(_ id: ID<TrainingSession>, _ connection: Connection) throws(StorageError) -> TrainingSession? {
        // Of nobody's: what is kept from whoever writes stays written.
        let found = try connection.first(
            TrainingSessions(viewer: .nobody, id: id).sql, as: TrainingSession.self)
        guard var found else { return nil }
        found.take(
            try connection.all(TrainingCounts(viewer: .nobody, session: id).sql, as: TrainingCounts.Line.self))
        return found
    }

    mutating func take(_ counts: [TrainingCounts.Line]) {
        guard !hidden.contains(.text) else { return }
        words.came += counts.filter { $0.session == id }.map(\.counted)
    }

    func keep(_ connection: Connection) throws(StorageError) {
        if version == 1 {
            try connection.execute(
                """
                INSERT INTO training_session (id, topic, strand, tier, provider, outside, audience, audience_said, standing,
                    planned_day, held_day, why, duty, note, version)
                VALUES (\(id), \(words.topic), \(words.strand), \(words.tier), \(words.provider), \(words.outside),
                    \(words.audience), \(words.audienceSaid), \(words.standing), \(words.planned), \(words.held),
                    \(words.why), \(words.duty), \(words.note), 1)
                """)
        } else {
            try connection.execute(
                """
                UPDATE training_session SET topic = \(words.topic), strand = \(words.strand), tier = \(words.tier),
                    provider = \(words.provider), outside = \(words.outside), audience = \(words.audience),
                    audience_said = \(words.audienceSaid), standing = \(words.standing),
                    planned_day = \(words.planned), held_day = \(words.held), why = \(words.why),
                    duty = \(words.duty), note = \(words.note), version = \(version)
                WHERE id = \(id)
                """)
            try connection.execute("DELETE FROM training_count WHERE session = \(id)")
        }
        for (position, one) in words.came.enumerated() {
            try connection.execute(
                """
                INSERT INTO training_count (session, position, name, agency, count, exactness)
                VALUES (\(id), \(position), \(one.name), \(one.agency), \(one.tally.count), \(one.tally.exactness))
                """)
        }
    }
}

/// Every session, or one alone, the latest first, those without a day last.
struct TrainingSessions: Query {
    var viewer: Viewer
    var id: ID<TrainingSession>?

    var sql: SQL {
        """
        SELECT   id, topic, strand, tier,
                 CASE WHEN provider IN \(list: viewer.kept(from: .agency)) THEN NULL ELSE provider END AS provider,
                 outside, audience, audience_said, standing, planned_day, held_day, why,
                 CASE WHEN duty IN \(list: viewer.kept(from: .duty)) THEN NULL ELSE duty END AS duty, note, version
        FROM     training_session
        WHERE    (\(id == nil) = 1 OR id = \(id))
        ORDER BY COALESCE(held_day, planned_day) DESC NULLS LAST, topic, id
        """
    }

    typealias Line = TrainingSession
}

/// Who came to each, without the agencies that a conflict of interest hides.
struct TrainingCounts: Query {
    var viewer: Viewer
    var session: ID<TrainingSession>?

    var sql: SQL {
        """
        SELECT   session, name, agency, count, exactness
        FROM     training_count
        WHERE    (\(session == nil) = 1 OR session = \(session))
          AND    (agency IS NULL OR agency NOT IN \(list: viewer.kept(from: .agency)))
        ORDER BY session, position
        """
    }

    struct Line: FromRow, Guarded, Hashable {
        var session: ID<TrainingSession>
        var counted: CountedLine
        var hidden: Set<Field> = []

        init(_ row: Row) throws(StorageError) {
            session = try row["session"]
            let tally = try Tally(try row["exactness"], try row["count"])
            counted = CountedLine(name: try row["name"], agency: try row["agency"], tally: tally)
        }

        var thing: Thing { Thing(.trainingSession, number: session.number) }
        mutating func blank() {}
    }
}
