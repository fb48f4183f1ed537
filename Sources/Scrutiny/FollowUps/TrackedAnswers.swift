import Dates
package import Meetings
import Pages
package import Partnership
import Procedures
import Storage

/// What answers to committees promise and what was asked for after them, for the list of everything promised or to be done.
/// Nothing of a set that may not be known of.
package func trackedAnswers(_ registry: Registry) -> Tracked.Asking {
    { trace, today in
        let viewer = trace.viewer
        let sets = Dictionary(
            try await registry.look(Inquiries(viewer: viewer), trace).map { ($0.id, $0) }, uniquingKeysWith: { $1 })
        let bodies = try await Bodies(registry, trace, on: today)
        return try await registry.followUps(FollowUpsInSets(viewer: viewer, withEnded: true), trace)
            .compactMap { line in
                guard let set = sets[line.inquiry] else { return nil }
                let one = line.one
                let mayChange = viewer.may(.change, one.thing, now: trace.at)
                var tracked = Tracked(
                    .answer, one.form.said, one.hidden.contains(.text) ? "Kept from the public" : one.text,
                    at: mayChange ? Addresses.followUp(one.id) : Addresses.inquiry(set.id), agency: line.agency,
                    seat: one.thing.seat, whose: bodies.said(line.agency, one.thing.seat),
                    to: "\(set.title), question \(line.number)", made: one.asked, due: one.due,
                    state: one.state.ofUndertaking)
                (tracked.saidDue, tracked.scope, tracked.isPromise) = (one.saidDue, one.scope, one.form == .promised)
                (tracked.ended, tracked.outcome, tracked.isKept) = (one.ended, one.outcome, set.isKept)
                return tracked
            }
    }
}

/// Recommendations that were accepted, in part or in full, for the list of everything promised or to be done.
package func trackedRecommendations(_ registry: Registry) -> Tracked.Asking {
    { trace, today in
        let bodies = try await Bodies(registry, trace, on: today)
        return try await registry.look(Recommendations(viewer: trace.viewer), trace).compactMap { one in
            guard let state = one.stage.ofUndertaking else { return nil }
            var tracked = Tracked(
                .recommendation, "Recommendation \(one.reference)", one.text, at: Addresses.recommendation(one.id),
                agency: one.agency, seat: one.seat, whose: bodies.said(one.agency, one.seat), to: one.source,
                made: one.responded, due: one.due, state: state, stateSaid: one.stage.said)
            (tracked.ended, tracked.outcome) = (state == .open ? nil : one.since, one.evidence)
            return tracked
        }
    }
}

/// The bodies and seats that may be known of.
private struct Bodies {
    var agencies: [Agency]
    var seats: [Seat]

    init(_ registry: Registry, _ trace: Trace, on today: Day) async throws {
        agencies = try await registry.look(Agencies(viewer: trace.viewer, on: today), trace)
        seats = try await registry.look(Seats(viewer: trace.viewer, on: today, withPast: true), trace)
    }

    func said(_ agency: ID<Agency>, _ seat: ID<Seat>?) -> String {
        let name = agencies.first { $0.id == agency }?.shortName ?? "Another body"
        guard let seat = seat.flatMap({ id in seats.first { $0.id == id } }) else { return name }
        return "\(seat.title), \(name)"
    }
}

extension FollowUp.State {
    fileprivate var ofUndertaking: Undertaking.State {
        switch self {
        case .open: .open
        case .done: .done
        case .dropped: .dropped
        }
    }
}

extension RecommendationWords.Stage {
    /// Nothing before it was accepted, or where it was not.
    fileprivate var ofUndertaking: Undertaking.State? {
        switch self {
        case .notStarted, .inProgress: .open
        case .complete: .done
        case .superseded: .dropped
        default: nil
        }
    }
}
