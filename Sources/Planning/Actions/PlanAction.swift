import Dates
import Meetings
import Partnership
import Storage

/// Sets down who does what by when towards an objective of a priority. The objective is made where it is not there yet.
struct PlanAction: Sendable {
    var priority: ID<Priority>
    var draft: ActionDraft

    init(
        priority: ID<Priority>, objective: String, text: String, seat: ID<Seat>? = nil, due: Day,
        term: ActionTerm = .unsaid, strand: ContestStrand? = nil
    ) {
        self.priority = priority
        draft = ActionDraft(objective: objective, text: text, seat: seat, due: due, term: term, strand: strand)
    }

    func run(_ writing: Writing) throws(StorageError) -> Written<PlannedAction> {
        let connection = writing.connection
        guard let priority = try Priority.find(priority, connection),
            let plan = try Plan.find(priority.plan, connection), writing.may(.see, plan.thing),
            writing.may(.see, priority.thing)
        else { return .notThere }
        let (id, owner) = (ID<PlannedAction>.new(), try writing.owner(named: draft.seat))
        let thing = Thing(.plannedAction, number: id.number, owner: owner.agency, seat: owner.seat)
        guard writing.may(.add, thing) else { return .notThere }
        let faults = draft.faults(plan, isOwned: owner.seat == draft.seat)
        guard faults.isEmpty else { return .faults(faults) }
        let objective = try draft.objective(of: priority.id, connection)
        try connection.execute(
            """
            INSERT INTO planned_action (id, objective, text, agency, seat, due_day, term, strand, progress, evidence,
                version)
            VALUES (\(id), \(objective), \(draft.text), \(owner.agency), \(owner.seat), \(draft.due),
                \(draft.term), \(draft.strand), \(PlannedAction.Progress.notStarted), '', 1)
            """)
        writing.note(.collection, [thing.id], [.title, .text])
        guard let action = try PlannedAction.find(id, connection) else { return .notThere }
        return .done(action)
    }
}

/// An action as it is written down: what is to be done, towards what, whose it is, and by when.
struct ActionDraft: Hashable, Sendable {
    var objective: String
    var text: String
    var seat: ID<Seat>?
    var due: Day
    var term = ActionTerm.unsaid
    /// Of CONTEST; nothing where it serves none.
    var strand: ContestStrand?

    /// - Parameter isOwned: Whether the seat is one of the partnership, or none is named.
    func faults(_ plan: Plan, isOwned: Bool) -> [Fault] {
        var faults: [Fault] = []
        faults.check(text, "name", "what is to be done", most: 1000)
        faults.check(objective, "objective", "the objective that it serves", most: 500)
        if !isOwned { faults.append(Fault("seat", "Choose a seat of the partnership.")) }
        if due < plan.from { faults.append(Fault("until", "The plan begins on \(plan.from.said).")) }
        return faults
    }

    /// The objective of those words, made where the priority has none.
    func objective(of priority: ID<Priority>, _ connection: Connection) throws(StorageError) -> ID<Objective> {
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
