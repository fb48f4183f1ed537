import Dates
import Markup
import Meetings
import Pages
import Partnership
import Storage

/// The minuted decision behind something in a plan, as a form offers it and as it is chosen.
struct MinutedTyped: Hashable, Sendable {
    /// The latest first.
    var offered: [MinutedDecision] = []
    var chosen: ID<AgendaItem>?

    /// A list to choose from; nothing where there is no decision.
    func field(_ error: HTML?, hint: HTML? = "Leave the day and who decided empty: the minutes have them.") -> HTML {
        guard !offered.isEmpty else { return "" }
        return select(
            Field("minuted", "Decision in the minutes", hint: hint, error: error),
            [Choice("", "None: it was decided elsewhere")] + offered.map { Choice($0.item, "\($0.choice)") },
            chosen: chosen?.inAddress ?? "")
    }

    /// Takes what was chosen, and the day and the group of its minutes where these were left empty.
    mutating func read(_ form: Fields, day: inout DayTyped, body: inout String) throws(BadRequest) {
        chosen = try form.one("minuted", as: ID<AgendaItem>.self)
        guard let found else { return }
        if day.isEmpty { day = DayTyped(found.day) }
        if body.isEmpty { body = found.groupName }
    }

    var found: MinutedDecision? { offered.first { $0.item == chosen } }
}

extension Registry {
    /// What a form offers of the decisions of those days, and the one that was chosen before.
    func minutedTyped(
        _ days: ClosedRange<Day>, chosen: ID<AgendaItem>? = nil, _ trace: Trace
    ) async throws -> MinutedTyped {
        let all = try await looking(trace) { try $0.minutedDecisions() }
        let offered = all.filter { days.contains($0.day) || $0.item == chosen }
        return MinutedTyped(offered: offered, chosen: offered.contains { $0.item == chosen } ? chosen : nil)
    }
}

extension Registry {
    /// What a form offers about a year of a plan: what was decided from two years before it on.
    func minutedTyped(
        behind plan: Plan, chosen: ID<AgendaItem>? = nil, _ trace: Trace
    ) async throws -> MinutedTyped {
        try await minutedTyped(plan.from.after(months: -24)...plan.until, chosen: chosen, trace)
    }
}

extension Writing {
    /// The minuted decision to keep: the chosen one; or what stood there, where whoever writes may not read that and so could not
    /// choose it. With what is wrong with it.
    func minuted(
        _ chosen: ID<AgendaItem>?, before: ID<AgendaItem>?, on day: Day
    ) throws(StorageError) -> (kept: ID<AgendaItem>?, faults: [Fault]) {
        if let chosen {
            guard let found = try minutedDecision(chosen) else {
                return (nil, [Fault("minuted", "Choose a decision of the list.")])
            }
            guard found.day == day else {
                return (
                    nil, [Fault("from", "The minutes say \(found.day.said). Leave the day empty, or enter that day.")]
                )
            }
            return (chosen, [])
        }
        guard let before, try minutedDecision(before) == nil else { return (nil, []) }
        return (before, [])
    }
}
