package import Markup
package import Partnership

/// A page that the navigation leads to, shown to those who may open it.
package struct Way: Sendable {
    package let link: Link
    /// The path of its page, as bytes.
    let path: [UInt8]
    var action: Action
    var kind: Kind
    /// Under which heading of the menu it stands; nothing where it stands in the menu itself.
    var section: Section?

    package init(
        _ text: HTML, to address: Address, _ action: Action = .see, _ kind: Kind = .openData,
        in section: Section? = nil
    ) {
        (link, path) = (Link(text, to: address), Array(address.path.utf8))
        (self.action, self.kind, self.section) = (action, kind, section)
    }

    /// The headings of the menu: what an officer does, rather than how the program is built.
    package enum Section: String, Sendable {
        case evidence = "Evidence"
        case consultation = "What people say"
        case planning = "Plans"
        case meetings = "Meetings"
        case scrutiny = "Scrutiny"
        case partnership = "Partnership"
        case oversight = "Oversight"
    }
}
