package import Pages
import Partnership

/// What the seats of whoever asks took on at meetings and have not ended.
package func undertakingsWaiting(_ site: MeetingsSite) -> ToDo.Asking {
    { request in
        let (viewer, trace) = (request.viewer, request.trace)
        return try await termsWaiting(site, request)
            + site.registry.look(Undertakings(viewer: viewer, withEnded: false), trace)
            .map(\.undertaking)
            .filter { viewer.seats.contains($0.seat) && !$0.hidden.contains(.text) }
            .map { one in
                // Who may not say how far it has come still reads where it was taken on.
                let mayEnd = viewer.may(.change, one.thing, now: request.now)
                let place = mayEnd ? Addresses.undertaking(one.id) : Addresses.meeting(one.meeting)
                return ToDo(one.form.said, one.text, at: place, due: one.due)
            }
    }
}

/// Terms of reference whose review is past its day, for whoever keeps the group.
private func termsWaiting(_ site: MeetingsSite, _ request: Request) async throws -> [ToDo] {
    let (viewer, trace, today) = (request.viewer, request.trace, request.today)
    var waiting: [ToDo] = []
    for group in try await site.registry.look(Groups(viewer: viewer, on: today), trace)
    where viewer.may(.change, group.thing, now: request.now) {
        let terms = try await site.registry.look(TermsVersions(viewer: viewer, group: group.id), trace)
        guard let held = terms.inForce(on: today), held.daysPastReview(on: today) != nil else { continue }
        waiting.append(
            ToDo(
                "Terms of reference to review", group.name, at: Addresses.group(group.id).at("terms"),
                due: held.reviewBy))
    }
    return waiting
}
