/// A request before its body has been read: the method, the address and the few headers that matter.
package struct Head: Sendable {
    package var method: String
    /// The path and query as they were sent.
    package var target: String
    package var host: String?
    package var origin: String?
    /// What the browser says of where the request began: `same-origin`, `cross-site`…
    package var fetchSite: String?
    package var contentType: String?
    /// In bytes.
    package var contentLength: Int?
    package var acceptsGzip: Bool
    /// The marks of the copies that the browser already has.
    package var heldMarks: String?
    /// Every cookie, as the browser sent them in one header.
    package var cookie: String?
    /// Where the request came from, as far as it is known. Kept nowhere.
    package var client: String

    package init(
        _ method: String, _ target: String, host: String?, origin: String? = nil, fetchSite: String? = nil,
        contentType: String? = nil, contentLength: Int? = nil, acceptsGzip: Bool = false, heldMarks: String? = nil,
        cookie: String? = nil, client: String = ""
    ) {
        (self.method, self.target, self.host, self.origin) = (method, target, host, origin)
        (self.fetchSite, self.contentType, self.contentLength) = (fetchSite, contentType, contentLength)
        (self.acceptsGzip, self.heldMarks) = (acceptsGzip, heldMarks)
        (self.cookie, self.client) = (cookie, client)
    }
}
