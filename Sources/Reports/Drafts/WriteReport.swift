import Dates
import Markup
package import Partnership
import Scrutiny
package import Storage

/// Changes what stands at the head of a report. What is no longer a draft is sent back first.
package struct ChangeHeader: Sendable {
    var id: ID<CommitteeReport>
    /// The version that was looked at.
    var version: Int
    var committee: ID<Committee>
    var header: ReportHeader

    func run(_ writing: Writing) throws(StorageError) -> Written<CommitteeReport> {
        let connection = writing.connection
        guard var report = try CommitteeReport.find(id, connection), writing.may(.change, report.thing),
            let body = try Committee.found(committee, connection), writing.may(.see, body.thing),
            let template = try ReportTemplate.find(report.template, connection),
            writing.may(.change, CommitteeReport.thing(id, paragraph: header.paragraph))
        else { return .notThere }
        guard report.version == version else { return .stale(report) }
        var faults = header.faults(body)
        if committee != report.committee { faults.check(template, of: body) }
        if report.stage != .draft { faults.append(Fault("title", report.stage.notDraft)) }
        if report.annexOf != nil, !header.isExempt {
            faults.append(Fault("paragraph", "An annex is exempt: choose the paragraph."))
        }
        // What was published stays what it was: the exempt is never made open by a change, nor the other way.
        let editions =
            try connection.value("SELECT COUNT(*) FROM report_edition WHERE report = \(id)", as: Int.self) ?? 0
        if editions > 0, header.isExempt != report.header.isExempt {
            faults.append(Fault("paragraph", "It was published as it is classified now. Begin another report."))
        }
        guard faults.isEmpty else { return .faults(faults) }
        (report.committee, report.header, report.version) = (committee, header, version + 1)
        try report.update(connection)
        try connection.execute(
            "UPDATE committee_report SET head_writer = \(writing.viewer.person) WHERE id = \(id)")
        writing.note(.alteration, [report.thing.id], [.title, .text])
        return .done(report)
    }
}

/// Writes what stands under one heading.
package struct WriteSection: Sendable {
    package var report: ID<CommitteeReport>
    package var heading: ReportHeading
    package var text: String
    /// The version that was looked at; 0 where there was nothing.
    package var version: Int

    package init(report: ID<CommitteeReport>, heading: ReportHeading, text: String, version: Int) {
        (self.report, self.heading, self.text, self.version) = (report, heading, text, version)
    }

    package func run(_ writing: Writing) throws(StorageError) -> Written<ReportSection> {
        let connection = writing.connection
        guard let found = try CommitteeReport.find(report, connection), writing.may(.change, found.thing) else {
            return .notThere
        }
        let asked = try TemplateHeading.all(of: found.template, connection)
        guard asked.contains(where: { $0.heading == heading }), heading != .implications else { return .notThere }
        let before = try ReportSection.find(report, heading, connection)
        guard (before?.version ?? 0) == version else {
            return .stale(
                before
                    ?? ReportSection(
                        report: report, heading: heading, text: "", version: 0, paragraph: found.header.paragraph))
        }
        var faults: [Fault] = []
        if text.utf8.count > 20_000 { faults.append(Fault("text", "Use fewer than 20,000 characters.")) }
        if found.stage != .draft { faults.append(Fault("text", found.stage.notDraft)) }
        if heading == .recommendations {
            for line in lines(text) where Recommended(line) == nil {
                faults.append(
                    Fault("text", "Begin each line with note:, agree: or recommend:. This one does not: “\(line)”."))
            }
        }
        guard faults.isEmpty else { return .faults(faults) }
        let writer = writing.viewer.person
        if before == nil {
            try connection.execute(
                """
                INSERT INTO report_section (report, heading, text, writer, version)
                VALUES (\(report), \(heading), \(text), \(writer), 1)
                """)
        } else {
            try connection.execute(
                """
                UPDATE report_section SET text = \(text), writer = \(writer), version = \(version + 1)
                WHERE report = \(report) AND heading = \(heading)
                """)
        }
        writing.note(.alteration, [found.thing.id], [.text], detail: heading.rawValue)
        return .done(
            ReportSection(
                report: report, heading: heading, text: text, version: version + 1, paragraph: found.header.paragraph))
    }
}

extension ReportStage {
    var notDraft: String {
        "It is no longer a draft (\(said.lowercased())). Send it back to draft first, with the reason."
    }
}

extension Committee {
    /// The committee of that number. Scrutiny's own table, read through its columns.
    static func found(_ id: ID<Committee>, _ connection: Connection) throws(StorageError) -> Committee? {
        try connection.first("SELECT \(columns) FROM committee WHERE id = \(id)", as: Committee.self)
    }
}

extension ReportHeader {
    func faults(_ committee: Committee) -> [Fault] {
        var faults: [Fault] = []
        faults.check(title, "title", "the title of the report", most: 300)
        for (text, field, what) in [
            (reportOf, "report-of", "in whose name it is given"), (director, "director", "the director"),
            (leadOfficer, "lead", "the lead officer"), (contact, "contact-officer", "the contact officer"),
            (author, "author", "the author"), (finance, "finance", "the finance reference"),
            (reasoning, "reasoning", "the reasons"), (wards.joined(separator: "\n"), "wards", "the wards"),
        ] where text.utf8.count > 2000 {
            faults.append(Fault(field, "Use fewer than 2000 characters for \(what)."))
        }
        if paragraph != 0, committee.jurisdiction.exemptParagraph(paragraph) == nil {
            faults.append(Fault("paragraph", "Choose a paragraph of Schedule 12A for \(committee.jurisdiction.said)."))
        }
        if paragraph != 0, reasoning.isEmpty {
            faults.append(
                Fault("reasoning", "Say why it is exempt, and why the public interest lies in keeping it so."))
        }
        return faults
    }
}
