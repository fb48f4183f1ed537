/// The word of a link that nobody can guess: of an invitation, of a calendar.
package struct LinkWord: InAddress, Hashable {
    package let inAddress: String

    package init?(inAddress text: String) {
        let allowed = text.utf8.allSatisfy { byte in
            switch byte {
            case 48...57, 65...90, 97...122, UInt8(ascii: "-"), UInt8(ascii: "_"): true
            default: false
            }
        }
        guard allowed, text.utf8.count == 43 else { return nil }
        inAddress = text
    }

    private init(known: String) { inAddress = known }

    /// Stands in examples, and leads nowhere.
    package static let none = LinkWord(known: "none")
}
