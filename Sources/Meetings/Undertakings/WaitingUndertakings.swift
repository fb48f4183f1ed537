package import Pages
import Partnership

/// What the seats of whoever asks took on at meetings and have not ended.
package func undertakingsWaiting(_ site: MeetingsSite) -> ToDo.Asking {
    { request in
        let (viewer, trace) = (request.viewer, request.trace)
        return try await site.registry.look(Undertakings(viewer: viewer, withEnded: false), trace)
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
