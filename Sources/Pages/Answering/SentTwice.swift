import Dates
import Partnership

/// What each session sent last, so that a form that is sent twice in a row is done once: by a double click, or by going
/// back and sending it again.
///
/// Kept in this process alone, and for a few seconds. What was sent meanwhile by the same session forgets it, so that
/// nothing that was undone is taken as done.
actor SentTwice {
    static let seconds = 10
    private static let most = 1000

    private struct Last {
        var form: Int
        var at: Instant
        var answer: Task<Response, any Error>
    }
    private var last: [Int64: Last] = [:]

    /// - Parameter form: By which the form is known from others: its address and fields.
    /// - Returns: What the same form was answered before, and that it is so, where it did something.
    func answer(
        _ session: Int64, _ form: Int, at now: Instant, _ doing: @escaping @Sendable () async throws -> Response
    ) async throws -> (response: Response, isAgain: Bool) {
        if let before = last[session], before.form == form, now < before.at + Self.seconds,
            let response = try? await before.answer.value, response.isDone
        {
            return (response, true)
        }
        if last.count >= Self.most { last = last.filter { now < $0.value.at + Self.seconds } }
        let task = Task { try await doing() }
        last[session] = Last(form: form, at: now, answer: task)
        let response = try await withTaskCancellationHandler {
            try await task.value
        } onCancel: {
            task.cancel()
        }
        return (response, false)
    }
}

extension Response {
    /// It led on to where what was done stands, and set nothing of a session.
    fileprivate var isDone: Bool { status == 303 && cookie == nil && passage == nil }
}

extension Request {
    /// The session and the form by which it is known whether it was sent before; nothing where it is no form of a session,
    /// or has files.
    var sentTwiceKey: (session: Int64, form: Int)? {
        guard method == .post, files.isEmpty, let session = signedIn?.session, session.stage == .full else {
            return nil
        }
        var hasher = Hasher()
        hasher.combine(target)
        hasher.combine(form)
        return (session.number, hasher.finalize())
    }
}
