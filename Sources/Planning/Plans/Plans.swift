import Partnership
import Storage

/// Every plan, the latest first.
struct Plans: Query {
    var viewer: Viewer

    var sql: SQL { "SELECT \(Plan.columns) FROM plan ORDER BY from_day DESC, name, id" }

    typealias Line = Plan
}

/// One plan.
struct OnePlan: Query {
    var viewer: Viewer
    var id: ID<Plan>

    var sql: SQL { "SELECT \(Plan.columns) FROM plan WHERE id = \(id)" }

    typealias Line = Plan
}

/// What a plan is for and what runs through it: areas, drivers and requirements, each in its order.
struct PlanParts: Query {
    var viewer: Viewer
    var plan: ID<Plan>

    var sql: SQL {
        """
        SELECT plan, 'area' AS what, 0 AS position, '' AS source, area AS word FROM plan_area WHERE plan = \(plan)
        UNION ALL
        SELECT plan, 'driver', position, '', name FROM plan_driver WHERE plan = \(plan)
        UNION ALL
        SELECT plan, 'requirement', position, source, name FROM plan_requirement WHERE plan = \(plan)
        ORDER BY what, position, word
        """
    }

    struct Line: FromRow, Guarded, Hashable {
        var plan: ID<Plan>
        var what: What
        var source: Requirement.Source?
        var word: String
        var hidden: Set<Field> = []

        enum What: String, Stored { case area, driver, requirement }

        init(_ row: Row) throws(StorageError) {
            plan = try row["plan"]
            what = try row["what"]
            let source: String = try row["source"]
            self.source = Requirement.Source(rawValue: source)
            word = try row["word"]
        }

        var thing: Thing { Thing(.plan, number: plan.number) }
        mutating func blank() { if hidden.contains(.terms) { word = "" } }
    }
}
