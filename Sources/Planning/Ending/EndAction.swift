import Dates
import Partnership
import Storage

/// Ends an action that is not complete, with the day and why, or lets it go on again. It stays written down.
struct EndAction: Sendable {
    var id: ID<PlannedAction>
    /// The version that was looked at.
    var version: Int
    /// Nothing where it goes on.
    var ended: Day?
    var because: String

    func run(_ writing: Writing) throws(StorageError) -> Written<PlannedAction> {
        let connection = writing.connection
        guard let before = try PlannedAction.find(id, connection), let plan = try Plan.find(before.plan, connection),
            writing.may(.see, plan.thing), writing.may(.change, before.thing)
        else { return .notThere }
        guard before.version == version else { return .stale(before) }
        var faults = Ending(ended: ended, because: because).faults(on: writing.now.localDay)
        if ended != nil, before.progress == .complete {
            faults.append(Fault("ended", "It is complete: there is nothing to end."))
        }
        guard faults.isEmpty else { return .faults(faults) }
        try connection.execute(
            """
            UPDATE planned_action SET ended_day = \(ended), ended_because = \(ended == nil ? "" : because),
                version = \(version + 1)
            WHERE id = \(id)
            """)
        writing.note(
            .alteration, [before.thing.id], [.text], detail: ended.map { "ended \($0.iso)" } ?? "goes on")
        guard let now = try PlannedAction.find(id, connection) else { return .notThere }
        return .done(now)
    }
}

/// Ends an indicator, with the day and why, or lets it be measured again. Its values stay.
struct EndIndicator: Sendable {
    var id: ID<Indicator>
    /// The version that was looked at.
    var version: Int
    /// Nothing where it goes on.
    var ended: Day?
    var because: String

    func run(_ writing: Writing) throws(StorageError) -> Written<Indicator> {
        let connection = writing.connection
        guard let before = try Indicator.find(id, connection), let plan = try Plan.find(before.plan, connection),
            writing.may(.see, plan.thing), writing.may(.change, before.thing)
        else { return .notThere }
        guard before.version == version else { return .stale(before) }
        let faults = Ending(ended: ended, because: because).faults(on: writing.now.localDay)
        guard faults.isEmpty else { return .faults(faults) }
        try connection.execute(
            """
            UPDATE indicator SET ended_day = \(ended), ended_because = \(ended == nil ? "" : because),
                version = \(version + 1)
            WHERE id = \(id)
            """)
        writing.note(
            .alteration, [before.thing.id], [.figures], detail: ended.map { "ended \($0.iso)" } ?? "goes on")
        guard let now = try Indicator.find(id, connection) else { return .notThere }
        return .done(now)
    }
}

/// The day on which something was ended, and why.
struct Ending: Hashable, Sendable {
    /// Nothing where it goes on.
    var ended: Day?
    var because: String

    func faults(on today: Day) -> [Fault] {
        guard let ended else { return [] }
        var faults: [Fault] = []
        faults.check(because, "ended-because", "why it was ended", most: 2000)
        if ended > today { faults.append(Fault("ended", "Enter a day that is not in the future.")) }
        return faults
    }
}
