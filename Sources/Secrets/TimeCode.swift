internal import CCrypto

/// The six digits that an authenticator shows, changing every 30 seconds.
///
/// Source: RFC 6238 (TOTP) and RFC 4226 (HOTP), with SHA-1 and six digits, which every authenticator knows.
package struct TimeCode: Sendable {
    /// 20 bytes, shared with one person's authenticator.
    package let secret: [UInt8]

    package init(secret: [UInt8] = randomBytes(20)) { self.secret = secret }

    /// Seconds that one code is shown for.
    package static let step: Int64 = 30

    /// The step that a moment lies in.
    package static func step(atSeconds seconds: Int64) -> Int64 { seconds / step }

    package func code(atStep step: Int64) -> String {
        let moment = (0..<8).map { UInt8(truncatingIfNeeded: step >> (56 - 8 * $0)) }
        var (mark, length) = ([UInt8](repeating: 0, count: 20), UInt32(0))
        HMAC(EVP_sha1(), secret, Int32(secret.count), moment, 8, &mark, &length)
        let at = Int(mark[19] & 15)
        let number = mark[at..<(at + 4)].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } & 0x7FFF_FFFF
        let digits = String(number % 1_000_000)
        return String(repeating: "0", count: 6 - digits.utf8.count) + digits
    }

    /// The step that `typed` is the code of, now or a step to either side; nothing where it is none of them, or was
    /// used before: a step at or before `lastUsed` is never taken again.
    package func accepts(_ typed: String, atSeconds seconds: Int64, lastUsed: Int64?) -> Int64? {
        let digits = Array(typed.utf8.filter { $0 != 0x20 })
        guard digits.count == 6 else { return nil }
        let now = TimeCode.step(atSeconds: seconds)
        return [now - 1, now, now + 1].first { step in
            (lastUsed.map { step > $0 } ?? true) && isSame(Array(code(atStep: step).utf8), digits)
        }
    }

    /// As it is typed into an authenticator: groups of four letters and digits.
    package var typed: String {
        let letters = Array(base32(secret).utf8)
        return stride(from: 0, to: letters.count, by: 4)
            .map { String(decoding: letters[$0..<min($0 + 4, letters.count)], as: UTF8.self) }.joined(separator: " ")
    }
}
