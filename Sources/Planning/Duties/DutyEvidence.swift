import Dates
import Partnership
import Storage

/// What shows that a duty was done: a document, a minute, a plan or a report, with its date. It is never overwritten.
struct DutyEvidence: FromRow, Guarded, Hashable {
    var id: ID<DutyEvidence>
    var duty: ID<Duty>
    var agency: ID<Agency>?
    var seat: ID<Seat>?
    /// What it answers, of a duty that runs from each time that something happens.
    var event: ID<DutyEvent>?
    /// An earlier one that was wrong, and counts no longer.
    var replaces: ID<DutyEvidence>?
    var form: Form
    /// Which one.
    var text: String
    /// On the web; may be empty.
    var address: String
    var day: Day
    /// The day on which it was written down.
    var kept: Day
    var hidden: Set<Field> = []

    enum Form: String, CaseIterable, Stored {
        case document, minute, plan, report

        var said: String {
            switch self {
            case .document: "Document"
            case .minute: "Minute"
            case .plan: "Plan"
            case .report: "Report"
            }
        }
    }

    static let columns: SQL =
        """
        duty_evidence.id, duty_evidence.duty, duty_version.agency, duty_version.seat, duty_evidence.event,
        duty_evidence.replaces, duty_evidence.form, duty_evidence.text, duty_evidence.address, duty_evidence.day,
        duty_evidence.kept_day
        """

    init(
        id: ID<DutyEvidence>, duty: ID<Duty>, event: ID<DutyEvent>? = nil, replaces: ID<DutyEvidence>? = nil,
        form: Form, text: String, address: String = "", day: Day, kept: Day
    ) {
        (self.id, self.duty, self.event, self.replaces) = (id, duty, event, replaces)
        (self.form, self.text, self.address, self.day, self.kept) = (form, text, address, day, kept)
    }

    /// The one place where a row of `duty_evidence` becomes evidence.
    init(_ row: Row) throws(StorageError) {
        id = try row["id"]
        duty = try row["duty"]
        agency = try row["agency"]
        seat = try row["seat"]
        event = try row["event"]
        replaces = try row["replaces"]
        form = try row["form"]
        text = try row["text"]
        address = try row["address"]
        day = try row["day"]
        kept = try row["kept_day"]
    }

    var thing: Thing { Thing(.duty, number: duty.number, owner: agency, seat: seat) }
    mutating func blank() { if hidden.contains(.text) { (text, address) = ("", "") } }
}

extension [DutyEvidence] {
    /// Those that no later one has put right.
    var holding: [DutyEvidence] {
        let replaced = Set(compactMap(\.replaces))
        return filter { !replaced.contains($0.id) }
    }
}

/// That something happened from which the time of a duty runs.
struct DutyEvent: FromRow, Guarded, Hashable {
    var id: ID<DutyEvent>
    var duty: ID<Duty>
    var agency: ID<Agency>?
    var seat: ID<Seat>?
    var day: Day
    var text: String
    var hidden: Set<Field> = []

    init(id: ID<DutyEvent>, duty: ID<Duty>, day: Day, text: String) {
        (self.id, self.duty, self.day, self.text) = (id, duty, day, text)
    }

    /// The one place where a row of `duty_event` becomes an event.
    init(_ row: Row) throws(StorageError) {
        id = try row["id"]
        duty = try row["duty"]
        agency = try row["agency"]
        seat = try row["seat"]
        day = try row["day"]
        text = try row["text"]
    }

    var thing: Thing { Thing(.duty, number: duty.number, owner: agency, seat: seat) }
    mutating func blank() { if hidden.contains(.text) { text = "" } }
}

/// What shows every duty, or one alone, the latest first.
struct DutyEvidences: Query {
    var viewer: Viewer
    var duty: ID<Duty>?

    var sql: SQL {
        """
        SELECT   \(DutyEvidence.columns)
        FROM     duty_evidence
        JOIN     duty ON duty.id = duty_evidence.duty
        JOIN     duty_version ON duty_version.duty = duty.id AND duty_version.version = duty.version
        WHERE    (\(duty == nil) = 1 OR duty_evidence.duty = \(duty))
        ORDER BY duty_evidence.day DESC, duty_evidence.kept_day DESC, duty_evidence.id
        """
    }

    typealias Line = DutyEvidence
}

/// What happened from which the time of every duty runs, or of one alone, the latest first.
struct DutyEvents: Query {
    var viewer: Viewer
    var duty: ID<Duty>?

    var sql: SQL {
        """
        SELECT   duty_event.id, duty_event.duty, duty_version.agency, duty_version.seat, duty_event.day, duty_event.text
        FROM     duty_event
        JOIN     duty ON duty.id = duty_event.duty
        JOIN     duty_version ON duty_version.duty = duty.id AND duty_version.version = duty.version
        WHERE    (\(duty == nil) = 1 OR duty_event.duty = \(duty))
        ORDER BY duty_event.day DESC, duty_event.id
        """
    }

    typealias Line = DutyEvent
}
