package import Markup

/// A run of prose: plain text with what is strong, stressed, linked or footnoted. Always text, never markup.
package struct Words: ExpressibleByStringInterpolation, Hashable, Sendable {
    package enum Run: Hashable, Sendable {
        case text(String)
        case strong(String)
        case emphasis(String)
        case link(String, Address)
        case footnote(String)
    }
    package var runs: [Run]

    package init(_ text: String) { runs = [.text(text)] }
    package init(runs: [Run]) { self.runs = runs }
    package init(stringLiteral text: String) { self.init(text) }
    package init(stringInterpolation parts: StringInterpolation) { runs = parts.runs }

    package static func strong(_ text: String) -> Words { Words(runs: [.strong(text)]) }
    package static func emphasis(_ text: String) -> Words { Words(runs: [.emphasis(text)]) }
    package static func link(_ text: String, _ to: Address) -> Words { Words(runs: [.link(text, to)]) }
    /// A note at the foot of the page, marked where it stands.
    package static func footnote(_ text: String) -> Words { Words(runs: [.footnote(text)]) }

    /// The text alone, without its footnotes.
    package var plain: String {
        runs.map { run in
            switch run {
            case .text(let text), .strong(let text), .emphasis(let text), .link(let text, _): text
            case .footnote: ""
            }
        }.joined()
    }

    package struct StringInterpolation: StringInterpolationProtocol {
        var runs: [Run] = []
        package init(literalCapacity: Int, interpolationCount: Int) {}
        package mutating func appendLiteral(_ text: String) { if text.utf8.count > 0 { runs.append(.text(text)) } }
        package mutating func appendInterpolation(_ text: String) { runs.append(.text(text)) }
        package mutating func appendInterpolation(_ whole: Int) { runs.append(.text(number(whole))) }
        package mutating func appendInterpolation(_ words: Words) { runs += words.runs }
        package mutating func appendInterpolation(_ thing: some Said) { runs.append(.text(thing.said)) }
    }
}

/// Where a link leads: a web page, a mail box, or a page of our own. Anything else is no address.
///
/// Judged on bytes, so that no mark joined to a letter can pass off `javascript:` as something else.
package struct Address: Hashable, Sendable {
    package let text: String

    package init?(_ text: String) {
        let bytes = Array(text.utf8)
        let opens = { (scheme: StaticString) in bytes.starts(with: scheme.withUTF8Buffer { Array($0) }) }
        guard bytes.allSatisfy({ $0 > 0x20 && $0 < 0x7F && !"\"'<>\\`{}|^".utf8.contains($0) }),
            opens("https://") || opens("http://") || opens("mailto:") || opens("#") || (opens("/") && !opens("//"))
        else { return nil }
        self.text = text
    }

    /// Whether it means the same outside our pages, in a file that was sent on.
    package var isWorldwide: Bool { text.utf8.first != UInt8(ascii: "/") && text.utf8.first != UInt8(ascii: "#") }
}

extension Address: ExpressibleByStringLiteral {
    /// For addresses written in the code. A literal is `StaticString`, so no text typed by a person can trap here.
    package init(stringLiteral text: StaticString) {
        guard let address = Address(text.description) else { preconditionFailure("no address: \(text)") }
        self = address
    }
}
