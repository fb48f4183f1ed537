import Dates
package import Meetings
import Pages
package import Partnership
package import Places
import Planning
import Storage

/// What was promised to members, for the list of everything promised or to be done. It is for the district of its ward.
package func trackedPromises(_ registry: Registry, _ gazetteer: Gazetteer) -> Tracked.Asking {
    { trace, today in
        let viewer = trace.viewer
        let agencies = try await registry.look(Agencies(viewer: viewer, on: today), trace)
        let seats = try await registry.look(Seats(viewer: viewer, on: today, withPast: true), trace)
        let areas = try await registry.areasOfPlans(trace)
        return try await registry.look(RaisedIssues(viewer: viewer), trace)
            .filter { !$0.hidden.contains(.text) && !$0.commitment.isEmpty }
            .map { issue in
                let by = issue.seat.map { id in seats.first { $0.id == id }?.title ?? "A member" } ?? "Members"
                let agency = issue.agency.map { id in agencies.first { $0.id == id }?.shortName ?? "Another body" }
                let mayChange = viewer.may(.change, issue.thing, now: trace.at)
                var tracked = Tracked(
                    .member, "Promised to a member", issue.commitment,
                    at: mayChange ? Addresses.changeRaised(issue.id) : Addresses.raised().asking("topic", issue.topic),
                    agency: issue.agency, seat: nil, whose: agency ?? "Not said", to: by, made: issue.raised,
                    due: issue.commitmentDay, state: issue.promise.state)
                let around = AreaCode(issue.ward).flatMap { ward in
                    gazetteer.parents(of: ward).first { $0.level == .district }?.code.text
                }
                tracked.scope = Undertaking.Scope(
                    areas: around.map { areas.contains($0) ? [$0] : [] } ?? [], level: issue.promise.level)
                (tracked.saidDue, tracked.isPromise) = (issue.promise.saidDue, true)
                (tracked.ended, tracked.outcome) = (issue.promiseEnded, issue.promise.outcome)
                return tracked
            }
    }
}
