package import Pages
import Partnership

/// What the seats of whoever asks took on at meetings and have not ended.
package func undertakingsWaiting(_ site: MeetingsSite) -> ToDo.Asking {
    { request in
        let (viewer, trace) = (request.viewer, request.trace)
        return try await site.registry.look(Undertakings(viewer: viewer, withEnded: false), trace)
            .map(\.undertaking)
            .filter { viewer.seats.contains($0.seat) && !$0.hidden.contains(.text) }
            .map { ToDo($0.form.said, $0.text, at: Addresses.undertaking($0.id), due: $0.due) }
    }
}
