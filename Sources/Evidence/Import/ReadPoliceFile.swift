import CSIMD
import Dates
import Glibc

/// What was read from one file, ready to be kept.
package struct ReadFile: Sendable {
    package var rows = 0
    /// Rows that name no LSOA.
    package var withoutPlace = 0
    package var withoutCoordinates = 0
    /// Rows after the first with the same Crime ID.
    package var repeatedIDs = 0
    /// Each category and its rows.
    package var categories: [(name: String, rows: Int)] = []
    /// The block of facts.
    package var block: [UInt8] = []
}

/// Reads one file of data.police.uk whole, or refuses it whole.
///
/// - Throws: ``FileRefusal`` with line and column: a header that is not this kind's, a row of another length, a place,
///   a month or a date that is none, a month that is not the file's, a NUL, a byte order mark, text that is not UTF-8.
struct ReadPoliceFile {
    let name: PoliceFileName

    func read(_ bytes: UnsafeBufferPointer<UInt8>) throws(FileRefusal) -> ReadFile {
        let layout = PoliceLayout.of(name.set)
        let offset = try checkHeader(bytes, layout.header)
        if name.set != .stopAndSearch, let read = try parse(bytes, offset, layout, hexadecimal: true) { return read }
        return try parse(bytes, offset, layout, hexadecimal: false) ?? ReadFile()
    }

    /// One pass over the rows. Nothing when `hexadecimal` was wrong: an identifier is not 64 digits.
    private func parse(
        _ bytes: UnsafeBufferPointer<UInt8>, _ offset: Int, _ layout: PoliceLayout, hexadecimal: Bool
    ) throws(FileRefusal) -> ReadFile? {
        let scanner = RowScanner(bytes: bytes, columns: layout.header.count, firstLine: 2)
        // A row of n fields has n - 1 commas and, but for the last, a line end.
        let capacity = bytes.count / layout.header.count + 1
        let columns =
            layout.texts.map { ($0.column, $0.column, $0.as) } + layout.joined.map { ($0.first, $0.last, $0.as) }
            + [(layout.place.first, layout.place.last, FactColumn.place)]
            + (layout.identifier.map { hexadecimal ? [] : [($0, $0, FactColumn.plainIdentifier)] } ?? [])
        let coders = UnsafeMutableBufferPointer<ColumnCoder>.allocate(capacity: columns.count)
        for (place, column) in columns.enumerated() {
            coders.initializeElement(
                at: place, to: ColumnCoder(first: column.0, last: column.1, column: column.2, capacity: capacity))
        }
        defer {
            coders.deinitialize()
            coders.deallocate()
        }
        var identifiers = IdentifierTable(capacity: hexadecimal ? capacity : 1)
        let month = Array(name.month.iso.utf8)
        let (low, high) = (load(month, 0, 4), load(month, 4, 3))
        var notHexadecimal = false
        let monthColumn = layout.month ?? -1
        let rows = try scanner.rows(from: offset) { (fields, row) throws(FileRefusal) in
            for place in 0..<coders.count {
                coders[place].add(fields[coders[place].first, coders[place].last], row: row)
            }
            if hexadecimal {
                let field = fields[0]
                if field.count != 64 && field.count != 0 || !identifiers.add(field) { notHexadecimal = true }
            }
            if monthColumn >= 0 {
                let field = fields[monthColumn]
                let raw = UnsafeRawPointer(field.baseAddress!)
                guard field.count == 7, raw.loadUnaligned(as: UInt32.self) == low,
                    raw.loadUnaligned(fromByteOffset: 4, as: UInt32.self) & 0xFF_FFFF == high
                else { throw otherMonth(fields[monthColumn], scanner, row, monthColumn) }
            }
        }
        if notHexadecimal { return nil }
        return try assemble(rows, layout, coders, hexadecimal ? identifiers.found(rows) : nil, scanner)
    }

    private func load(_ bytes: [UInt8], _ at: Int, _ count: Int) -> UInt32 {
        (0..<count).reduce(0) { $0 | UInt32(bytes[at + $1]) << UInt32(8 * $1) }
    }

    private func otherMonth(
        _ field: UnsafeBufferPointer<UInt8>, _ scanner: RowScanner, _ row: Int, _ column: Int
    ) -> FileRefusal {
        let said = String(decoding: unquoted(field), as: UTF8.self)
        if said == name.month.iso { return scanner.refusal("The month stands in quotation marks.", row, column) }
        return scanner.refusal(
            "The row's month is “\(shown(field))”, but the file is named as that of \(name.month.iso).", row, column)
    }

    private func checkHeader(_ bytes: UnsafeBufferPointer<UInt8>, _ wanted: [String]) throws(FileRefusal) -> Int {
        if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF {
            throw FileRefusal(
                "The file begins with a byte order mark, which data.police.uk does not write: another program has saved "
                    + "it, and may have changed identifiers and dates. Download it again.", line: 1, column: 1)
        }
        guard let end = bytes.prefix(4096).firstIndex(of: 0x0A) else {
            throw FileRefusal(
                bytes.isEmpty
                    ? "The file is empty." : "The first line is not the header of a file of \(name.set.rawValue).",
                line: 1, column: 1)
        }
        var line = Array(bytes[0..<end])
        if line.last == 0x0D { line.removeLast() }
        let found = line.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        for (column, name) in wanted.enumerated() {
            guard column < found.count else {
                throw FileRefusal("The header lacks the column “\(name)”.", line: 1, column: column + 1)
            }
            guard found[column].elementsEqual(name.utf8) else {
                throw FileRefusal(
                    "The header has “\(shown(found[column]))” where “\(name)” is needed.", line: 1, column: column + 1)
            }
        }
        guard found.count == wanted.count else {
            throw FileRefusal(
                "The header has a column too many, “\(shown(found[wanted.count]))”.", line: 1, column: wanted.count + 1)
        }
        return end + 1
    }
}

/// A field without its quotes.
func unquoted(_ field: some Collection<UInt8>) -> [UInt8] {
    guard field.first == 0x22 else { return Array(field) }
    var (out, open) = ([UInt8](), false)
    for byte in field.dropFirst().dropLast() {
        if byte == 0x22 {
            open.toggle()
            if open { continue }
        }
        out.append(byte)
    }
    return out
}
