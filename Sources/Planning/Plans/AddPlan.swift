import Dates
import Partnership
import Places
import Storage

/// Writes down a plan: its name, whose it is, for where and when, and what runs through it.
struct AddPlan: Sendable {
    var draft: PlanDraft

    func run(_ writing: Writing) throws(StorageError) -> Written<Plan> {
        guard writing.may(.add, Thing(.plan)) else { return .notThere }
        let faults = draft.faults
        guard faults.isEmpty, let from = draft.from, let until = draft.until else { return .faults(faults) }
        let plan = Plan(.new(), draft, from: from, until: until)
        try writing.connection.execute(
            """
            INSERT INTO plan (id, name, body, nation, from_day, until_day, is_ranked, version)
            VALUES (\(plan.id), \(plan.name), \(plan.body), \(plan.nation), \(from), \(until), \(plan.isRanked), 1)
            """)
        try draft.insertParts(plan.id, writing.connection)
        writing.note(.collection, [plan.thing.id], [.title, .terms])
        return .done(plan)
    }
}

/// Changes what a plan says of itself. What a priority has ticked stays with the driver or requirement of that name.
struct ChangePlan: Sendable {
    var id: ID<Plan>
    /// The version that was looked at.
    var version: Int
    var draft: PlanDraft

    func run(_ writing: Writing) throws(StorageError) -> Written<Plan> {
        let connection = writing.connection
        guard let before = try Plan.find(id, connection), writing.may(.change, before.thing) else { return .notThere }
        guard before.version == version else { return .stale(before) }
        let faults = draft.faults
        guard faults.isEmpty, let from = draft.from, let until = draft.until else { return .faults(faults) }
        let plan = Plan(id, draft, from: from, until: until, version: version + 1)
        try connection.execute(
            """
            UPDATE plan SET name = \(plan.name), body = \(plan.body), nation = \(plan.nation), from_day = \(from),
                until_day = \(until), is_ranked = \(plan.isRanked), version = \(plan.version)
            WHERE id = \(id)
            """)
        try moveTicks(connection)
        try connection.execute("DELETE FROM plan_area WHERE plan = \(id)")
        try connection.execute("DELETE FROM plan_driver WHERE plan = \(id)")
        try connection.execute("DELETE FROM plan_requirement WHERE plan = \(id)")
        try draft.insertParts(id, connection)
        writing.note(.alteration, [plan.thing.id], [.title, .terms])
        return .done(plan)
    }

    /// Each tick goes to where its driver or requirement now stands, and goes away with one that is gone.
    private func moveTicks(_ connection: Connection) throws(StorageError) {
        let drivers = try connection.column(
            "SELECT name FROM plan_driver WHERE plan = \(id) ORDER BY position", as: String.self)
        let requirements = try connection.column(
            "SELECT name FROM plan_requirement WHERE plan = \(id) ORDER BY position", as: String.self)
        // Out of the way first, so that no two meet on the way.
        let away = 1_000_000
        for (old, name) in drivers.enumerated() {
            try connection.execute(
                """
                UPDATE priority_driver SET position = \(away + old)
                WHERE position = \(old) AND priority IN (SELECT id FROM priority WHERE plan = \(id))
                """)
            guard let new = draft.drivers.firstIndex(of: name) else { continue }
            try connection.execute(
                """
                UPDATE priority_driver SET position = \(2 * away + new)
                WHERE position = \(away + old) AND priority IN (SELECT id FROM priority WHERE plan = \(id))
                """)
        }
        for (old, name) in requirements.enumerated() {
            try connection.execute(
                """
                UPDATE priority_alignment SET position = \(away + old)
                WHERE position = \(old) AND priority IN (SELECT id FROM priority WHERE plan = \(id))
                """)
            guard let new = draft.requirements.firstIndex(where: { $0.name == name }) else { continue }
            try connection.execute(
                """
                UPDATE priority_alignment SET position = \(2 * away + new)
                WHERE position = \(away + old) AND priority IN (SELECT id FROM priority WHERE plan = \(id))
                """)
        }
        try connection.execute(
            """
            DELETE FROM priority_driver
            WHERE position < \(2 * away) AND priority IN (SELECT id FROM priority WHERE plan = \(id))
            """)
        try connection.execute(
            """
            DELETE FROM priority_alignment
            WHERE position < \(2 * away) AND priority IN (SELECT id FROM priority WHERE plan = \(id))
            """)
        try connection.execute(
            """
            UPDATE priority_driver SET position = position - \(2 * away)
            WHERE priority IN (SELECT id FROM priority WHERE plan = \(id))
            """)
        try connection.execute(
            """
            UPDATE priority_alignment SET position = position - \(2 * away)
            WHERE priority IN (SELECT id FROM priority WHERE plan = \(id))
            """)
    }
}

extension PlanDraft {
    var faults: [Fault] {
        var faults: [Fault] = []
        faults.check(name, "name", "the name of the plan")
        faults.check(body, "body", "the partnership whose plan it is")
        if from == nil { faults.append(Fault("from", "Enter its first day.")) }
        if until == nil { faults.append(Fault("until", "Enter its last day.")) }
        if let from { faults.check(from: from, until: until, "until") }
        faults.check(codes: areas, "areas")
        faults.check(names: drivers, "drivers", "drivers")
        faults.check(names: requirements.map(\.name), "requirements", "requirements")
        return faults
    }

    fileprivate func insertParts(_ plan: ID<Plan>, _ connection: Connection) throws(StorageError) {
        for area in areas { try connection.execute("INSERT INTO plan_area (plan, area) VALUES (\(plan), \(area))") }
        for (position, name) in drivers.enumerated() {
            try connection.execute(
                "INSERT INTO plan_driver (plan, position, name) VALUES (\(plan), \(position), \(name))")
        }
        for (position, one) in requirements.enumerated() {
            try connection.execute(
                """
                INSERT INTO plan_requirement (plan, position, source, name)
                VALUES (\(plan), \(position), \(one.source), \(one.name))
                """)
        }
    }
}

extension [Fault] {
    /// Codes that are none, or are there twice.
    mutating func check(codes: [String], _ field: String) {
        for code in codes where AreaCode(code) == nil {
            append(Fault(field, "“\(code)” is not a code such as E07000033."))
        }
        if Set(codes).count < codes.count { append(Fault(field, "The same code is there twice.")) }
    }

    /// Names that are too long, or are there twice.
    mutating func check(names: [String], _ field: String, _ what: String) {
        for name in names { check(name, field, "each of the \(what)") }
        if Set(names).count < names.count { append(Fault(field, "Two of the \(what) have the same name.")) }
    }
}

extension Plan {
    static func find(_ id: ID<Plan>, _ connection: Connection) throws(StorageError) -> Plan? {
        try connection.first("SELECT \(columns) FROM plan WHERE id = \(id)", as: Plan.self)
    }
}
