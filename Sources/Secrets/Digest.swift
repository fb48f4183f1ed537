internal import CCrypto

/// SHA-256, the fingerprint by which bytes are known again.
///
/// Source: NIST FIPS 180-4, by OpenSSL.
package struct Digest: Hashable, Sendable {
    /// 32 of them.
    package let bytes: [UInt8]

    package static let count = 32

    /// 64 hexadecimal digits.
    package var text: String { hexadecimal(bytes) }

    package init(_ bytes: UnsafeRawBufferPointer) {
        var state = DigestState()
        state.add(bytes)
        self = state.digest
    }

    package init(_ bytes: [UInt8]) { self = bytes.withUnsafeBytes { Digest($0) } }

    init(made bytes: [UInt8]) { self.bytes = bytes }

    /// A digest read back. Nothing where it is not 32 bytes long.
    package init?(stored bytes: [UInt8]) {
        guard bytes.count == Digest.count else { return nil }
        self.bytes = bytes
    }

    /// Before the first of a chain.
    package static let none = Digest(made: [UInt8](repeating: 0, count: count))
}

/// A digest under way: add bytes, then ask for it. A copy goes on by itself.
package struct DigestState: Sendable {
    private var state = SHA256_CTX()

    package init() { SHA256_Init(&state) }

    package mutating func add(_ bytes: UnsafeRawBufferPointer) { SHA256_Update(&state, bytes.baseAddress, bytes.count) }

    package mutating func add(_ bytes: [UInt8]) { bytes.withUnsafeBytes { add($0) } }

    /// Puts the digest of all that was added into 32 bytes of room. More may be added afterwards.
    func finish(into room: UnsafeMutableRawBufferPointer) {
        precondition(room.count >= Digest.count, "a digest takes 32 bytes")
        var copy = state
        SHA256_Final(room.baseAddress?.assumingMemoryBound(to: UInt8.self), &copy)
    }

    /// The digest of all that was added. More may be added afterwards.
    package var digest: Digest {
        var copy = state
        return Digest(
            made: [UInt8](unsafeUninitializedCapacity: Digest.count) { out, count in
                SHA256_Final(out.baseAddress, &copy)
                count = Digest.count
            })
    }
}

/// Two digits a byte, in small letters.
package func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
}
