internal import CCrypto

/// Signs what others must be able to check: a checkpoint of the record.
///
/// Source: RFC 8032 (Ed25519), by OpenSSL.
package struct SigningKey: Sendable {
    /// 32 bytes, to be kept from everybody.
    package let seed: [UInt8]
    /// What others check with.
    package let verifying: VerifyingKey

    /// - Returns: Nothing where `seed` is not 32 bytes long.
    package init?(_ seed: [UInt8]) {
        guard seed.count == 32, let key = EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nil, seed, seed.count) else {
            return nil
        }
        defer { EVP_PKEY_free(key) }
        var (open, length) = ([UInt8](repeating: 0, count: 32), 32)
        guard EVP_PKEY_get_raw_public_key(key, &open, &length) == 1 else { return nil }
        (self.seed, verifying) = (seed, VerifyingKey(made: open))
    }

    /// 64 bytes.
    package func sign(_ bytes: [UInt8]) -> [UInt8] {
        let key = EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nil, seed, seed.count)
        let context = EVP_MD_CTX_new()
        defer {
            EVP_MD_CTX_free(context)
            EVP_PKEY_free(key)
        }
        var (signature, length) = ([UInt8](repeating: 0, count: 64), 64)
        let isSigned =
            EVP_DigestSignInit(context, nil, nil, nil, key) == 1
            && EVP_DigestSign(context, &signature, &length, bytes, bytes.count) == 1
        precondition(isSigned && length == 64, "a key of 32 bytes signs anything")
        return signature
    }
}

/// Checks what a ``SigningKey`` signed. May be given to anybody.
package struct VerifyingKey: Hashable, Sendable {
    /// 32 of them.
    package let bytes: [UInt8]

    init(made bytes: [UInt8]) { self.bytes = bytes }

    package init?(_ bytes: [UInt8]) {
        guard bytes.count == 32 else { return nil }
        self.bytes = bytes
    }

    package func signed(_ signature: [UInt8], _ bytes: [UInt8]) -> Bool {
        guard signature.count == 64,
            let key = EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nil, self.bytes, self.bytes.count)
        else { return false }
        let context = EVP_MD_CTX_new()
        defer {
            EVP_MD_CTX_free(context)
            EVP_PKEY_free(key)
        }
        return EVP_DigestVerifyInit(context, nil, nil, nil, key) == 1
            && EVP_DigestVerify(context, signature, signature.count, bytes, bytes.count) == 1
    }
}
