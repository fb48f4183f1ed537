import Testing

@testable import Secrets

@Suite("Signatures")
struct SigningKeyTests {
    /// Source: RFC 8032, section 7.1, tests 1 and 2.
    @Test(arguments: [
        (
            "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
            "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", [UInt8](),
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"
        ),
        (
            "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
            "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", [UInt8]([0x72]),
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"
        ),
    ]) func `agrees with RFC 8032`(seed: String, open: String, message: [UInt8], signature: String) throws {
        let key = try #require(SigningKey(bytes(seed)))
        #expect(hexadecimal(key.verifying.bytes) == open)
        #expect(hexadecimal(key.sign(message)) == signature)
        #expect(key.verifying.signed(bytes(signature), message))
    }

    @Test func `another message, signature or key is not signed`() throws {
        let key = try #require(SigningKey(randomBytes(32)))
        let other = try #require(SigningKey(randomBytes(32)))
        var signature = key.sign([1, 2, 3])
        #expect(key.verifying.signed(signature, [1, 2, 3]))
        #expect(!key.verifying.signed(signature, [1, 2, 4]))
        #expect(!other.verifying.signed(signature, [1, 2, 3]))
        signature[0] ^= 1
        #expect(!key.verifying.signed(signature, [1, 2, 3]))
        #expect(!key.verifying.signed([], [1, 2, 3]))
        #expect(SigningKey([1, 2, 3]) == nil && VerifyingKey([]) == nil)
    }

    private func bytes(_ digits: String) -> [UInt8] {
        let digits = Array(digits.utf8).map { $0 < 58 ? $0 - 48 : $0 - 87 }
        return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
    }
}
