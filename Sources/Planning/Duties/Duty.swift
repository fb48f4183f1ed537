import Dates
package import Partnership
package import Storage

/// Something that the law asks of the partnership or of one body of it, as it is written down now or was before.
package struct Duty: FromRow, Guarded, Hashable {
    package var id: ID<Duty>
    var version: Int
    /// The day on which these words were written down.
    var kept: Day
    /// Why they were put right; empty for the first.
    var reason: String
    var words: DutyWords
    package var hidden: Set<Field> = []

    static let columns: SQL =
        """
        duty_version.duty, duty_version.version, duty_version.kept_day, duty_version.reason, duty_version.name,
        duty_version.asks, duty_version.source, duty_version.bearer, duty_version.agency, duty_version.seat,
        duty_version.clock, duty_version.due_day, duty_version.span, duty_version.span_unit, duty_version.occasion,
        duty_version.in_force, duty_version.from_day, duty_version.expected, duty_version.until_day,
        duty_version.as_of_day, duty_version.note
        """

    init(id: ID<Duty>, version: Int = 1, kept: Day, reason: String = "", _ words: DutyWords) {
        (self.id, self.version, self.kept, self.reason, self.words) = (id, version, kept, reason, words)
    }

    /// The one place where a row of `duty_version` becomes a duty.
    package init(_ row: Row) throws(StorageError) {
        id = try row["duty"]
        version = try row["version"]
        kept = try row["kept_day"]
        reason = try row["reason"]
        words = DutyWords(asOf: try row["as_of_day"])
        words.name = try row["name"]
        words.asks = try row["asks"]
        words.source = try row["source"]
        words.bearer = try row["bearer"]
        words.agency = try row["agency"]
        words.seat = try row["seat"]
        let clock = DutyClock(
            try row["clock"], dueDay: try row["due_day"], span: try row["span"], unit: try row["span_unit"],
            occasion: try row["occasion"])
        guard let clock else { throw .notUnderstood(column: "clock") }
        words.clock = clock
        let inForce = DutyWords.InForce(try row["in_force"], try row["from_day"])
        guard let inForce else { throw .notUnderstood(column: "in_force") }
        words.inForce = inForce
        words.expected = try row["expected"]
        words.until = try row["until_day"]
        words.note = try row["note"]
    }

    package var thing: Thing { Thing(.duty, number: id.number, owner: words.agency, seat: words.seat) }

    package mutating func blank() {
        guard hidden.contains(.text) else { return }
        let bare = DutyWords(name: words.name, agency: words.agency, seat: words.seat, asOf: words.asOf)
        (words, reason) = (bare, "")
    }

    /// As it is now.
    static func find(_ id: ID<Duty>, _ connection: Connection) throws(StorageError) -> Duty? {
        try connection.first(
            """
            SELECT \(columns) FROM duty
            JOIN   duty_version ON duty_version.duty = duty.id AND duty_version.version = duty.version
            WHERE  duty.id = \(id)
            """, as: Duty.self)
    }

    /// Keeps it beside what was written before.
    func keep(_ connection: Connection) throws(StorageError) {
        if version == 1 {
            try connection.execute("INSERT INTO duty (id, version) VALUES (\(id), 1)")
        } else {
            try connection.execute("UPDATE duty SET version = \(version) WHERE id = \(id)")
        }
        let (clock, span) = (words.clock, words.clock.span)
        try connection.execute(
            """
            INSERT INTO duty_version (duty, version, kept_day, reason, name, asks, source, bearer, agency, seat, clock,
                due_day, span, span_unit, occasion, in_force, from_day, expected, until_day, as_of_day, note)
            VALUES (\(id), \(version), \(kept), \(reason), \(words.name), \(words.asks), \(words.source),
                \(words.bearer), \(words.agency), \(words.seat), \(clock.kind), \(clock.dueDay), \(span?.count),
                \(span?.unit), \(clock.occasion), \(words.inForce.kind), \(words.inForce.day), \(words.expected),
                \(words.until), \(words.asOf), \(words.note))
            """)
    }
}

/// Every duty as it is now, or one alone, by name.
struct Duties: Query {
    var viewer: Viewer
    var id: ID<Duty>?

    var sql: SQL {
        """
        SELECT   \(Duty.columns)
        FROM     duty
        JOIN     duty_version ON duty_version.duty = duty.id AND duty_version.version = duty.version
        WHERE    (\(id == nil) = 1 OR duty.id = \(id))
        ORDER BY duty_version.name, duty.id
        """
    }

    typealias Line = Duty
}

/// Everything that was ever written of one duty, or of all, the latest first.
struct DutyVersions: Query {
    var viewer: Viewer
    var duty: ID<Duty>?

    var sql: SQL {
        """
        SELECT   \(Duty.columns) FROM duty_version
        WHERE    (\(duty == nil) = 1 OR duty_version.duty = \(duty))
        ORDER BY duty_version.version DESC
        """
    }

    typealias Line = Duty
}
