import Dates
import Meetings
import Partnership
package import Storage

/// Writes down what was decided about a plan before a year of it: what changes, or why nothing does. Or puts that right.
struct DecideYear: Sendable {
    var plan: ID<Plan>
    /// The decision that is put right, with the version that was looked at; nothing for a new one.
    var changed: (year: FinancialYear, version: Int)?
    var year: FinancialYear
    var outcome: PlanYear.Outcome
    var decided: Day
    var body: String
    var text: String
    /// Where it stands in the minutes of a group; nothing where it was decided elsewhere.
    var minuted: ID<AgendaItem>?

    func run(_ writing: Writing) throws(StorageError) -> Written<PlanYear> {
        let connection = writing.connection
        guard let plan = try Plan.find(plan, connection), writing.may(.change, plan.thing) else { return .notThere }
        var was: PlanYear?
        if let changed {
            guard let before = try PlanYear.find(plan.id, changed.year, connection),
                writing.may(.see, plan.thing, [.terms])
            else { return .notThere }
            guard before.version == changed.version else { return .stale(before) }
            was = before
        }
        let (kept, wrong) = try writing.minuted(minuted, before: was?.minuted, on: decided)
        let faults = try faults(plan, today: writing.now.localDay, connection) + wrong
        guard faults.isEmpty else { return .faults(faults) }
        if let changed {
            try connection.execute(
                """
                UPDATE plan_year SET year = \(year.begins), outcome = \(outcome), decided_day = \(decided),
                    body = \(body), text = \(text), minuted = \(kept), version = \(changed.version + 1)
                WHERE plan = \(plan.id) AND year = \(changed.year.begins)
                """)
        } else {
            try connection.execute(
                """
                INSERT INTO plan_year (plan, year, outcome, decided_day, body, text, minuted, version)
                VALUES (\(plan.id), \(year.begins), \(outcome), \(decided), \(body), \(text), \(kept), 1)
                """)
        }
        let mended = changed.map { ", put right, was of \($0.year.said)" } ?? ""
        writing.note(.alteration, [plan.thing.id], [.terms], detail: "\(year.said) \(outcome.rawValue)\(mended)")
        guard let now = try PlanYear.find(plan.id, year, connection) else { return .notThere }
        return .done(now)
    }

    private func faults(_ plan: Plan, today: Day, _ connection: Connection) throws(StorageError) -> [Fault] {
        var faults: [Fault] = []
        faults.check(body, "body", "who decided")
        faults.check(
            text, "text",
            outcome == .unchanged ? "why the priorities do not change" : "what differs from the year before",
            most: 4000)
        if decided > today { faults.append(Fault("from", "Enter a day that is not in the future.")) }
        if !plan.years.contains(year) {
            faults.append(Fault("year", "The plan does not run in \(year.said)."))
        }
        if outcome == .first, year != plan.years[0] {
            faults.append(Fault("outcome", "The plan began in \(plan.years[0].said)."))
        }
        if year != changed?.year, try PlanYear.find(plan.id, year, connection) != nil {
            faults.append(Fault("year", "A decision about \(year.said) is written down already."))
        }
        return faults
    }
}

extension Migration {
    /// Versions of what is decided about a year of a plan and of what is written down of an edition, so that nobody's
    /// words are written over unseen.
    package static let changedYears = Migration(
        "0091 versions of years and editions",
        """
        ALTER TABLE plan_year ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
        ALTER TABLE plan_publication ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
        """)
}
