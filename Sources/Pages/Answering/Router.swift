package import Dates
package import Partnership

/// Finds the route for a request, lets it answer, and makes the answer ready to send.
///
/// The server asks ``find(_:)`` when the headers are there, reads the body only if there is a route that wants one,
/// and then asks ``answer(_:_:viewer:now:today:)``. Every answer, whatever happened, leaves through ``draw(_:for:)``.
package struct Router: Sendable {
    private let tree: RouteTree
    private let layout: Layout
    private let site: SameSite
    private let reference: @Sendable () -> String

    /// - Parameter reference: Makes the reference under which the log keeps a failure.
    package init(
        _ routes: [Route], layout: Layout, site: SameSite = SameSite(),
        reference: @escaping @Sendable () -> String = Router.randomReference
    ) {
        (tree, self.layout, self.site, self.reference) = (RouteTree(routes), layout, site, reference)
    }

    /// What is known once the headers have been read.
    package enum Found: Sendable {
        /// There is nothing more to read.
        case answered(Reply)
        case route(Matched)
    }

    /// A request that has found its route.
    package struct Matched: Sendable {
        package let head: Head
        package let route: Route
        let words: [[UInt8]]

        /// Reads what is sent with it. Files lie in `folder` for now.
        package func bodyReader(folder: String) throws(BadRequest) -> BodyReader {
            try BodyReader(route.accepts, head: head, folder: folder)
        }
    }

    package func find(_ head: Head) -> Found {
        do {
            return try search(head)
        } catch {
            return .answered(draw(.badRequest(error), for: head))
        }
    }

    private func search(_ head: Head) throws(BadRequest) -> Found {
        func answered(_ response: Response) -> Found { .answered(draw(response, for: head)) }

        guard head.target.utf8.count <= Limits.addressBytes else {
            return answered(
                .problem(
                    .tooLarge(
                        "The address is longer than \(Limits.addressBytes / 1024) kB.")))
        }
        guard site.isAddressedToUs(head) else {
            return answered(.problem(.badRequest("The address in the browser is not one that this site answers to.")))
        }
        let path = Array(head.target.utf8.prefix { $0 != UInt8(ascii: "?") })
        guard let segments = PathSegments(path) else { return answered(.notFound) }
        let isReading = head.method.utf8.elementsEqual("GET".utf8) || head.method.utf8.elementsEqual("HEAD".utf8)
        if isReading, let asset = layout.assets[segments.words] {
            return .answered(draw(.asset(asset, for: head), for: head, "/assets/{}"))
        }

        let routes = tree.routes(at: segments.words)
        guard !routes.isEmpty else { return answered(.notFound) }
        let method =
            isReading ? .get : Request.Method.allCases.first { $0.rawValue.utf8.elementsEqual(head.method.utf8) }
        guard let method, let route = routes[method] else {
            return answered(.problem(.notAllowed(Request.Method.allCases.filter { routes[$0] != nil })))
        }
        if segments.endsWithSlash, method == .get, let moved = Router.withoutSlash(head.target) {
            return answered(.moved(to: moved))
        }
        guard method == .get || site.isFromOurPages(head) else { return answered(.problem(.notOurPage)) }
        return .route(Matched(head: head, route: route, words: segments.words))
    }

    /// Lets the route answer. A failure becomes an error page with a reference; its cause is for the log.
    package func answer(
        _ matched: Matched, _ sent: Sent, viewer: Viewer, now: Instant, today: Day
    ) async -> Reply {
        let head = matched.head
        do {
            let request = try Request(
                matched.route.method, head.target, sent: sent, viewer: viewer, now: now, today: today)
            return draw(try await matched.route(request, words: matched.words), for: head, matched.route.template)
        } catch let why as BadRequest {
            return draw(.badRequest(why), for: head, matched.route.template)
        } catch {
            return draw(.problem(.broken(reference: reference()), cause: error), for: head, matched.route.template)
        }
    }

    /// The answer to a request whose body could not be read.
    package func refuse(_ matched: Matched, _ why: BadRequest) -> Reply {
        draw(.badRequest(why), for: matched.head, matched.route.template)
    }

    /// The answer when the server itself cannot go on: too many at once, too slow.
    package func refuse(_ problem: Problem, for head: Head, cause: (any Error)? = nil) -> Reply {
        draw(.problem(problem, cause: cause), for: head)
    }

    /// The headers that every answer carries.
    package var protections: [Header] { Protections.headers(isSecure: site.isSecure) }

    private func draw(_ response: Response, for head: Head, _ template: String = "-") -> Reply {
        Reply(response, in: layout, isSecure: site.isSecure, head: head, template: template)
    }

    private static func withoutSlash(_ target: String) -> Address? {
        let bytes = Array(target.utf8)
        let end = bytes.firstIndex(of: UInt8(ascii: "?")) ?? bytes.count
        return Address(reading: String(decoding: bytes[..<(end - 1)] + bytes[end...], as: UTF8.self))
    }

    /// Eight letters and digits that are not mistaken for one another: `7F3K-Q2MD`.
    package static func randomReference() -> String {
        let letters = Array("23456789ABCDEFGHJKMNPQRSTVWXYZ")
        let text = (0..<8).map { _ in letters[Int.random(in: letters.indices)] }
        return "\(String(text[..<4]))-\(String(text[4...]))"
    }
}
