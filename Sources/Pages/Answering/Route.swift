package import Partnership

/// One address, the action that it is, what it may be sent, and what answers it.
package struct Route: Sendable {
    package let method: Request.Method
    package let action: Action
    package let kind: Kind
    package let accepts: Accepts
    /// `/areas/{}`: the address without what a person asked for. What is written in the log.
    package let template: String
    let pieces: [PatternPiece]
    private let answer: @Sendable (Request, [[UInt8]]) async throws -> Response

    /// There is no route without an action for `decide` to be asked about.
    package init<each Part: InAddress>(
        _ method: Request.Method, _ address: Pattern<repeat each Part>, _ action: Action, _ kind: Kind,
        accepts: Accepts? = nil,
        _ answer: @escaping @Sendable (Request, repeat each Part) async throws -> Response
    ) {
        (self.method, self.action, self.kind) = (method, action, kind)
        (pieces, template) = (address.pieces, address.said)
        self.accepts = accepts ?? (method == .post ? .form : .nothing)
        self.answer = { request, words in
            let parts = try address.parts(of: words)
            return try await answer(request, repeat each parts)
        }
    }

    /// Asks `decide`, then answers. What a viewer may not do is not there.
    package func callAsFunction(_ request: Request) async throws -> Response {
        guard let segments = PathSegments(Array(request.path.utf8)) else { return .notFound }
        return try await callAsFunction(request, words: segments.words)
    }

    func callAsFunction(_ request: Request, words: [[UInt8]]) async throws -> Response {
        let viewer = request.viewer
        guard decide(viewer, action, Thing(kind), purpose: viewer.purpose, now: request.now) == .allowed else {
            return .notFound
        }
        return try await answer(request, words)
    }
}
