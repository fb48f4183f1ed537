package import Dates
package import Partnership
package import Storage

/// How a council wants its committee reports: headings in order, when a decision is a key decision, who signs what.
package struct ReportTemplate: FromRow, Guarded, Hashable {
    package var id: ID<ReportTemplate>
    package var council: ID<Agency>
    package var name: String
    /// 1 for the first; a later one stands beside it, and reports keep the one they were begun under.
    package var edition: Int
    /// From what income or spending a decision is a key decision, in pence; 0 where there is no such limit.
    package var revenuePence: Int
    package var capitalPence: Int
    /// From how many wards it is one; 0 where there is no such limit.
    package var wards: Int
    package var hidden: Set<Field> = []

    package init(
        id: ID<ReportTemplate>, council: ID<Agency>, name: String, edition: Int = 1, revenuePence: Int = 0,
        capitalPence: Int = 0, wards: Int = 0
    ) {
        (self.id, self.council, self.name, self.edition) = (id, council, name, edition)
        (self.revenuePence, self.capitalPence, self.wards) = (revenuePence, capitalPence, wards)
    }

    package static let columns: SQL = "id, council, name, edition, revenue_pence, capital_pence, wards"

    /// The one place where a row of `report_template` becomes a template.
    package init(_ row: Row) throws(StorageError) {
        id = try row["id"]
        council = try row["council"]
        name = try row["name"]
        edition = try row["edition"]
        revenuePence = try row["revenue_pence"]
        capitalPence = try row["capital_pence"]
        wards = try row["wards"]
    }

    package var thing: Thing { Thing(.reportTemplate, number: id.number) }
    package mutating func blank() { if hidden.contains(.terms) { (revenuePence, capitalPence, wards) = (0, 0, 0) } }

    /// `Committee report, edition 2`.
    package var said: String { edition == 1 ? name : "\(name), edition \(edition)" }

    static func find(_ id: ID<ReportTemplate>, _ connection: Connection) throws(StorageError) -> ReportTemplate? {
        try connection.first("SELECT \(columns) FROM report_template WHERE id = \(id)", as: ReportTemplate.self)
    }
}

/// One heading of a template.
package struct TemplateHeading: FromRow, Guarded, Hashable {
    package var template: ID<ReportTemplate>
    package var heading: ReportHeading
    /// As this council prints it.
    package var title: String
    package var isRequired: Bool
    package var hidden: Set<Field> = []

    init(template: ID<ReportTemplate>, heading: ReportHeading, title: String, isRequired: Bool) {
        (self.template, self.heading, self.title, self.isRequired) = (template, heading, title, isRequired)
    }

    static let columns: SQL = "template, heading, title, is_required"

    package init(_ row: Row) throws(StorageError) {
        template = try row["template"]
        heading = try row["heading"]
        title = try row["title"]
        isRequired = try row["is_required"]
    }

    package var thing: Thing { Thing(.reportTemplate, number: template.number) }
    package mutating func blank() { if hidden.contains(.terms) { title = "" } }

    static func all(
        of template: ID<ReportTemplate>, _ connection: Connection
    ) throws(StorageError) -> [TemplateHeading] {
        try connection.all(
            "SELECT \(columns) FROM report_template_heading WHERE template = \(template) ORDER BY position",
            as: TemplateHeading.self)
    }
}

/// One implication that a template asks for, and the seat that signs it.
package struct TemplateImplication: FromRow, Guarded, Hashable {
    package var template: ID<ReportTemplate>
    package var position: Int
    package var subject: String
    package var signer: String
    package var hidden: Set<Field> = []

    init(template: ID<ReportTemplate>, position: Int, subject: String, signer: String) {
        (self.template, self.position, self.subject, self.signer) = (template, position, subject, signer)
    }

    static let columns: SQL = "template, position, subject, signer"

    package init(_ row: Row) throws(StorageError) {
        template = try row["template"]
        position = try row["position"]
        subject = try row["subject"]
        signer = try row["signer"]
    }

    package var thing: Thing { Thing(.reportTemplate, number: template.number) }
    package mutating func blank() { if hidden.contains(.terms) { (subject, signer) = ("", "") } }
}

/// Words that a council uses again for an implication: those in force on a day are the latest that began by then.
package struct ReportWording: FromRow, Guarded, Hashable {
    package var template: ID<ReportTemplate>
    package var subject: String
    package var edition: Int
    package var from: Day
    package var text: String
    package var hidden: Set<Field> = []

    init(template: ID<ReportTemplate>, subject: String, edition: Int, from: Day, text: String) {
        (self.template, self.subject, self.edition, self.from, self.text) = (template, subject, edition, from, text)
    }

    static let columns: SQL = "template, subject, edition, from_day, text"

    package init(_ row: Row) throws(StorageError) {
        template = try row["template"]
        subject = try row["subject"]
        edition = try row["edition"]
        from = try row["from_day"]
        text = try row["text"]
    }

    package var thing: Thing { Thing(.reportTemplate, number: template.number) }
    package mutating func blank() { if hidden.contains(.terms) { (subject, text) = ("", "") } }
}

extension [ReportWording] {
    /// The words for a subject that are in force on a day.
    func inForce(_ subject: String, on day: Day) -> ReportWording? {
        filter { $0.subject.utf8.elementsEqual(subject.utf8) && $0.from <= day }
            .max { ($0.from, $0.edition) < ($1.from, $1.edition) }
    }
}
