internal import CCrypto

/// A password as it is kept: slow to guess from, and saying how it was made, so that it can be made slower later.
///
/// Written `scrypt$15$8$3$SALT$HASH`, salt and hash in base64url. One takes 32 MB and a seventh of a second.
///
/// Source: RFC 7914 (scrypt), by OpenSSL; costs from OWASP ASVS 5.0.0, appendix C.
package struct PasswordHash: Hashable, Sendable {
    package let text: String

    /// How much work one guess is.
    package struct Cost: Hashable, Sendable {
        /// The power of two that is N.
        package var work: Int
        package var blocks: Int
        package var lanes: Int

        package init(work: Int, blocks: Int, lanes: Int) {
            (self.work, self.blocks, self.lanes) = (work, blocks, lanes)
        }

        package static let today = Cost(work: 15, blocks: 8, lanes: 3)
        /// For tests alone, which make many.
        package static let slight = Cost(work: 4, blocks: 1, lanes: 1)

        /// Whether we would make or check one: bounded, so that a row somebody changed cannot fill the memory.
        var isBounded: Bool { (1...17).contains(work) && (1...8).contains(blocks) && (1...4).contains(lanes) }
    }

    package init(stored text: String) { self.text = text }

    package init(of password: String, cost: Cost = .today) {
        let salt = randomBytes(16)
        let hash = scrypt(Array(password.utf8), salt, cost, count: 32) ?? []
        text = [
            "scrypt", String(cost.work), String(cost.blocks), String(cost.lanes), base64URL(salt), base64URL(hash),
        ].joined(separator: "$")
    }

    /// Whether it was made of `password`. A text that is no hash was made of none.
    package func isOf(_ password: String) -> Bool {
        guard let parts, let made = scrypt(Array(password.utf8), parts.salt, parts.cost, count: parts.hash.count) else {
            return false
        }
        return isSame(made, parts.hash)
    }

    /// Whether it should be made anew when its password is next known.
    package func isWeaker(than cost: Cost) -> Bool {
        guard let mine = parts?.cost else { return true }
        return mine != cost && mine.work <= cost.work
    }

    private var parts: (cost: Cost, salt: [UInt8], hash: [UInt8])? {
        let words = text.utf8.split(separator: UInt8(ascii: "$"), omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
        guard words.count == 6, words[0] == "scrypt", let work = Int(words[1]), let blocks = Int(words[2]),
            let lanes = Int(words[3]), let salt = bytes(base64URL: words[4]), let hash = bytes(base64URL: words[5]),
            !hash.isEmpty
        else { return nil }
        let cost = Cost(work: work, blocks: blocks, lanes: lanes)
        return cost.isBounded ? (cost, salt, hash) : nil
    }
}

/// Nothing where OpenSSL refuses the cost.
func scrypt(_ password: [UInt8], _ salt: [UInt8], _ cost: PasswordHash.Cost, count: Int) -> [UInt8]? {
    var out = [UInt8](repeating: 0, count: count)
    let most: UInt64 = 160 << 20
    let made = password.withUnsafeBytes { password in
        EVP_PBE_scrypt(
            password.baseAddress?.assumingMemoryBound(to: CChar.self), password.count, salt, salt.count,
            1 << UInt64(cost.work), UInt64(cost.blocks), UInt64(cost.lanes), most, &out, count)
    }
    return made == 1 ? out : nil
}
