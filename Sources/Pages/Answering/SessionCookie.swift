/// What a browser keeps of a session: one word, or nothing any more.
package enum SessionCookie: Hashable, Sendable {
    /// For as long as the browser is open. Scripts cannot read it, and no other site can make it be sent with a change.
    case keep(word: String)
    case forget

    /// Over https the name binds the cookie to this very host; over http, which only this machine's own address may
    /// speak, browsers would refuse that name.
    static func name(isSecure: Bool) -> String { isSecure ? "__Host-wardmote" : "wardmote" }

    func written(isSecure: Bool) -> String {
        let (word, end): (String, String) =
            switch self {
            case .keep(let word): (word, "")
            case .forget: ("", "; Max-Age=0")
            }
        return
            "\(SessionCookie.name(isSecure: isSecure))=\(word); Path=/; HttpOnly; SameSite=Lax\(isSecure ? "; Secure" : "")\(end)"
    }

    /// The word in a `Cookie` header; nothing where there is none, or more than one of the name.
    package static func word(in header: String?, isSecure: Bool) -> String? {
        // As long as 32 bytes are in base64url.
        cookieValue(name(isSecure: isSecure), in: header) { $0.count == 43 }
    }
}
