import Dates
package import Meetings
import Pages
package import Partnership
import Storage

/// Actions of plans, for the list of everything promised or to be done. Each is for the areas of its plan.
package func trackedActions(_ registry: Registry) -> Tracked.Asking {
    { trace, today in
        let viewer = trace.viewer
        var owners = try await registry.owners(trace, on: today, withPast: true)
        for place in owners.agencies.indices { owners.agencies[place].name = owners.agencies[place].shortName }
        let plans = Dictionary(
            try await registry.look(Plans(viewer: viewer), trace).map { ($0.id, $0) }, uniquingKeysWith: { $1 })
        let areas = try await registry.areasByPlan(trace)
        return try await registry.look(PlannedActions(viewer: viewer, isEvery: true), trace).map(\.action)
            .compactMap { one in
                guard !one.hidden.contains(.title), let plan = plans[one.plan] else { return nil }
                let mayChange = viewer.may(.change, one.thing, now: trace.at)
                var tracked = Tracked(
                    .plan, "Action of a plan", one.text,
                    at: mayChange ? Addresses.reportAction(one.id) : Addresses.planActions(one.plan),
                    agency: one.agency, seat: one.seat, whose: owners.said(one.agency, one.seat), to: plan.name,
                    made: nil, due: one.due, state: one.ofUndertaking,
                    stateSaid: one.ended == nil ? one.progress.said : "Ended")
                tracked.scope = Undertaking.Scope(areas: areas[one.plan] ?? [])
                tracked.ended = one.done ?? one.ended
                tracked.outcome = one.evidence.isEmpty ? one.endedBecause : one.evidence
                return tracked
            }
    }
}

extension PlannedAction {
    fileprivate var ofUndertaking: Undertaking.State {
        if progress == .complete { return .done }
        return isOpen ? .open : .dropped
    }
}
