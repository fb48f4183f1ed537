import CCrypto

/// SHA-256, the fingerprint by which a file is known again.
///
/// Source: NIST FIPS 180-4, by OpenSSL.
package struct Digest: Hashable, Sendable {
    /// 64 hexadecimal digits.
    package let text: String

    package init(_ bytes: UnsafeRawBufferPointer) {
        var out = [UInt8](repeating: 0, count: 32)
        var length: UInt32 = 0
        EVP_Digest(bytes.baseAddress, bytes.count, &out, &length, EVP_sha256(), nil)
        let digits = Array("0123456789abcdef".utf8)
        text = String(decoding: out.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
