package import Dates
package import Partnership
package import Storage

extension Migration {
    /// Who made an edition of a template, and why.
    package static let templateChanges = Migration(
        "0148 changes of report templates",
        """
        CREATE TABLE report_template_change (
            template \(.bigint) PRIMARY KEY REFERENCES report_template (id),
            person   \(.bigint) REFERENCES person (id),                  -- NULL where a file brought it in
            on_day   INTEGER NOT NULL,           -- days since 1970-01-01
            reason   TEXT    NOT NULL            -- may be empty
        ) \(.strict);
        """)
}

/// That an edition of a template was made: who did it, when and why.
package struct TemplateChange: FromRow, Guarded, Hashable {
    package var template: ID<ReportTemplate>
    package var person: ID<Person>?
    package var on: Day
    package var reason: String
    package var hidden: Set<Field> = []

    init(template: ID<ReportTemplate>, person: ID<Person>?, on day: Day, reason: String) {
        (self.template, self.person, on, self.reason) = (template, person, day, reason)
    }

    package init(_ row: Row) throws(StorageError) {
        template = try row["template"]
        person = try row["person"]
        on = try row["on_day"]
        reason = try row["reason"]
    }

    package var thing: Thing { Thing(.reportTemplate, number: template.number) }
    package mutating func blank() { if hidden.contains(.terms) { reason = "" } }

    func insert(_ connection: Connection) throws(StorageError) {
        try connection.execute(
            """
            INSERT INTO report_template_change (template, person, on_day, reason)
            VALUES (\(template), \(person), \(on), \(reason))
            """)
    }
}

/// Every change of a template, the first edition first.
struct TemplateChanges: Query {
    var viewer: Viewer

    var sql: SQL {
        """
        SELECT   report_template_change.template, report_template_change.person, report_template_change.on_day,
                 report_template_change.reason
        FROM     report_template_change
        JOIN     report_template ON report_template.id = report_template_change.template
        ORDER BY report_template_change.on_day, report_template.edition, report_template_change.template
        """
    }

    typealias Line = TemplateChange
}
