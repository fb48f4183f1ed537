import Dates
import Glibc

/// Builds one block of facts, section by section.
struct FactsWriter {
    private var sections: [(number: Int, width: Int, count: Int, bytes: [UInt8])] = []
    let rows: Int

    init(rows: Int) { self.rows = rows }

    mutating func add(_ number: Int, width: Int, count: Int, _ bytes: [UInt8]) {
        sections.append((number, width, count, bytes))
    }

    /// What the block holds, so that a file of facts can be understood by itself.
    mutating func add(about file: PoliceFileName) {
        let words = Array("\(file.set.rawValue) \(file.month.iso) \(file.force)".utf8)
        add(Section.about.rawValue, width: 1, count: words.count, words)
    }

    mutating func add<Item: FixedWidthInteger>(_ number: Int, _ items: [Item]) {
        let bytes = items.withUnsafeBytes { Array($0) }
        add(number, width: MemoryLayout<Item>.size, count: items.count, bytes)
    }

    /// Codes in as few bytes as their dictionary allows: none at all when every row has the same.
    mutating func add(codes: UnsafePointer<UInt32>, of column: FactColumn, dictionary count: Int) {
        let (number, rows) = (Section.codes(column), rows)
        switch count {
        case ...1: add(number, width: 0, count: rows, [])
        case ...256:
            let narrow = [UInt8](unsafeUninitializedCapacity: rows) { out, filled in
                for row in 0..<rows { out[row] = UInt8(truncatingIfNeeded: codes[row]) }
                filled = rows
            }
            add(number, width: 1, count: rows, narrow)
        case ...65_536:
            let narrow = [UInt8](unsafeUninitializedCapacity: 2 * rows) { out, filled in
                let wide = UnsafeMutableRawPointer(out.baseAddress!).assumingMemoryBound(to: UInt16.self)
                for row in 0..<rows { wide[row] = UInt16(truncatingIfNeeded: codes[row]) }
                filled = 2 * rows
            }
            add(number, width: 2, count: rows, narrow)
        default: add(number, Array(UnsafeBufferPointer(start: codes, count: rows)))
        }
    }

    /// The entries of a dictionary.
    mutating func add(dictionary entries: [[UInt8]], of column: FactColumn) {
        var (ends, bytes) = ([UInt32](), [UInt8]())
        ends.reserveCapacity(entries.count)
        for entry in entries {
            bytes.append(contentsOf: entry)
            ends.append(UInt32(bytes.count))
        }
        add(Section.ends(column), ends)
        add(Section.bytes(column), width: 1, count: bytes.count, bytes)
    }

    /// The whole block.
    func block() -> [UInt8] {
        let head = 16 + 16 * sections.count
        let total = sections.reduce((head + 7) & ~7) { ($0 + $1.bytes.count + 7) & ~7 }
        return [UInt8](unsafeUninitializedCapacity: total) { out, filled in
            let raw = UnsafeMutableRawBufferPointer(out)
            memset(out.baseAddress!, 0, (head + 7) & ~7)
            for (at, byte) in "WMFACTS1".utf8.enumerated() { raw[at] = byte }
            raw.storeBytes(of: UInt32(rows), toByteOffset: 8, as: UInt32.self)
            raw.storeBytes(of: UInt32(sections.count), toByteOffset: 12, as: UInt32.self)
            var at = (head + 7) & ~7
            for (position, section) in sections.enumerated() {
                let entry = 16 + 16 * position
                raw.storeBytes(of: UInt16(section.number), toByteOffset: entry, as: UInt16.self)
                raw.storeBytes(of: UInt16(section.width), toByteOffset: entry + 2, as: UInt16.self)
                raw.storeBytes(of: UInt32(section.count), toByteOffset: entry + 4, as: UInt32.self)
                raw.storeBytes(of: UInt64(at), toByteOffset: entry + 8, as: UInt64.self)
                section.bytes.withUnsafeBytes {
                    if $0.count > 0 {
                        raw.baseAddress!.advanced(by: at).copyMemory(from: $0.baseAddress!, byteCount: $0.count)
                    }
                }
                let next = (at + section.bytes.count + 7) & ~7
                memset(raw.baseAddress! + at + section.bytes.count, 0, next - at - section.bytes.count)
                at = next
            }
            filled = total
        }
    }
}
