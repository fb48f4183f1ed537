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

    init<Parts>(
        _ method: Request.Method, _ address: Pattern<Parts>, _ action: Action, _ kind: Kind, _ accepts: Accepts?,
        given answer: @escaping @Sendable (Request, Parts) async throws -> Response
    ) {
        (self.method, self.action, self.kind) = (method, action, kind)
        (pieces, template) = (address.pieces, address.said)
        self.accepts = accepts ?? (method == .post ? .form : .nothing)
        self.answer = { request, words in try await answer(request, try address.parts(of: words)) }
    }

    /// Asks `decide`, then answers. What a viewer may not do is not there.
    package func callAsFunction(_ request: Request) async throws -> Response {
        guard let segments = PathSegments(Array(request.path.utf8)) else { return .notFound }
        return try await callAsFunction(request, words: segments.words)
    }

    func callAsFunction(_ request: Request, words: [[UInt8]]) async throws -> Response {
        guard request.viewer.may(action, kind, now: request.now) else { return .notFound }
        return try await answer(request, words)
    }
}

/// There is no route without an action for `decide` to be asked about.
extension Route {
    package init(
        _ method: Request.Method, _ address: Pattern<Void>, _ action: Action, _ kind: Kind, accepts: Accepts? = nil,
        _ answer: @escaping @Sendable (Request) async throws -> Response
    ) {
        self.init(method, address, action, kind, accepts, given: { request, _ in try await answer(request) })
    }

    package init<Part: InAddress>(
        _ method: Request.Method, _ address: Pattern<Part>, _ action: Action, _ kind: Kind, accepts: Accepts? = nil,
        _ answer: @escaping @Sendable (Request, Part) async throws -> Response
    ) {
        self.init(method, address, action, kind, accepts, given: answer)
    }

    package init<First: InAddress, Second: InAddress>(
        _ method: Request.Method, _ address: Pattern<(First, Second)>, _ action: Action, _ kind: Kind,
        accepts: Accepts? = nil, _ answer: @escaping @Sendable (Request, First, Second) async throws -> Response
    ) {
        self.init(
            method, address, action, kind, accepts,
            given: { request, parts in
                try await answer(request, parts.0, parts.1)
            })
    }

    package init<First: InAddress, Second: InAddress, Third: InAddress>(
        _ method: Request.Method, _ address: Pattern<(First, Second, Third)>, _ action: Action, _ kind: Kind,
        accepts: Accepts? = nil, _ answer: @escaping @Sendable (Request, First, Second, Third) async throws -> Response
    ) {
        self.init(
            method, address, action, kind, accepts,
            given: { request, parts in
                try await answer(request, parts.0, parts.1, parts.2)
            })
    }
}
