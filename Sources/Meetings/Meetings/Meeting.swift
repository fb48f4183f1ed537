package import Dates
package import Partnership
package import Storage

/// One meeting of a group: planned, held or cancelled.
package struct Meeting: FromRow, Guarded, Hashable {
    package var id: ID<Meeting>
    package var group: ID<Group>
    package var startsAt: Instant
    package var minutes: Int
    package var mode: Mode
    package var place: String
    /// How to join it online. For those who come, and nobody else.
    package var joining: String
    package var state: State
    /// Why it was cancelled.
    package var reason: String
    package var version: Int
    /// When its minutes were agreed; nothing while they are a draft.
    package var agreedOn: Day?
    /// The later meeting at which they were; nothing where the chair agreed them.
    package var agreedAt: ID<Meeting>?
    package var hidden: Set<Field> = []

    package enum Mode: String, CaseIterable, Stored {
        case inPerson = "in-person"
        case online, hybrid

        package var said: String {
            switch self {
            case .inPerson: "In person"
            case .online: "Online"
            case .hybrid: "In person and online"
            }
        }
    }

    package enum State: String, CaseIterable, Stored {
        case planned, held, cancelled

        package var said: String {
            switch self {
            case .planned: "Planned"
            case .held: "Held"
            case .cancelled: "Cancelled"
            }
        }
    }

    package init(
        id: ID<Meeting>, group: ID<Group>, startsAt: Instant, minutes: Int = 120, mode: Mode = .inPerson,
        place: String = "", joining: String = "", state: State = .planned, reason: String = "", version: Int = 1
    ) {
        (self.id, self.group, self.startsAt, self.minutes) = (id, group, startsAt, minutes)
        (self.mode, self.place, self.joining) = (mode, place, joining)
        (self.state, self.reason, self.version) = (state, reason, version)
    }

    package static let columns: SQL =
        "id, in_group, starts_at, minutes, mode, place, joining, state, reason, version, agreed_day, agreed_at"

    /// The one place where a row of `meeting` becomes a meeting.
    package init(_ row: Row) throws(StorageError) {
        id = try row["id"]
        group = try row["in_group"]
        startsAt = try row["starts_at"]
        minutes = try row["minutes"]
        mode = try row["mode"]
        place = try row["place"]
        joining = try row["joining"]
        state = try row["state"]
        reason = try row["reason"]
        version = try row["version"]
        agreedOn = try row["agreed_day"]
        agreedAt = try row["agreed_at"]
    }

    package var day: Day { startsAt.localDay }
    package var thing: Thing { Thing(.meeting, number: id.number) }

    package mutating func blank() { if hidden.contains(.joining) { joining = "" } }
}

extension Meeting {
    func insert(_ connection: Connection) throws(StorageError) {
        try connection.execute(
            """
            INSERT INTO meeting (id, in_group, day, starts_at, minutes, mode, place, joining, state, reason, version)
            VALUES (\(id), \(group), \(day), \(startsAt), \(minutes), \(mode), \(place), \(joining), \(state), \(reason),
                \(version))
            """)
    }

    func update(_ connection: Connection) throws(StorageError) {
        try connection.execute(
            """
            UPDATE meeting SET day = \(day), starts_at = \(startsAt), minutes = \(minutes), mode = \(mode),
                place = \(place), joining = \(joining), state = \(state), reason = \(reason), version = \(version),
                agreed_day = \(agreedOn), agreed_at = \(agreedAt)
            WHERE id = \(id)
            """)
    }

    static func find(_ id: ID<Meeting>, _ connection: Connection) throws(StorageError) -> Meeting? {
        try connection.first("SELECT \(columns) FROM meeting WHERE id = \(id)", as: Meeting.self)
    }
}

/// The meetings from a day to a day, earliest first; of one group where it is named.
struct MeetingsBetween: Query {
    var viewer: Viewer
    var group: ID<Group>?
    var from: Day
    var until: Day

    var sql: SQL {
        let all = group == nil
        return """
            SELECT   \(Meeting.columns)
            FROM     meeting
            WHERE    day BETWEEN \(from) AND \(until) AND (\(all) = 1 OR in_group = \(group))
              AND    in_group NOT IN \(list: viewer.kept(from: .group))
            ORDER BY starts_at, id
            """
    }

    typealias Line = Meeting
}

/// One meeting.
struct OneMeeting: Query {
    var viewer: Viewer
    var id: ID<Meeting>

    var sql: SQL {
        """
        SELECT \(Meeting.columns) FROM meeting
        WHERE id = \(id) AND in_group NOT IN \(list: viewer.kept(from: .group))
        """
    }

    typealias Line = Meeting
}
