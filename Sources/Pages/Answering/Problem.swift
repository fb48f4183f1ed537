/// Something that went wrong, as it is told to the person it happened to: what, and what to do. Never how it is built.
package enum Problem: Hashable, Sendable {
    /// With a sentence that says what could not be read.
    case badRequest(String)
    case notOurPage
    case forbidden
    case notFound
    case notAllowed([Request.Method])
    case tooSlow
    case tooLarge(String)
    case unprocessable(String)
    /// With the reference under which the log keeps the cause.
    case broken(reference: String)
    case unavailable(String)

    package var status: Int {
        switch self {
        case .badRequest: 400
        case .notOurPage, .forbidden: 403
        case .notFound: 404
        case .notAllowed: 405
        case .tooSlow: 408
        case .tooLarge: 413
        case .unprocessable: 422
        case .broken: 500
        case .unavailable: 503
        }
    }

    /// The problem that tells why a request could not be read.
    package init(_ why: BadRequest) {
        self =
            switch why.status {
            case 404: .notFound
            case 413: .tooLarge(why.said)
            case 503: .unavailable(why.said)
            default: .badRequest(why.said)
            }
    }

    var headers: [Header] {
        switch self {
        case .notAllowed(let methods): [.allow(methods)]
        case .unavailable: [Header("Retry-After", "30")]
        default: []
        }
    }
}
