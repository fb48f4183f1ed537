/// A small table typed in a spreadsheet: a line of headings, and rows under them.
///
/// Source: RFC 4180.
package struct CSVTable: Sendable {
    package var headings: [String]
    /// Each with the line of the file on which it begins, from 1.
    package var rows: [(line: Int, cells: [String])]

    package enum Fault: Error, Hashable, Sendable {
        case notText
        /// A quoted cell that does not end, or has something after its end.
        case quotes(line: Int)
        case cells(line: Int, expected: Int, found: Int)
        case empty
        case twice(String)
    }

    package init(_ bytes: [UInt8]) throws(Fault) {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        let body = bytes.starts(with: mark) ? Array(bytes.dropFirst(3)) : bytes
        guard String(validating: body, as: UTF8.self) != nil, !body.contains(0) else { throw .notText }
        var reader = Reader(body)
        var lines: [(line: Int, cells: [String])] = []
        while let (line, cells) = try reader.next() {
            if cells.count > 1 || !cells[0].isEmpty { lines.append((line, cells)) }
        }
        guard let head = lines.first else { throw .empty }
        headings = head.cells
        for (position, name) in headings.enumerated() where headings[..<position].contains(name) { throw .twice(name) }
        rows = Array(lines.dropFirst())
        for row in rows where row.cells.count != headings.count {
            throw .cells(line: row.line, expected: headings.count, found: row.cells.count)
        }
    }

    private struct Reader {
        private let bytes: [UInt8]
        private var at = 0
        private var line = 1

        init(_ bytes: [UInt8]) { self.bytes = bytes }

        /// The next row; nothing at the end.
        mutating func next() throws(Fault) -> (Int, [String])? {
            guard at < bytes.count else { return nil }
            let start = line
            var cells: [String] = []
            while true {
                cells.append(try cell())
                guard at < bytes.count else { return (start, cells) }
                let byte = bytes[at]
                at += 1
                if byte == 0x2C { continue }
                if byte == 0x0D, at < bytes.count, bytes[at] == 0x0A { at += 1 }
                line += 1
                return (start, cells)
            }
        }

        private mutating func cell() throws(Fault) -> String {
            var cell: [UInt8] = []
            guard at < bytes.count, bytes[at] == 0x22 else {
                while at < bytes.count, ![0x2C, 0x0A, 0x0D].contains(bytes[at]) {
                    guard bytes[at] != 0x22 else { throw .quotes(line: line) }
                    cell.append(bytes[at])
                    at += 1
                }
                return trimmed(cell)
            }
            at += 1
            let start = line
            while true {
                guard at < bytes.count else { throw .quotes(line: start) }
                let byte = bytes[at]
                at += 1
                if byte == 0x22 {
                    if at < bytes.count, bytes[at] == 0x22 { at += 1 } else { break }
                }
                if byte == 0x0A { line += 1 }
                cell.append(byte)
            }
            guard at == bytes.count || [0x2C, 0x0A, 0x0D].contains(bytes[at]) else { throw .quotes(line: line) }
            return trimmed(cell)
        }

        private func trimmed(_ cell: [UInt8]) -> String {
            let begun = cell.drop { $0 == 0x20 || $0 == 0x09 }
            let end = begun.lastIndex { $0 != 0x20 && $0 != 0x09 }.map { $0 + 1 } ?? begun.startIndex
            return String(decoding: begun[begun.startIndex..<end], as: UTF8.self)
        }
    }
}
