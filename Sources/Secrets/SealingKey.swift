internal import CCrypto

/// Seals bytes that must not be read from a stolen copy of the database, under a key that is kept elsewhere.
///
/// A seal is 12 bytes of its own, what was sealed, and 16 bytes that show any change.
///
/// Source: NIST SP 800-38D (AES-256-GCM), by OpenSSL.
package struct SealingKey: Sendable {
    private let key: [UInt8]

    /// - Returns: Nothing where the key is not 32 bytes long.
    package init?(_ key: [UInt8]) {
        guard key.count == 32 else { return nil }
        self.key = key
    }

    /// The same for the same bytes and place each time, and not to be made without the key; nothing is read back from it.
    ///
    /// Source: NIST SP 800-108r1, 4.1, for a key of its own for each place; RFC 2104 (HMAC) with SHA-256.
    package func mark(_ bytes: [UInt8], for place: String) -> [UInt8] {
        MarkingKey(MarkingKey(key).mark(Array(place.utf8)).bytes).mark(bytes).bytes
    }

    /// - Parameter place: What the seal belongs to, such as a table and an id. It opens in no other place.
    package func seal(_ bytes: [UInt8], for place: String) -> [UInt8] {
        let own = randomBytes(12)
        let cipher = Cipher(key, own, isSealing: true)
        let sealed = cipher.flatMap { $0.run(bytes, Array(place.utf8)) }
        guard let sealed, let end = cipher?.tag else { preconditionFailure("a key of 32 bytes seals anything") }
        return own + sealed + end
    }

    /// What was sealed; nothing where the seal was changed, moved, or made with another key.
    package func open(_ seal: [UInt8], for place: String) -> [UInt8]? {
        guard seal.count >= 28, let cipher = Cipher(key, Array(seal[..<12]), isSealing: false) else { return nil }
        cipher.expect(Array(seal[(seal.count - 16)...]))
        return cipher.run(Array(seal[12..<(seal.count - 16)]), Array(place.utf8))
    }
}

/// One use of AES-256-GCM.
private final class Cipher {
    private let context: OpaquePointer
    private let isSealing: Bool

    init?(_ key: [UInt8], _ own: [UInt8], isSealing: Bool) {
        guard let context = EVP_CIPHER_CTX_new() else { return nil }
        (self.context, self.isSealing) = (context, isSealing)
        guard EVP_CipherInit_ex(context, EVP_aes_256_gcm(), nil, key, own, isSealing ? 1 : 0) == 1 else { return nil }
    }

    deinit { EVP_CIPHER_CTX_free(context) }

    func run(_ bytes: [UInt8], _ place: [UInt8]) -> [UInt8]? {
        var (out, length, rest) = ([UInt8](repeating: 0, count: bytes.count + 16), Int32(0), Int32(0))
        guard EVP_CipherUpdate(context, nil, &length, place, Int32(place.count)) == 1,
            EVP_CipherUpdate(context, &out, &length, bytes, Int32(bytes.count)) == 1
        else { return nil }
        let isWhole = out.withUnsafeMutableBufferPointer { space in
            EVP_CipherFinal_ex(context, space.baseAddress.map { $0 + Int(length) }, &rest) == 1
        }
        return isWhole ? Array(out[..<Int(length + rest)]) : nil
    }

    var tag: [UInt8] {
        var tag = [UInt8](repeating: 0, count: 16)
        EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_GCM_GET_TAG, 16, &tag)
        return tag
    }

    func expect(_ tag: [UInt8]) {
        var tag = tag
        EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_GCM_SET_TAG, 16, &tag)
    }
}
