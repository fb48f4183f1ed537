import Markup
package import Partnership
package import Storage

/// An appendix of a report: what it says, its number among the papers of the meeting, and how it is classified.
package struct ReportAppendix: FromRow, Guarded, Versioned, Hashable {
    package var id: ID<ReportAppendix>
    package var report: ID<CommitteeReport>
    package var position: Int
    /// Among the papers of the meeting, such as 7.2; may be empty.
    package var number: String
    package var title: String
    /// Of Schedule 12A, where it is exempt by itself; 0 where it is as its report.
    package var paragraph: Int
    /// Written as what stands under a heading.
    package var text: String
    /// The paper that it is drawn from; nothing where its words are its own alone.
    package var extract: AppendixExtract?
    package var version: Int
    /// Of its report.
    var reportParagraph: Int
    package var hidden: Set<Field> = []

    package init(
        id: ID<ReportAppendix>, report: ID<CommitteeReport>, position: Int, number: String = "", title: String,
        paragraph: Int = 0, text: String, extract: AppendixExtract? = nil, version: Int = 1, reportParagraph: Int = 0
    ) {
        (self.id, self.report, self.position, self.number) = (id, report, position, number)
        (self.title, self.paragraph, self.text, self.version) = (title, paragraph, text, version)
        (self.extract, self.reportParagraph) = (extract, reportParagraph)
    }

    /// The one place where a row of `report_appendix` becomes an appendix.
    package init(_ row: Row) throws(StorageError) {
        id = try row["id"]
        report = try row["report"]
        position = try row["position"]
        number = try row["number"]
        title = try row["title"]
        paragraph = try row["paragraph"]
        text = try row["text"]
        extract = try AppendixExtract(row)
        version = try row["version"]
        reportParagraph = try row["report_paragraph"]
    }

    /// An exempt one is for those who may read exempt reports, whatever its own report is.
    package var thing: Thing {
        CommitteeReport.thing(report, paragraph: paragraph == 0 ? reportParagraph : paragraph)
    }

    package mutating func blank() {
        if hidden.contains(.text) { (number, title, text, extract) = ("", "", "", nil) }
    }

    /// `Extract of the assessment (Appendix 7.2 to the papers of the meeting)`.
    var said: String { number.isEmpty ? title : "\(title) (Appendix \(number) to the papers of the meeting)" }

    static let joined: SQL = """
        SELECT report_appendix.id, report_appendix.report, report_appendix.position, report_appendix.number,
               report_appendix.title, report_appendix.paragraph, report_appendix.text, report_appendix.version,
               report_appendix.assessment, report_appendix.assessment_edition, report_appendix.matters,
               committee_report.paragraph AS report_paragraph
        FROM   report_appendix JOIN committee_report ON committee_report.id = report_appendix.report
        """

    func insert(_ connection: Connection, by writer: ID<Person>?) throws(StorageError) {
        try connection.execute(
            """
            INSERT INTO report_appendix (id, report, position, number, title, paragraph, text, assessment,
                assessment_edition, matters, writer, version)
            VALUES (\(id), \(report), \(position), \(number), \(title), \(paragraph), \(text), \(extract?.assessment),
                \(extract?.edition), \(extract?.mattersKept ?? ""), \(writer), \(version))
            """)
    }
}

/// The appendices of one report in their order; of an exempt annex, the exempt ones of its open report as well.
struct ReportAppendices: Query {
    var viewer: Viewer
    var report: ID<CommitteeReport>

    var sql: SQL {
        """
        \(ReportAppendix.joined)
        WHERE report_appendix.report = \(report)
           OR report_appendix.paragraph <> 0
              AND report_appendix.report = (SELECT annex_of FROM committee_report AS annex WHERE annex.id = \(report))
        ORDER BY CASE WHEN report_appendix.report = \(report) THEN 0 ELSE 1 END, report_appendix.position
        """
    }

    typealias Line = ReportAppendix
}

extension WholeReport {
    /// Those that are printed with it: what is exempt by itself stands in the exempt annex alone.
    var printedAppendices: [ReportAppendix] {
        appendices.filter { one in
            one.report == report.id
                ? one.paragraph == 0 || report.header.isExempt : one.paragraph == report.header.paragraph
        }
    }

    /// The list of them as it is printed: those with words of their own first, then documents of the
    /// register, and then what is only named.
    func listed(named text: String) -> String {
        let printed = printedAppendices
        let names = printed.map(\.said) + cited(as: .appendix) + lines(text)
        var said = names.enumerated().map { "Appendix \(letter($0.offset)): \($0.element)" }
        let apart = appendices.filter { $0.report == report.id && !printed.contains($0) }
        for number in Set(apart.map(\.paragraph)).sorted() {
            let count = apart.count { $0.paragraph == number }
            said.append(
                count == 1
                    ? "One appendix is exempt under paragraph \(number), and stands in the exempt annex alone."
                    : "\(count) appendices are exempt under paragraph \(number), and stand in the exempt annex alone.")
        }
        return said.isEmpty ? "None." : said.joined(separator: "\n")
    }

    private func letter(_ position: Int) -> String {
        position < 26 ? String(UnicodeScalar(UInt8(65 + position))) : "\(position + 1)"
    }
}
