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
        guard let header, header.utf8.count <= 4096 else { return nil }
        let name = Array("\(name(isSecure: isSecure))=".utf8)
        let words = header.utf8.split(separator: UInt8(ascii: ";")).compactMap { piece -> String? in
            let trimmed = piece.drop { $0 == 0x20 }
            guard trimmed.starts(with: name) else { return nil }
            let word = trimmed.dropFirst(name.count)
            return isWord(word) ? String(decoding: word, as: UTF8.self) : nil
        }
        return words.count == 1 ? words[0] : nil
    }

    /// As long as 32 bytes are in base64url.
    private static func isWord(_ bytes: some Collection<UInt8>) -> Bool {
        bytes.count == 43
            && bytes.allSatisfy { byte in
                switch byte {
                case 48...57, 65...90, 97...122, UInt8(ascii: "-"), UInt8(ascii: "_"): true
                default: false
                }
            }
    }
}
