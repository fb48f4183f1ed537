import Dates
import Meetings
import Partnership
import Storage

/// Something that members raise: about what, where, when, and what was promised.
struct RaisedIssue: FromRow, Guarded, Hashable {
    var id: ID<RaisedIssue>
    var topic: Topic
    /// ONS code; empty where it is of no one ward.
    var ward: String
    /// Of the member; nothing where several raised it.
    var seat: ID<Seat>?
    /// Nothing where it is not known.
    var raised: Day?
    var meeting: String
    /// In our words.
    var text: String
    /// That promised something.
    var agency: ID<Agency>?
    /// Empty where nothing was promised.
    var commitment: String
    /// Nothing where no day was given.
    var commitmentDay: Day?
    var promise = RaisedPromise()
    /// When that was done or dropped; nothing while it is open.
    var promiseEnded: Day?
    var version: Int
    var hidden: Set<Field> = []

    static let columns: SQL =
        """
        raised_issue.id, raised_issue.topic, raised_issue.ward, raised_issue.seat, raised_issue.raised_day,
        raised_issue.meeting, raised_issue.text, raised_issue.agency, raised_issue.commitment,
        raised_issue.commitment_day, raised_issue.version, raised_issue.said_due, raised_issue.level,
        raised_issue.promise_state, raised_issue.promise_ended, raised_issue.promise_outcome
        """

    init(id: ID<RaisedIssue>, _ draft: RaisedDraft, topic: Topic, version: Int = 1) {
        (self.id, self.topic, ward, seat) = (id, topic, draft.ward, draft.seat)
        (raised, meeting, text, agency) = (draft.raised, draft.meeting, draft.text, draft.agency)
        (commitment, commitmentDay, self.version) = (draft.commitment, draft.commitmentDay, version)
        promise = draft.promise
    }

    /// The one place where a row of `raised_issue` becomes an issue.
    init(_ row: Row) throws(StorageError) {
        id = try row["id"]
        topic = try row["topic"]
        ward = try row["ward"]
        seat = try row["seat"]
        raised = try row["raised_day"]
        meeting = try row["meeting"]
        text = try row["text"]
        agency = try row["agency"]
        commitment = try row["commitment"]
        commitmentDay = try row["commitment_day"]
        version = try row["version"]
        promise = RaisedPromise(
            saidDue: try row["said_due"], level: try row["level"], state: try row["promise_state"],
            outcome: try row["promise_outcome"])
        promiseEnded = try row["promise_ended"]
    }

    var thing: Thing { Thing(.raisedIssue, number: id.number, seat: seat) }
    mutating func blank() {
        guard hidden.contains(.text) else { return }
        (meeting, text, commitment, commitmentDay) = ("", "Not shared with you", "", nil)
        (promise, promiseEnded) = (RaisedPromise(), nil)
    }

    /// What became of what was promised, on a day.
    func commitmentSaid(on today: Day, agency: String?) -> String {
        guard !commitment.isEmpty else { return "Nothing was promised" }
        let whose = agency.map { "\($0): " } ?? ""
        if let promiseEnded {
            return
                "\(whose)\(commitment) (\(promise.state.said.lowercased()) on \(promiseEnded.said): \(promise.outcome))"
        }
        guard let day = commitmentDay else {
            let how = promise.saidDue.isEmpty ? "" : ": “\(promise.saidDue)”"
            return "\(whose)\(commitment) (no day was given\(how))"
        }
        return "\(whose)\(commitment) (by \(day.said)\(isPast(on: today) ? ", which is past" : ""))"
    }

    /// Whether something was promised for a day that is past, and has not come.
    func isPast(on today: Day) -> Bool { promise.state == .open && commitmentDay.map { $0 < today } ?? false }

    static func find(_ id: ID<RaisedIssue>, _ connection: Connection) throws(StorageError) -> RaisedIssue? {
        try connection.first("SELECT \(columns) FROM raised_issue WHERE id = \(id)", as: RaisedIssue.self)
    }
}

/// What was raised, as it is keyed in.
struct RaisedDraft: Hashable, Sendable {
    var ward = ""
    var seat: ID<Seat>?
    var raised: Day?
    var meeting = ""
    var text = ""
    var agency: ID<Agency>?
    var commitment = ""
    var commitmentDay: Day?
    var promise = RaisedPromise()
}

/// Of what was promised, all but its words and its day.
struct RaisedPromise: Hashable, Sendable {
    /// How it was put where no day was given: “during 2019/20”.
    var saidDue = ""
    /// Whether it is put in the area, or at the centre.
    var level = Undertaking.Level.unsaid
    var state = Undertaking.State.open
    /// What shows that it was done, or why it was dropped; empty while it is open.
    var outcome = ""

    var faults: [Fault] {
        var faults: [Fault] = []
        faults.checkLength(saidDue, "said", "how it was put", most: 200)
        if state != .open { faults.check(outcome, "promise-came", "what shows it, or why it was dropped", most: 1000) }
        if state == .open, !outcome.isEmpty {
            faults.append(
                Fault("promise-stands", "Choose Done or Dropped to keep what came of it, or take those words away."))
        }
        return faults
    }
}

/// Every issue that was raised, the latest first; of one topic, or one alone.
struct RaisedIssues: Query {
    var viewer: Viewer
    var topic: Topic?
    var id: ID<RaisedIssue>?

    var sql: SQL {
        """
        SELECT   \(RaisedIssue.columns)
        FROM     raised_issue
        WHERE    (\(topic == nil) = 1 OR topic = \(topic)) AND (\(id == nil) = 1 OR id = \(id))
        ORDER BY raised_day DESC NULLS LAST, id
        """
    }

    typealias Line = RaisedIssue
}
