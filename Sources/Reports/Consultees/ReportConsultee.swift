package import Dates
package import Partnership
package import Storage

/// Somebody who is usually consulted on a council's reports, or was on this one; with what they said, or why they were not.
package struct ReportConsultee: FromRow, Guarded, Versioned, Hashable {
    package var id: ID<ReportConsultee>
    package var report: ID<CommitteeReport>
    package var position: Int
    /// In words: `Ward members`, `The public`.
    package var name: String
    /// Where it is an agency or a seat that is kept here.
    package var agency: ID<Agency>?
    package var seat: ID<Seat>?
    package var state: State
    /// The day on which they were asked; nothing where they were not.
    package var asked: Day?
    /// What they said in a sentence, or why they were not asked.
    package var text: String
    package var version: Int
    /// Of its report.
    var paragraph: Int
    package var hidden: Set<Field> = []

    package enum State: String, CaseIterable, Stored {
        case open, asked, answered
        case notAsked = "not-asked"

        package var said: String {
            switch self {
            case .open: "Not said yet"
            case .asked: "Asked, and not answered"
            case .answered: "Asked, and answered"
            case .notAsked: "Not asked"
            }
        }
    }

    package init(
        id: ID<ReportConsultee>, report: ID<CommitteeReport>, position: Int, name: String, agency: ID<Agency>? = nil,
        seat: ID<Seat>? = nil, state: State = .open, asked: Day? = nil, text: String = "", version: Int = 1
    ) {
        (self.id, self.report, self.position, self.name) = (id, report, position, name)
        (self.agency, self.seat, self.state, self.asked) = (agency, seat, state, asked)
        (self.text, self.version, paragraph) = (text, version, 0)
    }

    /// The one place where a row of `report_consultee` becomes a consultee.
    package init(_ row: Row) throws(StorageError) {
        id = try row["id"]
        report = try row["report"]
        position = try row["position"]
        name = try row["name"]
        agency = try row["agency"]
        seat = try row["seat"]
        state = try row["state"]
        asked = try row["asked_day"]
        text = try row["text"]
        version = try row["version"]
        paragraph = try row["paragraph"]
    }

    package var thing: Thing { CommitteeReport.thing(report, paragraph: paragraph) }
    package mutating func blank() { if hidden.contains(.text) { (name, text, asked) = ("", "", nil) } }

    static let joined: SQL = """
        SELECT report_consultee.id, report_consultee.report, report_consultee.position, report_consultee.name,
               report_consultee.agency, report_consultee.seat, report_consultee.state, report_consultee.asked_day,
               report_consultee.text, report_consultee.version, committee_report.paragraph
        FROM   report_consultee JOIN committee_report ON committee_report.id = report_consultee.report
        """

    static func find(_ id: ID<ReportConsultee>, _ connection: Connection) throws(StorageError) -> ReportConsultee? {
        try connection.first("\(joined) WHERE report_consultee.id = \(id)", as: ReportConsultee.self)
    }

    func insert(_ connection: Connection, by writer: ID<Person>?) throws(StorageError) {
        try connection.execute(
            """
            INSERT INTO report_consultee (id, report, position, name, agency, seat, state, asked_day, text, writer, version)
            VALUES (\(id), \(report), \(position), \(name), \(agency), \(seat), \(state), \(asked), \(text), \(writer),
                \(version))
            """)
    }
}

/// The consultees of one report, in their order.
struct ReportConsultees: Query {
    var viewer: Viewer
    var report: ID<CommitteeReport>

    var sql: SQL {
        "\(ReportConsultee.joined) WHERE report_consultee.report = \(report) ORDER BY report_consultee.position"
    }

    typealias Line = ReportConsultee
}
