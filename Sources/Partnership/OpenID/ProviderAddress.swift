import Secrets

/// An address of a sign-in provider: https, or http on this machine alone, which only a test speaks.
///
/// Read on bytes. Nothing in it can be taken for a name before a host, another host, or a second address.
package struct ProviderAddress: Hashable, Sendable {
    /// As it is asked: ASCII, percent-encoded.
    package let text: String
    /// `https://login.example`, with the port where one is given.
    package let origin: String

    /// - Returns: Nothing where `text` is no such address.
    package init?(reading text: String) {
        let bytes = Array(text.utf8)
        let isSecure = bytes.starts(with: "https://".utf8)
        guard bytes.count <= 2000, isSecure || bytes.starts(with: "http://".utf8) else { return nil }
        let rest = bytes.dropFirst(isSecure ? 8 : 7)
        let place = rest.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") }
        let parts = place.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        guard let host = parts.first, Self.isHost(host), parts.count == 1 || parts.count == 2 && Self.isPort(parts[1]),
            isSecure || Self.isThisMachine(host), rest.dropFirst(place.count).allSatisfy(Self.isWritable)
        else { return nil }
        self.text = text
        origin = (isSecure ? "https://" : "http://") + String(decoding: place, as: UTF8.self)
    }

    private init(_ text: String, _ origin: String) { (self.text, self.origin) = (text, origin) }

    /// Whether it is http on this machine.
    package var isOpen: Bool { text.utf8.starts(with: "http://".utf8) }

    package func isBeside(_ other: ProviderAddress) -> Bool { origin.utf8.elementsEqual(other.origin.utf8) }

    /// The same, asked further questions, each percent-encoded.
    package func asking(_ questions: [(name: StaticString, value: String)]) -> ProviderAddress {
        let mark = text.utf8.contains(UInt8(ascii: "?")) ? "&" : "?"
        return ProviderAddress(text + mark + formText(questions), origin)
    }

    /// Where a provider says what it is and which keys it signs with.
    ///
    /// Source: OpenID Connect Discovery 1.0, section 4.
    var discovery: ProviderAddress {
        let end = text.utf8.last == UInt8(ascii: "/") ? text.utf8.dropLast() : text.utf8[...]
        return ProviderAddress((String(end) ?? text) + "/.well-known/openid-configuration", origin)
    }

    private static func isHost(_ host: ArraySlice<UInt8>) -> Bool {
        guard let first = host.first, let last = host.last, host.count <= 253 else { return false }
        return isLetterOrDigit(first) && isLetterOrDigit(last)
            && host.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") }
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) || (97...122).contains(byte) }

    private static func isPort(_ port: ArraySlice<UInt8>) -> Bool {
        (1...5).contains(port.count) && port.allSatisfy { (48...57).contains($0) }
    }

    private static func isThisMachine(_ host: ArraySlice<UInt8>) -> Bool {
        host.elementsEqual("127.0.0.1".utf8) || host.elementsEqual("localhost".utf8)
    }

    private static func isWritable(_ byte: UInt8) -> Bool {
        switch byte {
        case 48...57, 65...90, 97...122: true
        default: "-._~/%?&=+:,".utf8.contains(byte)
        }
    }
}

/// `name=value&name=value`, percent-encoded.
func formText(_ fields: [(name: StaticString, value: String)]) -> String {
    fields.map { "\($0.name)=\(percentEncoded($0.value))" }.joined(separator: "&")
}
