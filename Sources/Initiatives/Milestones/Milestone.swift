import Dates
import Partnership
import Storage

/// What an initiative is to reach by a day, and what came of it.
struct Milestone: FromRow, Guarded, Versioned, Hashable {
    var id: ID<Milestone>
    var initiative: ID<Initiative>
    var agency: ID<Agency>?
    var seat: ID<Seat>?
    var words: MilestoneWords
    var version: Int
    var hidden: Set<Field> = []

    init(id: ID<Milestone>, of initiative: ID<Initiative>, version: Int = 1, _ words: MilestoneWords) {
        (self.id, self.initiative, self.version, self.words) = (id, initiative, version, words)
    }

    /// The one place where a row of `initiative_milestone` becomes a milestone.
    init(_ row: Row) throws(StorageError) {
        id = try row["id"]
        initiative = try row["initiative"]
        agency = try row["agency"]
        seat = try row["seat"]
        version = try row["version"]
        words = MilestoneWords(text: try row["text"], due: try row["due_day"])
        words.reached = try row["reached_day"]
        words.outcome = try row["outcome"]
    }

    var thing: Thing { Thing(.initiative, number: initiative.number, owner: agency, seat: seat) }
    mutating func blank() { if hidden.contains(.text) { words = MilestoneWords() } }

    func keep(_ connection: Connection) throws(StorageError) {
        if version == 1 {
            try connection.execute(
                """
                INSERT INTO initiative_milestone (id, initiative, text, due_day, reached_day, outcome, version)
                VALUES (\(id), \(initiative), \(words.text), \(words.due), \(words.reached), \(words.outcome), 1)
                """)
        } else {
            try connection.execute(
                """
                UPDATE initiative_milestone SET text = \(words.text), due_day = \(words.due),
                    reached_day = \(words.reached), outcome = \(words.outcome), version = \(version)
                WHERE id = \(id)
                """)
        }
    }
}

/// The milestones of every initiative, of one alone, or one of them: by the day on which they are due, those without one last.
struct Milestones: Query {
    var viewer: Viewer
    var initiative: ID<Initiative>?
    var id: ID<Milestone>?

    var sql: SQL {
        """
        SELECT   initiative_milestone.id, initiative_milestone.initiative, initiative.agency, initiative.seat,
                 initiative_milestone.text, initiative_milestone.due_day, initiative_milestone.reached_day,
                 initiative_milestone.outcome, initiative_milestone.version
        FROM     initiative_milestone
        JOIN     initiative ON initiative.id = initiative_milestone.initiative
        WHERE    (\(initiative == nil) = 1 OR initiative_milestone.initiative = \(initiative))
          AND    (\(id == nil) = 1 OR initiative_milestone.id = \(id))
        ORDER BY initiative_milestone.due_day NULLS LAST, initiative_milestone.id
        """
    }

    typealias Line = Milestone
}
