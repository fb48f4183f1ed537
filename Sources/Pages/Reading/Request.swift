package import Dates
package import Partnership

/// What a person asked: which page, with what words, who they are and when they asked.
package struct Request: Sendable {
    package var method: Method
    /// The path as it was sent, without its query. For the page's own use: never put in a log.
    package var path: String
    package var query: Fields
    /// Path and query as they were sent.
    let target: String
    package var sent: Sent
    package var now: Instant
    package var today: Day
    /// Who has signed in, or half; nothing where nobody has.
    package var signedIn: SignedIn?
    /// What the record will tell of this request.
    package let trace: Trace
    /// Where it came from, as far as it is known. Kept nowhere.
    package var client = ""
    /// The word of the session's cookie, as it was sent.
    package var sessionWord: String?
    /// What the browser kept while somebody was at a sign-in provider, sealed.
    package var passage: String?

    package var viewer: Viewer { trace.viewer }

    package var form: Fields { sent.form }
    package var files: [UploadedFile] { sent.files }

    package enum Method: String, Sendable, CaseIterable {
        case get = "GET"
        case post = "POST"
    }

    /// - Parameter target: The path, and the query after a question mark.
    package init(
        _ method: Method, _ target: String, sent: Sent = Sent(), viewer: Viewer, signedIn: SignedIn? = nil,
        route: String = "-", now: Instant, today: Day
    ) throws(BadRequest) {
        let parts = target.utf8.split(separator: UInt8(ascii: "?"), maxSplits: 1, omittingEmptySubsequences: false)
        (self.method, self.target) = (method, target)
        path = String(parts[0]) ?? ""
        query = parts.count == 2 ? try Fields(reading: parts[1]) : Fields()
        (self.sent, self.now, self.today, self.signedIn) = (sent, now, today, signedIn)
        trace = Trace(viewer, at: now, route: route, session: signedIn?.session.number ?? 0)
    }
}
