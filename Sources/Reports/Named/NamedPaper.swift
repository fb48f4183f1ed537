package import Files
package import Partnership
package import Storage

/// A document of the register that a report names, as one of its background papers or as an appendix.
package struct NamedPaper: FromRow, Guarded, Versioned, Hashable {
    package var id: ID<NamedPaper>
    package var report: ID<CommitteeReport>
    package var position: Int
    package var document: ID<NamedDocument>
    package var part: Part
    /// Among the papers of the meeting, such as 7.2; may be empty.
    package var number: String
    /// The page or paragraph that is meant; empty where it is as the register says.
    package var place: String
    package var version: Int
    /// Of its report.
    var paragraph: Int
    package var hidden: Set<Field> = []

    /// As what it is named.
    package enum Part: String, CaseIterable, Stored {
        case background = "background-paper"
        case appendix

        /// The heading of a report under which it stands.
        var heading: ReportHeading { self == .background ? .papers : .appendices }

        var said: String {
            switch self {
            case .background: "Background paper"
            case .appendix: "Appendix"
            }
        }
    }

    init(
        id: ID<NamedPaper>, report: ID<CommitteeReport>, position: Int, document: ID<NamedDocument>, part: Part,
        number: String = "", place: String = "", version: Int = 1, paragraph: Int = 0
    ) {
        (self.id, self.report, self.position, self.document) = (id, report, position, document)
        (self.part, self.number, self.place) = (part, number, place)
        (self.version, self.paragraph) = (version, paragraph)
    }

    /// The one place where a row of `report_named` becomes a paper that is named.
    package init(_ row: Row) throws(StorageError) {
        id = try row["id"]
        report = try row["report"]
        position = try row["position"]
        document = try row["document"]
        part = try row["part"]
        number = try row["number"]
        place = try row["place"]
        version = try row["version"]
        paragraph = try row["paragraph"]
    }

    package var thing: Thing { CommitteeReport.thing(report, paragraph: paragraph) }

    package mutating func blank() {
        if hidden.contains(.text) { (document, number, place) = (ID(0), "", "") }
    }

    static let joined: SQL = """
        SELECT report_named.id, report_named.report, report_named.position, report_named.document, report_named.part,
               report_named.number, report_named.place, report_named.version, committee_report.paragraph
        FROM   report_named JOIN committee_report ON committee_report.id = report_named.report
        """

    func insert(_ connection: Connection, by writer: ID<Person>?) throws(StorageError) {
        try connection.execute(
            """
            INSERT INTO report_named (id, report, position, document, part, number, place, writer, version)
            VALUES (\(id), \(report), \(position), \(document), \(part), \(number), \(place), \(writer), \(version))
            """)
    }
}

/// The documents of the register that one report names, in their order. Which of them may be read is for whoever asks.
struct NamedPapers: Query {
    var viewer: Viewer
    var report: ID<CommitteeReport>

    var sql: SQL { "\(NamedPaper.joined) WHERE report_named.report = \(report) ORDER BY report_named.position" }

    typealias Line = NamedPaper
}
