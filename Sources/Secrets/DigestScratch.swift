internal import CCrypto

/// Room for one digest that is made over and over along a chain, so that a walk of millions asks for no memory.
package struct DigestScratch {
    /// The 32 bytes of the last one.
    private var last: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

    package init() {}

    /// Begins with a digest that is known.
    package mutating func take(_ digest: Digest) {
        withUnsafeMutableBytes(of: &last) { $0.copyBytes(from: digest.bytes) }
    }

    /// The next of the chain: SHA-256 of the one before, a number and some bytes.
    package mutating func link(_ number: Int64, _ bytes: UnsafeRawBufferPointer) {
        var state = DigestState()
        withUnsafeBytes(of: last) { state.add($0) }
        withUnsafeBytes(of: number.littleEndian) { state.add($0) }
        state.add(bytes)
        withUnsafeMutableBytes(of: &last) { state.finish(into: $0) }
    }

    /// Whether the last one stands in `bytes` at that place.
    package func equals(_ bytes: UnsafeRawBufferPointer, at place: Int) -> Bool {
        withUnsafeBytes(of: last) { same($0, bytes, place) }
    }

    /// Whether the mark of the last one stands in `bytes` at that place.
    package func mark(by key: MarkingKey, equals bytes: UnsafeRawBufferPointer, at place: Int) -> Bool {
        var made = (UInt64(0), UInt64(0), UInt64(0), UInt64(0))
        return withUnsafeMutableBytes(of: &made) { made in
            withUnsafeBytes(of: last) { key.mark($0, into: made) }
            return same(UnsafeRawBufferPointer(made), bytes, place)
        }
    }

    /// The last one.
    package var digest: Digest { withUnsafeBytes(of: last) { Digest(made: Array($0)) } }
}

private func same(_ one: UnsafeRawBufferPointer, _ bytes: UnsafeRawBufferPointer, _ place: Int) -> Bool {
    guard place >= 0, bytes.count - place >= one.count, let start = bytes.baseAddress else { return false }
    return CRYPTO_memcmp(one.baseAddress, start + place, one.count) == 0
}
