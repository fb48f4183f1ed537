/// The address of a page of somebody else, such as a licence or a publisher. A literal of ours, always https.
package struct OutsideAddress: Hashable, Sendable, ExpressibleByStringLiteral {
    package let text: String

    /// A literal is `StaticString`, so no text typed by a person can trap here.
    package init(stringLiteral literal: StaticString) {
        text = literal.description
        precondition(text.utf8.starts(with: "https://".utf8), "an outside address begins https://")
    }
}
