/// What a browser keeps of somebody who was sent to a sign-in provider, until they come back: sealed, for ten minutes.
package enum PassageCookie: Hashable, Sendable {
    case keep(passage: String)
    case forget

    static let seconds = 600
    static let mostBytes = 2048

    static func name(isSecure: Bool) -> String { isSecure ? "__Host-wardmote-passage" : "wardmote-passage" }

    /// Lax, because coming back from a provider begins on another site, and is reading only.
    func written(isSecure: Bool) -> String {
        let (value, age): (String, Int) =
            switch self {
            case .keep(let passage): (passage, PassageCookie.seconds)
            case .forget: ("", 0)
            }
        return
            "\(PassageCookie.name(isSecure: isSecure))=\(value); Path=/; HttpOnly; SameSite=Lax\(isSecure ? "; Secure" : ""); Max-Age=\(age)"
    }

    /// What is in a `Cookie` header; nothing where there is none, or more than one of the name.
    static func passage(in header: String?, isSecure: Bool) -> String? {
        cookieValue(name(isSecure: isSecure), in: header) { (1...mostBytes).contains($0.count) }
    }
}

/// The value of the one cookie of a name: letters, digits, `-` and `_`, of a fitting length.
func cookieValue(_ name: String, in header: String?, fits: (Substring.UTF8View) -> Bool) -> String? {
    guard let header, header.utf8.count <= 4096 else { return nil }
    let start = Array("\(name)=".utf8)
    let values = header.utf8.split(separator: UInt8(ascii: ";")).compactMap { piece -> String? in
        let trimmed = piece.drop { $0 == 0x20 }
        guard trimmed.starts(with: start) else { return nil }
        let value = trimmed.dropFirst(start.count)
        return fits(value) && value.allSatisfy(isCookieByte) ? String(decoding: value, as: UTF8.self) : nil
    }
    return values.count == 1 ? values[0] : nil
}

private func isCookieByte(_ byte: UInt8) -> Bool {
    switch byte {
    case 48...57, 65...90, 97...122, UInt8(ascii: "-"), UInt8(ascii: "_"): true
    default: false
    }
}
