import Dates
import Partnership
import Storage

/// A priority as it is written down, before it is one.
struct PriorityDraft: Hashable, Sendable {
    var name = ""
    var definition = ""
    var isTheme = false
    var isWanted = false
    var origin = Priority.Origin.assessment
    var lead = ""
    var agency: ID<Agency>?
    var seat: ID<Seat>?
    var gap = ""
    var adopted: Day?
    /// ONS codes; none where it is for the whole plan.
    var areas: [String] = []
    var aims: Set<Aim> = []
    /// Priorities within it.
    var parts: [String] = []
    /// Positions of drivers of its plan.
    var drivers: Set<Int> = []

    func faults(_ plan: Plan, _ writing: Writing) throws(StorageError) -> [Fault] {
        var faults: [Fault] = []
        faults.check(name, "name", "the name of the priority")
        if definition.utf8.count > 4000 { faults.append(Fault("text", "Use fewer than 4000 characters.")) }
        for (text, field) in [(lead, "lead"), (gap, "gap")] where text.utf8.count > 1000 {
            faults.append(Fault(field, "Use fewer than 1000 characters."))
        }
        faults.check(codes: areas, "areas")
        faults.check(names: parts, "made-of", "parts of the priority")
        if let adopted, !(plan.from...plan.until).contains(adopted) {
            faults.append(Fault("from", "The plan does not run on \(adopted.said)."))
        }
        let known =
            try writing.connection.value("SELECT COUNT(*) FROM plan_driver WHERE plan = \(plan.id)", as: Int.self) ?? 0
        if drivers.contains(where: { !(0..<known).contains($0) }) {
            faults.append(Fault("drivers", "One of these drivers is not in the plan."))
        }
        if let seat {
            let held = try writing.known(seat)
            if held == nil || agency != nil && held?.agency != agency {
                faults.append(Fault("seat", "Choose a seat of the agency that leads."))
            }
        }
        if try !writing.knows(agency) {
            faults.append(Fault("agency", "Choose an agency of the partnership."))
        }
        return faults
    }

    func insertParts(_ id: ID<Priority>, _ connection: Connection) throws(StorageError) {
        for area in areas {
            try connection.execute("INSERT INTO priority_area (priority, area) VALUES (\(id), \(area))")
        }
        for aim in Aim.allCases where aims.contains(aim) {
            try connection.execute("INSERT INTO priority_aim (priority, aim) VALUES (\(id), \(aim))")
        }
        for (position, name) in parts.enumerated() {
            try connection.execute(
                "INSERT INTO priority_part (priority, position, name) VALUES (\(id), \(position), \(name))")
        }
        for position in drivers.sorted() {
            try connection.execute("INSERT INTO priority_driver (priority, position) VALUES (\(id), \(position))")
        }
    }
}

/// Adds a priority to a plan, after those that are there.
struct AddPriority: Sendable {
    var plan: ID<Plan>
    var draft: PriorityDraft

    func run(_ writing: Writing) throws(StorageError) -> Written<Priority> {
        let connection = writing.connection
        guard let plan = try Plan.find(plan, connection), writing.may(.see, plan.thing) else { return .notThere }
        let id = ID<Priority>.new()
        let thing = Thing(.priority, number: id.number, owner: draft.agency, seat: draft.seat)
        guard writing.may(.add, thing) else { return .notThere }
        let faults = try draft.faults(plan, writing)
        guard faults.isEmpty else { return .faults(faults) }
        let last =
            try connection.value(
                "SELECT MAX(position) FROM priority WHERE plan = \(plan.id)", as: Int?.self) ?? nil
        try connection.execute(
            """
            INSERT INTO priority (id, plan, position, name, definition, is_theme, is_wanted, origin, lead, agency, seat,
                gap, adopted_day, version)
            VALUES (\(id), \(plan.id), \((last ?? -1) + 1), \(draft.name), \(draft.definition), \(draft.isTheme),
                \(draft.isWanted), \(draft.origin), \(draft.lead), \(draft.agency), \(draft.seat), \(draft.gap),
                \(draft.adopted), 1)
            """)
        try draft.insertParts(id, connection)
        writing.note(.collection, [thing.id], [.title, .text])
        guard let priority = try Priority.find(id, connection) else { return .notThere }
        return .done(priority)
    }
}

/// Changes a priority. Its place in the plan stays.
struct ChangePriority: Sendable {
    var id: ID<Priority>
    /// The version that was looked at.
    var version: Int
    var draft: PriorityDraft

    func run(_ writing: Writing) throws(StorageError) -> Written<Priority> {
        let connection = writing.connection
        guard let before = try Priority.find(id, connection), let plan = try Plan.find(before.plan, connection),
            writing.may(.see, plan.thing), writing.may(.change, before.thing)
        else { return .notThere }
        guard before.version == version else { return .stale(before) }
        let faults = try draft.faults(plan, writing)
        guard faults.isEmpty else { return .faults(faults) }
        let draft = try keepingUnseen(before, writing)
        try connection.execute(
            """
            UPDATE priority SET name = \(draft.name), definition = \(draft.definition), is_theme = \(draft.isTheme),
                is_wanted = \(draft.isWanted), origin = \(draft.origin), lead = \(draft.lead), agency = \(draft.agency),
                seat = \(draft.seat), gap = \(draft.gap), adopted_day = \(draft.adopted), version = \(version + 1)
            WHERE id = \(id)
            """)
        try connection.execute("DELETE FROM priority_area WHERE priority = \(id)")
        try connection.execute("DELETE FROM priority_aim WHERE priority = \(id)")
        try connection.execute("DELETE FROM priority_part WHERE priority = \(id)")
        try connection.execute("DELETE FROM priority_driver WHERE priority = \(id)")
        try draft.insertParts(id, connection)
        writing.note(.alteration, [before.thing.id], [.title, .text])
        guard let priority = try Priority.find(id, connection) else { return .notThere }
        return .done(priority)
    }

    /// With the agency and the seat that lead, where whoever writes may not know of them: they saw an empty field.
    private func keepingUnseen(_ before: Priority, _ writing: Writing) throws(StorageError) -> PriorityDraft {
        var draft = draft
        if draft.agency == nil, try !writing.knows(before.agency) { draft.agency = before.agency }
        if draft.seat == nil, draft.agency == before.agency, try !writing.knows(before.seat) {
            draft.seat = before.seat
        }
        return draft
    }
}
