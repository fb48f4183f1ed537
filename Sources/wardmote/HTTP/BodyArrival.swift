import HummingbirdCore
import NIOCore
import Pages

/// What is sent with a request, read as it arrives, within the time that its size allows.
///
/// A browser reads its answer only when it has sent everything. So what is refused is still read, and thrown away:
/// were the connection closed at once, a person would never see why.
struct BodyArrival: Sendable {
    private let body: RequestBody
    private let matched: Pages.Router.Matched
    private let folder: String
    private let seconds: Double

    struct TooSlow: Error {}

    /// Refused at once is a body of the wrong kind, or one that says beforehand that it is too long.
    init(_ body: RequestBody, _ matched: Pages.Router.Matched, _ settings: HTTPServer.Settings) throws(BadRequest) {
        (self.body, self.matched, folder) = (body, matched, settings.uploadFolder ?? "")
        seconds = 30 + Double(matched.head.contentLength ?? 0) / Double(settings.uploadBytesPerSecond)
        _ = try matched.bodyReader(folder: folder)
    }

    func whole() async throws -> Sent {
        if case .nothing = matched.route.accepts, matched.head.contentLength ?? 0 == 0 { return try await read() }
        return try await withThrowingTaskGroup(of: Sent?.self) { group in
            group.addTask { try await read() }
            group.addTask {
                try await Task.sleep(for: .seconds(seconds))
                return nil
            }
            defer { group.cancelAll() }
            guard let first = try await group.next(), let sent = first else { throw TooSlow() }
            return sent
        }
    }

    private func read() async throws -> Sent {
        var reader = try matched.bodyReader(folder: folder)
        var count = 0
        var refusal: BadRequest?
        for try await piece in body {
            count += piece.readableBytes
            guard refusal == nil else { continue }
            do {
                try piece.withUnsafeReadableBytes { try reader.read($0) }
            } catch let why as BadRequest {
                refusal = why
            }
        }
        if let refusal { throw refusal }
        // A connection that was lost looks like the end of a body.
        if let length = matched.head.contentLength, count < length { throw BadRequest.brokenUpload(.endsEarly) }
        return try reader.finish()
    }

    /// Reads a body that nobody wants, for half a minute at most.
    static func readPast(_ body: RequestBody) async throws {
        let end = ContinuousClock.now + .seconds(30)
        for try await _ in body where ContinuousClock.now > end { throw ConnectionEnds.bodyUnread }
    }
}
