package import Dates
package import Partnership

/// Every agency's sets of data, quarter by quarter, and what waits for what is not here.
package struct SupplyRegister: Sendable {
    var supplies: [Supply]
    var deliveries: [Delivery]
    var agencies: [Agency]
    /// By what is held up, as it may be seen: what may not be is not there.
    var names: [HeldUp: String] = [:]
    var today: Day

    /// One quarter of one set of data.
    struct Cell: Hashable {
        var supply: Supply
        var quarter: Quarter
        var delivery: Delivery?
        var state: DeliveryState
    }

    /// Nothing where that quarter is not asked for.
    func cell(_ supply: Supply, _ quarter: Quarter) -> Cell? {
        guard supply.isAsked(in: quarter) else { return nil }
        let delivery = deliveries.first { $0.supply == supply.id && $0.quarter == quarter }
        return Cell(
            supply: supply, quarter: quarter, delivery: delivery,
            state: DeliveryState(supply, quarter, received: delivery?.received, today: today))
    }

    /// Every quarter of a set from its first up to `last`.
    func cells(_ supply: Supply, upTo last: Quarter) -> [Cell] {
        var cells: [Cell] = []
        var quarter = supply.first
        while quarter <= min(last, supply.last ?? last) {
            if let cell = cell(supply, quarter) { cells.append(cell) }
            quarter = quarter + 1
        }
        return cells
    }

    /// What should be here and is not: the longest late first, those without a day last.
    var missing: [Cell] {
        let now = Quarter(containing: Month(containing: today))
        return supplies.flatMap { cells($0, upTo: now) }.filter(\.state.isMissing)
            .sorted { ($0.state.daysLate ?? -1) > ($1.state.daysLate ?? -1) }
    }

    func agency(_ supply: Supply) -> String { agencies.first { $0.id == supply.agency }?.name ?? "Another agency" }

    /// By name what waits for it; nothing where nothing does that the viewer may know of.
    func waiting(_ cell: Cell) -> String? {
        let named = (cell.delivery?.holdsUp ?? []).compactMap { names[$0] }
        return named.isEmpty ? nil : named.joined(separator: "; ")
    }

    /// The same, and until when it was held up where the data has come.
    func heldUp(_ cell: Cell) -> String? {
        waiting(cell).map { named in
            cell.delivery?.received.map { "\(named) (held up until \($0.said))" } ?? named
        }
    }

    /// A line an agency can be sent for each quarter that is not here.
    package var alerts: [String] {
        missing.map { cell in
            let waiting = waiting(cell).map { " Waiting for it: \($0)." } ?? ""
            let due = cell.supply.due(cell.quarter).map { " It was due on \($0.said)." } ?? ""
            return
                "\(agency(cell.supply)): \(cell.supply.name), \(cell.quarter.said). \(cell.state.said).\(due)\(waiting)"
        }
    }
}

extension Registry {
    /// The register as `trace`'s viewer may see it.
    package func supplyRegister(_ trace: Trace, on today: Day) async throws -> SupplyRegister {
        let viewer = trace.viewer
        var register = SupplyRegister(
            supplies: try await look(Supplies(viewer: viewer), trace),
            deliveries: try await look(Deliveries(viewer: viewer), trace).whole,
            agencies: try await look(Agencies(viewer: viewer, on: today), trace), today: today)
        for plan in try await look(WaitingPlans(viewer: viewer), trace) { register.names[.plan(plan.id)] = plan.name }
        for line in try await look(PlannedActions(viewer: viewer, isWaiting: true), trace) {
            register.names[.action(line.action.id)] = line.action.text
        }
        return register
    }
}
