import CSIMD
import Glibc

/// Codes one column, or several neighbours, of a file while its rows are read.
struct ColumnCoder: ~Copyable {
    let first: Int
    let last: Int
    let column: FactColumn
    var dictionary = SpanDictionary()
    let codes: UnsafeMutablePointer<UInt32>

    init(first: Int, last: Int, column: FactColumn, capacity: Int) {
        (self.first, self.last, self.column) = (first, last, column)
        codes = .allocate(capacity: capacity)
    }

    deinit { codes.deallocate() }

    /// The caller has seen to it that there are no more rows than `capacity`.
    @inline(__always)
    mutating func add(_ span: UnsafeBufferPointer<UInt8>, row: Int) {
        codes[row] = dictionary.code(span, row: row)
    }

    /// How many rows have each code.
    func counts(_ rows: Int) -> [Int] {
        var counts = [Int](repeating: 0, count: max(dictionary.count, 1))
        counts.withUnsafeMutableBufferPointer { counts in
            for row in 0..<rows { counts[Int(codes[row])] &+= 1 }
        }
        return counts
    }
}

/// The Crime IDs of a file, 32 bytes each, in the order of its rows.
struct IdentifierTable: ~Copyable {
    private(set) var count = 0
    /// A bit a row.
    let identified: UnsafeMutablePointer<UInt8>
    let bytes: UnsafeMutablePointer<UInt8>
    private var row = 0

    init(capacity: Int) {
        identified = .allocate(capacity: capacity / 8 + 1)
        identified.initialize(repeating: 0, count: capacity / 8 + 1)
        bytes = .allocate(capacity: 32 * capacity)
    }

    deinit {
        bytes.deallocate()
        identified.deallocate()
    }

    /// Adds the next row's identifier, which may be empty. False when it is not 64 hexadecimal digits.
    @inline(__always)
    mutating func add(_ field: UnsafeBufferPointer<UInt8>) -> Bool {
        defer { row &+= 1 }
        guard field.count == 64, let start = field.baseAddress else { return field.count == 0 }
        let out = bytes + 32 &* count
        var good: Int32 = 1
        good &= hex16(start, out)
        good &= hex16(start + 16, out + 8)
        good &= hex16(start + 32, out + 16)
        good &= hex16(start + 48, out + 24)
        identified[row >> 3] |= 1 << UInt8(truncatingIfNeeded: row & 7)
        count &+= 1
        return good == 1
    }

    /// All 32 bytes count, so that identifiers alike in part do not crowd one slot.
    @inline(__always)
    private static func key(_ raw: UnsafeRawPointer) -> UInt64 {
        let one = raw.load(as: UInt64.self) ^ 0xA076_1D64_78BD_642F
        let two = raw.load(fromByteOffset: 8, as: UInt64.self) ^ 0xE703_7ED1_A0B4_28DB
        let three = raw.load(fromByteOffset: 16, as: UInt64.self) ^ 0x8EBC_6AF0_9C88_C6E3
        let four = raw.load(fromByteOffset: 24, as: UInt64.self) ^ 0x5899_65CC_7537_4CC3
        let (high, low) = (one.multipliedFullWidth(by: two), three.multipliedFullWidth(by: four))
        return high.high ^ high.low ^ low.high ^ low.low
    }

    /// Identifiers that have stood in an earlier row.
    private func repeated() -> Int {
        var size = 1024
        while size < 2 * count { size *= 2 }
        let slots = UnsafeMutablePointer<Int32>.allocate(capacity: size)
        defer { slots.deallocate() }
        slots.initialize(repeating: -1, count: size)
        var repeats = 0
        let raw = UnsafeRawPointer(bytes)
        for position in 0..<count {
            let key = Self.key(raw + 32 &* position)
            var slot = Int(truncatingIfNeeded: key) & (size &- 1)
            while true {
                let found = Int(slots[slot])
                if found < 0 {
                    slots[slot] = Int32(position)
                    break
                }
                if memcmp(bytes + 32 &* found, bytes + 32 &* position, 32) == 0 {
                    repeats &+= 1
                    break
                }
                slot = (slot &+ 1) & (size &- 1)
            }
        }
        return repeats
    }

    /// What was found in `rows` rows, as it is kept.
    func found(_ rows: Int) -> (identified: [UInt8], identifiers: [UInt8], count: Int, repeated: Int) {
        (
            Array(UnsafeBufferPointer(start: identified, count: (rows + 7) / 8)),
            Array(UnsafeBufferPointer(start: bytes, count: 32 * count)), count, repeated()
        )
    }
}
