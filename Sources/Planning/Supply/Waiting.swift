import Dates
import Markup
import Pages
import Partnership
import Storage

/// A quarter of data, and what waits for it or waited until it came: as the owner of a milestone reads it.
struct Waiting: Hashable {
    var what: HeldUp
    var name: String
    var supply: String
    var agency: String
    var quarter: Quarter
    var state: DeliveryState
    var note: String

    /// `Still`, or until when.
    var untilSaid: String {
        if case .received(let day, _) = state { "Until \(day.said)" } else { "Still" }
    }

    static let example = Waiting(
        what: .action(ID(977)), name: "Mend the lamps from the ferry steps to the market",
        supply: "Hospital admissions for assault", agency: "Marlshire Hospitals",
        quarter: Quarter(containing: "2026-07"), state: .late(days: 27),
        note: "The analyst’s post is empty until January.")
}

extension SupplyRegister {
    /// What the viewer may know of that waits for data, or waited until it came.
    var waiting: [Waiting] {
        deliveries.flatMap { delivery -> [Waiting] in
            guard let supply = supplies.first(where: { $0.id == delivery.supply }),
                let cell = cell(supply, delivery.quarter)
            else { return [] }
            return delivery.holdsUp.compactMap { what in
                names[what].map { name in
                    Waiting(
                        what: what, name: name, supply: supply.name, agency: agency(supply), quarter: delivery.quarter,
                        state: cell.state, note: delivery.note)
                }
            }
        }
    }
}

extension Registry {
    /// What a plan and its actions wait for.
    func waiting(for whole: WholePlan, _ trace: Trace) async throws -> [Waiting] {
        let mine = Set([HeldUp.plan(whole.plan.id)] + whole.actions.map { HeldUp.action($0.id) })
        return try await waiting(for: mine, plan: whole.plan.id, trace)
    }

    /// What one action waits for.
    func waiting(for action: PlannedAction, _ trace: Trace) async throws -> [Waiting] {
        try await waiting(for: [.action(action.id)], plan: action.plan, trace)
    }

    private func waiting(
        for mine: Set<HeldUp>, plan: ID<Plan>, _ trace: Trace
    ) async throws -> [Waiting] {
        let deliveries = try await look(Deliveries(viewer: trace.viewer, plan: plan), trace)
        // Most plans wait for nothing: then no register is looked through.
        guard deliveries.contains(where: { !mine.isDisjoint(with: $0.holdsUp) }) else { return [] }
        return try await supplyRegister(trace, on: trace.at.localDay).waiting.filter { mine.contains($0.what) }
    }
}

/// What waits for data, and what waited until it came, for whoever answers for it; nothing where nothing does.
func waitingTable(_ waits: [Waiting]) -> HTML {
    guard !waits.isEmpty else { return "" }
    return table(
        "Data that actions wait for, or waited for", id: "waits",
        columns: [
            Column("What waits"), Column("Held up"), Column("Set of data"), Column("From"), Column("Quarter"),
            Column("State"),
            .sentence("What was said"),
        ],
        rows: waits.map {
            [
                "\($0.name)", "\($0.untilSaid)", link("\($0.supply)", to: Addresses.supply()), "\($0.agency)",
                "\($0.quarter.said)",
                "\($0.state.tagged) \($0.state.said)", "\($0.note)",
            ]
        }, onNarrow: .stacks, empty: "")
}
