import Dates
import Partnership
import Storage

/// Changes what is to be done, towards what, whose it is or by when. Where the day moves it says why, and the former day
/// stays written down. How far it has come stays as it is.
struct ChangeAction: Sendable {
    var id: ID<PlannedAction>
    /// The version that was looked at.
    var version: Int
    var draft: ActionDraft
    /// Why its day moves; empty where it does not.
    var reason: String

    func run(_ writing: Writing) throws(StorageError) -> Written<PlannedAction> {
        let connection = writing.connection
        guard let before = try PlannedAction.find(id, connection), let plan = try Plan.find(before.plan, connection),
            writing.may(.see, plan.thing), writing.may(.change, before.thing),
            writing.may(.see, before.thing, [.title, .text])
        else { return .notThere }
        // Whoever holds its seat says how far it has come. What it is, is set by those who plan.
        let owner = try writing.owner(named: draft.seat, before: (before.agency, before.seat))
        let thing = Thing(.plannedAction, number: id.number, owner: owner.agency, seat: owner.seat)
        guard writing.may(.add, thing) else { return .notThere }
        guard before.version == version else { return .stale(before) }
        var faults = draft.faults(plan, isOwned: draft.seat == nil || owner.seat == draft.seat)
        let isMoved = draft.due != before.due
        if isMoved { faults.check(reason, "reason", "why the day moves", most: 1000) }
        if !isMoved, !reason.isEmpty {
            faults.append(Fault("reason", "The day is as it was. Leave this empty, or move the day."))
        }
        guard faults.isEmpty else { return .faults(faults) }
        let objective = try draft.objective(of: before.priority, connection)
        try connection.execute(
            """
            UPDATE planned_action SET objective = \(objective), text = \(draft.text), agency = \(owner.agency),
                seat = \(owner.seat), due_day = \(draft.due), term = \(draft.term), strand = \(draft.strand),
                version = \(version + 1)
            WHERE id = \(id)
            """)
        if isMoved { try move(from: before.due, writing) }
        writing.note(
            .alteration, [before.thing.id], [.title, .text],
            detail: isMoved ? "due \(draft.due.iso), was \(before.due.iso)" : "what is to be done")
        guard let now = try PlannedAction.find(id, connection) else { return .notThere }
        return .done(now)
    }

    private func move(from day: Day, _ writing: Writing) throws(StorageError) {
        let before =
            try writing.connection.value(
                "SELECT COUNT(*) FROM planned_action_due WHERE action = \(id)", as: Int.self) ?? 0
        try writing.connection.execute(
            """
            INSERT INTO planned_action_due (action, position, was_day, reason, kept_day)
            VALUES (\(id), \(before), \(day), \(reason), \(writing.now.localDay))
            """)
    }
}
