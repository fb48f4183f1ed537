import Dates
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
    var version: Int
    var hidden: Set<Field> = []

    static let columns: SQL =
        """
        raised_issue.id, raised_issue.topic, raised_issue.ward, raised_issue.seat, raised_issue.raised_day,
        raised_issue.meeting, raised_issue.text, raised_issue.agency, raised_issue.commitment,
        raised_issue.commitment_day, raised_issue.version
        """

    init(id: ID<RaisedIssue>, _ draft: RaisedDraft, topic: Topic, version: Int = 1) {
        (self.id, self.topic, ward, seat) = (id, topic, draft.ward, draft.seat)
        (raised, meeting, text, agency) = (draft.raised, draft.meeting, draft.text, draft.agency)
        (commitment, commitmentDay, self.version) = (draft.commitment, draft.commitmentDay, version)
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
    }

    var thing: Thing { Thing(.raisedIssue, number: id.number, seat: seat) }
    mutating func blank() {
        if hidden.contains(.text) { (meeting, text, commitment, commitmentDay) = ("", "Not shared with you", "", nil) }
    }

    /// What became of what was promised, on a day.
    func commitmentSaid(on today: Day, agency: String?) -> String {
        guard !commitment.isEmpty else { return "Nothing was promised" }
        let whose = agency.map { "\($0): " } ?? ""
        guard let day = commitmentDay else { return "\(whose)\(commitment) (no day was given)" }
        return "\(whose)\(commitment) (by \(day.said)\(day < today ? ", which is past" : ""))"
    }

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
