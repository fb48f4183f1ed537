import CSIMD

/// The fields of one row, by where they end. Valid only while the row is being read.
struct RowFields: ~Copyable {
    let base: UnsafePointer<UInt8>
    let start: Int
    let ends: UnsafeMutablePointer<Int>
    /// Whether a quote may stand in this row.
    let quoted: Bool

    /// The bytes of the field, quotes included and the carriage return of the last one left out.
    @inline(__always)
    subscript(field: Int) -> UnsafeBufferPointer<UInt8> { self[field, field] }

    /// The bytes from the start of one field to the end of another, commas included.
    @inline(__always)
    subscript(first: Int, last: Int) -> UnsafeBufferPointer<UInt8> {
        let from = first == 0 ? start : ends[first &- 1] &+ 1
        return UnsafeBufferPointer(start: base + from, count: ends[last] &- from)
    }
}

/// Reads a CSV 64 bytes at a time: rows of exactly `columns` fields, in quotes or not, ended by LF or CRLF.
///
/// A row is refused, with its line and column, when it has too few or too many fields, a quote out of place,
/// a NUL, or a field longer than ``RowScanner/longestField`` bytes. A line break inside quotes is refused too:
/// no file of this kind has one, and a lost closing quote looks just like it.
struct RowScanner {
    static let longestField = 16_384

    let bytes: UnsafeBufferPointer<UInt8>
    let columns: Int
    /// The line on which the first row stands.
    let firstLine: Int

    /// Calls `body` with each row from `offset` on, and gives the number of rows.
    @inline(__always)
    func rows(
        from offset: Int, _ body: (borrowing RowFields, _ row: Int) throws(FileRefusal) -> Void
    ) throws(FileRefusal) -> Int {
        guard let base = bytes.baseAddress, offset < bytes.count else { return 0 }
        let end = bytes.count
        let ends = UnsafeMutablePointer<Int>.allocate(capacity: columns + 1)
        defer { ends.deallocate() }
        var (column, row, rowStart, position) = (0, 0, offset, offset)
        var (inQuotes, quoted) = (UInt64(0), false)
        while position < end {
            var masks = csv_scan64(base + position)
            if end &- position < 64 {
                let keep = (UInt64(1) << UInt64(end &- position)) &- 1
                masks.comma &= keep
                masks.newline &= keep
                masks.quote &= keep
                masks.nul &= keep
            }
            if masks.nul != 0 {
                throw fault(
                    "There is a NUL byte, which no CSV has; the file is damaged.", masks.nul & (0 &- masks.nul), masks,
                    inQuotes, row, column)
            }
            var inside: UInt64 = 0
            if masks.quote != 0 || inQuotes != 0 {
                quoted = true
                inside = masks.quote
                inside ^= inside << 1
                inside ^= inside << 2
                inside ^= inside << 4
                inside ^= inside << 8
                inside ^= inside << 16
                inside ^= inside << 32
                inside ^= inQuotes
                inQuotes = UInt64(bitPattern: Int64(bitPattern: inside) >> 63)
                if masks.newline & inside != 0 {
                    let ends = masks.newline & inside
                    throw fault(
                        "A quotation mark is opened and not closed before the end of the line.", ends & (0 &- ends),
                        masks,
                        inside, row, column)
                }
            }
            var bits = (masks.comma | masks.newline) & ~inside
            while bits != 0 {
                let at = position &+ bits.trailingZeroBitCount
                let bit = bits & (0 &- bits)
                bits ^= bit
                if column >= columns { throw tooMany(row) }
                ends[column] = at
                column &+= 1
                if masks.newline & bit != 0 {
                    if column != columns { throw tooFew(row, column, rowStart, at) }
                    try finish(ends, base, rowStart, quoted, row, body)
                    (column, row, rowStart) = (0, row &+ 1, at &+ 1)
                    quoted = masks.quote & ~(bit | (bit &- 1)) != 0
                }
            }
            position &+= 64
        }
        if inQuotes != 0 { throw refusal("A quotation mark is opened and never closed.", row, column) }
        if rowStart < end {
            if column >= columns { throw tooMany(row) }
            ends[column] = end
            if column &+ 1 != columns { throw tooFew(row, column &+ 1, rowStart, end) }
            try finish(ends, base, rowStart, quoted, row, body)
            row &+= 1
        }
        return row
    }

    @inline(__always)
    private func finish(
        _ ends: UnsafeMutablePointer<Int>, _ base: UnsafePointer<UInt8>, _ start: Int, _ quoted: Bool, _ row: Int,
        _ body: (borrowing RowFields, _ row: Int) throws(FileRefusal) -> Void
    ) throws(FileRefusal) {
        let last = ends[columns &- 1]
        if last > start, base[last &- 1] == 0x0D { ends[columns &- 1] = last &- 1 }
        let fields = RowFields(base: base, start: start, ends: ends, quoted: quoted)
        if last &- start > Self.longestField || quoted { try check(fields, row) }
        try body(fields, row)
    }

    /// The slow look at a row that has a quote or is very long.
    @inline(never)
    private func check(_ fields: borrowing RowFields, _ row: Int) throws(FileRefusal) {
        for column in 0..<columns {
            let field = fields[column]
            if field.count > Self.longestField {
                throw refusal(
                    "This field is \(field.count) bytes long; no field of such a file is longer than "
                        + "\(Self.longestField).", row, column)
            }
            guard field.contains(0x22) else { continue }
            let inner = field.dropFirst().dropLast()
            var open = 0
            for byte in inner {
                if byte == 0x22 { open += 1 } else if open % 2 == 1 { open = -1_000_001 }
            }
            guard field.count >= 2, field[0] == 0x22, field[field.count - 1] == 0x22, open >= 0, open % 2 == 0 else {
                throw refusal("A quotation mark stands inside this field, where none may.", row, column)
            }
        }
    }

    /// A refusal of what stands at `bit` of 64 bytes, of which none has been counted yet.
    private func fault(
        _ reason: String, _ bit: UInt64, _ masks: csv_masks, _ inside: UInt64, _ row: Int, _ column: Int
    ) -> FileRefusal {
        let before = (bit &- 1) & ~inside
        let lines = masks.newline & before
        // Above the last line end before it; of all 64 bytes when there is none.
        let onLine = lines == 0 ? ~0 : ~(UInt64.max >> UInt64(lines.leadingZeroBitCount))
        let commas = (masks.comma & before & onLine).nonzeroBitCount
        return refusal(reason, row + lines.nonzeroBitCount, min(columns - 1, (lines == 0 ? column : 0) + commas))
    }

    private func tooMany(_ row: Int) -> FileRefusal {
        refusal("The row has more than \(columns) fields.", row, columns)
    }
    private func tooFew(_ row: Int, _ found: Int, _ start: Int, _ end: Int) -> FileRefusal {
        let blank = end - start <= 1 && found == 1
        return refusal(
            blank ? "The line is empty." : "The row has \(found) fields where \(columns) are needed.", row, found - 1)
    }
    /// - Parameter column: counted from 0.
    func refusal(_ reason: String, _ row: Int, _ column: Int) -> FileRefusal {
        FileRefusal(reason, line: firstLine + row, column: column + 1)
    }
}
