import Dates
import Partnership
import Storage

/// Premises, or an event, to which the public comes, as written down now or before. What is known of its state alone is kept.
///
/// OFFICIAL-SENSITIVE, each of them: a list of them is one of places that are not yet protected.
struct Premises: FromRow, Guarded, Versioned, Hashable {
    var id: ID<Premises>
    var version: Int
    /// The day on which these words were written down.
    var kept: Day
    /// Why they were put right; empty for the first.
    var reason: String
    var words: PremisesWords
    var hidden: Set<Field> = []

    static let columns: SQL =
        """
        premises_version.premises, premises_version.version, premises_version.kept_day, premises_version.reason,
        premises_version.name, premises_version.sort, premises_version.purpose, premises_version.area,
        premises_version.responsible, premises_version.most, premises_version.estimate, premises_version.is_checked,
        premises_version.held, premises_version.left_out, premises_version.agency, premises_version.seat
        """

    init(id: ID<Premises>, version: Int = 1, kept: Day, reason: String = "", _ words: PremisesWords) {
        (self.id, self.version, self.kept, self.reason, self.words) = (id, version, kept, reason, words)
    }

    /// The one place where a row of `premises_version` becomes premises.
    init(_ row: Row) throws(StorageError) {
        id = try row["premises"]
        version = try row["version"]
        kept = try row["kept_day"]
        reason = try row["reason"]
        words = PremisesWords(sort: try row["sort"], use: try row["purpose"])
        words.name = try row["name"]
        words.area = try row["area"]
        words.responsible = try row["responsible"]
        words.most = try row["most"]
        words.estimate = try row["estimate"]
        words.isChecked = try row["is_checked"]
        words.held = try row["held"]
        words.leftOut = try row["left_out"]
        words.agency = try row["agency"]
        words.seat = try row["seat"]
    }

    var thing: Thing { Premises.thing(id, words.agency, words.seat) }

    static func thing(_ id: ID<Premises>?, _ agency: ID<Agency>? = nil, _ seat: ID<Seat>? = nil) -> Thing {
        Thing(.premises, number: id?.number, owner: agency, seat: seat, marking: .sensitive)
    }

    mutating func blank() {
        guard hidden.contains(.text) else { return }
        var bare = PremisesWords(sort: words.sort, use: .other)
        (bare.name, bare.agency, bare.seat) = (words.name, words.agency, words.seat)
        (words, reason) = (bare, "")
    }

    /// As it is now.
    static func find(_ id: ID<Premises>, _ connection: Connection) throws(StorageError) -> Premises? {
        try connection.first(
            """
            SELECT \(columns) FROM premises
            JOIN   premises_version ON premises_version.premises = premises.id
                AND premises_version.version = premises.version
            WHERE  premises.id = \(id)
            """, as: Premises.self)
    }

    /// Keeps it beside what was written before.
    func keep(_ connection: Connection) throws(StorageError) {
        if version == 1 {
            try connection.execute("INSERT INTO premises (id, version) VALUES (\(id), 1)")
        } else {
            try connection.execute("UPDATE premises SET version = \(version) WHERE id = \(id)")
        }
        try connection.execute(
            """
            INSERT INTO premises_version (premises, version, kept_day, reason, name, sort, purpose, area, responsible, most,
                estimate, is_checked, held, left_out, agency, seat)
            VALUES (\(id), \(version), \(kept), \(reason), \(words.name), \(words.sort), \(words.use), \(words.area),
                \(words.responsible), \(words.most), \(words.estimate), \(words.isChecked), \(words.held),
                \(words.leftOut), \(words.agency), \(words.seat))
            """)
    }
}

/// All premises and events as they are now, or one alone, by name.
struct PremisesNow: Query {
    var viewer: Viewer
    var id: ID<Premises>?

    var sql: SQL {
        """
        SELECT   \(Premises.columns)
        FROM     premises
        JOIN     premises_version ON premises_version.premises = premises.id
            AND premises_version.version = premises.version
        WHERE    (\(id == nil) = 1 OR premises.id = \(id))
        ORDER BY premises_version.name, premises.id
        """
    }

    typealias Line = Premises
}

/// Everything that was ever written of one, the latest first.
struct PremisesVersions: Query {
    var viewer: Viewer
    var premises: ID<Premises>

    var sql: SQL {
        """
        SELECT   \(Premises.columns)
        FROM     premises_version
        WHERE    premises_version.premises = \(premises)
        ORDER BY premises_version.version DESC
        """
    }

    typealias Line = Premises
}
