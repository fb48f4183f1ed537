package import Checks
import Dates
package import Partnership
import Procedures
package import Storage

/// Puts a paper forward as it reads today, approves it as it was put forward, or sends it back. The rules say who may.
package struct MoveApproval: Sendable {
    package var paper: PaperIdentity
    package var action: ApprovalWords.Action
    package var reason: String
    /// The version that was looked at; 0 where it was never put forward.
    package var version: Int
    /// As whoever moves it reads it, as of the day on which it was put forward, or of today where it is put forward now.
    package var seen: Read
    /// All of it, as of the same day.
    package var whole: Read
    /// As everybody who has signed in reads it, to be kept when it is approved: where that is not all of it, nothing is kept.
    package var everybodys: EverybodysReading?

    /// The words of a paper, and what the checks find in them.
    package struct Read: Hashable, Sendable {
        package var fingerprint: String
        package var faults: [PaperFault]

        package init(fingerprint: String, faults: [PaperFault] = []) {
            (self.fingerprint, self.faults) = (fingerprint, faults)
        }

        /// Why they may not go out, whoever answers for them.
        var stopping: [PaperFault] { faults.stopping }
    }

    package init(
        _ paper: PaperIdentity, _ action: ApprovalWords.Action, reason: String = "", version: Int, seen: Read,
        whole: Read, everybodys: EverybodysReading? = nil
    ) {
        (self.paper, self.action, self.reason, self.version) = (paper, action, reason, version)
        (self.seen, self.whole, self.everybodys) = (seen, whole, everybodys)
    }

    package func run(_ writing: Writing) throws(StorageError) -> Written<Approval> {
        let (connection, today) = (writing.connection, writing.now.localDay)
        let held = try Approval.find(paper.address, connection)
        guard writing.may(.change, held?.thing ?? Thing(.approval)) else { return .notThere }
        if (held?.version ?? 0) != version {
            return held.map { .stale($0) } ?? .notThere
        }
        let open = whole.faults.cleared(by: try held?.clearances(connection) ?? []).filter { $0.weight == .answer }
        let faults = faults(of: held, open, by: writing.viewer.person, on: today)
        guard faults.isEmpty, let move = Procedure<ApprovalWords>.approving[action, from: held?.stage ?? .draft] else {
            return .faults(faults)
        }
        var next =
            held ?? Approval(paper, drawn: today, fingerprint: whole.fingerprint, by: writing.viewer.person)
        if action == .putForward {
            (next.drawn, next.fingerprint, next.by) = (today, whole.fingerprint, writing.viewer.person)
            next.title = paper.title
        }
        (next.stage, next.since, next.version) = (move.to, today, version + 1)
        if held == nil { try next.insert(connection) } else { try next.update(connection) }
        let before =
            try connection.value("SELECT COUNT(*) FROM approval_move WHERE approval = \(next.id)", as: Int.self) ?? 0
        try connection.execute(
            """
            INSERT INTO approval_move (approval, position, action, on_day, person, reason, procedure)
            VALUES (\(next.id), \(before), \(action), \(today), \(writing.viewer.person), \(reason), \(next.procedure))
            """)
        let kept = try keep(next, connection).map { ", text \($0) kept" } ?? ""
        writing.note(
            held == nil ? .collection : .alteration, [next.thing.id], [.title, .text],
            detail: "\(action.rawValue) under \(next.procedure), \(next.fingerprint)\(kept)")
        return .done(next)
    }

    /// Keeps what is approved word for word, and says as which text; nothing where not all of it is open to everybody.
    private func keep(_ approval: Approval, _ connection: Connection) throws(StorageError) -> Int? {
        guard action == .approve, let everybodys,
            everybodys.paper.fingerprint.utf8.elementsEqual(approval.fingerprint.utf8)
        else { return nil }
        let why = try connection.value(
            """
            SELECT reason FROM approval_move WHERE approval = \(approval.id) AND action = \(ApprovalWords.Action.putForward)
            ORDER BY position DESC LIMIT 1
            """, as: String.self)
        return try everybodys.keep(approval, why ?? "", connection)
    }

    static let isPartly = "Not all of it is shared with you. Ask somebody who sees all of it."

    /// - Parameter open: What somebody must answer for, and nobody has cleared yet.
    private func faults(of held: Approval?, _ open: [PaperFault], by person: ID<Person>?, on today: Day) -> [Fault] {
        // Nobody answers for words that they have not read, and nothing is told of them.
        guard action == .sendBack || seen.fingerprint.utf8.elementsEqual(whole.fingerprint.utf8) else {
            return [Fault("approval-step", Self.isPartly)]
        }
        var findings: Set<ApprovalWords.Finding> = []
        if whole.stopping.isEmpty { findings.insert(.passes) }
        if held?.fingerprint == whole.fingerprint { findings.insert(.unchanged) }
        if !reason.isEmpty { findings.insert(.reason) }
        // From what somebody could be known is cleared finding by finding; the rest by one reason.
        if open.allSatisfy({ $0.rule != .privacy && !reason.isEmpty }) { findings.insert(.answered) }
        let standing = Standing<ApprovalWords>(
            held?.stage ?? .draft, since: held?.since ?? today, findings: findings)
        let doer: ApprovalWords.Doer = person == nil || person == held?.by ? .author : .another
        var faults: [Fault] = []
        for refusal in Procedure<ApprovalWords>.approving.refusals(of: action, by: doer, at: standing, on: today) {
            switch refusal {
            case .notWrittenDown(.reason): faults.append(Fault("reason", "Say why."))
            case .notWrittenDown(.passes): faults += whole.stopping.map { Fault("approval-step", $0.sentence) }
            case .notWrittenDown(.answered):
                for fault in open where fault.rule == .privacy {
                    faults.append(
                        Fault("approval-step", "\(fault.sentence) Or clear it under “Findings to answer for”."))
                }
                for fault in open where fault.rule != .privacy && reason.isEmpty {
                    faults.append(Fault("reason", "\(fault.sentence) Or say here why it may stand."))
                }
            case .notWrittenDown(.unchanged):
                faults.append(
                    Fault("approval-step", "It has changed since it was put forward. Put it forward again first."))
            default: faults.append(Fault("approval-step", refusal.said))
            }
        }
        if reason.utf8.count > 2000 { faults.append(Fault("reason", "Use fewer than 2000 characters.")) }
        return faults
    }
}
