import Dates
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

    init(_ row: Row) throws(StorageError) {
        plan = try row["plan"]
        year = FinancialYear(begins: try row["year"])
        outcome = try row["outcome"]
        decided = try row["decided_day"]
        body = try row["body"]
        text = try row["text"]
    }

    var thing: Thing { Thing(.plan, number: plan.number) }
    mutating func blank() { if hidden.contains(.terms) { (body, text) = ("", "") } }
}

/// The years of a plan that were decided about, in order.
struct PlanYears: Query {
    var viewer: Viewer
    var plan: ID<Plan>

    var sql: SQL {
        "SELECT plan, year, outcome, decided_day, body, text FROM plan_year WHERE plan = \(plan) ORDER BY year"
    }

    typealias Line = PlanYear
}

/// Writes down what was decided about a plan before a year of it: what changes, or why nothing does.
struct DecideYear: Sendable {
    var plan: ID<Plan>
    var year: FinancialYear
    var outcome: PlanYear.Outcome
    var decided: Day
    var body: String
    var text: String

    func run(_ writing: Writing) throws(StorageError) -> Written<ID<Plan>> {
        let connection = writing.connection
        guard let plan = try Plan.find(plan, connection), writing.may(.change, plan.thing) else { return .notThere }
        var faults: [Fault] = []
        faults.check(body, "body", "who decided")
        faults.check(
            text, "text",
            outcome == .unchanged ? "why the priorities do not change" : "what differs from the year before",
            most: 4000)
        if !plan.years.contains(year) {
            faults.append(Fault("year", "The plan does not run in \(year.said)."))
        }
        if outcome == .first, year != plan.years[0] {
            faults.append(Fault("outcome", "The plan began in \(plan.years[0].said)."))
        }
        let there = try connection.value(
            "SELECT COUNT(*) FROM plan_year WHERE plan = \(plan.id) AND year = \(year.begins)", as: Int.self)
        if there != 0 { faults.append(Fault("year", "A decision about \(year.said) is written down already.")) }
        guard faults.isEmpty else { return .faults(faults) }
        try connection.execute(
            """
            INSERT INTO plan_year (plan, year, outcome, decided_day, body, text)
            VALUES (\(plan.id), \(year.begins), \(outcome), \(decided), \(body), \(text))
            """)
        writing.note(.alteration, [plan.thing.id], [.terms], detail: "\(year.said) \(outcome.rawValue)")
        return .done(plan.id)
    }
}
