/// A nine-character code of the Office for National Statistics, such as `E01017495`.
package struct AreaCode: Hashable, Comparable, Sendable {
    package let packed: UInt32
    package init(packed: UInt32) { self.packed = packed }
    package init?(_ text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard let made = bytes.withUnsafeBufferPointer({ AreaCode(utf8: $0) }) else { return nil }
        self = made
    }
    package init?(utf8: UnsafeBufferPointer<UInt8>) {
        guard utf8.count == 9, (65...90).contains(utf8[0]) else { return nil }
        var n: UInt32 = 0
        for i in 1..<9 {
            guard (48...57).contains(utf8[i]) else { return nil }
            n = n * 10 + UInt32(utf8[i] - 48)
        }
        packed = UInt32(utf8[0] - 64) << 27 | n
    }
    package static func < (a: AreaCode, b: AreaCode) -> Bool { a.packed < b.packed }
}
extension AreaCode {
    package var text: String {
        var digits = String(packed & 0x7FF_FFFF)
        while digits.utf8.count < 8 { digits = "0" + digits }
        return String(UnicodeScalar(UInt8(packed >> 27) + 64)) + digits
    }
}
