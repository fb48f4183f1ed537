import Glibc

/// Gives each different run of bytes in a file a number, in order of first appearance.
///
/// It keeps where the first of each stands rather than a copy, so it is good only while the file is in memory.
struct SpanDictionary: ~Copyable {
    private(set) var first: [(start: UnsafePointer<UInt8>, count: Int, row: Int32)] = []
    private var slots: UnsafeMutablePointer<Slot>
    private var mask: Int
    private var last: (start: UnsafePointer<UInt8>, count: Int, code: UInt32)?

    private struct Slot {
        var hash: UInt64
        var code: Int32
    }

    init() {
        mask = 4095
        slots = Self.table(4096)
    }

    deinit { slots.deallocate() }

    var count: Int { first.count }
    func span(_ code: Int) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: first[code].start, count: first[code].count)
    }

    private static func table(_ size: Int) -> UnsafeMutablePointer<Slot> {
        let slots = UnsafeMutablePointer<Slot>.allocate(capacity: size)
        slots.initialize(repeating: Slot(hash: 0, code: -1), count: size)
        return slots
    }

    /// Multiplies and folds 16 bytes at a time; reads past the end, which the file's padding allows.
    @inline(__always)
    private static func hash(_ start: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
        let raw = UnsafeRawPointer(start)
        var (hash, at) = (0x9E37_79B9_7F4A_7C15 ^ UInt64(truncatingIfNeeded: count), 0)
        while at &+ 16 <= count {
            let one = raw.loadUnaligned(fromByteOffset: at, as: UInt64.self)
            let two = raw.loadUnaligned(fromByteOffset: at &+ 8, as: UInt64.self)
            let product = (one ^ hash).multipliedFullWidth(by: two ^ 0xA076_1D64_78BD_642F)
            hash = product.high ^ product.low
            at &+= 16
        }
        let rest = count &- at
        var one = raw.loadUnaligned(fromByteOffset: at, as: UInt64.self)
        var two = raw.loadUnaligned(fromByteOffset: at &+ 8, as: UInt64.self)
        if rest < 8 {
            one &= (1 << UInt64(8 &* rest)) &- 1
            two = 0
        } else {
            two &= (1 << UInt64(8 &* (rest &- 8))) &- 1
        }
        let product = (one ^ hash ^ 0xE703_7ED1_A0B4_28DB).multipliedFullWidth(by: two ^ hash ^ 0x8EBC_6AF0_9C88_C6E3)
        let folded = product.high ^ product.low
        return folded ^ (folded >> 29)
    }

    /// Where an empty run stands that stands nowhere.
    nonisolated(unsafe) private static let nothing = UnsafePointer(
        UnsafeMutablePointer<UInt8>.allocate(capacity: 64).initialized(to: 0, count: 64))

    /// The number of the run `span`, met in `row`.
    @inline(__always)
    mutating func code(_ span: UnsafeBufferPointer<UInt8>, row: Int) -> UInt32 {
        let count = span.count
        let start = span.baseAddress ?? Self.nothing
        if let last, last.count == count, memcmp(last.start, start, count) == 0 { return last.code }
        let hash = Self.hash(start, count)
        var slot = Int(truncatingIfNeeded: hash) & mask
        while true {
            let found = slots[slot]
            if found.code < 0 { return insert(start, count, hash, slot, row) }
            if found.hash == hash {
                let known = first[Int(found.code)]
                if known.count == count, memcmp(known.start, start, count) == 0 {
                    let code = UInt32(bitPattern: found.code)
                    last = (start, count, code)
                    return code
                }
            }
            slot = (slot &+ 1) & mask
        }
    }

    @inline(never)
    private mutating func insert(
        _ start: UnsafePointer<UInt8>, _ count: Int, _ hash: UInt64, _ slot: Int, _ row: Int
    ) -> UInt32 {
        let code = Int32(first.count)
        first.append((start, count, Int32(row)))
        slots[slot] = Slot(hash: hash, code: code)
        if first.count * 2 > mask { grow() }
        last = (start, count, UInt32(bitPattern: code))
        return UInt32(bitPattern: code)
    }

    private mutating func grow() {
        let (old, size) = (slots, mask + 1)
        mask = size * 2 - 1
        slots = Self.table(size * 2)
        for position in 0..<size where old[position].code >= 0 {
            var slot = Int(truncatingIfNeeded: old[position].hash) & mask
            while slots[slot].code >= 0 { slot = (slot + 1) & mask }
            slots[slot] = old[position]
        }
        old.deallocate()
    }
}

extension UnsafeMutablePointer<UInt8> {
    fileprivate func initialized(to value: UInt8, count: Int) -> Self {
        initialize(repeating: value, count: count)
        return self
    }
}
