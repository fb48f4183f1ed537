package import Markup
package import Partnership

/// A page of the first level, shown in the navigation to those who may open it.
package struct Way: Sendable {
    package var link: Link
    var action: Action
    var kind: Kind

    package init(_ text: HTML, to address: Address, _ action: Action = .see, _ kind: Kind = .openData) {
        (link, self.action, self.kind) = (Link(text, to: address), action, kind)
    }
}
