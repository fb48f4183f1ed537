import Dates
import Files
package import Partnership
import Planning
import Scrutiny
import Storage

/// Takes in a committee report as a readable text file says it: all of it, or nothing. It is a draft, and nothing of it is
/// signed.
package struct ImportReport: Sendable {
    package var text: String

    package init(text: String) { self.text = text }

    /// Whether a file says a report, and not a template.
    package static func isOne(_ text: String) -> Bool {
        (try? PlanBlocks(text).blocks.first?.first?.key) == "report"
    }

    package enum Outcome: Hashable, Sendable {
        case taken(title: String, figures: Int)
        /// One of that title, committee and day is held already: nothing was changed.
        case held(title: String)
    }

    /// Runs inside the caller's transaction.
    ///
    /// - Throws: ``PlanFileRefusal`` with the line to mend, and then nothing may be kept.
    package func run(_ writing: Writing) throws -> Outcome {
        let (file, connection) = (try ReportFile(text), writing.connection)
        let template = try connection.first(
            """
            SELECT report_template.id, report_template.council, report_template.name, report_template.edition,
                   report_template.revenue_pence, report_template.capital_pence, report_template.wards
            FROM   report_template JOIN agency ON agency.id = report_template.council
            WHERE  agency.name = \(file.council) AND report_template.name = \(file.template)
            ORDER BY report_template.edition DESC LIMIT 1
            """, as: ReportTemplate.self)
        guard let template else {
            throw PlanFileRefusal(1, "\(file.council) has no template “\(file.template)”.")
        }
        let committee = try connection.value(
            """
            SELECT committee.id FROM committee JOIN agency ON agency.id = committee.council
            WHERE agency.name = \(file.council) AND committee.name = \(file.committee)
            """, as: ID<Committee>.self)
        guard let committee else {
            throw PlanFileRefusal(1, "\(file.council) has no committee “\(file.committee)”.")
        }
        let held = try connection.value(
            """
            SELECT COUNT(*) FROM committee_report
            WHERE committee = \(committee) AND day = \(file.header.day) AND title = \(file.header.title)
            """, as: Int.self)
        if held != 0 { return .held(title: file.header.title) }
        let begin = BeginReport(template: template.id, committee: committee, header: file.header)
        let report = try done(begin.run(writing), 1)
        for one in file.sections {
            let command = WriteSection(report: report.id, heading: one.heading, text: one.text, version: 0)
            _ = try done(command.run(writing), one.line)
        }
        for one in file.implications {
            let asked = try connection.first(
                "\(ReportImplication.joined) WHERE report = \(report.id) AND subject = \(one.subject)",
                as: ReportImplication.self)
            guard let asked else { throw PlanFileRefusal(one.line, "The template asks for no such implication.") }
            let command = AnswerImplication(
                id: asked.id, version: asked.version, answer: one.answer, text: one.text, signs: false)
            _ = try done(command.run(writing), one.line)
        }
        try take(file.consultees, of: report.id, writing)
        try take(file.links, of: report.id, writing)
        for one in file.appendices {
            let command = KeepAppendix(
                report: report.id, number: one.number, title: one.title, paragraph: one.paragraph, text: one.text,
                extract: try one.drawn?.found(writing))
            _ = try done(command.run(writing), one.line)
        }
        try take(file.papers, of: report.id, writing)
        let texts = file.sections.map(\.text) + file.appendices.map(\.text)
        let figures = texts.reduce(0) { $0 + ReportText($1).placings.count }
        return .taken(title: report.header.title, figures: figures)
    }

    private func take(
        _ consultees: [ReportFile.Consultee], of report: ID<CommitteeReport>, _ writing: Writing
    ) throws {
        for one in consultees {
            let held = try writing.connection.first(
                """
                \(ReportConsultee.joined)
                WHERE report_consultee.report = \(report) AND report_consultee.name = \(one.name)
                """, as: ReportConsultee.self)
            let command = KeepConsultee(
                report: report, changed: held.map { ($0.id, $0.version) }, name: one.name, state: one.state,
                asked: one.asked, text: one.text)
            _ = try done(command.run(writing), one.line)
        }
    }

    private func take(_ links: [ReportFile.Link], of report: ID<CommitteeReport>, _ writing: Writing) throws {
        guard let first = links.first else { return }
        let asked = try writing.connection.all(
            "\(ReportLink.joined) WHERE report_link.report = \(report)", as: ReportLink.self)
        var answers: [Int: AnswerLinks.Given] = [:]
        for one in links {
            guard let link = asked.first(where: { $0.name == one.name }) else {
                throw PlanFileRefusal(one.line, "The template names no such aim.")
            }
            answers[link.position] = .init(one.answer, one.text)
        }
        _ = try done(AnswerLinks(report: report, version: asked.version, answers: answers).run(writing), first.line)
    }

    /// Documents of the register by their titles. One that whoever takes it in may not read is not there.
    private func take(_ papers: [ReportFile.Paper], of report: ID<CommitteeReport>, _ writing: Writing) throws {
        guard !papers.isEmpty else { return }
        let book = try writing.documentBook(of: nil)
        for one in papers {
            guard let document = book.one(titled: one.title, whose: one.whose) else {
                throw PlanFileRefusal(one.line, "The register has no one document “\(one.title)”.")
            }
            let command = KeepNamedPaper(
                report: report, document: document.id, part: one.part, number: one.number, place: one.place)
            _ = try done(command.run(writing), one.line)
        }
    }

    private func done<One>(_ written: Written<One>, _ line: Int) throws(PlanFileRefusal) -> One {
        switch written {
        case .done(let one): return one
        case .faults(let faults): throw PlanFileRefusal(line, faults.map(\.said).joined(separator: " "))
        case .stale, .notThere: throw PlanFileRefusal(line, "This may not be written here.")
        }
    }
}
