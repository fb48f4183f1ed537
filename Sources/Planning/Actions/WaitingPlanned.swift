package import Pages
import Partnership

/// What plans have the seats of whoever asks do, and the duties of those seats that are due.
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
        let duties = try await site.registry.dutyRegister(trace, on: request.today).lines
            .filter { line in line.duty.words.seat.map(seats.contains) == true && line.state?.isWaiting == true }
            .map { ToDo("Duty", $0.duty.words.name, at: Addresses.duty($0.duty.id), due: $0.state?.due) }
        return actions + duties
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
