import Dates
import Meetings
import Partnership
import Storage

/// What a partnership decided about its plan before a year of it.
///
/// Source: SI 2007/1830, regs 10 and 11: the plan is revised before the start of each year.
struct PlanYear: FromRow, Guarded, Hashable {
    var plan: ID<Plan>
    var year: FinancialYear
    var outcome: Outcome
    var decided: Day
    /// Who decided.
    var body: String
    /// What differs from the year before, or why nothing does.
    var text: String
    /// Where it stands in the minutes of a group; nothing where it was decided elsewhere.
    var minuted: ID<AgendaItem>?
    var version: Int
    var hidden: Set<Field> = []

    enum Outcome: String, CaseIterable, Stored {
        case first, unchanged, changed

        var said: String {
            switch self {
            case .first: "The plan began"
            case .unchanged: "Priorities unchanged"
            case .changed: "Priorities changed"
            }
        }
    }

    static let columns: SQL = "plan, year, outcome, decided_day, body, text, minuted, version"

    /// The one place where a row of `plan_year` becomes a decision.
    init(_ row: Row) throws(StorageError) {
        plan = try row["plan"]
        year = FinancialYear(begins: try row["year"])
        outcome = try row["outcome"]
        decided = try row["decided_day"]
        body = try row["body"]
        text = try row["text"]
        minuted = try row["minuted"]
        version = try row["version"]
    }

    var thing: Thing { Thing(.plan, number: plan.number) }
    mutating func blank() { if hidden.contains(.terms) { (body, text) = ("", "") } }

    static func find(
        _ plan: ID<Plan>, _ year: FinancialYear, _ connection: Connection
    ) throws(StorageError) -> PlanYear? {
        try connection.first(
            "SELECT \(columns) FROM plan_year WHERE plan = \(plan) AND year = \(year.begins)", as: PlanYear.self)
    }
}

/// The years of a plan that were decided about, in order.
struct PlanYears: Query {
    var viewer: Viewer
    var plan: ID<Plan>

    var sql: SQL {
        "SELECT \(PlanYear.columns) FROM plan_year WHERE plan = \(plan) ORDER BY year"
    }

    typealias Line = PlanYear
}
