import Dates
import Pages
import Partnership

extension Registry {
    /// Decisions about this year of a plan, and about the next from three months before it begins, that nobody has written down:
    /// for whoever keeps the plan, until the day before the year.
    func yearsWaiting(_ trace: Trace, on today: Day) async throws -> [ToDo] {
        let viewer = trace.viewer
        let this = FinancialYear(containing: Month(containing: today))
        let next = FinancialYear(begins: this.begins + 1)
        var waiting: [ToDo] = []
        for year in [this, next] where year.months.first.first <= today.after(months: 3) {
            for plan in try await look(UndecidedPlans(viewer: viewer, year: year), trace)
            where viewer.may(.change, plan.thing, now: trace.at) {
                waiting.append(
                    ToDo(
                        "Decision about a year of a plan", "\(plan.name), \(year.said)", at: Addresses.newYear(plan.id),
                        due: year.months.first.first + -1))
            }
        }
        return waiting
    }

    /// Equality impact assessments that are due for review: for the seat that leads the priority, or for whoever may write them
    /// where no seat does.
    func equalityWaiting(_ trace: Trace, on today: Day) async throws -> [ToDo] {
        let viewer = trace.viewer
        return try await look(EqualityDue(viewer: viewer, on: today), trace).compactMap { line in
            let one = line.assessment
            let isTheirs = one.seat.map(viewer.seats.contains) ?? viewer.may(.change, one.thing, now: trace.at)
            guard line.hidden.isEmpty, isTheirs else { return nil }
            return ToDo(
                "Review of an equality impact assessment", line.said, at: Addresses.equality(one.id), due: one.reviewBy)
        }
    }
}
