/// The headings of a partner's table with its first rows, to choose columns by.
struct TablePreview: Hashable, Sendable {
    var headings: [String]
    var rows: [[String]]

    static let mostRows = 5

    init(headings: [String], rows: [[String]]) { (self.headings, self.rows) = (headings, rows) }

    /// - Throws: ``FileRefusal`` when there is no line of headings with a row under it.
    init(file path: String) throws(FileRefusal) {
        let buffer = ByteBuffer(capacity: 1 << 20)
        try buffer.read(file: path)
        try self.init(buffer.bytes)
    }

    init(_ bytes: Bytes) throws(FileRefusal) {
        var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var lines: [[String]] = []
        while start < bytes.count, lines.count <= Self.mostRows {
            let reach = bytes[start...].prefix(65_536)
            let end = reach.firstIndex(of: 0x0A) ?? reach.endIndex
            if end == reach.endIndex, end < bytes.count { break }
            lines.append(fieldsOfLine(Bytes(rebasing: bytes[start..<end])))
            start = end + 1
        }
        guard let first = lines.first, lines.count > 1 else {
            throw FileRefusal(
                bytes.isEmpty ? "The file is empty." : "The file has no rows under a line of headings.", line: 1,
                column: 1)
        }
        headings = first
        rows = lines.dropFirst().map { row in row.map { shown($0.utf8) } }
    }

    /// The columns that a map can name: each heading once, the first of those alike, and none that is empty.
    var choices: [(column: Int, heading: String)] {
        headings.enumerated().filter { column, heading in
            !heading.isEmpty && !headings[..<column].contains { $0.utf8.elementsEqual(heading.utf8) }
        }.map { ($0.offset, $0.element) }
    }
}
