/// XML that is well formed whatever was typed: for drawings (SVG) and for Word and Excel files.
///
/// As `HTML`: literals are ours, text is escaped on bytes. Characters that XML 1.0 has no place for (most control
/// characters, U+FFFE, U+FFFF) become a space, because an old line break pasted from Word is one of them.
///
/// Source: W3C, “Extensible Markup Language (XML) 1.0 (Fifth Edition)”, production 2, `Char`.
package struct XML: WritableText, ExpressibleByStringInterpolation, Hashable, Sendable {
    package private(set) var bytes: [UInt8] = []

    package init() {}
    package init(stringLiteral literal: StaticString) { append(literal: literal) }
    package init(stringInterpolation parts: StringInterpolation) { self = parts.xml }

    package mutating func reserve(_ count: Int) { bytes.reserveCapacity(bytes.count + count) }
    package mutating func append(_ xml: XML) { bytes.append(contentsOf: xml.bytes) }

    package static func + (one: XML, other: XML) -> XML {
        var both = one
        both.append(other)
        return both
    }
    package static func += (one: inout XML, other: XML) { one.append(other) }

    mutating func append(literal: StaticString) {
        literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    mutating func append(escaping text: String) {
        copyRuns(of: text, to: &bytes) { byte, rest in XML.escape(byte, rest) }
    }

    @inline(__always)
    private static func escape(_ byte: UInt8, _ rest: UnsafeBufferPointer<UInt8>.SubSequence) -> Escape? {
        switch byte {
        case UInt8(ascii: "&"): Escape("&amp;")
        case UInt8(ascii: "<"): Escape("&lt;")
        case UInt8(ascii: ">"): Escape("&gt;")
        case UInt8(ascii: "\""): Escape("&quot;")
        case UInt8(ascii: "'"): Escape("&#39;")
        case 0x09, 0x0A, 0x0D: nil
        case 0..<0x20, 0x7F: Escape(" ")
        case 0xEF where rest.starts(with: [0xEF, 0xBF, 0xBE]) || rest.starts(with: [0xEF, 0xBF, 0xBF]):
            Escape(" ", for: 3)
        default: nil
        }
    }
}

extension XML {
    package struct StringInterpolation: StringInterpolationProtocol {
        var xml = XML()
        package init(literalCapacity: Int, interpolationCount: Int) {
            xml.reserve(literalCapacity + 16 * interpolationCount)
        }
        package mutating func appendLiteral(_ literal: StaticString) { xml.append(literal: literal) }

        package mutating func appendInterpolation(_ text: String) { xml.append(escaping: text) }
        package mutating func appendInterpolation(_ whole: Int) { xml.append(escaping: String(whole)) }
        /// A place in a drawing, to a hundredth; `0` for what is no number.
        package mutating func appendInterpolation(_ place: Double) { xml.append(escaping: hundredths(place)) }
        /// A value that a reader calculates with, in full; `0` for what is no number.
        package mutating func appendInterpolation(exact value: Double) {
            xml.append(escaping: value.isFinite ? "\(value)" : "0")
        }
        package mutating func appendInterpolation(_ xml: XML) { self.xml.append(xml) }
        package mutating func appendInterpolation(_ xml: XML?) { if let xml { self.xml.append(xml) } }
        package mutating func appendInterpolation(_ list: [XML]) { for xml in list { self.xml.append(xml) } }
        /// ` name="value"` with its leading space, or nothing where there is no value.
        package mutating func appendInterpolation(attribute name: StaticString, _ value: String?) {
            xml.append(attribute: name, value)
        }
    }
}
