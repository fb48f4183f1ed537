package import Approvals
import Dates
import Figures
package import Files
package import Partnership
import Planning
import Scrutiny
package import Storage

/// A report with all that it is made of, as one viewer may see it.
package struct WholeReport: Sendable {
    package var report: CommitteeReport
    var template: WholeTemplate
    var council: String
    var committee: Committee?
    /// The days on which its committee meets.
    var meets: [Day]
    var sections: [ReportSection]
    package var implications: [ReportImplication]
    /// Who was consulted, and who was not.
    package var consultees: [ReportConsultee] = []
    /// What it means for each aim of the council.
    package var links: [ReportLink] = []
    /// Those that its viewer may read.
    package var appendices: [ReportAppendix] = []
    /// The documents of the register that it names, where its viewer may read them.
    package var named: [NamedPaper] = []
    package var documents = DocumentBook()
    /// Whether it names one that its viewer may not read.
    var namesUnread = false
    var moves: [ReportMove]
    /// What the checks found and somebody else judged to be no risk.
    package var clearances: [Clearance] = []
    /// The cited figures that it may refer to.
    var cited: CitedBook
    /// The exempt annexes of an open report that the viewer may know of.
    var annexes: [CommitteeReport]

    /// Where figures that Wardmote counts come from.
    var figures: any FigureSource = NoFigures()
    /// The plans and reviews that it refers to.
    package var records = RecordBook()

    /// A text with its references given in words.
    func filled(_ text: String) -> (text: String, unknown: [String], figures: [PlacedFigure]) {
        ReferenceBook(cited: cited, figures: figures, records: records).filled(text)
    }

    /// Every figure that is set in by reference, in the order in which it is read.
    package var placed: [PlacedFigure] {
        template.headings.flatMap { heading in
            filled(text(heading.heading)).figures.map { figure in
                var figure = figure
                figure.place = heading.title
                return figure
            }
        }
            + printedAppendices.flatMap { one -> [PlacedFigure] in
                let drawn = one.extract.flatMap { records.extracts[$0] }?.figures ?? []
                return (filled(one.text).figures + drawn).map { figure in
                    var figure = figure
                    figure.place = one.title
                    return figure
                }
            }
    }

    func text(_ heading: ReportHeading) -> String { sections.first { $0.heading == heading }?.text ?? "" }

    /// The paragraph of Schedule 12A in words; empty where it is open.
    var ground: String {
        guard report.header.isExempt else { return "" }
        return (committee?.jurisdiction ?? .england).exemptParagraph(report.header.paragraph)?.words ?? ""
    }

    var keyDecision: KeyDecision {
        KeyDecision(
            template.template, revenuePence: report.header.revenuePence, capitalPence: report.header.capitalPence,
            wards: report.header.wards.count)
    }

    /// As a page shows it; what is shown is noted in `trace`.
    package static func look(
        _ id: ID<CommitteeReport>, _ registry: Registry, _ trace: Trace, figures: any FigureSource
    ) async throws -> WholeReport? {
        let viewer = trace.viewer
        let reports = try await registry.look(CommitteeReports(viewer: viewer), trace)
        guard let report = reports.first(where: { $0.id == id }),
            let template = try await WholeTemplate.look(report.template, registry, trace)
        else { return nil }
        let agencies = try await registry.look(Agencies(viewer: viewer, on: trace.at.localDay), trace)
        let meetings = try await registry.look(CommitteeMeetings(viewer: viewer), trace)
        let sections = try await registry.look(ReportSections(viewer: viewer, report: id), trace)
        let appendices = try await registry.look(ReportAppendices(viewer: viewer, report: id), trace)
        var records = try await RecordBook.look(sections.map(\.text) + appendices.map(\.text), registry, trace)
        records.extracts = try await DrawnExtract.look(
            appendices.compactMap(\.extract), registry, trace, figures: figures)
        let papers = try await registry.look(NamedPapers(viewer: viewer, report: id), trace)
        let documents = try await registry.documentBook(of: papers.map(\.document), trace)
        return WholeReport(
            report: report, template: template,
            council: agencies.first { $0.id == template.template.council }?.name ?? "The council",
            committee: try await registry.look(Committees(viewer: viewer), trace).first { $0.id == report.committee },
            meets: meetings.filter { $0.committee == report.committee }.map(\.day),
            sections: sections,
            implications: try await registry.look(ReportImplications(viewer: viewer, report: id), trace),
            consultees: try await registry.look(ReportConsultees(viewer: viewer, report: id), trace),
            links: try await registry.look(ReportLinks(viewer: viewer, report: id), trace),
            appendices: appendices, named: papers.filter { documents[$0.document] != nil }, documents: documents,
            moves: try await registry.look(ReportMoves(viewer: viewer, report: id), trace),
            clearances: try await registry.look(ReportClearances(viewer: viewer, report: id), trace).map(\.clearance),
            cited: CitedBook(try await registry.look(CitedFigures(viewer: viewer), trace)),
            annexes: reports.filter { $0.annexOf == id }, figures: figures,
            records: records)
    }

    /// The same in an open transaction, for a command that asks what the checks say.
    static func read(
        _ report: CommitteeReport, _ writing: Writing, figures: any FigureSource, records: RecordBook
    ) throws(StorageError) -> WholeReport? {
        let (connection, viewer, now) = (writing.connection, writing.viewer, writing.now)
        guard let template = try ReportTemplate.find(report.template, connection) else { return nil }
        let reports = try connection.look(CommitteeReports(viewer: viewer), at: now)
        let papers = try connection.look(NamedPapers(viewer: viewer, report: report.id), at: now)
        let documents = try writing.documentBook(of: papers.map(\.document))
        let read = papers.filter { documents[$0.document] != nil }
        return WholeReport(
            report: report,
            template: WholeTemplate(
                template: template, headings: try TemplateHeading.all(of: template.id, connection),
                implications: try connection.look(TemplateImplications(viewer: viewer, template: template.id), at: now),
                wordings: try connection.look(Wordings(viewer: viewer, template: template.id), at: now),
                lists: try TemplateListed.all(of: template.id, connection)),
            council: try Agency.find(template.council, connection)?.name ?? "The council",
            committee: try Committee.found(report.committee, connection),
            meets: try connection.look(CommitteeMeetings(viewer: viewer), at: now)
                .filter { $0.committee == report.committee }.map(\.day),
            sections: try connection.look(ReportSections(viewer: viewer, report: report.id), at: now),
            implications: try connection.look(ReportImplications(viewer: viewer, report: report.id), at: now),
            consultees: try connection.look(ReportConsultees(viewer: viewer, report: report.id), at: now),
            links: try connection.look(ReportLinks(viewer: viewer, report: report.id), at: now),
            appendices: try connection.look(ReportAppendices(viewer: viewer, report: report.id), at: now),
            named: read, documents: documents, namesUnread: read.count < papers.count, moves: [],
            clearances: try connection.look(ReportClearances(viewer: viewer, report: report.id), at: now).map(
                \.clearance),
            cited: CitedBook(try connection.look(CitedFigures(viewer: viewer), at: now)),
            annexes: reports.filter { $0.annexOf == report.id }, figures: figures, records: records)
    }
}
