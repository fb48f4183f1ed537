package import Dates
package import Partnership

/// What a person asked: which page, with what words, who they are and when they asked.
package struct Request: Sendable {
    package var method: Method
    /// The path as it was sent, without its query. For the page's own use: never put in a log.
    package var path: String
    package var query: Fields
    package var sent: Sent
    package var viewer: Viewer
    package var now: Instant
    package var today: Day

    package var form: Fields { sent.form }
    package var files: [UploadedFile] { sent.files }

    package enum Method: String, Sendable, CaseIterable {
        case get = "GET"
        case post = "POST"
    }

    /// - Parameter target: The path, and the query after a question mark.
    package init(
        _ method: Method, _ target: String, sent: Sent = Sent(), viewer: Viewer, now: Instant, today: Day
    ) throws(BadRequest) {
        let parts = target.utf8.split(separator: UInt8(ascii: "?"), maxSplits: 1, omittingEmptySubsequences: false)
        self.method = method
        path = String(parts[0]) ?? ""
        query = parts.count == 2 ? try Fields(reading: parts[1]) : Fields()
        (self.sent, self.viewer, self.now, self.today) = (sent, viewer, now, today)
    }
}
