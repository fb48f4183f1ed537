package import Dates
package import Partnership
package import Storage

/// A group that meets: the strategic board, a delivery group, a thematic group of the county.
package struct Group: FromRow, Guarded, Hashable {
    package var id: ID<Group>
    package var name: String
    package var layer: Layer
    /// Whose group it is, where it is another partnership's: that is then who has the part in it. Empty for ours.
    package var body: String
    package var part: Part
    /// How often a year it means to meet; 0 where no number is known, or it meets as it must.
    package var yearly: Int
    /// Places or bodies that it is for, where they are not the partnership's own alone: other districts, a county, a force.
    package var covers: [String]
    /// What it is for, in a sentence or two.
    package var aim: String
    package var from: Day
    /// Its last day; nothing while it is there.
    package var until: Day?
    package var version: Int
    package var hidden: Set<Field> = []

    package init(
        id: ID<Group>, name: String, layer: Layer, body: String = "", part: Part = .run, yearly: Int = 4,
        aim: String = "", covers: [String] = [], from: Day, until: Day? = nil, version: Int = 1
    ) {
        (self.id, self.name, self.layer, self.body, self.part) = (id, name, layer, body, part)
        self.covers = covers
        (self.yearly, self.aim, self.from, self.until, self.version) = (yearly, aim, from, until, version)
    }

    package static let columns: SQL =
        "id, name, layer, body, part, yearly, covers, aim, from_day, until_day, version"

    /// The one place where a row of `meeting_group` becomes a group.
    package init(_ row: Row) throws(StorageError) {
        id = try row["id"]
        name = try row["name"]
        layer = try row["layer"]
        body = try row["body"]
        part = try row["part"]
        yearly = try row["yearly"]
        covers = Group.named(inLines: try row["covers"])
        aim = try row["aim"]
        from = try row["from_day"]
        until = try row["until_day"]
        version = try row["version"]
    }

    package var thing: Thing { Thing(.group, number: id.number) }

    package mutating func blank() { if hidden.contains(.terms) { (aim, covers) = ("", []) } }

    package func isThere(on day: Day) -> Bool { from <= day && (until.map { day <= $0 } ?? true) }
}

extension Group {
    /// Where it stands in the structure.
    ///
    /// Source: paper 003, 1.3: three layers; and paper 002, 2.9, for the county's thematic groups.
    package enum Layer: String, CaseIterable, Stored {
        case strategic, delivery, operational, thematic

        package var said: String {
            switch self {
            case .strategic: "Strategic"
            case .delivery: "Delivery"
            case .operational: "Operational"
            case .thematic: "Thematic"
            }
        }
    }

    /// Whether we run it or have a seat on it, as far as is known.
    var isOurs: Bool { body.isEmpty && (part == .run || part == .seated) }

    /// `We run it`; of another partnership's, `Saltreach Community Safety Partnership runs it`.
    package var partSaid: String {
        guard !body.isEmpty else { return part.said }
        switch part {
        case .run: return "\(body) runs it"
        case .seated: return "Run by others, and \(body) has a seat on it"
        case .known: return "Run by others, and \(body) has no seat on it"
        case .unsaid: return "Run by others, and it is not known whether \(body) has a seat on it"
        }
    }

    /// What the partnership has to do with it.
    package enum Part: String, CaseIterable, Stored {
        case run, seated, known
        /// Nobody wrote down whether the partnership has a seat.
        case unsaid

        package var said: String {
            switch self {
            case .run: "We run it"
            case .seated: "Run by others, and we have a seat on it"
            case .known: "Run by others, and we have no seat on it"
            case .unsaid: "Run by others, and it is not known whether we have a seat on it"
            }
        }
    }

    func insert(_ connection: Connection) throws(StorageError) {
        try connection.execute(
            """
            INSERT INTO meeting_group (id, name, layer, body, part, yearly, covers, aim, from_day, until_day, version)
            VALUES (\(id), \(name), \(layer), \(body), \(part), \(yearly), \(inLines), \(aim), \(from), \(until),
                \(version))
            """)
    }

    /// The group of that number, whoever may see it.
    package static func find(_ id: ID<Group>, _ connection: Connection) throws(StorageError) -> Group? {
        try connection.first("SELECT \(columns) FROM meeting_group WHERE id = \(id)", as: Group.self)
    }

    /// Counts a change that was written beside it, and returns it as it is now.
    package func written(_ connection: Connection) throws(StorageError) -> Group {
        var now = self
        now.version += 1
        try connection.execute("UPDATE meeting_group SET version = \(now.version) WHERE id = \(id)")
        return now
    }
}
