import Dates
import Files
import Partnership
import Scrutiny
import Storage

/// The reports in work that name one document.
struct NamingReports: Query {
    var viewer: Viewer
    var document: ID<NamedDocument>

    var sql: SQL {
        """
        SELECT   report_named.report, report_named.part, committee_report.title, committee_report.paragraph
        FROM     report_named JOIN committee_report ON committee_report.id = report_named.report
        WHERE    report_named.document = \(document)
        ORDER BY committee_report.day DESC, committee_report.title, report_named.report
        """
    }

    struct Line: FromRow, Guarded {
        var report: ID<CommitteeReport>
        var part: NamedPaper.Part
        var title: String
        var paragraph: Int
        var hidden: Set<Field> = []

        init(_ row: Row) throws(StorageError) {
            report = try row["report"]
            part = try row["part"]
            title = try row["title"]
            paragraph = try row["paragraph"]
        }

        var thing: Thing { CommitteeReport.thing(report, paragraph: paragraph) }
        mutating func blank() {}
    }
}

/// The published editions that named one document, with the version that held then.
struct NamingEditions: Query {
    var viewer: Viewer
    var document: ID<NamedDocument>

    var sql: SQL {
        """
        SELECT   report_edition_named.edition, report_edition_named.part, report_edition.title, report_edition.number,
                 report_edition.day, report_edition.paragraph, COALESCE(document_version.name, '') AS version_name,
                 committee_report.committee AS heard_by
        FROM     report_edition_named JOIN report_edition ON report_edition.id = report_edition_named.edition
        JOIN     committee_report ON committee_report.id = report_edition.report
        LEFT JOIN document_version ON document_version.id = report_edition_named.document_version
        WHERE    report_edition_named.document = \(document)
          AND    report_edition.report NOT IN \(list: viewer.kept(from: .committeeReport))
        ORDER BY report_edition.day DESC, report_edition.title, report_edition.number DESC, report_edition_named.edition
        """
    }

    struct Line: FromRow, Guarded {
        var edition: ID<ReportEdition>
        var part: NamedPaper.Part
        var title: String
        var number: Int
        var day: Day
        var paragraph: Int
        var heardBy: ID<Committee>?
        var version: String
        var hidden: Set<Field> = []

        init(_ row: Row) throws(StorageError) {
            edition = try row["edition"]
            part = try row["part"]
            title = try row["title"]
            number = try row["number"]
            day = try row["day"]
            paragraph = try row["paragraph"]
            version = try row["version_name"]
            heardBy = try row["heard_by"]
        }

        var thing: Thing { ReportEdition.thing(edition, paragraph: paragraph, heardBy: heardBy) }
        mutating func blank() {}
    }
}
