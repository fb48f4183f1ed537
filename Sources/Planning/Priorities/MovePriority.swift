import Dates
import Partnership
import Storage

/// Moves a priority in the order of its plan, ends it, takes it out or takes it in again, with the day and why. What was
/// before stays written down.
///
/// A plan that was published changes by a decision about one of its years alone.
///
/// Source: SI 2007/1830, regs 10 and 11: the plan is revised before the start of each year.
struct MovePriority: Sendable {
    var id: ID<Priority>
    /// The version that was looked at.
    var version: Int
    var what: PriorityMove.What
    /// The priority before which it is put; nothing for the last place.
    var before: ID<Priority>?
    var day: Day
    var reason: String
    /// The year whose decision brings it.
    var year: FinancialYear?

    func run(_ writing: Writing) throws(StorageError) -> Written<Priority> {
        let connection = writing.connection
        guard let priority = try Priority.find(id, connection), let plan = try Plan.find(priority.plan, connection),
            writing.may(.see, plan.thing), writing.may(.change, priority.thing), writing.may(.add, priority.thing),
            writing.may(.see, priority.thing, [.title, .text])
        else { return .notThere }
        guard priority.version == version else { return .stale(priority) }
        let order = try connection.all(
            "SELECT \(Priority.columns) FROM priority WHERE plan = \(plan.id) ORDER BY position, id", as: Priority.self)
        let moved = moved(order.filter { $0.ended == nil })
        let faults = try faults(priority, plan, moved, writing)
        guard faults.isEmpty else { return .faults(faults) }
        if what == .moved {
            let all = moved.order + order.filter { $0.ended != nil }
            for (place, one) in all.enumerated() {
                try connection.execute("UPDATE priority SET position = \(place) WHERE id = \(one.id)")
            }
        }
        let ends = what == .moved ? priority.ended : what == .resumed ? nil : day
        try connection.execute(
            """
            UPDATE priority SET ended_day = \(ends), is_out = \(what == .takenOut), version = \(version + 1) WHERE id = \(id)
            """)
        try keep(what == .moved ? moved.places : nil, writing)
        writing.note(.alteration, [priority.thing.id], [.text], detail: "\(what.rawValue) \(day.iso)")
        guard let now = try Priority.find(id, connection) else { return .notThere }
        return .done(now)
    }

    /// Those in the plan in the order that is asked for, and its places before and after.
    private func moved(_ running: [Priority]) -> (order: [Priority], places: PriorityMove.Places?) {
        guard let was = running.firstIndex(where: { $0.id == id }) else { return (running, nil) }
        var order = running
        let one = order.remove(at: was)
        let now = before.flatMap { before in order.firstIndex { $0.id == before } } ?? order.count
        order.insert(one, at: now)
        return (order, PriorityMove.Places(was: was + 1, now: now + 1))
    }

    private func keep(_ places: PriorityMove.Places?, _ writing: Writing) throws(StorageError) {
        let number =
            try writing.connection.value(
                "SELECT COUNT(*) FROM priority_move WHERE priority = \(id)", as: Int.self) ?? 0
        try writing.connection.execute(
            """
            INSERT INTO priority_move (priority, number, what, day, reason, year, was_place, now_place, kept_day)
            VALUES (\(id), \(number + 1), \(what), \(day), \(reason), \(year?.begins), \(places?.was), \(places?.now),
                \(writing.now.localDay))
            """)
    }

    private func faults(
        _ priority: Priority, _ plan: Plan, _ moved: (order: [Priority], places: PriorityMove.Places?),
        _ writing: Writing
    ) throws(StorageError) -> [Fault] {
        var faults: [Fault] = []
        faults.check(reason, "reason", "why", most: 1000)
        if day > writing.now.localDay { faults.append(Fault("on", "Enter a day that is not in the future.")) }
        switch what {
        case .moved where !plan.isRanked:
            faults.append(Fault("change", "The plan says that its priorities are in no particular order."))
        case .moved where moved.places == nil, .ended where priority.ended != nil,
            .takenOut where priority.ended != nil:
            faults.append(Fault("change", "It is in the plan no longer. Take it in again first."))
        case .moved where moved.places.map { $0.was == $0.now } ?? false:
            faults.append(Fault("before", "It stands there already."))
        case .resumed where priority.ended == nil:
            faults.append(Fault("change", "It is in the plan already."))
        default: break
        }
        let published = try writing.connection.value(
            "SELECT COUNT(*) FROM plan_publication WHERE plan = \(plan.id)", as: Int.self)
        let decision = try year.flatMap { year throws(StorageError) in
            try PlanYear.find(plan.id, year, writing.connection)
        }
        if published != 0, decision?.outcome != .changed {
            faults.append(
                Fault(
                    "year",
                    "The plan was published. Choose the decision about a year by which its priorities change; write that down with the plan first."
                ))
        } else if year != nil, decision == nil {
            faults.append(Fault("year", "Nothing is written down of that year."))
        }
        return faults
    }
}
