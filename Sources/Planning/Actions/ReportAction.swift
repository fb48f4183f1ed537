import Dates
import Partnership
import Storage

/// Says how far an action has come. Whoever holds its seat may; who does it and by when stays.
struct ReportAction: Sendable {
    var id: ID<PlannedAction>
    /// The version that was looked at.
    var version: Int
    var progress: PlannedAction.Progress
    var done: Day?
    var evidence: String

    func run(_ writing: Writing) throws(StorageError) -> Written<PlannedAction> {
        let connection = writing.connection
        guard let before = try PlannedAction.find(id, connection), let plan = try Plan.find(before.plan, connection),
            writing.may(.see, plan.thing), writing.may(.change, before.thing)
        else { return .notThere }
        guard before.version == version else { return .stale(before) }
        var faults: [Fault] = []
        if let ended = before.ended {
            faults.append(Fault("progress", "It was ended on \(ended.said). Let it go on first."))
        }
        switch progress {
        case .complete:
            faults.check(evidence, "evidence", "what shows that it is complete", most: 2000)
            if done == nil { faults.append(Fault("until", "Enter the day on which it was complete.")) }
            if let done, done > writing.now.localDay {
                faults.append(Fault("until", "Enter a day that is not in the future."))
            }
        case .superseded: faults.check(evidence, "evidence", "what it was superseded by, or why", most: 2000)
        case .notStarted, .inProgress:
            if evidence.utf8.count > 2000 { faults.append(Fault("evidence", "Use fewer than 2000 characters.")) }
        }
        guard faults.isEmpty else { return .faults(faults) }
        try connection.execute(
            """
            UPDATE planned_action SET progress = \(progress), done_day = \(progress == .complete ? done : nil),
                evidence = \(evidence), version = \(version + 1)
            WHERE id = \(id)
            """)
        writing.note(.alteration, [before.thing.id], [.text], detail: progress.rawValue)
        guard let now = try PlannedAction.find(id, connection) else { return .notThere }
        return .done(now)
    }
}
