/// Where a link of a paper leads: a web page, a mail box, or a page of our own. Anything else is no destination.
///
/// Judged on bytes, so that no mark joined to a letter can pass off `javascript:` as something else.
package struct Destination: Hashable, Sendable {
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

extension Destination: ExpressibleByStringLiteral {
    /// For destinations written in the code. A literal is `StaticString`, so no text typed by a person can trap here.
    package init(stringLiteral text: StaticString) {
        guard let destination = Destination(text.description) else {
            preconditionFailure("nothing to link to: \(text)")
        }
        self = destination
    }
}
