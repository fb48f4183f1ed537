package import Dates
package import Partnership
package import Storage

/// What a seat took on at a meeting. It stays with the seat, whoever holds it, until it is done or dropped.
package struct Undertaking: FromRow, Guarded, Hashable {
    package var id: ID<Undertaking>
    package var meeting: ID<Meeting>
    package var form: Form
    package var seat: ID<Seat>
    package var text: String
    /// By when; nothing where no day was given.
    package var due: Day?
    /// How it was put where no day was given: “during 2019/20”.
    package var saidDue: String
    /// For which areas, and whether local or central.
    package var scope = Scope()
    /// How long it is meant to take.
    package var term = ActionTerm.unsaid
    package var state: State
    package var endedOn: Day?
    /// What shows that it was done, or why it was dropped.
    package var evidence: String
    package var version: Int
    package var hidden: Set<Field> = []

    package enum Form: String, CaseIterable, Stored {
        case action, commitment, ask

        package var said: String {
            switch self {
            case .action: "Action"
            case .commitment: "Commitment of a partner"
            case .ask: "Asked of members"
            }
        }
    }

    package enum State: String, CaseIterable, Stored {
        case open, done, dropped

        package var said: String {
            switch self {
            case .open: "Open"
            case .done: "Done"
            case .dropped: "Dropped"
            }
        }
    }

    package init(
        id: ID<Undertaking>, meeting: ID<Meeting>, form: Form = .action, seat: ID<Seat>, text: String,
        due: Day? = nil, saidDue: String = "", state: State = .open, endedOn: Day? = nil, evidence: String = "",
        version: Int = 1
    ) {
        (self.id, self.meeting, self.form, self.seat, self.text) = (id, meeting, form, seat, text)
        (self.due, self.saidDue, self.state, self.endedOn) = (due, saidDue, state, endedOn)
        (self.evidence, self.version) = (evidence, version)
    }

    package static let columns: SQL =
        "id, meeting, form, seat, text, due_day, said_due, state, ended_on, evidence, version, level, is_whole, term"

    /// The one place where a row of `undertaking` becomes what somebody took on. Without its areas.
    package init(_ row: Row) throws(StorageError) {
        id = try row["id"]
        meeting = try row["meeting"]
        form = try row["form"]
        seat = try row["seat"]
        text = try row["text"]
        due = try row["due_day"]
        saidDue = try row["said_due"]
        state = try row["state"]
        endedOn = try row["ended_on"]
        evidence = try row["evidence"]
        version = try row["version"]
        term = try row["term"]
        scope = Scope(isWhole: try row["is_whole"], level: try row["level"])
    }

    package var thing: Thing { Thing(.undertaking, number: id.number, seat: seat) }
    package mutating func blank() {}

    /// Days past its day; nothing where it is not, or has none, or is not open.
    package func daysOverdue(on today: Day) -> Int? {
        guard state == .open, let due, due < today else { return nil }
        return today - due
    }

    static func find(_ id: ID<Undertaking>, _ connection: Connection) throws(StorageError) -> Undertaking? {
        let found = try connection.first("SELECT \(columns) FROM undertaking WHERE id = \(id)", as: Undertaking.self)
        guard var found else { return nil }
        found.scope.areas = try connection.column(
            "SELECT area FROM undertaking_area WHERE undertaking = \(id) ORDER BY area", as: String.self)
        return found
    }
}

/// What seats took on, with whose it is and where: the open first, by day, those without a day before all others.
struct Undertakings: Query {
    var viewer: Viewer
    var meeting: ID<Meeting>?
    var id: ID<Undertaking>?
    var group: ID<Group>?
    var agency: ID<Agency>?
    /// Whether those that are done or dropped are asked for too.
    var withEnded = true
    /// Those alone that were taken on before that day and had not ended before it: what a meeting then takes over.
    var carriedTo: Day?
    /// Those alone that another group gave to a seat that is on this one on that day.
    var othersOf: ID<Group>?

    var sql: SQL {
        let (all, any, ofGroups, ofAgencies) = (meeting == nil, id == nil, group == nil, agency == nil)
        let (ofAnyDay, isOwn) = (carriedTo == nil, othersOf == nil)
        return """
            SELECT   undertaking.id, undertaking.meeting, undertaking.form, undertaking.seat, undertaking.text,
                     undertaking.due_day, undertaking.said_due, undertaking.state, undertaking.ended_on,
                     undertaking.evidence, undertaking.version, undertaking.level, undertaking.is_whole, undertaking.term, seat.title, agency.id AS agency, agency.short_name,
                     meeting.day, meeting.in_group, meeting_group.name AS group_name
            FROM     undertaking
            JOIN     seat ON seat.id = undertaking.seat AND seat.id NOT IN \(list: viewer.kept(from: .seat))
            JOIN     agency ON agency.id = seat.agency AND agency.id NOT IN \(list: viewer.kept(from: .agency))
            JOIN     meeting ON meeting.id = undertaking.meeting AND meeting.id NOT IN \(list: viewer.kept(from: .meeting))
            JOIN     meeting_group ON meeting_group.id = meeting.in_group
                     AND meeting_group.id NOT IN \(list: viewer.kept(from: .group))
            WHERE    (\(all) = 1 OR undertaking.meeting = \(meeting))
              AND    (\(any) = 1 OR undertaking.id = \(id)) AND (\(ofGroups) = 1 OR meeting.in_group = \(group))
              AND    (\(ofAgencies) = 1 OR agency.id = \(agency))
              AND    (\(withEnded) = 1 OR undertaking.state = 'open')
              AND    (\(ofAnyDay) = 1 OR meeting.day < \(carriedTo)
                      AND (undertaking.ended_on IS NULL OR undertaking.ended_on >= \(carriedTo)))
              AND    (\(isOwn) = 1 OR meeting.in_group <> \(othersOf) AND EXISTS (
                         SELECT 1 FROM group_member
                         WHERE  group_member.in_group = \(othersOf) AND group_member.seat = undertaking.seat
                           AND  group_member.from_day <= \(carriedTo)
                           AND  (group_member.until_day IS NULL OR group_member.until_day >= \(carriedTo))))
            ORDER BY CASE undertaking.state WHEN 'open' THEN 0 ELSE 1 END,
                     CASE WHEN undertaking.due_day IS NULL THEN 0 ELSE 1 END, undertaking.due_day, undertaking.id
            """
    }

    struct Line: FromRow, Guarded, Hashable {
        var undertaking: Undertaking
        var seat: String
        var agency: ID<Agency>
        var agencyName: String
        var day: Day
        var group: ID<Group>
        var groupName: String
        var hidden: Set<Field> = []

        init(
            undertaking: Undertaking, seat: String, agency: ID<Agency>, agencyName: String, day: Day, group: ID<Group>,
            groupName: String
        ) {
            (self.undertaking, self.seat, self.agency, self.agencyName) = (undertaking, seat, agency, agencyName)
            (self.day, self.group, self.groupName) = (day, group, groupName)
        }

        init(_ row: Row) throws(StorageError) {
            undertaking = try Undertaking(row)
            seat = try row["title"]
            agency = try row["agency"]
            agencyName = try row["short_name"]
            day = try row["day"]
            group = try row["in_group"]
            groupName = try row["group_name"]
        }

        var thing: Thing { undertaking.thing }
        mutating func blank() {}
    }
}
