import Markup
package import Partnership

/// What goes back. A page is kept as a page until the router draws it in the partnership's layout.
package struct Response: Sendable {
    package var status: Int
    package private(set) var body: Body
    /// Without those that every answer carries, which are added when it is drawn.
    private(set) var headers: [Header] = []
    /// What the browser is to keep of a session, or forget.
    private(set) var cookie: SessionCookie?
    /// What the browser is to keep while somebody is at a sign-in provider, or forget.
    private(set) var passage: PassageCookie?
    /// Whether something was given to keep, beside being shown.
    var isGiven = false
    /// What the log should know and the reader should not.
    private(set) var cause: (any Error)?

    package enum Body: Sendable {
        case nothing
        case page(any Page)
        case problem(Problem)
        case bytes([UInt8])
        /// Written piece by piece; each piece waits until the one before it has left.
        case stream(Stream)
    }

    /// Writes a long answer in pieces. `write` sends one.
    package typealias Stream = @Sendable (_ write: ([UInt8]) async throws -> Void) async throws -> Void

    init(_ status: Int, _ headers: [Header] = [], _ body: Body = .nothing, cause: (any Error)? = nil) {
        (self.status, self.headers, self.body, self.cause) = (status, headers, body, cause)
    }
}

extension Response {
    package static func page(_ page: some Page, status: Int = 200) -> Response {
        Response(status, [.contentType("text/html; charset=utf-8"), .noStore], .page(page))
    }

    /// After something was done: look at this page. Reloading does not do it again.
    package static func seeOther(_ address: Address) -> Response {
        Response(303, [.location(address), .noStore])
    }

    /// Leads to a sign-in provider: the one way from here to another site that is not a link.
    package static func seeOther(_ provider: ProviderAddress) -> Response {
        Response(303, [.location(provider), .noStore])
    }

    /// The page has another address, for good.
    package static func moved(to address: Address) -> Response { Response(308, [.location(address), .noStore]) }

    /// The same answer whether a thing is not there or not theirs to see.
    package static let notFound = problem(.notFound)

    package static func badRequest(_ why: BadRequest) -> Response { problem(Problem(why)) }

    package static func problem(_ problem: Problem, cause: (any Error)? = nil) -> Response {
        Response(
            problem.status, [.contentType("text/html; charset=utf-8"), .noStore] + problem.headers, .problem(problem),
            cause: cause)
    }

    /// A small file for programs, shown by the browser if it can.
    package static func json(_ bytes: [UInt8], status: Int = 200) -> Response {
        Response(status, [.contentType("application/json"), .noStore], .bytes(bytes))
    }

    /// A file to keep.
    package static func download(_ name: FileName, _ kind: FileKind, _ bytes: [UInt8]) -> Response {
        given(name, kind, .bytes(bytes))
    }

    /// A long file to keep, written as it is made.
    package static func download(_ name: FileName, _ kind: FileKind, _ stream: @escaping Stream) -> Response {
        given(name, kind, .stream(stream))
    }

    private static func given(_ name: FileName, _ kind: FileKind, _ body: Body) -> Response {
        var response = Response(200, [.contentType(kind.mediaType), .attachment(name, kind), .noStore], body)
        response.isGiven = true
        return response
    }

    /// The same, and the browser keeps the word of a session from now on.
    package func setting(_ cookie: SessionCookie) -> Response {
        var response = self
        response.cookie = cookie
        return response
    }

    /// The same, and the browser keeps the passage to a sign-in provider, or forgets it.
    package func keeping(_ passage: PassageCookie) -> Response {
        var response = self
        response.passage = passage
        return response
    }

    /// A stylesheet or script, which never changes at its address.
    static func asset(_ asset: Asset, for head: Head) -> Response {
        let headers = [
            Header.contentType(asset.mediaType), Header("ETag", asset.mark),
            Header("Cache-Control", "public, max-age=31536000, immutable"), Header("Vary", "Accept-Encoding"),
        ]
        if asset.isHeld(head.heldMarks) { return Response(304, headers) }
        guard head.acceptsGzip, let small = asset.gzipped else { return Response(200, headers, .bytes(asset.bytes)) }
        return Response(200, headers + [Header("Content-Encoding", "gzip")], .bytes(small))
    }
}
