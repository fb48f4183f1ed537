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
