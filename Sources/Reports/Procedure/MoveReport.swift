package import Checks
package import Dates
import Files
package import Partnership
import Procedures
package import Storage

/// Takes a report a step on, or back. The rules say who may, and what must be there first.
package struct MoveReport: Sendable {
    package var id: ID<CommitteeReport>
    /// The version that was looked at.
    package var version: Int
    package var action: ReportWords.Action
    package var reason: String
    /// For which day it is scheduled.
    package var publish: Day?
    /// What the privacy gate knows.
    package var gate: PrivacyGate
    package var figures: any FigureSource
    /// The plans and reviews that it refers to, as they were looked at.
    package var records: RecordBook

    package init(
        id: ID<CommitteeReport>, version: Int, action: ReportWords.Action, reason: String = "", publish: Day? = nil,
        gate: PrivacyGate = PrivacyGate(), figures: any FigureSource = NoFigures(),
        records: RecordBook = RecordBook()
    ) {
        (self.id, self.version, self.action, self.reason) = (id, version, action, reason)
        (self.publish, self.gate, self.figures, self.records) = (publish, gate, figures, records)
    }

    package func run(_ writing: Writing) throws(StorageError) -> Written<CommitteeReport> {
        let connection = writing.connection
        guard var report = try CommitteeReport.find(id, connection), writing.may(.change, report.thing),
            let whole = try WholeReport.read(report, writing, figures: figures, records: records)
        else { return .notThere }
        guard report.version == version else { return .stale(report) }
        let (rules, today) = (Procedure<ReportWords>.reporting, writing.now.localDay)
        let checks = CheckReport(whole: whole, gate: gate).faults
        let standing = Standing<ReportWords>(
            report.stage, since: report.since, findings: findings(whole, checks, on: today))
        var faults: [Fault] = []
        for refusal in rules.refusals(of: action, by: try doer(report, writing), at: standing, on: today) {
            switch refusal {
            case .notWrittenDown(.reason): faults.append(Fault("reason", "Say why."))
            case .notWrittenDown(.day): faults.append(Fault("publish", "Enter the day of publication."))
            case .notWrittenDown(.notice): faults.append(Fault("publish", tooLate(report)))
            case .notWrittenDown(.mended):
                for fault in checks where fault.weight == .mend { faults.append(Fault("step", fault.sentence)) }
                for fault in checks where fault.weight == .answer && fault.rule == .privacy {
                    faults.append(Fault("step", "\(fault.sentence) Or clear it under “Findings to answer for”."))
                }
                for fault in checks where fault.weight == .answer && fault.rule != .privacy && reason.isEmpty {
                    faults.append(Fault("reason", "\(fault.sentence) Or say here why it may stand."))
                }
            case .notWrittenDown(.signed):
                for fault in checks where fault.rule == .implications { faults.append(Fault("step", fault.sentence)) }
            case .notWrittenDown(.reasoning): faults.append(Fault("step", "Say at its head why it is open or exempt."))
            case .notWrittenDown(.due):
                faults.append(Fault("step", "It is scheduled for \(report.publish?.said ?? "no day")."))
            default: faults.append(Fault("step", refusal.said))
            }
        }
        // What is frozen is what whoever publishes may read.
        if action == .publish {
            for one in whole.undrawn {
                faults.append(
                    Fault(
                        "step",
                        "“\(one.title)” is drawn from a paper that is not shared with you: somebody who may read it publishes the report."
                    ))
            }
        }
        if action == .publish, whole.records.isPartly { faults.append(Fault("step", RecordTable.takenFurther)) }
        if action == .publish, whole.namesUnread {
            faults.append(
                Fault(
                    "step",
                    "It names a document that is not shared with you: somebody who may read that publishes the report.")
            )
        }
        if reason.utf8.count > 2000 { faults.append(Fault("reason", "Use fewer than 2000 characters.")) }
        guard faults.isEmpty, let move = rules[action, from: report.stage] else { return .faults(faults) }
        if action == .schedule { report.publish = publish }
        if action == .publish { try publishEdition(whole, on: today, writing) }
        (report.stage, report.since, report.version) = (move.to, today, version + 1)
        try report.update(connection)
        let before =
            try connection.value("SELECT COUNT(*) FROM report_move WHERE report = \(id)", as: Int.self) ?? 0
        try connection.execute(
            """
            INSERT INTO report_move (report, position, action, on_day, person, reason, procedure)
            VALUES (\(id), \(before), \(action), \(today), \(writing.viewer.person), \(reason), \(report.procedure))
            """)
        writing.note(.alteration, [report.thing.id], [.text], detail: "\(action.rawValue) under \(report.procedure)")
        return .done(report)
    }

    /// Whoever wrote any of it, and whoever has no name, is an author.
    private func doer(_ report: CommitteeReport, _ writing: Writing) throws(StorageError) -> ReportWords.Doer {
        guard let person = writing.viewer.person else { return .author }
        return try report.authors(writing.connection).contains(person) ? .author : .another
    }

    private func findings(_ whole: WholeReport, _ checks: [PaperFault], on today: Day) -> Set<ReportWords.Finding> {
        let report = whole.report
        var found: Set<ReportWords.Finding> = []
        if !checks.contains(where: { $0.rule == .implications }) { found.insert(.signed) }
        // From what somebody could be known is cleared finding by finding; the rest by one reason.
        let isAnswered = { (fault: PaperFault) in
            fault.weight == .answer && fault.rule != .privacy && !reason.isEmpty
        }
        if checks.allSatisfy({ !$0.weight.isOpen || isAnswered($0) }) { found.insert(.mended) }
        if !report.header.reasoning.isEmpty { found.insert(.reasoning) }
        if !reason.isEmpty { found.insert(.reason) }
        if let publish {
            found.insert(.day)
            let isInTime = publish.clearWorkingDays(before: report.header.day) >= 5
            if isInTime || !reason.isEmpty { found.insert(.notice) }
        } else {
            // Without a day, only the day is asked for.
            found.insert(.notice)
        }
        if let publish = report.publish, today >= publish { found.insert(.due) }
        return found
    }

    private func tooLate(_ report: CommitteeReport) -> String {
        let last = report.header.day.noticeDay(clearWorkingDays: 5)
        return
            "Five clear days must lie between it and the meeting on \(report.header.day.said): \(last.said) is the last working day for it. Or say why the chair takes it as urgent."
    }

    private func publishEdition(_ whole: WholeReport, on today: Day, _ writing: Writing) throws(StorageError) {
        let connection = writing.connection
        let before =
            try connection.value("SELECT COUNT(*) FROM report_edition WHERE report = \(id)", as: Int.self) ?? 0
        let correction = try connection.value(
            """
            SELECT reason FROM report_move WHERE report = \(id) AND action = \(ReportWords.Action.correct)
            ORDER BY position DESC LIMIT 1
            """, as: String.self)
        var people: [Int64: String] = [:]
        for one in whole.implications {
            guard let person = one.signedBy else { continue }
            people[person.number] = try connection.value(
                "SELECT name FROM person WHERE id = \(person)", as: String.self)
        }
        let document = ReportDocument(whole, people: people)
        let edition = ReportEdition(
            document, of: id, number: before + 1, day: today, changed: before == 0 ? "" : correction ?? "")
        try edition.insert(document.parts, connection)
        for paper in whole.named {
            try connection.execute(
                """
                INSERT INTO report_edition_named (edition, document, part, document_version)
                VALUES (\(edition.id), \(paper.document), \(paper.part), \(whole.documents.version(of: paper.document)?.id))
                """)
        }
        writing.note(.disclosure, [edition.thing.id], [.title, .text], detail: "edition \(edition.number)")
    }
}
