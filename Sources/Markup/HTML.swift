/// Markup that is safe to send: literal text is ours, everything interpolated is escaped.
///
/// Literals are `StaticString`, so a string made while the program runs can never become markup.
package struct HTML: WritableText, ExpressibleByStringInterpolation, Hashable, Sendable {
    package private(set) var bytes: [UInt8] = []

    package init() {}
    package init(stringLiteral literal: StaticString) { append(literal: literal) }
    package init(stringInterpolation parts: StringInterpolation) { self = parts.html }

    /// Room for a page, so that building it moves no bytes twice.
    package mutating func reserve(_ count: Int) { bytes.reserveCapacity(bytes.count + count) }

    /// Whether there is no element in it, so that it may stand in an attribute too.
    package var isWordsAlone: Bool { !bytes.contains(UInt8(ascii: "<")) && !bytes.contains(UInt8(ascii: "\"")) }

    package mutating func append(_ html: HTML) { bytes.append(contentsOf: html.bytes) }

    /// Bytes of HTML that was made before.
    mutating func append(raw: UnsafeRawBufferPointer) { bytes.append(contentsOf: raw) }

    mutating func append(literal: StaticString) {
        literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    /// Works on UTF-8 bytes: a quote followed by a combining mark is one `Character`, and still a quote.
    mutating func append(escaping text: String) {
        copyRuns(of: text, to: &bytes) { byte, _ in HTML.escape(byte) }
    }

    /// What stands for a byte that means something in HTML. A NUL, which parsers disagree on, is shown as unreadable.
    @inline(__always)
    private static func escape(_ byte: UInt8) -> Escape? {
        switch byte {
        case UInt8(ascii: "&"): Escape("&amp;")
        case UInt8(ascii: "<"): Escape("&lt;")
        case UInt8(ascii: ">"): Escape("&gt;")
        case UInt8(ascii: "\""): Escape("&quot;")
        case UInt8(ascii: "'"): Escape("&#39;")
        case 0: Escape("\u{FFFD}")
        default: nil
        }
    }

    /// A page's body that this program drew and kept before. For what was kept in its own database alone: never for text
    /// that somebody typed.
    package init(drawnBefore bytes: [UInt8]) { self.bytes = bytes }

    /// Drawings are XML; browsers read them inside a page as they stand.
    package init(svg: XML) { bytes = svg.bytes }
}

extension HTML {
    package struct StringInterpolation: StringInterpolationProtocol {
        var html = HTML()
        package init(literalCapacity: Int, interpolationCount: Int) {
            html.reserve(literalCapacity + 24 * interpolationCount)
        }
        package mutating func appendLiteral(_ literal: StaticString) { html.append(literal: literal) }

        package mutating func appendInterpolation(_ text: String) { html.append(escaping: text) }
        package mutating func appendInterpolation(_ whole: Int) { html.append(escaping: String(whole)) }
        package mutating func appendInterpolation(_ html: HTML) { self.html.append(html) }
        /// Nothing is printed for nothing.
        package mutating func appendInterpolation(_ html: HTML?) { if let html { self.html.append(html) } }
        package mutating func appendInterpolation(_ list: [HTML]) { for html in list { self.html.append(html) } }
        package mutating func appendInterpolation(svg: XML) { html.append(HTML(svg: svg)) }
        /// ` name="value"` with its leading space, or nothing where there is no value.
        package mutating func appendInterpolation(attribute name: StaticString, _ value: String?) {
            html.append(attribute: name, value)
        }
    }
}

extension HTML {
    /// A stylesheet within a file that stands alone. It cannot end its own element: every `<` becomes `\3C `.
    package init(stylesheet: [UInt8]) {
        append(literal: "<style>\n")
        for byte in stylesheet {
            if byte == UInt8(ascii: "<") { append(literal: "\\3C ") } else { bytes.append(byte) }
        }
        append(literal: "</style>\n")
    }
}
