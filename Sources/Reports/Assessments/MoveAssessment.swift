package import Checks
import Dates
package import Partnership
package import Planning
import Procedures
package import Storage

/// Takes an assessment a step on, or back. The rules say who may, and what must be there first. What is published is kept
/// as it was read on that day, with its figures filled in.
package struct MoveAssessment: Sendable {
    /// As it was looked at.
    package var whole: WholeAssessment
    package var action: AssessmentWords.Action
    package var reason: String
    /// What the privacy gate knows.
    package var gate: PrivacyGate

    package init(
        _ whole: WholeAssessment, _ action: AssessmentWords.Action, reason: String = "",
        gate: PrivacyGate = PrivacyGate()
    ) { (self.whole, self.action, self.reason, self.gate) = (whole, action, reason, gate) }

    package func run(_ writing: Writing) throws(StorageError) -> Written<StrategicAssessment> {
        let (connection, today) = (writing.connection, writing.now.localDay)
        guard var found = try StrategicAssessment.open(whole.assessment.id, writing) else { return .notThere }
        let versions = try connection.value(
            "SELECT SUM(version) FROM assessment_part WHERE assessment = \(found.id)", as: Int.self)
        guard found.version == whole.assessment.version, versions == whole.versions else { return .stale(found) }
        let rules = Procedure<AssessmentWords>.assessing(found.sort)
        let checks = CheckAssessment(whole: whole, gate: gate, today: today).faults
        var findings: Set<AssessmentWords.Finding> = []
        // From what somebody could be known is cleared finding by finding; the rest by one reason.
        let isAnswered = { (fault: PaperFault) in
            fault.weight == .answer && fault.rule != .privacy && !reason.isEmpty
        }
        if checks.allSatisfy({ !$0.weight.isOpen || isAnswered($0) }) { findings.insert(.mended) }
        if !reason.isEmpty { findings.insert(.reason) }
        let standing = Standing<AssessmentWords>(found.stage, since: found.since, findings: findings)
        var faults: [Fault] = []
        for refusal in rules.refusals(of: action, by: try doer(found, writing), at: standing, on: today) {
            switch refusal {
            case .notWrittenDown(.reason): faults.append(Fault("reason", "Say why."))
            case .notWrittenDown(.mended):
                for fault in checks where fault.weight == .mend { faults.append(Fault("step", fault.sentence)) }
                for fault in checks where fault.weight == .answer && fault.rule == .privacy {
                    faults.append(Fault("step", "\(fault.sentence) Or clear it under “Findings to answer for”."))
                }
                for fault in checks where fault.weight == .answer && fault.rule != .privacy && reason.isEmpty {
                    faults.append(Fault("reason", "\(fault.sentence) Or say here why it may stand."))
                }
            default: faults.append(Fault("step", refusal.said))
            }
        }
        // What is approved and published is all that is held, and nobody answers for what they cannot read.
        if whole.isPartly, action == .approve || action == .publish {
            faults.append(Fault("step", WholeAssessment.isPartly))
        }
        if reason.utf8.count > 2000 { faults.append(Fault("reason", "Use fewer than 2000 characters.")) }
        guard faults.isEmpty, let move = rules[action, from: found.stage] else { return .faults(faults) }
        // What no figure was held of until now stands from its approval as it was read for that.
        if action == .approve { try whole.told.keep(found.id, anew: whole.held.last == nil, writing) }
        if action == .publish { try publish(found, on: today, writing) }
        (found.stage, found.since, found.version) = (move.to, today, found.version + 1)
        try found.update(connection)
        let before =
            try connection.value(
                "SELECT COUNT(*) FROM assessment_move WHERE assessment = \(found.id)", as: Int.self) ?? 0
        try connection.execute(
            """
            INSERT INTO assessment_move (assessment, position, action, on_day, person, reason, procedure)
            VALUES (\(found.id), \(before), \(action), \(today), \(writing.viewer.person), \(reason),
                \(found.procedure))
            """)
        writing.note(
            .alteration, [found.thing.id], [.text], detail: "\(action.rawValue) under \(found.procedure)")
        return .done(found)
    }

    /// Whoever wrote any of it, and whoever has no name, is an author.
    private func doer(
        _ found: StrategicAssessment, _ writing: Writing
    ) throws(StorageError) -> AssessmentWords.Doer {
        guard let person = writing.viewer.person else { return .author }
        return try found.authors(writing.connection).contains(person) ? .author : .another
    }

    private func publish(
        _ found: StrategicAssessment, on today: Day, _ writing: Writing
    ) throws(StorageError) {
        let connection = writing.connection
        let before =
            try connection.value(
                "SELECT COUNT(*) FROM assessment_edition WHERE assessment = \(found.id)", as: Int.self) ?? 0
        let correction = try connection.value(
            """
            SELECT reason FROM assessment_move
            WHERE  assessment = \(found.id) AND action = \(AssessmentWords.Action.correct)
            ORDER BY position DESC LIMIT 1
            """, as: String.self)
        let document = AssessmentDocument(whole, on: today)
        let edition = AssessmentEdition(
            document, of: found.id, number: before + 1, day: today, changed: before == 0 ? "" : correction ?? "")
        try edition.insert(document.parts, connection)
        writing.note(.disclosure, [edition.thing.id], [.title, .text], detail: "edition \(edition.number)")
    }
}
