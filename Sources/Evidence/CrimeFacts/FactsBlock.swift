import Places

/// One month of one source, read where it lies in memory. Made by ``FactsWriter``; the layout is that of ``Section``.
///
/// Bytes that are not a block, or that end too soon, are refused when it is opened: after that every read is in bounds.
struct FactsBlock: @unchecked Sendable {
    let bytes: UnsafeRawBufferPointer
    let rows: Int
    /// Keeps the memory mapped for as long as the block is used.
    private let owner: AnyObject?
    private let sections: [Int: (width: Int, count: Int, offset: Int)]

    struct Damaged: Error {}

    init(_ bytes: UnsafeRawBufferPointer, owner: AnyObject?) throws(Damaged) {
        guard bytes.count >= 16, bytes[0..<8].elementsEqual("WMFACTS1".utf8),
            Int(bitPattern: bytes.baseAddress) % 8 == 0
        else { throw Damaged() }
        let count = Int(bytes.loadUnaligned(fromByteOffset: 12, as: UInt32.self))
        guard bytes.count >= 16 + 16 * count else { throw Damaged() }
        var sections: [Int: (width: Int, count: Int, offset: Int)] = [:]
        for entry in stride(from: 16, to: 16 + 16 * count, by: 16) {
            let width = Int(bytes.loadUnaligned(fromByteOffset: entry + 2, as: UInt16.self))
            let items = Int(bytes.loadUnaligned(fromByteOffset: entry + 4, as: UInt32.self))
            let offset = bytes.loadUnaligned(fromByteOffset: entry + 8, as: UInt64.self)
            guard offset % 8 == 0, offset <= UInt64(bytes.count), width <= 32,
                width * items <= bytes.count - Int(offset)
            else { throw Damaged() }
            sections[Int(bytes.loadUnaligned(fromByteOffset: entry, as: UInt16.self))] = (width, items, Int(offset))
        }
        (self.bytes, self.owner, self.sections) = (bytes, owner, sections)
        rows = Int(bytes.loadUnaligned(fromByteOffset: 8, as: UInt32.self))
        for column in FactColumn.allCases { guard isSound(column) else { throw Damaged() } }
        guard placesAreSound else { throw Damaged() }
    }

    /// Whether a column has a code for each row, and a dictionary whose entries lie in it one after another.
    private func isSound(_ column: FactColumn) -> Bool {
        if let codes = sections[Section.codes(column)] {
            guard codes.count == rows, [0, 1, 2, 4].contains(codes.width) else { return false }
        }
        let ends = items(Section.ends(column), as: UInt32.self)
        guard zip(ends, ends.dropFirst()).allSatisfy({ $0 <= $1 }) else { return false }
        return ends.last.map { $0 <= items(Section.bytes(column), as: UInt8.self).count } ?? true
    }

    /// Whether each place has a point, a location and an LSOA, and each LSOA a code.
    private var placesAreSound: Bool {
        let locations = items(Section.placeLocations.rawValue, as: UInt16.self)
        let lsoas = items(Section.placeLSOAs.rawValue, as: UInt16.self)
        let codes = items(Section.lsoaCodes.rawValue, as: UInt32.self).count
        return locations.count == lsoas.count && lsoas.allSatisfy { $0 < codes }
            && locations.allSatisfy { $0 < entries(.location) }
            && items(Section.longitudes.rawValue, as: Int32.self).count == lsoas.count
            && items(Section.latitudes.rawValue, as: Int32.self).count == lsoas.count
    }

    /// Whether every row's code in `column` is one of `count`. Other columns are read through ``entry(_:_:)``, which
    /// gives nothing for a code that is none.
    func codesAreWithin(_ column: FactColumn, _ count: Int) -> Bool {
        func all<Code: FixedWidthInteger>(_: Code.Type) -> Bool {
            var largest: Code = 0
            for code in items(Section.codes(column), as: Code.self) { largest = Swift.max(largest, code) }
            return Int(largest) < count
        }
        guard rows > 0, has(column) else { return true }
        switch width(column) {
        case 1: return all(UInt8.self)
        case 2: return all(UInt16.self)
        case 4: return all(UInt32.self)
        default: return count > 0
        }
    }

    func has(_ column: FactColumn) -> Bool { sections[Section.codes(column)] != nil }

    /// The items of a section as they lie; empty when the block has no such section, or one of another width.
    func items<Item>(_ number: Int, as: Item.Type = Item.self) -> UnsafeBufferPointer<Item> {
        guard let section = sections[number], section.width == MemoryLayout<Item>.stride, section.count > 0 else {
            return UnsafeBufferPointer(start: nil, count: 0)
        }
        let start = (bytes.baseAddress! + section.offset).assumingMemoryBound(to: Item.self)
        return UnsafeBufferPointer(start: start, count: section.count)
    }

    /// How wide the codes of a column are, in bytes; 0 when every row has the first entry.
    func width(_ column: FactColumn) -> Int { sections[Section.codes(column)]?.width ?? 0 }

    /// The code that `row` has in `column`.
    func code(_ column: FactColumn, _ row: Int) -> Int {
        switch width(column) {
        case 1: Int(items(Section.codes(column), as: UInt8.self)[row])
        case 2: Int(items(Section.codes(column), as: UInt16.self)[row])
        case 4: Int(items(Section.codes(column), as: UInt32.self)[row])
        default: 0
        }
    }

    /// The number of entries in the dictionary of `column`.
    func entries(_ column: FactColumn) -> Int { items(Section.ends(column), as: UInt32.self).count }

    /// The entry of the dictionary of `column`, as it stood in the file.
    func entry(_ column: FactColumn, _ code: Int) -> String {
        let (ends, text) = (items(Section.ends(column), as: UInt32.self), items(Section.bytes(column), as: UInt8.self))
        guard code < ends.count else { return "" }
        let (from, to) = (code == 0 ? 0 : Int(ends[code - 1]), Int(ends[code]))
        guard from < to, to <= text.count else { return "" }
        return String(decoding: text[from..<to], as: UTF8.self)
    }

    /// What `row` says in `column`.
    func text(_ column: FactColumn, _ row: Int) -> String { entry(column, code(column, row)) }

    /// The LSOA code of each LSOA of the block; nothing where its rows have none.
    var lsoas: [AreaCode?] {
        items(Section.lsoaCodes.rawValue, as: UInt32.self).map { $0 == 0 ? nil : AreaCode(packed: $0) }
    }
    /// How many rows of a partner's table each row stands for; empty where each stands for itself.
    var standsFor: UnsafeBufferPointer<UInt32> {
        let counts = items(Section.counts.rawValue, as: UInt32.self)
        return counts.count == rows ? counts : UnsafeBufferPointer(start: nil, count: 0)
    }
    var placeCount: Int { items(Section.placeLSOAs.rawValue, as: UInt16.self).count }
}
