import Dates
package import Partnership
package import Scrutiny
package import Storage

/// Begins a report to a committee under a council's template: every implication, usual consultee
/// and aim that it asks for is there, unanswered.
package struct BeginReport: Sendable {
    package var template: ID<ReportTemplate>
    package var committee: ID<Committee>
    package var annexOf: ID<CommitteeReport>?
    package var header: ReportHeader

    package init(
        template: ID<ReportTemplate>, committee: ID<Committee>, annexOf: ID<CommitteeReport>? = nil,
        header: ReportHeader
    ) { (self.template, self.committee, self.annexOf, self.header) = (template, committee, annexOf, header) }

    package func run(_ writing: Writing) throws(StorageError) -> Written<CommitteeReport> {
        let connection = writing.connection
        let report = CommitteeReport(
            id: .new(), template: template, committee: committee, annexOf: annexOf, header: header,
            drafter: writing.viewer.person, since: writing.now.localDay)
        guard writing.may(.add, report.thing), let template = try ReportTemplate.find(template, connection),
            writing.may(.see, template.thing), let body = try Committee.found(committee, connection),
            writing.may(.see, body.thing)
        else { return .notThere }
        var faults = header.faults(body)
        faults.check(template, of: body)
        if let annexOf {
            guard let open = try CommitteeReport.find(annexOf, connection), writing.may(.see, open.thing) else {
                return .notThere
            }
            if open.header.isExempt { faults.append(Fault("annex", "Choose an open report for the annex.")) }
            if !header.isExempt { faults.append(Fault("paragraph", "An annex is exempt: choose the paragraph.")) }
        }
        guard faults.isEmpty else { return .faults(faults) }
        try report.insert(connection)
        let asked = try connection.all(
            """
            SELECT \(TemplateImplication.columns) FROM report_template_implication
            WHERE template = \(template.id) ORDER BY position
            """, as: TemplateImplication.self)
        for one in asked {
            let seat =
                try connection.value(
                    """
                    SELECT MIN(id) FROM seat WHERE agency = \(template.council) AND title = \(one.signer)
                      AND (until_day IS NULL OR until_day >= \(writing.now.localDay))
                    """, as: ID<Seat>?.self) ?? nil
            try ReportImplication(
                id: .new(), report: report.id, position: one.position, subject: one.subject, signer: one.signer,
                agency: seat == nil ? nil : template.council, seat: seat
            ).insert(connection)
        }
        let lists = try TemplateListed.all(of: template.id, connection)
        for (position, name) in lists.names(.consultee).enumerated() {
            try ReportConsultee(id: .new(), report: report.id, position: position, name: name)
                .insert(connection, by: nil)
        }
        for (position, name) in lists.names(.link).enumerated() {
            try ReportLink(report: report.id, position: position, name: name).insert(connection)
        }
        writing.note(.collection, [report.thing.id], [.title, .text], detail: report.procedure)
        return .done(report)
    }
}

extension [Fault] {
    /// A report is written as the council wants it whose committee reads it: limits and who signs are that council's.
    mutating func check(_ template: ReportTemplate, of committee: Committee) {
        if template.council != committee.council {
            append(
                Fault(
                    "committee",
                    "The template is another council’s than this committee’s. Choose a committee and a template of one council."
                ))
        }
    }
}
