/// Source for the Typst typesetter: literal text is ours, everything interpolated becomes a quoted string.
///
/// Text from people is only ever inside a string, where Typst reads no markup; a backslash and a quote are the two
/// bytes that mean something there.
struct Typst: ExpressibleByStringInterpolation, Hashable {
    private(set) var bytes: [UInt8] = []

    init() {}
    init(stringLiteral literal: StaticString) { append(literal: literal) }
    init(stringInterpolation parts: StringInterpolation) { self = parts.source }

    var text: String { String(decoding: bytes, as: UTF8.self) }

    private mutating func append(literal: StaticString) { literal.withUTF8Buffer { bytes.append(contentsOf: $0) } }

    /// Works on UTF-8 bytes. Control characters become a space.
    private mutating func append(quoting text: String) {
        bytes.append(UInt8(ascii: "\""))
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
            case 0..<0x20, 0x7F: bytes.append(UInt8(ascii: " "))
            default: bytes.append(byte)
            }
        }
        bytes.append(UInt8(ascii: "\""))
    }

    struct StringInterpolation: StringInterpolationProtocol {
        var source = Typst()
        init(literalCapacity: Int, interpolationCount: Int) {
            source.bytes.reserveCapacity(literalCapacity + 24 * interpolationCount)
        }
        mutating func appendLiteral(_ literal: StaticString) { source.append(literal: literal) }
        mutating func appendInterpolation(_ text: String) { source.append(quoting: text) }
        /// `none` where there is nothing.
        mutating func appendInterpolation(_ text: String?) {
            if let text { source.append(quoting: text) } else { source.append(literal: "none") }
        }
        mutating func appendInterpolation(_ whole: Int) { source.bytes += Array("\(whole)".utf8) }
        mutating func appendInterpolation(_ source: Typst) { self.source.bytes += source.bytes }
        mutating func appendInterpolation(_ list: [Typst]) { for source in list { self.source.bytes += source.bytes } }
    }
}
