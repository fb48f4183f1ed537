package import Markup

/// A run of prose: plain text with what is strong, stressed, linked or footnoted. Always text, never markup.
package struct Words: ExpressibleByStringInterpolation, Hashable, Sendable {
    package enum Run: Hashable, Sendable {
        case text(String)
        case strong(String)
        case emphasis(String)
        case link(String, Destination)
        case footnote(String)

        /// Nothing of a note.
        fileprivate var text: String {
            switch self {
            case .text(let text), .strong(let text), .emphasis(let text), .link(let text, _): text
            case .footnote: ""
            }
        }
    }
    package var runs: [Run]

    package init(_ text: String) { runs = [.text(text)] }
    package init(runs: [Run]) { self.runs = runs }
    package init(stringLiteral text: String) { self.init(text) }
    package init(stringInterpolation parts: StringInterpolation) { runs = parts.runs }

    package static func strong(_ text: String) -> Words { Words(runs: [.strong(text)]) }
    package static func emphasis(_ text: String) -> Words { Words(runs: [.emphasis(text)]) }
    package static func link(_ text: String, _ to: Destination) -> Words { Words(runs: [.link(text, to)]) }
    /// A note at the foot of the page, marked where it stands.
    package static func footnote(_ text: String) -> Words { Words(runs: [.footnote(text)]) }

    /// The text alone, without its footnotes.
    package var plain: String { runs.map(\.text).joined() }

    /// As it is printed: a note behind a digit stands off by a narrow space, so that its mark is not read as a power.
    var printed: [Run] {
        var printed: [Run] = []
        for run in runs {
            if case .footnote = run, let last = printed.last?.text.utf8.last, (0x30...0x39).contains(last) {
                printed.append(.text("\u{202F}"))
            }
            printed.append(run)
        }
        return printed
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
