import Dates
package import Pages
import Partnership

/// What plans have the seats of whoever asks do, the duties of those seats that are due, and what plans wait for.
package func plannedWaiting(_ site: PlanningSite) -> ToDo.Asking {
    { request in
        let (viewer, trace) = (request.viewer, request.trace)
        let seats = Set(viewer.seats)
        let actions = try await site.registry.look(PlannedActions(viewer: viewer, isEvery: true), trace)
            .map(\.action)
            .filter { one in one.isOpen && one.seat.map(seats.contains) == true && !one.hidden.contains(.title) }
            .map { one in
                // Who may not say how far it has come still reads it in its plan.
                let mayReport = viewer.may(.change, one.thing, now: request.now)
                let place = mayReport ? Addresses.reportAction(one.id) : Addresses.planActions(one.plan)
                return ToDo("Action of a plan", one.text, at: place, due: one.due)
            }
        return try await actions + dutiesWaiting(site, request) + prospectsWaiting(site, request)
            + suppliesWaiting(site, request) + site.registry.equalityWaiting(trace, on: request.today)
            + site.registry.yearsWaiting(trace, on: request.today)
    }
}

/// The duties of the seats of whoever asks. What no seat holds waits for whoever keeps the register, once it is due: otherwise
/// it would wait for nobody.
private func dutiesWaiting(_ site: PlanningSite, _ request: Request) async throws -> [ToDo] {
    let viewer = request.viewer
    return try await site.registry.dutyRegister(request.trace, on: request.today).lines.compactMap { line in
        let duty = line.duty
        let sort: String
        if let seat = duty.words.seat {
            guard viewer.seats.contains(seat), line.state?.isWaiting == true else { return nil }
            sort = "Duty"
        } else {
            guard line.state?.due != nil, line.state?.isWaiting == true,
                viewer.may(.change, duty.thing, now: request.now)
            else { return nil }
            sort = "Duty that no seat holds"
        }
        return ToDo(sort, duty.words.name, at: Addresses.duty(duty.id), due: line.state?.due)
    }
}

/// What is on the horizon and is to be looked at again, for the seat that watches it, or for whoever keeps it.
private func prospectsWaiting(_ site: PlanningSite, _ request: Request) async throws -> [ToDo] {
    let viewer = request.viewer
    return try await site.registry.horizon(request.trace, on: request.today).lines.compactMap { line in
        let prospect = line.prospect
        guard [.due, .overdue].contains(line.state?.name) else { return nil }
        let isTheirs =
            prospect.words.seat.map(viewer.seats.contains) ?? viewer.may(.change, prospect.thing, now: request.now)
        guard isTheirs else { return nil }
        return ToDo(
            "Review of what is on the horizon", prospect.words.name, at: Addresses.prospect(prospect.id),
            due: line.state?.next)
    }
}

/// Data that is late: for the agency that owes it, and for whoever keeps the register.
private func suppliesWaiting(_ site: PlanningSite, _ request: Request) async throws -> [ToDo] {
    let viewer = request.viewer
    let register = try await site.registry.supplyRegister(request.trace, on: request.today)
    return register.supplies.compactMap { supply in
        let late = register.missing.filter { $0.supply.id == supply.id && $0.state.daysLate != nil }
        let keeps = viewer.may(.change, supply.thing, now: request.now)
        guard let first = late.first, keeps || supply.agency == viewer.agency else { return nil }
        let more = late.count == 1 ? "" : ", and \(late.count - 1) more"
        return ToDo(
            "Data that is late", "\(register.agency(supply)): \(supply.name), \(first.quarter.said)\(more)",
            at: keeps ? Addresses.delivery(supply.id, first.quarter) : Addresses.supply(),
            due: supply.due(first.quarter))
    }
}

extension DutyState {
    /// Whether something is to be done so that it is met.
    fileprivate var isWaiting: Bool {
        switch self {
        case .due, .overdue, .nothingRecorded: true
        case .notInForce, .met, .noEvent, .ended: false
        }
    }
}
