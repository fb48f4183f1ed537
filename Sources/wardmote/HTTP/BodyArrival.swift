import HummingbirdCore
import NIOCore
import Pages

/// What is sent with a request, read as it arrives, within the time that its size allows.
struct BodyArrival: Sendable {
    private let body: RequestBody
    private let matched: Pages.Router.Matched
    private let folder: String
    private let seconds: Double

    struct TooSlow: Error {}

    init(_ body: RequestBody, _ matched: Pages.Router.Matched, _ settings: HTTPServer.Settings) {
        (self.body, self.matched, folder) = (body, matched, settings.uploadFolder)
        seconds = 30 + Double(matched.head.contentLength ?? 0) / Double(settings.uploadBytesPerSecond)
    }

    func whole() async throws -> Sent {
        if matched.head.contentLength ?? 0 == 0, case .nothing = matched.route.accepts { return try await read() }
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
        for try await piece in body {
            count += piece.readableBytes
            try piece.withUnsafeReadableBytes { try reader.read($0) }
        }
        // A connection that was lost looks like the end of a body.
        if let length = matched.head.contentLength, count < length { throw BadRequest.brokenUpload(.endsEarly) }
        return try reader.finish()
    }
}
