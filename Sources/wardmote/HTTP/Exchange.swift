import HTTPTypes
import Hummingbird
import HummingbirdCore
import NIOCore
import Pages
import Partnership

/// One request and its answer, from the wire to the wire.
struct Exchange: Sendable {
    let server: HTTPServer
    let inFlight: InFlight

    /// - Parameter address: That at the other end of the connection.
    func answer(
        _ request: HummingbirdCore.Request, _ writer: consuming ResponseWriter, from address: String?
    ) async throws {
        let began = ContinuousClock.now
        let head = Head(request.head, from: address, isBehindProxy: server.settings.isBehindProxy)
        guard inFlight.enter() else {
            let busy = server.router.refuse(.unavailable("Too many people are using this at the same time."), for: head)
            try await send(busy, writer)
            return log(head, busy, since: began)
        }
        defer { inFlight.leave() }

        let isWaiting = request.headers[.expect] != nil
        let (reply, isRead): (Reply, Bool)
        switch server.router.find(head) {
        case .answered(let answered):
            // A sender who waits to hear whether the body is wanted is told now; any other has sent it already.
            if !isWaiting { try await BodyArrival.readPast(request.body) }
            (reply, isRead) = (answered, !isWaiting)
        case .route(let matched):
            do {
                let arrival = try BodyArrival(request.body, matched, server.settings)
                if isWaiting { try await writer.writeInformationalHead(.init(status: .continue)) }
                (reply, isRead) = try await answer(matched, arrival)
            } catch let why as BadRequest {
                if !isWaiting { try await BodyArrival.readPast(request.body) }
                (reply, isRead) = (server.router.refuse(matched, why), !isWaiting)
            }
        }
        try await send(reply, writer)
        log(head, reply, since: began)
        if !isRead { throw ConnectionEnds.bodyUnread }
    }

    /// Reads the body and lets the route answer. A body that came too slowly was not read to its end.
    private func answer(_ matched: Pages.Router.Matched, _ arrival: BodyArrival) async throws -> (Reply, Bool) {
        let now = server.clock.now
        let sent: Sent
        do {
            sent = try await arrival.whole()
        } catch let why as BadRequest {
            return (server.router.refuse(matched, why), true)
        } catch is BodyArrival.TooSlow {
            return (server.router.refuse(.tooSlow, for: matched.head), false)
        }
        let signedIn: SignedIn?
        do {
            signedIn =
                if let word = server.router.sessionWord(matched.head) { try await server.asks(word, now) } else { nil }
        } catch {
            let problem = Problem.unavailable("Who you are could not be looked up.")
            return (server.router.refuse(problem, for: matched.head, cause: error), true)
        }
        let reply = await server.router.answer(
            matched, sent, viewer: signedIn?.viewer ?? .nobody, signedIn: signedIn, now: now,
            today: server.clock.today(at: now))
        return (reply, true)
    }

    private func send(_ reply: Reply, _ writer: consuming ResponseWriter) async throws {
        var fields = HTTPFields()
        for header in reply.headers {
            guard let name = HTTPField.Name(header.name) else { continue }
            fields.append(HTTPField(name: name, value: header.value))
        }
        if let length = reply.body.length, reply.status != 304 { fields[.contentLength] = String(length) }
        let head = HTTPResponse(status: .init(code: reply.status), headerFields: fields)
        switch reply.body {
        case .headOnly: try await writer.writeResponse(head)
        case .bytes(let bytes):
            try await writer.write(response: head, body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
        case .stream(let stream):
            var body = try await writer.writeHead(head)
            try await stream { bytes in try await body.write(ByteBuffer(bytes: bytes)) }
            try await body.finish(nil)
        }
    }

    private func log(_ head: Head, _ reply: Reply, since began: ContinuousClock.Instant) {
        server.log.write(reply, method: head.method, at: server.clock.now, took: ContinuousClock.now - began)
    }
}

/// Why a connection is closed after its answer.
enum ConnectionEnds: Error {
    /// The rest of what was sent is not wanted, and cannot be told from a next request.
    case bodyUnread
}
