import Secrets

/// The address of one of our own pages, such as `/areas/E06000001?from=2024-04`.
///
/// Never text from a person: it is a literal of ours, is built from a ``Pattern`` and typed parts, or has been read
/// byte by byte and found to be a path of this site.
package struct Address: Hashable, Sendable, ExpressibleByStringLiteral {
    /// As it is written in a link or a `Location` header: ASCII, percent-encoded.
    package let text: String

    /// A literal is `StaticString`, so no text typed by a person can trap here.
    package init(stringLiteral literal: StaticString) {
        guard let address = Address(reading: literal.description) else {
            preconditionFailure("not one of our own addresses: \(literal)")
        }
        self = address
    }

    /// An address that somebody sent, if it is a path of this site and cannot be taken for anything else.
    ///
    /// `//evil`, `/\evil`, `https:evil`, `/a/../b`, a space, a quote, a control byte, a bare `%` and anything outside
    /// ASCII are refused.
    package init?(reading text: String) {
        guard Address.isOurs(Array(text.utf8)) else { return nil }
        self.text = text
    }

    /// For text that was encoded here.
    init(encoded text: String) { self.text = text }

    /// The same page, asked a further question: `?name=value`, percent-encoded.
    package func asking(_ name: String, _ value: String) -> Address {
        let fragment = text.utf8.firstIndex(of: UInt8(ascii: "#")) ?? text.endIndex
        let mark = text.utf8.contains(UInt8(ascii: "?")) ? "&" : "?"
        let asked = mark + percentEncoded(name) + "=" + percentEncoded(value)
        return Address(encoded: text[..<fragment] + asked + text[fragment...])
    }

    package func asking(_ name: String, _ value: some InAddress) -> Address { asking(name, value.inAddress) }

    /// The place in the page that has this `id`.
    package func at(_ id: String) -> Address { Address(encoded: text + "#" + percentEncoded(id)) }

    /// The address without its query and fragment.
    package var path: String {
        let end = text.utf8.firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") } ?? text.endIndex
        return String(text[..<end])
    }
}

extension Address {
    private static func isOurs(_ bytes: [UInt8]) -> Bool {
        guard bytes.first == UInt8(ascii: "/"), bytes.count <= Limits.addressBytes else { return false }
        var position = 0
        while position < bytes.count {
            let byte = bytes[position]
            guard isWritable(byte) else { return false }
            if byte == UInt8(ascii: "%") {
                guard position + 2 < bytes.count, let decoded = hexPair(bytes[position + 1], bytes[position + 2]),
                    decoded >= 0x20, decoded != 0x7F
                else { return false }
            }
            position += 1
        }
        let path = bytes.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        return PathSegments(path) != nil
    }

    /// What may stand in an address as it is. A backslash may not: browsers take it for a slash.
    private static func isWritable(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        case 0x21, 0x23...0x26, 0x28...0x2F, 0x3A, 0x3B, 0x3D, 0x3F, 0x40, 0x5F, 0x7E: true
        default: false
        }
    }
}
