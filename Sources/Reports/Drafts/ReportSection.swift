package import Dates
package import Partnership
package import Storage

/// What stands under one heading of a report. Each heading has a version of its own, so that two people can write at once.
package struct ReportSection: FromRow, Guarded, Hashable {
    package var report: ID<CommitteeReport>
    package var heading: ReportHeading
    package var text: String
    package var version: Int
    var paragraph: Int
    package var hidden: Set<Field> = []

    init(report: ID<CommitteeReport>, heading: ReportHeading, text: String, version: Int, paragraph: Int = 0) {
        (self.report, self.heading, self.text, self.version) = (report, heading, text, version)
        self.paragraph = paragraph
    }

    package init(_ row: Row) throws(StorageError) {
        report = try row["report"]
        heading = try row["heading"]
        text = try row["text"]
        version = try row["version"]
        paragraph = try row["paragraph"]
    }

    package var thing: Thing { CommitteeReport.thing(report, paragraph: paragraph) }
    package mutating func blank() { if hidden.contains(.text) { text = "" } }

    static let joined: SQL = """
        SELECT report_section.report, report_section.heading, report_section.text, report_section.version,
               committee_report.paragraph
        FROM   report_section JOIN committee_report ON committee_report.id = report_section.report
        """

    static func find(
        _ report: ID<CommitteeReport>, _ heading: ReportHeading, _ connection: Connection
    ) throws(StorageError) -> ReportSection? {
        try connection.first(
            "\(joined) WHERE report_section.report = \(report) AND report_section.heading = \(heading)",
            as: ReportSection.self)
    }
}

/// What a report means for money, law, staff and so on: answered by an officer, signed by the seat that answers for it.
package struct ReportImplication: FromRow, Guarded, Hashable {
    package var id: ID<ReportImplication>
    package var report: ID<CommitteeReport>
    package var position: Int
    package var subject: String
    /// The title of the seat that signs it.
    package var signer: String
    package var agency: ID<Agency>?
    /// Nothing where the council has no such seat yet.
    package var seat: ID<Seat>?
    package var answer: Answer
    /// What it means, or why it means nothing.
    package var text: String
    package var signedBy: ID<Person>?
    package var signed: Day?
    package var version: Int
    /// Of its report.
    var paragraph: Int
    package var hidden: Set<Field> = []

    package enum Answer: String, CaseIterable, Stored {
        case unanswered, none, some

        package var said: String {
            switch self {
            case .unanswered: "Not answered yet"
            case .none: "None"
            case .some: "Yes"
            }
        }

        /// As a paper says it.
        var sentence: String {
            switch self {
            case .unanswered: "Not answered yet."
            case .none: "There are no implications."
            case .some: "There are implications."
            }
        }
    }

    package init(
        id: ID<ReportImplication>, report: ID<CommitteeReport>, position: Int, subject: String, signer: String,
        agency: ID<Agency>? = nil, seat: ID<Seat>? = nil, answer: Answer = .unanswered, text: String = ""
    ) {
        (self.id, self.report, self.position, self.subject) = (id, report, position, subject)
        (self.signer, self.agency, self.seat, self.answer, self.text) = (signer, agency, seat, answer, text)
        (version, paragraph) = (1, 0)
    }

    package init(_ row: Row) throws(StorageError) {
        id = try row["id"]
        report = try row["report"]
        position = try row["position"]
        subject = try row["subject"]
        signer = try row["signer"]
        agency = try row["agency"]
        seat = try row["seat"]
        answer = try row["answer"]
        text = try row["text"]
        signedBy = try row["signed_by"]
        signed = try row["signed_day"]
        version = try row["version"]
        paragraph = try row["paragraph"]
    }

    package var thing: Thing {
        Thing(
            .implication, number: id.number, owner: agency, seat: seat, marking: paragraph == 0 ? .official : .sensitive
        )
    }
    package mutating func blank() { if hidden.contains(.text) { text = "" } }

    package var isSigned: Bool { signed != nil }

    static let joined: SQL = """
        SELECT report_implication.id, report_implication.report, report_implication.position,
               report_implication.subject, report_implication.signer, report_implication.agency,
               report_implication.seat, report_implication.answer, report_implication.text,
               report_implication.signed_by, report_implication.signed_day, report_implication.version,
               committee_report.paragraph
        FROM   report_implication JOIN committee_report ON committee_report.id = report_implication.report
        """

    static func find(_ id: ID<ReportImplication>, _ connection: Connection) throws(StorageError) -> ReportImplication? {
        try connection.first("\(joined) WHERE report_implication.id = \(id)", as: ReportImplication.self)
    }
}

/// One move of a report: who made it, when and why.
package struct ReportMove: FromRow, Guarded, Hashable {
    package var report: ID<CommitteeReport>
    package var action: ReportWords.Action
    package var on: Day
    package var person: ID<Person>?
    package var reason: String
    var paragraph: Int
    package var hidden: Set<Field> = []

    package init(_ row: Row) throws(StorageError) {
        report = try row["report"]
        action = try row["action"]
        on = try row["on_day"]
        person = try row["person"]
        reason = try row["reason"]
        paragraph = try row["paragraph"]
    }

    package var thing: Thing { CommitteeReport.thing(report, paragraph: paragraph) }
    package mutating func blank() { if hidden.contains(.text) { reason = "" } }
}
