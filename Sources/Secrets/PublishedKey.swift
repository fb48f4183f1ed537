internal import CCrypto

/// The open half of a key that somebody else signs with, as they publish it.
///
/// Source: RFC 7518 (JSON Web Algorithms), sections 3.3, 3.4 and 6, by OpenSSL.
package enum PublishedKey: Hashable, Sendable {
    /// For RS256: modulus and exponent, most significant byte first.
    case rsa(modulus: [UInt8], exponent: [UInt8])
    /// For ES256: a point of the curve P-256, 32 bytes each way.
    case p256(x: [UInt8], y: [UInt8])

    /// A modulus of fewer bits can be broken; one of more only wastes time.
    static let bits = 2048...8192

    /// Whether `signature` was made of `bytes` with the other half. A key that is none made nothing.
    package func signed(_ signature: [UInt8], _ bytes: [UInt8]) -> Bool {
        guard let key = opened() else { return false }
        defer { EVP_PKEY_free(key) }
        guard let signature = asOpenSSL(signature), let context = EVP_MD_CTX_new() else { return false }
        defer { EVP_MD_CTX_free(context) }
        return EVP_DigestVerifyInit(context, nil, EVP_sha256(), nil, key) == 1
            && EVP_DigestVerify(context, signature, signature.count, bytes, bytes.count) == 1
    }

    private func opened() -> OpaquePointer? {
        guard let parts = OSSL_PARAM_BLD_new() else { return nil }
        defer { OSSL_PARAM_BLD_free(parts) }
        switch self {
        case .rsa(let modulus, let exponent):
            let numbers = [modulus, exponent].map { (bytes: [UInt8]) in BN_bin2bn(bytes, Int32(bytes.count), nil) }
            defer { for number in numbers { BN_free(number) } }
            guard Self.bits.contains(Int(BN_num_bits(numbers[0]))), (2...64).contains(Int(BN_num_bits(numbers[1]))),
                wardmote_push_rsa(parts, numbers[0], numbers[1]) == 1
            else { return nil }
            return Self.made("RSA", parts)
        case .p256(let x, let y):
            // 4 says that both ways are given.
            let point = [4] + x + y
            guard x.count == 32, y.count == 32 else { return nil }
            // The parts keep where the point lies, and not a copy of it, until the key is made.
            return point.withUnsafeBytes { point in
                wardmote_push_p256(parts, point.baseAddress, point.count) == 1
                    ? Self.made("EC", parts) : nil
            }
        }
    }

    private static func made(_ name: String, _ parts: OpaquePointer) -> OpaquePointer? {
        guard let given = OSSL_PARAM_BLD_to_param(parts) else { return nil }
        defer { OSSL_PARAM_free(given) }
        guard let context = EVP_PKEY_CTX_new_from_name(nil, name, nil) else { return nil }
        defer { EVP_PKEY_CTX_free(context) }
        var key: OpaquePointer?
        guard EVP_PKEY_fromdata_init(context) == 1,
            EVP_PKEY_fromdata(context, &key, wardmote_open_half, given) == 1
        else { return nil }
        return key
    }

    /// An ES256 signature is two numbers of 32 bytes, one after the other; OpenSSL wants them in an envelope.
    private func asOpenSSL(_ signature: [UInt8]) -> [UInt8]? {
        guard case .p256 = self else { return signature }
        guard signature.count == 64, let pair = ECDSA_SIG_new() else { return nil }
        defer { ECDSA_SIG_free(pair) }
        let (r, s) = (BN_bin2bn(signature, 32, nil), BN_bin2bn(Array(signature[32...]), 32, nil))
        guard ECDSA_SIG_set0(pair, r, s) == 1 else { return nil }
        var made: UnsafeMutablePointer<UInt8>?
        let length = i2d_ECDSA_SIG(pair, &made)
        guard length > 0, let made else { return nil }
        defer { CRYPTO_free(made, #file, #line) }
        return Array(UnsafeBufferPointer(start: made, count: Int(length)))
    }
}
