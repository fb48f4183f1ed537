import Dates
import Partnership

/// What each session sent last, so that a form that is sent twice in a row is done once: by a double click, or by going
/// back to the page and sending it again as it was.
///
/// A form carries when its page was drawn, so that the same words from a page that was opened anew are another form. What
/// was sent meanwhile by the same session forgets it, so that nothing that was undone is taken as done. Kept in this
/// process alone.
actor SentTwice {
    static let seconds = 600
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
    /// has files, or does not say when its page was drawn.
    var sentTwiceKey: (session: Int64, form: Int)? {
        guard method == .post, files.isEmpty, let session = signedIn?.session, session.stage == .full else {
            return nil
        }
        let word = form.all(formWordName.description).first ?? ""
        guard word.utf8.contains(UInt8(ascii: ".")) else { return nil }
        var hasher = Hasher()
        hasher.combine(target)
        hasher.combine(form)
        return (session.number, hasher.finalize())
    }
}
