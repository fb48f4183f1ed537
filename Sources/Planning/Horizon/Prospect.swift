import Dates
import Partnership
import Storage

/// Something that may change crime or disorder here, as it is written down now or was before.
struct Prospect: FromRow, Guarded, Versioned, Hashable {
    var id: ID<Prospect>
    var version: Int
    /// The day on which it was first written down, from which its first review is counted.
    var begun: Day
    /// The day on which these words were written down.
    var kept: Day
    /// Why they were put right; empty for the first.
    var reason: String
    var words: ProspectWords
    var hidden: Set<Field> = []

    static let columns: SQL =
        """
        prospect_version.prospect, prospect_version.version, prospect.begun_day, prospect_version.kept_day,
        prospect_version.reason, prospect_version.name, prospect_version.sort, prospect_version.text,
        prospect_version.source, prospect_version.address, prospect_version.read_day, prospect_version.expected,
        prospect_version.agency, prospect_version.seat, prospect_version.months
        """

    init(
        id: ID<Prospect>, version: Int = 1, begun: Day, kept: Day, reason: String = "", _ words: ProspectWords
    ) {
        (self.id, self.version, self.begun, self.kept) = (id, version, begun, kept)
        (self.reason, self.words) = (reason, words)
    }

    /// The one place where a row of `prospect_version` becomes a prospect. Without the priorities that it may change.
    init(_ row: Row) throws(StorageError) {
        id = try row["prospect"]
        version = try row["version"]
        begun = try row["begun_day"]
        kept = try row["kept_day"]
        reason = try row["reason"]
        words = ProspectWords(sort: try row["sort"], read: try row["read_day"])
        words.name = try row["name"]
        words.text = try row["text"]
        words.source = try row["source"]
        words.address = try row["address"]
        words.expected = try row["expected"]
        words.agency = try row["agency"]
        words.seat = try row["seat"]
        words.months = try row["months"]
    }

    var thing: Thing { Thing(.prospect, number: id.number, owner: words.agency, seat: words.seat) }

    mutating func blank() {
        guard hidden.contains(.text) else { return }
        var bare = ProspectWords(sort: words.sort, read: words.read)
        (bare.name, bare.agency, bare.seat) = (words.name, words.agency, words.seat)
        (words, reason) = (bare, "")
    }

    /// As it is now, with its priorities.
    static func find(_ id: ID<Prospect>, _ connection: Connection) throws(StorageError) -> Prospect? {
        let found = try connection.first(
            """
            SELECT \(columns) FROM prospect
            JOIN   prospect_version ON prospect_version.prospect = prospect.id
                AND prospect_version.version = prospect.version
            WHERE  prospect.id = \(id)
            """, as: Prospect.self)
        guard var found else { return nil }
        let bearings = try connection.all(
            """
            SELECT prospect_priority.prospect, prospect_version.agency, prospect_version.seat,
                   prospect_priority.version, prospect_priority.priority
            FROM   prospect_priority
            JOIN   prospect_version ON prospect_version.prospect = prospect_priority.prospect
                AND prospect_version.version = prospect_priority.version
            WHERE  prospect_priority.prospect = \(id) AND prospect_priority.version = \(found.version)
            """, as: ProspectBearings.Line.self)
        found.words.priorities = Set(bearings.map(\.priority))
        return found
    }

    /// Keeps it beside what was written before.
    func keep(_ connection: Connection) throws(StorageError) {
        if version == 1 {
            try connection.execute("INSERT INTO prospect (id, begun_day, version) VALUES (\(id), \(begun), 1)")
        } else {
            try connection.execute("UPDATE prospect SET version = \(version) WHERE id = \(id)")
        }
        try connection.execute(
            """
            INSERT INTO prospect_version (prospect, version, kept_day, reason, name, sort, text, source, address, read_day,
                expected, agency, seat, months)
            VALUES (\(id), \(version), \(kept), \(reason), \(words.name), \(words.sort), \(words.text), \(words.source),
                \(words.address), \(words.read), \(words.expected), \(words.agency), \(words.seat), \(words.months))
            """)
        for priority in words.priorities.sorted() {
            try connection.execute(
                """
                INSERT INTO prospect_priority (prospect, version, priority) VALUES (\(id), \(version), \(priority))
                """)
        }
    }
}

/// Everything on the horizon as it is now, or one alone, by name.
struct Prospects: Query {
    var viewer: Viewer
    var id: ID<Prospect>?

    var sql: SQL {
        """
        SELECT   \(Prospect.columns)
        FROM     prospect
        JOIN     prospect_version ON prospect_version.prospect = prospect.id
            AND prospect_version.version = prospect.version
        WHERE    (\(id == nil) = 1 OR prospect.id = \(id))
        ORDER BY prospect_version.name, prospect.id
        """
    }

    typealias Line = Prospect
}

/// Everything that was ever written of one, the latest first.
struct ProspectVersions: Query {
    var viewer: Viewer
    var prospect: ID<Prospect>

    var sql: SQL {
        """
        SELECT   \(Prospect.columns)
        FROM     prospect_version
        JOIN     prospect ON prospect.id = prospect_version.prospect
        WHERE    prospect_version.prospect = \(prospect)
        ORDER BY prospect_version.version DESC
        """
    }

    typealias Line = Prospect
}

/// The priorities that each may change, in each version of its words.
struct ProspectBearings: Query {
    var viewer: Viewer
    var prospect: ID<Prospect>?

    var sql: SQL {
        """
        SELECT   prospect_priority.prospect, prospect_version.agency, prospect_version.seat,
                 prospect_priority.version, prospect_priority.priority
        FROM     prospect_priority
        JOIN     prospect ON prospect.id = prospect_priority.prospect
        JOIN     prospect_version ON prospect_version.prospect = prospect.id
            AND prospect_version.version = prospect.version
        WHERE    (\(prospect == nil) = 1 OR prospect_priority.prospect = \(prospect))
          AND    prospect_priority.priority NOT IN \(list: viewer.kept(from: .priority))
        ORDER BY prospect_priority.prospect, prospect_priority.version, prospect_priority.priority
        """
    }

    struct Line: FromRow, Guarded, Hashable {
        var prospect: ID<Prospect>
        var agency: ID<Agency>?
        var seat: ID<Seat>?
        var version: Int
        var priority: ID<Priority>
        var hidden: Set<Field> = []

        init(_ row: Row) throws(StorageError) {
            prospect = try row["prospect"]
            agency = try row["agency"]
            seat = try row["seat"]
            version = try row["version"]
            priority = try row["priority"]
        }

        var thing: Thing { Thing(.prospect, number: prospect.number, owner: agency, seat: seat) }
        mutating func blank() {}
    }
}
