package import Dates
package import Partnership
import Scrutiny
package import Storage

/// A report as it was published on a day. It is never changed; what was wrong in it is put right by the next.
package struct ReportEdition: FromRow, Guarded, Hashable {
    package var id: ID<ReportEdition>
    package var report: ID<CommitteeReport>
    /// 1 for the first.
    package var number: Int
    /// Of its publication.
    package var day: Day
    package var meeting: Day
    package var title: String
    package var publisher: String
    package var committee: String
    /// The committee that it went to, whose members read what is exempt in it.
    var heardBy: ID<Committee>?
    package var paragraph: Int
    package var ground: String
    package var changed: String
    package var hidden: Set<Field> = []

    package static let columns: SQL =
        """
        id, report, number, day, meeting, title, publisher, committee, paragraph, ground, changed,
        (SELECT committee_report.committee FROM committee_report WHERE committee_report.id = report_edition.report) AS heard_by
        """

    package init(_ row: Row) throws(StorageError) {
        id = try row["id"]
        report = try row["report"]
        number = try row["number"]
        day = try row["day"]
        meeting = try row["meeting"]
        title = try row["title"]
        publisher = try row["publisher"]
        committee = try row["committee"]
        paragraph = try row["paragraph"]
        ground = try row["ground"]
        changed = try row["changed"]
        heardBy = try row["heard_by"]
    }

    init(
        _ document: ReportDocument, of report: ID<CommitteeReport>, id: ID<ReportEdition> = .new(), number: Int,
        day: Day, changed: String
    ) {
        (self.id, self.report, self.number, self.day) = (id, report, number, day)
        (meeting, title, publisher) = (document.meeting, document.title, document.publisher)
        (committee, paragraph, ground) = (document.committee, document.paragraph, document.ground)
        self.changed = changed
    }

    package var thing: Thing { ReportEdition.thing(id, paragraph: paragraph, heardBy: heardBy) }

    /// An open edition is for everybody; an exempt one is for its committee, and for those who write such reports.
    static func thing(_ id: ID<ReportEdition>, paragraph: Int, heardBy: ID<Committee>?) -> Thing {
        var thing = Thing(.reportEdition, number: id.number, marking: paragraph == 0 ? .open : .sensitive)
        thing.committee = heardBy.map { ThingID(.committee, $0.number) }
        return thing
    }

    package mutating func blank() {
        if hidden.contains(.text) { (changed, ground, publisher, committee) = ("", "", "", "") }
    }

    static func find(_ id: ID<ReportEdition>, _ connection: Connection) throws(StorageError) -> ReportEdition? {
        try connection.first("SELECT \(columns) FROM report_edition WHERE id = \(id)", as: ReportEdition.self)
    }

    func insert(_ parts: [ReportDocument.Part], _ connection: Connection) throws(StorageError) {
        try connection.execute(
            """
            INSERT INTO report_edition (id, report, number, day, meeting, title, publisher, committee, paragraph, ground,
                changed)
            VALUES (\(id), \(report), \(number), \(day), \(meeting), \(title), \(publisher), \(committee), \(paragraph),
                \(ground), \(changed))
            """)
        for (position, part) in parts.enumerated() {
            try connection.execute(
                """
                INSERT INTO report_edition_part (edition, position, kind, name, text)
                VALUES (\(id), \(position), \(part.kind), \(part.name), \(part.text))
                """)
        }
    }

    /// - Parameter editions: Those that the viewer may read, so that a copy says which one took its place.
    package func document(_ parts: [EditionPart], among editions: [ReportEdition]) -> ReportDocument {
        let latest = editions.filter { $0.report == report && $0.number > number }.max { $0.number < $1.number }
        return ReportDocument(
            title: title, publisher: publisher, committee: committee, meeting: meeting, paragraph: paragraph,
            ground: ground, edition: number, published: day,
            corrected: latest.map { ReportDocument.Correction(number: $0.number, day: $0.day) }, changed: changed,
            parts: parts.filter { $0.edition == id }.map { ReportDocument.Part($0.kind, $0.name, $0.text) })
    }
}

extension ReportDocument.Part.Kind: Stored {}

/// One part of an edition.
package struct EditionPart: FromRow, Guarded, Hashable {
    package var edition: ID<ReportEdition>
    var paragraph: Int
    var heardBy: ID<Committee>?
    var kind: ReportDocument.Part.Kind
    var name: String
    var text: String
    package var hidden: Set<Field> = []

    package init(_ row: Row) throws(StorageError) {
        edition = try row["edition"]
        paragraph = try row["paragraph"]
        heardBy = try row["heard_by"]
        kind = try row["kind"]
        name = try row["name"]
        text = try row["text"]
    }

    package var thing: Thing { ReportEdition.thing(edition, paragraph: paragraph, heardBy: heardBy) }
    package mutating func blank() { if hidden.contains(.text) { (name, text) = ("", "") } }
}

/// Every edition that was published. Whoever is kept from a report is kept from its editions.
package struct ReportEditions: Query {
    package var viewer: Viewer

    package init(viewer: Viewer) { self.viewer = viewer }

    package var sql: SQL {
        """
        SELECT \(ReportEdition.columns) FROM report_edition
        WHERE report NOT IN \(list: viewer.kept(from: .committeeReport))
        ORDER BY meeting DESC, title, number DESC, id
        """
    }

    package typealias Line = ReportEdition
}

/// The parts of one edition in their order.
package struct EditionParts: Query {
    package var viewer: Viewer
    package var edition: ID<ReportEdition>

    package init(viewer: Viewer, edition: ID<ReportEdition>) { (self.viewer, self.edition) = (viewer, edition) }

    package var sql: SQL {
        """
        SELECT   report_edition_part.edition, report_edition_part.kind, report_edition_part.name,
                 report_edition_part.text, report_edition.paragraph, committee_report.committee AS heard_by
        FROM     report_edition_part
        JOIN     report_edition ON report_edition.id = report_edition_part.edition
        JOIN     committee_report ON committee_report.id = report_edition.report
        WHERE    report_edition_part.edition = \(edition)
          AND    report_edition.report NOT IN \(list: viewer.kept(from: .committeeReport))
        ORDER BY report_edition_part.position
        """
    }

    package typealias Line = EditionPart
}
