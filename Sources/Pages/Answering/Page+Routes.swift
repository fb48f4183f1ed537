package import Partnership

extension Page {
    /// A form at one address: drawn where it is asked for, and answered where it is sent.
    ///
    /// - Parameter found: Nothing where it is not there, or not for this person.
    package static func drawnAndSent<Parts>(
        at address: Pattern<Parts>, _ action: Action, _ kind: Kind,
        found: @escaping @Sendable (Request, Parts) async throws -> Self?,
        sent: @escaping @Sendable (Self, Request) async throws -> Response
    ) -> [Route] {
        [
            Route(
                .get, address, action, kind, nil,
                given: { request, parts in try await found(request, parts).map { .page($0) } ?? .notFound }),
            Route(
                .post, address, action, kind, nil,
                given: { request, parts in
                    guard let page = try await found(request, parts) else { return .notFound }
                    return try await sent(page, request)
                }),
        ]
    }
}
