import Secrets

/// An identity token as it came: read, and not yet believed.
///
/// Source: RFC 7515 (JSON Web Signature), sections 3 and 5.2; RFC 8725, section 3.
struct IdentityToken: Sendable {
    let algorithm: Algorithm
    /// The name of the key that it says it was signed with.
    let key: [UInt8]?
    let claims: JSON
    let signature: [UInt8]
    /// What was signed: the first two parts, as they came.
    let signed: [UInt8]

    /// The two kinds of signature taken. There is no “none”, and none that is made with a secret that both sides know.
    enum Algorithm: String, Sendable {
        case rsa = "RS256"
        case p256 = "ES256"
    }

    static let mostBytes = 16 * 1024

    init(reading token: [UInt8]) throws(TokenFault) {
        let parts = token.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard token.count <= Self.mostBytes, parts.count == 3 else { throw .unreadable }
        func part(_ position: Int) throws(TokenFault) -> [UInt8] {
            guard let bytes = bytes(base64URL: String(decoding: parts[position], as: UTF8.self)) else {
                throw .unreadable
            }
            return bytes
        }
        guard let header = try? JSON(reading: part(0)), let claims = try? JSON(reading: part(1)),
            case .object = header, case .object = claims
        else { throw .unreadable }
        // A token that says it must not be read without knowing more is not read.
        guard header["crit"] == nil else { throw .unreadable }
        guard let algorithm = header["alg"]?.text.flatMap(Algorithm.init(rawValue:)) else { throw .algorithm }
        switch header["kid"] {
        case nil: key = nil
        case .text(let name): key = name
        default: throw .unreadable
        }
        (self.algorithm, self.claims) = (algorithm, claims)
        signature = try part(2)
        signed = Array(parts[0]) + [UInt8(ascii: ".")] + Array(parts[1])
    }

    /// Whether `key` is of the kind that the token says, and signed it.
    func isSigned(by key: PublishedKey) -> Bool {
        switch (algorithm, key) {
        case (.rsa, .rsa), (.p256, .p256): key.signed(signature, signed)
        default: false
        }
    }
}

/// Why an identity token is not believed. The words go into the record, and never what stood in the token.
enum TokenFault: String, Error, CaseIterable, Sendable {
    case unreadable = "token unreadable"
    case algorithm = "kind of signature not taken"
    case unknownKey = "key not known"
    case signature = "signature wrong"
    case issuer = "issuer wrong"
    case audience = "made for another"
    case party = "given to another"
    case expired = "expired"
    case notYet = "not valid yet"
    case notAnew = "did not sign in anew"
    case nonce = "not the answer to our question"
    case tenant = "tenant not accepted"
    case subject = "says not whose it is"
}
