import Dates
import Partnership
import Storage

extension World {
    /// The strategy that the plan is under, another action plan under it, and their priorities.
    static let strategy: Int64 = 960
    static let besidePlan: Int64 = 962
    static let strategyPriority: Int64 = 961
    static let besidePriority: Int64 = 963

    /// The plan as an action plan under a strategy, with one beside it that shares its action.
    static func addHierarchy(_ seat: Int64, _ connection: Connection) throws {
        for (plan, priority) in [(strategy, strategyPriority), (besidePlan, besidePriority)] {
            try connection.execute(
                """
                INSERT INTO plan (id, name, body, nation, from_day, until_day, is_ranked, version)
                VALUES (\(plan), \("Plan \(plan)"), 'Aldermouth', 'england', \(began + -365), \(began + 1200), 0, 1)
                """)
            try connection.execute("INSERT INTO plan_area (plan, area) VALUES (\(plan), 'E07000033')")
            try connection.execute(
                """
                INSERT INTO priority (id, plan, position, name, definition, is_theme, is_wanted, origin, lead, agency, seat,
                    gap, adopted_day, version)
                VALUES (\(priority), \(plan), 0, \("Priority \(priority)"), 'Meant', 0, 0, 'local', 'The council',
                    \(council), \(seat), 'Nobody', NULL, 1)
                """)
        }
        try putUnder(besidePlan, besidePriority, connection)
        try putUnder(plan, priority, connection)
        try connection.execute(
            "INSERT INTO planned_action_joint (action, plan) VALUES (\(plannedAction), \(besidePlan))")
    }

    /// A plan under the strategy, whose priority carries out that of the strategy.
    static func putUnder(_ plan: Int64, _ priority: Int64, _ connection: Connection) throws {
        try connection.execute(
            "INSERT INTO plan_under (plan, strategy, council) VALUES (\(plan), \(strategy), \("Council \(plan)"))")
        try connection.execute(
            "INSERT INTO priority_carries_out (priority, carries_out) VALUES (\(priority), \(strategyPriority))")
    }
}
