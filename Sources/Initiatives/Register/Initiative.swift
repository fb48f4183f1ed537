import Dates
import Partnership
import Planning
import Storage

/// A scheme, a campaign, a named operation or the like, with who leads it.
struct Initiative: FromRow, Guarded, Versioned, Hashable {
    var id: ID<Initiative>
    var words: InitiativeWords
    var version: Int
    var hidden: Set<Field> = []

    static let columns: SQL =
        """
        initiative.id, initiative.name, initiative.sort, initiative.aim, initiative.agency, initiative.seat,
        initiative.from_day, initiative.until_day, initiative.version
        """

    init(id: ID<Initiative>, version: Int = 1, _ words: InitiativeWords) {
        (self.id, self.version, self.words) = (id, version, words)
    }

    /// The one place where a row of `initiative` becomes one. Without its partners, priorities and areas.
    init(_ row: Row) throws(StorageError) {
        id = try row["id"]
        version = try row["version"]
        words = InitiativeWords(name: try row["name"], sort: try row["sort"], aim: try row["aim"])
        words.agency = try row["agency"]
        words.seat = try row["seat"]
        words.from = try row["from_day"]
        words.until = try row["until_day"]
    }

    var thing: Thing { Thing(.initiative, number: id.number, owner: words.agency, seat: words.seat) }

    mutating func blank() {
        guard hidden.contains(.text) else { return }
        words = InitiativeWords(name: words.name, agency: words.agency, seat: words.seat)
    }

    /// With its partners, bodies outside, priorities and areas.
    static func find(_ id: ID<Initiative>, _ connection: Connection) throws(StorageError) -> Initiative? {
        let found = try connection.first(
            "SELECT \(columns) FROM initiative WHERE id = \(id)", as: Initiative.self)
        guard var found else { return nil }
        // Of nobody's: what is kept from whoever writes stays written.
        let links = try connection.all(
            InitiativeLinks(viewer: .nobody, initiative: id).sql, as: InitiativeLinks.Line.self)
        found.take(links)
        return found
    }

    /// Takes the partners, bodies outside, priorities and areas that are its own.
    mutating func take(_ links: [InitiativeLinks.Line]) {
        for link in links where link.initiative == id && !hidden.contains(.text) {
            switch link.part {
            case .partner: words.partners.insert(ID(link.number))
            case .priority: words.priorities.insert(ID(link.number))
            case .area: words.areas.append(link.said)
            case .outside: words.outside.append(link.said)
            }
        }
    }

    func keep(_ connection: Connection) throws(StorageError) {
        if version == 1 {
            try connection.execute(
                """
                INSERT INTO initiative (id, name, sort, aim, agency, seat, from_day, until_day, version)
                VALUES (\(id), \(words.name), \(words.sort), \(words.aim), \(words.agency), \(words.seat), \(words.from),
                    \(words.until), 1)
                """)
        } else {
            try connection.execute(
                """
                UPDATE initiative SET name = \(words.name), sort = \(words.sort), aim = \(words.aim),
                    agency = \(words.agency), seat = \(words.seat), from_day = \(words.from),
                    until_day = \(words.until), version = \(version)
                WHERE id = \(id)
                """)
            try connection.execute("DELETE FROM initiative_partner WHERE initiative = \(id)")
            try connection.execute("DELETE FROM initiative_priority WHERE initiative = \(id)")
            try connection.execute("DELETE FROM initiative_area WHERE initiative = \(id)")
            try connection.execute("DELETE FROM initiative_outside WHERE initiative = \(id)")
        }
        for agency in words.partners.sorted() {
            try connection.execute("INSERT INTO initiative_partner (initiative, agency) VALUES (\(id), \(agency))")
        }
        for priority in words.priorities.sorted() {
            try connection.execute("INSERT INTO initiative_priority (initiative, priority) VALUES (\(id), \(priority))")
        }
        for area in Set(words.areas).sorted() {
            try connection.execute("INSERT INTO initiative_area (initiative, area) VALUES (\(id), \(area))")
        }
        for name in Set(words.outside).sorted() {
            try connection.execute("INSERT INTO initiative_outside (initiative, name) VALUES (\(id), \(name))")
        }
    }
}

/// Every initiative, or one alone, by name.
struct EveryInitiative: Query {
    var viewer: Viewer
    var id: ID<Initiative>?

    var sql: SQL {
        """
        SELECT   \(Initiative.columns)
        FROM     initiative
        WHERE    (\(id == nil) = 1 OR initiative.id = \(id))
        ORDER BY initiative.name, initiative.id
        """
    }

    typealias Line = Initiative
}
