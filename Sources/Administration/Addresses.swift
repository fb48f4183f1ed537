import Pages
import Partnership
import Storage

/// Every address of sign-in and administration, each written and read by the same value.
enum Addresses {
    static let signIn = home / "sign-in"
    static let code = home / "sign-in" / "code"
    static let authenticator = home / "sign-in" / "authenticator"
    static let signOut = home / "sign-out"
    static let begin = home / "begin" / LinkWord.self
    static let invitation = home / "invitations" / LinkWord.self
    static let own = home / "me"
    static let ownWork = home / "me" / "work"
    static let administration = home / "administration"
}

/// The word of a link that is good once.
struct LinkWord: InAddress, Hashable {
    let inAddress: String

    init?(inAddress text: String) {
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
    static let none = LinkWord(known: "none")
}

extension Purpose: InAddress {}
