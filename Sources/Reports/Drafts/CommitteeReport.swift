package import Dates
import Markup
package import Partnership
package import Scrutiny
package import Storage

/// A report to a committee while it is written: who it is from, what it decides, and how far it has come.
package struct CommitteeReport: FromRow, Guarded, Hashable {
    package var id: ID<CommitteeReport>
    package var template: ID<ReportTemplate>
    package var committee: ID<Committee>
    /// The open report whose exempt annex this is: always a document of its own.
    package var annexOf: ID<CommitteeReport>?
    package var header: ReportHeader
    /// Who began it; nothing where the program did.
    package var drafter: ID<Person>?
    package var stage: ReportStage
    package var since: Day
    /// The day for which it is scheduled.
    package var publish: Day?
    /// The version of the rules that it follows.
    package var procedure: String
    package var version: Int
    package var hidden: Set<Field> = []

    package static let columns: SQL = """
        id, template, committee, annex_of, day, title, report_of, director, lead_officer, contact, author, finance, wards,
        revenue, capital, speaks_from, speaks_until, paragraph, reasoning, drafter, stage, stage_day,
        publish_day, procedure, version
        """

    package init(
        id: ID<CommitteeReport>, template: ID<ReportTemplate>, committee: ID<Committee>,
        annexOf: ID<CommitteeReport>? = nil, header: ReportHeader, drafter: ID<Person>?, since: Day, version: Int = 1
    ) {
        (self.id, self.template, self.committee, self.annexOf) = (id, template, committee, annexOf)
        (self.header, self.drafter, self.since, self.version) = (header, drafter, since, version)
        (stage, publish, procedure) = (.draft, nil, "committee-report-1986")
    }

    /// The one place where a row of `committee_report` becomes a report.
    package init(_ row: Row) throws(StorageError) {
        id = try row["id"]
        template = try row["template"]
        committee = try row["committee"]
        annexOf = try row["annex_of"]
        header = try ReportHeader(row)
        drafter = try row["drafter"]
        stage = try row["stage"]
        since = try row["stage_day"]
        publish = try row["publish_day"]
        procedure = try row["procedure"]
        version = try row["version"]
    }

    package var thing: Thing { CommitteeReport.thing(id, paragraph: header.paragraph) }

    /// What is exempt is not for everybody who works with the partnership.
    package static func thing(_ id: ID<CommitteeReport>, paragraph: Int) -> Thing {
        Thing(.committeeReport, number: id.number, marking: paragraph == 0 ? .official : .sensitive)
    }

    package mutating func blank() { if hidden.contains(.text) { header.hideText() } }

    static func find(_ id: ID<CommitteeReport>, _ connection: Connection) throws(StorageError) -> CommitteeReport? {
        try connection.first("SELECT \(columns) FROM committee_report WHERE id = \(id)", as: CommitteeReport.self)
    }

    /// Everybody who wrote some of it: none of them may check or approve it.
    func authors(_ connection: Connection) throws(StorageError) -> Set<ID<Person>> {
        let writers = try connection.all(
            """
            SELECT writer AS person FROM report_section WHERE report = \(id)
            UNION
            SELECT writer AS person FROM report_consultee WHERE report = \(id)
            UNION
            SELECT writer AS person FROM report_link WHERE report = \(id)
            UNION
            SELECT writer AS person FROM report_appendix WHERE report = \(id)
            UNION
            SELECT writer AS person FROM report_named WHERE report = \(id)
            UNION
            SELECT drafter AS person FROM committee_report WHERE id = \(id)
            UNION
            SELECT head_writer AS person FROM committee_report WHERE id = \(id)
            """, as: Writer.self)
        return Set(writers.compactMap(\.person))
    }

    private struct Writer: FromRow {
        var person: ID<Person>?
        init(_ row: Row) throws(StorageError) { person = try row["person"] }
    }
}

/// What stands at the head of a report.
package struct ReportHeader: Hashable, Sendable {
    /// Of the meeting.
    package var day: Day
    package var title: String
    /// In whose name it is given: `Councillor Amina Hart, portfolio holder`.
    package var reportOf = ""
    package var director = ""
    package var leadOfficer = ""
    package var contact = ""
    /// As it is printed.
    package var author = ""
    /// Of the finance team: `FIN 26-27/114`.
    package var finance = ""
    package var wards: [String] = []
    /// Income or spending that it decides, in pence; nothing where nobody said, which is not the same as none.
    package var revenuePence: Int?
    package var capitalPence: Int?
    /// The period that it speaks of; nothing where it is none.
    package var speaks: ClosedRange<Day>?
    /// Of Schedule 12A; 0 where it is open.
    package var paragraph = 0
    /// Why it is open or exempt, with the public interest either way.
    package var reasoning = ""

    package init(day: Day, title: String) { (self.day, self.title) = (day, title) }

    init(_ row: Row) throws(StorageError) {
        day = try row["day"]
        title = try row["title"]
        reportOf = try row["report_of"]
        director = try row["director"]
        leadOfficer = try row["lead_officer"]
        contact = try row["contact"]
        author = try row["author"]
        finance = try row["finance"]
        wards = lines(try row["wards"])
        revenuePence = try row["revenue"]
        capitalPence = try row["capital"]
        let (from, until): (Day?, Day?) = (try row["speaks_from"], try row["speaks_until"])
        if let from, let until, from <= until { speaks = from...until }
        paragraph = try row["paragraph"]
        reasoning = try row["reasoning"]
    }

    package var isExempt: Bool { paragraph != 0 }

    mutating func hideText() {
        (reportOf, director, leadOfficer, contact, author) = ("", "", "", "", "")
        (finance, wards, reasoning) = ("", [], "")
        (revenuePence, capitalPence, speaks) = (nil, nil, nil)
    }
}
