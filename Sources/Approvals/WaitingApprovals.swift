package import Pages
package import Partnership

/// Papers that another person put forward and whoever asks may approve.
package func approvalsWaiting(_ registry: Registry) -> ToDo.Asking {
    { request in
        let viewer = request.viewer
        return try await registry.look(Approvals(viewer: viewer), request.trace)
            .filter { one in
                one.stage == .putForward && viewer.person != nil && one.by != viewer.person
                    && viewer.may(.change, one.thing, now: request.now)
            }
            .compactMap { one in one.address.map { ToDo("Paper to approve", one.title, at: $0) } }
    }
}
