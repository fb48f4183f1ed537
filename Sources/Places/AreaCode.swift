/// A nine-character code of the Office for National Statistics: `E01027999`, `W15000001`.
///
/// One capital letter and eight digits, held in four bytes, so millions fit in a column and compare as numbers.
/// Order is the order of the text. Whether an area has this code is for ``Gazetteer`` to say.
package struct AreaCode: Hashable, Sendable {
    /// The letter (A is 0) in the top five bits, the eight digits as a number below.
    package let packed: UInt32

    package init(packed: UInt32) { self.packed = packed }

    /// Nothing, unless the text is exactly a capital letter A to Z and eight digits 0 to 9.
    package init?(_ text: some StringProtocol) {
        let quick = text.utf8.withContiguousStorageIfAvailable { AreaCode(utf8: $0) }
        guard let code = quick ?? Array(text.utf8).withUnsafeBufferPointer({ AreaCode(utf8: $0) }) else { return nil }
        self = code
    }

    /// The same from a field of a file, without making a string of it.
    @inlinable
    package init?(utf8 field: UnsafeBufferPointer<UInt8>) {
        guard field.count == 9, let start = field.baseAddress else { return nil }
        let letter = UInt32(start[0] &- UInt8(ascii: "A"))
        guard letter < 26 else { return nil }
        let raw = UnsafeRawPointer(start)
        let digits = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: 1, as: UInt64.self))
        // Eight digits at once: each byte must be 0x30 to 0x39, and adding 6 must not carry it past 0x3F.
        let tens: UInt64 = 0xF0F0_F0F0_F0F0_F0F0
        let zeros: UInt64 = 0x3030_3030_3030_3030
        guard digits & tens == zeros, (digits &+ 0x0606_0606_0606_0606) & tens == zeros else { return nil }
        var value = digits &- zeros
        value = (value &* 10 &+ (value >> 8)) & 0x00FF_00FF_00FF_00FF
        value = (value &* 100 &+ (value >> 16)) & 0x0000_FFFF_0000_FFFF
        value = (value &* 10_000 &+ (value >> 32)) & 0xFFFF_FFFF
        packed = letter << 27 | UInt32(truncatingIfNeeded: value)
    }

    /// `E01027999`.
    package var text: String {
        String(unsafeUninitializedCapacity: 9) { bytes in
            var digits = number
            for place in stride(from: 8, through: 1, by: -1) {
                bytes[place] = UInt8(ascii: "0") + UInt8(digits % 10)
                digits /= 10
            }
            bytes[0] = UInt8(ascii: "A") + UInt8(packed >> 27)
            return 9
        }
    }

    /// The eight digits.
    var number: UInt32 { packed & 0x7FF_FFFF }
}

extension AreaCode: Comparable {
    package static func < (one: AreaCode, other: AreaCode) -> Bool { one.packed < other.packed }
}

extension AreaCode: CustomStringConvertible {
    package var description: String { text }
}

extension AreaCode: ExpressibleByStringLiteral {
    /// For tests and tables. A literal is `StaticString`, so no text typed by a person can trap here.
    package init(stringLiteral text: StaticString) {
        guard let code = AreaCode(text.description) else { preconditionFailure("no such code: \(text)") }
        self = code
    }
}
