import Dates
import Partnership
import Storage

/// Sets down who does what by when towards an objective of a priority. The objective is made where it is not there yet.
struct PlanAction: Sendable {
    var priority: ID<Priority>
    var objective: String
    var text: String
    var seat: ID<Seat>?
    var due: Day

    func run(_ writing: Writing) throws(StorageError) -> Written<PlannedAction> {
        let connection = writing.connection
        guard let priority = try Priority.find(priority, connection),
            let plan = try Plan.find(priority.plan, connection), writing.may(.see, plan.thing),
            writing.may(.see, priority.thing)
        else { return .notThere }
        let (id, owner) = (ID<PlannedAction>.new(), try Seat.found(seat, connection))
        let thing = Thing(.plannedAction, number: id.number, owner: owner?.agency, seat: owner?.id)
        guard writing.may(.add, thing) else { return .notThere }
        var faults: [Fault] = []
        faults.check(text, "name", "what is to be done", most: 1000)
        faults.check(objective, "objective", "the objective that it serves", most: 500)
        if seat != nil, owner == nil { faults.append(Fault("seat", "Choose a seat of the partnership.")) }
        if due < plan.from { faults.append(Fault("until", "The plan begins on \(plan.from.said).")) }
        guard faults.isEmpty else { return .faults(faults) }
        let objective = try objective(of: priority.id, connection)
        try connection.execute(
            """
            INSERT INTO planned_action (id, objective, text, agency, seat, due_day, progress, evidence, version)
            VALUES (\(id), \(objective), \(text), \(owner?.agency), \(owner?.id), \(due),
                \(PlannedAction.Progress.notStarted), '', 1)
            """)
        writing.note(.collection, [thing.id], [.title, .text])
        guard let action = try PlannedAction.find(id, connection) else { return .notThere }
        return .done(action)
    }

    private func objective(of priority: ID<Priority>, _ connection: Connection) throws(StorageError) -> ID<Objective> {
        let there = try connection.value(
            "SELECT id FROM objective WHERE priority = \(priority) AND text = \(objective)", as: ID<Objective>.self)
        if let there { return there }
        let id = ID<Objective>.new()
        let before =
            try connection.value(
                "SELECT COUNT(*) FROM objective WHERE priority = \(priority)", as: Int.self) ?? 0
        try connection.execute(
            """
            INSERT INTO objective (id, priority, position, text)
            VALUES (\(id), \(priority), \(before), \(objective))
            """)
        return id
    }
}

/// What a priority is to come to. Its actions say how.
enum Objective {}

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
