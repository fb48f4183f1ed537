import Dates
import Markup
import Places

/// The rows of one file that count, found by what its places and categories are.
struct RowsOfFile {
    let file: HeldFile
    let block: FactsBlock
    private let places: [Bool]
    private let categories: [Bool]

    /// - Parameters:
    ///   - counts: whether a category counts.
    ///   - takes: whether the rows of a place count.
    init(file: HeldFile, block: FactsBlock, counts: (String) -> Bool, takes: (Int) -> Bool) {
        (self.file, self.block) = (file, block)
        places = (0..<max(block.placeCount, 1)).map { block.placeCount > 0 && takes($0) }
        categories = (0..<max(block.entries(.category), 1)).map { counts(block.entry(.category, $0)) }
    }

    var rows: [Int] {
        guard places.contains(true), categories.contains(true) else { return [] }
        return (0..<block.rows).filter { places[block.code(.place, $0)] && categories[block.code(.category, $0)] }
    }

    func said(_ row: Int) -> RowBehind {
        let place = block.code(.place, row)
        let lsoa = Int(block.items(Section.placeLSOAs.rawValue, as: UInt16.self)[place])
        let packed = block.items(Section.lsoaCodes.rawValue, as: UInt32.self)[lsoa]
        let location = Int(block.items(Section.placeLocations.rawValue, as: UInt16.self)[place])
        return RowBehind(
            month: file.month, category: block.text(.category, row), location: block.entry(.location, location),
            lsoaCode: packed == 0 ? "" : AreaCode(packed: packed).text, lsoaName: block.entry(.lsoaName, lsoa),
            outcome: file.set == .stopAndSearch ? "" : block.text(.lastOutcome, row), crimeID: identifier(row),
            file: file.shortName, countsFor: countsFor(row))
    }

    private func countsFor(_ row: Int) -> Int {
        let counts = block.items(Section.counts.rawValue, as: UInt32.self)
        return counts.indices.contains(row) ? Int(counts[row]) : 1
    }

    /// The Crime ID as its file has it: 64 hexadecimal digits, another text, or nothing.
    private func identifier(_ row: Int) -> String {
        if block.has(.plainIdentifier) { return block.text(.plainIdentifier, row) }
        let marks = block.items(Section.identified.rawValue, as: UInt8.self)
        guard row / 8 < marks.count, marks[row / 8] & (1 << (row % 8)) != 0 else { return "" }
        let before =
            marks[..<(row / 8)].reduce(0) { $0 + $1.nonzeroBitCount }
            + Int(marks[row / 8] & ((1 << (row % 8)) - 1)).nonzeroBitCount
        let bytes = block.identifier(before)
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}

extension FactsBlock {
    /// The 32 bytes of the identifier of the identified row of that number; empty when there is none.
    fileprivate func identifier(_ number: Int) -> [UInt8] {
        let all = items(Section.identifiers.rawValue, as: Identifier.self)
        guard all.indices.contains(number) else { return [] }
        return withUnsafeBytes(of: all[number]) { Array($0) }
    }

    private typealias Identifier = (UInt64, UInt64, UInt64, UInt64)
}

extension HeldFile {
    /// `2025-01-derbyshire-street.csv`.
    var shortName: String {
        let last = name.utf8.split { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "!") }.last
        return last.map { String(decoding: $0, as: UTF8.self) } ?? name
    }
}
