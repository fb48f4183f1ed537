package import Dates
package import Partnership
import Secrets
import Storage

/// Finds the route for a request, lets it answer, and makes the answer ready to send.
///
/// The server asks ``find(_:)`` when the headers are there, reads the body only if there is a route that wants one,
/// and then asks ``answer(_:_:viewer:now:today:)``. Every answer, whatever happened, leaves through ``draw(_:for:)``.
package struct Router: Sendable {
    private let tree: RouteTree
    private let layout: Layout
    private let site: SameSite
    private let reference: @Sendable () -> String
    private let sentTwice = SentTwice()
    /// Writes the record; nothing where no record is kept, as in previews.
    private let record: (@Sendable (Entry) async throws -> Void)?

    /// - Parameter reference: Makes the reference under which the log keeps a failure.
    package init(
        _ routes: [Route], layout: Layout, site: SameSite = SameSite(),
        reference: @escaping @Sendable () -> String = Router.randomReference,
        record: (@Sendable (Entry) async throws -> Void)? = nil
    ) {
        (tree, self.layout, self.site, self.reference) = (RouteTree(routes), layout, site, reference)
        self.record = record
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
    ///
    /// What somebody signed in was shown is in the record before the answer leaves. When it cannot be written, nothing
    /// is shown.
    package func answer(
        _ matched: Matched, _ sent: Sent, viewer: Viewer, signedIn: SignedIn? = nil, now: Instant, today: Day
    ) async -> Reply {
        let (head, route) = (matched.head, matched.route)
        let reader = Reader(viewer: viewer, signedIn: signedIn, now: now)
        do {
            var request = try Request(
                route.method, head.target, sent: sent, viewer: viewer, signedIn: signedIn, route: route.template,
                now: now, today: today)
            request.client = head.client
            request.sessionWord = sessionWord(head)
            request.passage = PassageCookie.passage(in: head.cookie, isSecure: site.isSecure)
            if let refused = try refusal(request, route, signedIn) { return draw(refused, for: head, route, reader) }
            let (response, isAgain) = try await answer(request, route, matched.words)
            if isAgain { return draw(response, for: head, route, reader) }
            try await note(response, request, route)
            return draw(response, for: head, route, reader)
        } catch let why as BadRequest {
            return draw(.badRequest(why), for: head, route, reader)
        } catch let fault as NotRecorded {
            let why = "What you would see could not be written into the record, so it is not shown."
            return draw(.problem(.unavailable(why), cause: fault.cause), for: head, route, reader)
        } catch let fault as StorageError where fault.mayPass {
            let why =
                route.method == .get
                ? "What you asked for cannot be read now." : "What you sent cannot be kept now."
            return draw(.problem(.unavailable(why), cause: fault), for: head, route, reader)
        } catch {
            return draw(.problem(.broken(reference: reference()), cause: error), for: head, route, reader)
        }
    }

    /// What the route answers, or what it has answered the same form a moment ago.
    private func answer(
        _ request: Request, _ route: Route, _ words: [[UInt8]]
    ) async throws -> (response: Response, isAgain: Bool) {
        guard let (session, form) = request.sentTwiceKey else { return (try await route(request, words: words), false) }
        return try await sentTwice.answer(session, form, at: request.now) { try await route(request, words: words) }
    }

    /// The word of the session's cookie, for whoever finds out whose it is.
    package func sessionWord(_ head: Head) -> String? { SessionCookie.word(in: head.cookie, isSecure: site.isSecure) }

    /// Why the route is not asked at all: nobody has signed in, or the form is not of this session.
    private func refusal(_ request: Request, _ route: Route, _ signedIn: SignedIn?) throws(BadRequest) -> Response? {
        let standing = request.viewer.standing
        if route.kind != .door, standing == .nobody || standing == .half {
            guard request.method == .get, let here = Address(reading: request.target) else {
                return .seeOther("/sign-in")
            }
            return .seeOther((home / "sign-in")().asking("next", here.text))
        }
        guard request.method != .get, let session = signedIn?.session, session.stage == .full else { return nil }
        let word = try (request.form.exact(formWordName.description) ?? "").utf8.prefix { $0 != UInt8(ascii: ".") }
        return isSame(Array(word), Array(session.formWord.utf8)) ? nil : .problem(.notOurPage)
    }

    /// Writes what was shown or given into the record.
    private func note(_ response: Response, _ request: Request, _ route: Route) async throws {
        guard let record, request.viewer.account != nil, request.viewer.standing == .active else { return }
        guard let operation = operation(response, request, route) else { return }
        request.trace.note(ThingID(route.kind), [])
        do { try await record(request.trace.look(operation)) } catch { throw NotRecorded(cause: error) }
    }

    /// What the answer was, for the record. What a command wrote is there already, in one transaction with its rows; what
    /// was brought in as files is not, and is told here.
    private func operation(_ response: Response, _ request: Request, _ route: Route) -> Operation? {
        if response.isGiven { return .disclosure }
        if (200..<300).contains(response.status) || response.status == 404 { return .consultation }
        guard request.method != .get, response.status == 303, !request.trace.isWritten else { return nil }
        return route.action == .importData ? .collection : .alteration
    }

    private struct NotRecorded: Error { var cause: any Error }

    private func draw(_ response: Response, for head: Head, _ route: Route, _ reader: Reader) -> Reply {
        Reply(response, in: layout, isSecure: site.isSecure, head: head, template: route.template, reader: reader)
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
        Reply(
            response, in: layout, isSecure: site.isSecure, head: head, template: template,
            reader: Reader(viewer: .nobody, now: Instant(milliseconds: 0)))
    }

    private static func withoutSlash(_ target: String) -> Address? {
        let bytes = Array(target.utf8)
        let end = bytes.firstIndex(of: UInt8(ascii: "?")) ?? bytes.count
        return Address(reading: String(decoding: bytes[..<(end - 1)] + bytes[end...], as: UTF8.self))
    }
}
