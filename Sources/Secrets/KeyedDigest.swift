internal import CCrypto

/// A key that marks bytes, so that whoever lacks it can neither make a mark nor change what is marked.
///
/// Source: RFC 2104 (HMAC) with SHA-256.
package struct MarkingKey: Sendable {
    private let inner: DigestState
    private let outer: DigestState

    /// - Parameter key: 32 bytes or more, from ``randomBytes(_:)``.
    package init(_ key: [UInt8]) {
        let block = 64
        var padded = key.count > block ? Digest(key).bytes : key
        padded += [UInt8](repeating: 0, count: block - padded.count)
        var (inner, outer) = (DigestState(), DigestState())
        inner.add(padded.map { $0 ^ 0x36 })
        outer.add(padded.map { $0 ^ 0x5C })
        (self.inner, self.outer) = (inner, outer)
    }

    package func mark(_ bytes: UnsafeRawBufferPointer) -> Digest {
        var (first, second) = (inner, outer)
        first.add(bytes)
        second.add(first.digest.bytes)
        return second.digest
    }

    /// Puts the mark of `bytes` into 32 bytes of room.
    func mark(_ bytes: UnsafeRawBufferPointer, into room: UnsafeMutableRawBufferPointer) {
        var (first, second) = (inner, outer)
        first.add(bytes)
        first.finish(into: room)
        second.add(UnsafeRawBufferPointer(rebasing: room[..<Digest.count]))
        second.finish(into: room)
    }

    package func mark(_ bytes: [UInt8]) -> Digest { bytes.withUnsafeBytes { mark($0) } }

    /// Whether `mark` was made of `bytes` with this key. Takes as long whether it was or not.
    package func made(_ mark: [UInt8], of bytes: [UInt8]) -> Bool { isSame(mark, self.mark(bytes).bytes) }
}

/// Compares without telling by its time how far two secrets agree.
package func isSame(_ one: [UInt8], _ other: [UInt8]) -> Bool {
    one.count == other.count && CRYPTO_memcmp(one, other, one.count) == 0
}

/// Bytes that nobody can guess.
package func randomBytes(_ count: Int) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: count) { out, filled in
        let made = RAND_bytes(out.baseAddress, Int32(count))
        precondition(made == 1, "the machine has no randomness to give")
        filled = count
    }
}
