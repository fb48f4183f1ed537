import Dates
package import Partnership
import Planning
import Storage

/// Takes in a template as a readable text file says it: all of it, or nothing. A template that is held already and says
/// something else now becomes its next edition; reports keep the one that they were begun under.
package struct ImportTemplate: Sendable {
    package var text: String

    package init(text: String) { self.text = text }

    package enum Outcome: Hashable, Sendable {
        case taken(name: String, edition: Int, headings: Int, implications: Int)
        /// It is held already, word for word.
        case held(name: String)
    }

    /// Runs inside the caller's transaction.
    ///
    /// - Throws: ``PlanFileRefusal`` with the line to mend, and then nothing may be kept.
    package func run(_ writing: Writing) throws -> Outcome {
        let (file, connection) = (try TemplateFile(text), writing.connection)
        let council = try council(file, writing)
        let latest = try connection.first(
            """
            SELECT \(ReportTemplate.columns) FROM report_template
            WHERE council = \(council) AND name = \(file.name) ORDER BY edition DESC LIMIT 1
            """, as: ReportTemplate.self)
        if let latest, try file.isSame(as: latest, connection) { return .held(name: file.name) }
        let template = ReportTemplate(
            id: .new(), council: council, name: file.name, edition: (latest?.edition ?? 0) + 1,
            revenuePence: file.revenuePence, capitalPence: file.capitalPence, wards: file.wards)
        guard writing.may(.add, template.thing) else { throw PlanFileRefusal(1, "This may not be written here.") }
        try template.insert(file, connection)
        try TemplateChange(template: template.id, person: writing.viewer.person, on: writing.now.localDay, reason: "")
            .insert(connection)
        writing.note(.collection, [template.thing.id], [.name, .terms], detail: "edition \(template.edition)")
        return .taken(
            name: file.name, edition: template.edition, headings: file.headings.count,
            implications: file.implications.count)
    }

    /// The council of that name, brought in where the file says since when it is in the partnership.
    private func council(_ file: TemplateFile, _ writing: Writing) throws -> ID<Agency> {
        let found = try writing.connection.value(
            "SELECT id FROM agency WHERE name = \(file.council)", as: ID<Agency>.self)
        if let found { return found }
        guard let from = file.from else {
            throw PlanFileRefusal(
                1, "There is no agency “\(file.council)”. Add it first, or say “from” and “short” here.")
        }
        let command = AddAgency(name: file.council, shortName: file.short, standing: .responsible, from: from)
        guard case .done(let agency) = try command.run(writing) else {
            throw PlanFileRefusal(1, "The agency “\(file.council)” cannot be added.")
        }
        return agency.id
    }
}

extension ReportTemplate {
    func insert(_ file: TemplateFile, _ connection: Connection) throws(StorageError) {
        try connection.execute(
            """
            INSERT INTO report_template (id, council, name, edition, revenue_pence, capital_pence, wards)
            VALUES (\(id), \(council), \(name), \(edition), \(revenuePence), \(capitalPence), \(wards))
            """)
        for (position, one) in file.headings.enumerated() {
            try connection.execute(
                """
                INSERT INTO report_template_heading (template, position, heading, title, is_required)
                VALUES (\(id), \(position), \(one.heading), \(one.title), \(one.isRequired))
                """)
        }
        for (position, one) in file.implications.enumerated() {
            try connection.execute(
                """
                INSERT INTO report_template_implication (template, position, subject, signer)
                VALUES (\(id), \(position), \(one.subject), \(one.signer))
                """)
        }
        for (list, names) in [(TemplateListed.List.consultee, file.consultees), (.link, file.links)] {
            for (position, name) in names.enumerated() {
                try connection.execute(
                    """
                    INSERT INTO report_template_listed (template, list, position, name)
                    VALUES (\(id), \(list), \(position), \(name))
                    """)
            }
        }
        for one in file.wordings {
            try connection.execute(
                """
                INSERT INTO report_wording (template, subject, edition, from_day, text)
                VALUES (\(id), \(one.subject), \(one.edition), \(one.from), \(one.text))
                """)
        }
    }
}

extension TemplateFile {
    /// Whether the template that is held says all that the file says.
    func isSame(as held: ReportTemplate, _ connection: Connection) throws(StorageError) -> Bool {
        let headings = try TemplateHeading.all(of: held.id, connection)
        let implications = try connection.all(
            """
            SELECT \(TemplateImplication.columns) FROM report_template_implication
            WHERE template = \(held.id) ORDER BY position
            """, as: TemplateImplication.self)
        let wordings = try connection.all(
            "SELECT \(ReportWording.columns) FROM report_wording WHERE template = \(held.id) ORDER BY subject, edition",
            as: ReportWording.self)
        let lists = try TemplateListed.all(of: held.id, connection)
        return lists.names(.consultee) == consultees && lists.names(.link) == links
            && held.revenuePence == revenuePence && held.capitalPence == capitalPence && held.wards == wards
            && headings.map { Heading($0.heading, $0.title, $0.isRequired) } == self.headings
            && implications.map { Implication($0.subject, $0.signer) } == self.implications
            && Set(wordings.map { Wording($0.subject, $0.edition, $0.from, $0.text) }) == Set(self.wordings)
    }
}

extension Viewer {
    /// The operator at the machine, who brings templates in and prints reports.
    package static let reportKeeper = Viewer(
        purpose: .running,
        rules: [
            Kind.reportTemplate, .committeeReport, .implication, .reportEdition, .assessment, .assessmentEdition,
        ].flatMap { kind in
            [Action.see, .add, .change].map { Rule(.keeper, $0, kind, upTo: .sensitive) }
        }
            + [Kind.agency, .seat, .committee, .citedFigure, .person, .plan, .priority, .emergingIssue, .indicator]
            .map { Rule(.keeper, .see, $0) }
            + [Kind.plannedAction, .supply, .inquiry, .answer, .survey, .equalityAssessment, .group].map {
                Rule(.keeper, .see, $0)
            }
            + [Kind.meeting, .undertaking, .recommendation].map { Rule(.keeper, .see, $0) }
            + [Rule(.keeper, .see, .document, upTo: .sensitive), Rule(.keeper, .add, .agency)])
}
