package import Partnership
package import Storage

/// What a report means for one aim of the council, such as its climate or its equalities.
package struct ReportLink: FromRow, Guarded, Hashable {
    package var report: ID<CommitteeReport>
    package var position: Int
    package var name: String
    package var answer: ReportImplication.Answer
    /// How it is linked, in a sentence.
    package var text: String
    package var version: Int
    /// Of its report.
    var paragraph: Int
    package var hidden: Set<Field> = []

    package init(
        report: ID<CommitteeReport>, position: Int, name: String, answer: ReportImplication.Answer = .unanswered,
        text: String = "", version: Int = 1
    ) {
        (self.report, self.position, self.name, self.answer) = (report, position, name, answer)
        (self.text, self.version, paragraph) = (text, version, 0)
    }

    /// The one place where a row of `report_link` becomes a link.
    package init(_ row: Row) throws(StorageError) {
        report = try row["report"]
        position = try row["position"]
        name = try row["name"]
        answer = try row["answer"]
        text = try row["text"]
        version = try row["version"]
        paragraph = try row["paragraph"]
    }

    package var thing: Thing { CommitteeReport.thing(report, paragraph: paragraph) }
    package mutating func blank() { if hidden.contains(.text) { (name, text) = ("", "") } }

    /// `Not applicable`, or the sentence.
    var said: String {
        switch answer {
        case .unanswered: "Not answered yet"
        case .none: text.isEmpty ? "Not applicable" : "Not applicable: \(text)"
        case .some: text
        }
    }

    static let joined: SQL = """
        SELECT report_link.report, report_link.position, report_link.name, report_link.answer, report_link.text,
               report_link.version, committee_report.paragraph
        FROM   report_link JOIN committee_report ON committee_report.id = report_link.report
        """

    func insert(_ connection: Connection) throws(StorageError) {
        try connection.execute(
            """
            INSERT INTO report_link (report, position, name, answer, text, writer, version)
            VALUES (\(report), \(position), \(name), \(answer), \(text), NULL, \(version))
            """)
    }
}

/// The links of one report, in the order of its template.
struct ReportLinks: Query {
    var viewer: Viewer
    var report: ID<CommitteeReport>

    var sql: SQL { "\(ReportLink.joined) WHERE report_link.report = \(report) ORDER BY report_link.position" }

    typealias Line = ReportLink
}

extension [ReportLink] {
    /// By which it is known whether somebody changed any of them meanwhile.
    var version: Int { reduce(0) { $0 + $1.version } }
}
