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
    /// Which one; of a record of another register, what of it is meant, or nothing.
    var text: String
    /// On the web; may be empty.
    var address: String
    /// As the register of its record has it; as it was written down where that gives none.
    var day: Day
    /// The day on which it was written down.
    var kept: Day
    /// The record of another register that it is; nothing where it is told in words alone.
    var record: RegisterRecord?
    /// That its register gives its day.
    var isDated = false
    /// The same as it is shown to whoever may read it.
    var told: DutyRecords.Told?
    /// Whether the clock counts it: no later one puts it right, and its register still has it as done.
    var counts = true
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
        duty_evidence.kept_day, named.document, named.edition, named.plan, named.publication, named.meeting,
        named.committee_meeting, named.supply, named.month,
        COALESCE(assessment_edition.day, plan_publication.published_day, meeting.day, committee_meeting.day,
            supply_delivery.received_day, \(documentDay(upTo: "duty_evidence.kept_day"))) AS register_day
        """

    /// Where those columns are.
    static let joined: SQL =
        """
        duty_evidence
        JOIN      duty ON duty.id = duty_evidence.duty
        JOIN      duty_version ON duty_version.duty = duty.id AND duty_version.version = duty.version
        LEFT JOIN duty_evidence_record named ON named.evidence = duty_evidence.id
        LEFT JOIN document ON document.id = named.document
        LEFT JOIN assessment_edition ON assessment_edition.id = named.edition
        LEFT JOIN plan_publication ON plan_publication.plan = named.plan
                  AND plan_publication.number = named.publication
        LEFT JOIN meeting ON meeting.id = named.meeting AND meeting.state = 'held'
        LEFT JOIN committee_meeting ON committee_meeting.id = named.committee_meeting
        LEFT JOIN supply_delivery ON supply_delivery.supply = named.supply AND supply_delivery.month = named.month
        """

    /// The day of the meeting that a document went to, or from which the version holds that held on a day.
    static func documentDay(upTo limit: SQL) -> SQL {
        """
        COALESCE(document.met_day, (
            SELECT MAX(document_version.in_force_day) FROM document_version
            WHERE  document_version.document = document.id AND document_version.in_force_day <= \(limit)))
        """
    }

    init(
        id: ID<DutyEvidence>, duty: ID<Duty>, event: ID<DutyEvent>? = nil, replaces: ID<DutyEvidence>? = nil,
        form: Form, text: String, address: String = "", day: Day, kept: Day, record: RegisterRecord? = nil
    ) {
        (self.id, self.duty, self.event, self.replaces) = (id, duty, event, replaces)
        (self.form, self.text, self.address, self.day, self.kept) = (form, text, address, day, kept)
        (self.record, isDated) = (record, record != nil)
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
        let (written, ofRegister): (Day, Day?) = (try row["day"], try row["register_day"])
        (day, isDated) = (ofRegister ?? written, ofRegister != nil)
        kept = try row["kept_day"]
        record = try RegisterRecord(row)
    }

    var thing: Thing { Thing(.duty, number: duty.number, owner: agency, seat: seat) }
    mutating func blank() { if hidden.contains(.text) { (text, address, record, told) = ("", "", nil, nil) } }
}

extension DutyEvidence {
    /// Whether its register has it as done by a day; what is told in words alone is.
    func stands(on today: Day) -> Bool {
        guard let record else { return true }
        return isDated ? day <= today : record.register == .document
    }

    /// `Minute`; of a record of another register, which that is.
    var what: String { told?.register.said ?? form.said }

    /// Which one it is.
    var which: String { told.map { text.isEmpty ? $0.title : "\($0.title): \(text)" } ?? text }
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
        FROM     \(DutyEvidence.joined)
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
