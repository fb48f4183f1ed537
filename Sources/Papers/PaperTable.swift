package import Charts

/// A table: a caption, headings, rows each with a heading of its own, and notes beneath.
package struct PaperTable: Hashable, Sendable {
    package var caption: String
    package var headers: [String]
    /// Every row as long as the headers.
    package var rows: [[Words]]
    package var notes: [String]
    /// Whether the first cell of a row names the row.
    package var hasRowHeaders: Bool
    /// Columns of numbers, aligned to the right.
    package var numeric: Set<Int>

    /// - Parameter numeric: left out, a column is one of numbers where every cell of it reads as one.
    package init(
        _ caption: String, headers: [String], rows: [[Words]], notes: [String] = [], hasRowHeaders: Bool = true,
        numeric: Set<Int>? = nil
    ) {
        (self.caption, self.headers, self.notes, self.hasRowHeaders) = (caption, headers, notes, hasRowHeaders)
        let even = rows.map { row in headers.indices.map { row.indices.contains($0) ? row[$0] : "" } }
        self.rows = even
        self.numeric =
            numeric
            ?? Set(
                headers.indices.filter { column in
                    (column > 0 || !hasRowHeaders) && even.contains { readsAsNumber($0[column].plain) }
                        && even.allSatisfy { readsAsNumber($0[column].plain) || isNoFigure($0[column].plain) }
                })
    }

    package init(_ numbers: NumbersTable, notes: [String] = []) {
        self.init(
            numbers.caption, headers: numbers.headers, rows: numbers.rows.map { $0.map { Words($0) } }, notes: notes)
    }

    /// Whether a narrow screen shows each row as a few lines: of many columns the last would begin off the screen.
    var stacks: Bool { hasRowHeaders && headers.count > 4 }

    /// How wide each column should be beside the others, from what is in it: about as many as letters have room.
    ///
    /// Where there is no room for all that is wanted, no column becomes too narrow for a word of its heading.
    var widths: [Int] {
        let wanted = headers.indices.map(wanted)
        let least = headers.indices.map { column in
            numeric.contains(column) ? wanted[column] : min(wanted[column], longestWord(of: column) + 4)
        }
        let (spare, over) = (Self.letters - least.reduce(0, +), wanted.reduce(0, +) - Self.letters)
        guard over > 0, spare > 0 else { return wanted }
        let excess = wanted.reduce(0, +) - least.reduce(0, +)
        return zip(wanted, least).map { wanted, least in least + (wanted - least) * spare / max(1, excess) }
    }

    /// As many as stand side by side on a page.
    private static let letters = 92

    private func wanted(_ column: Int) -> Int {
        let longest = rows.map { $0[column].plain.unicodeScalars.count }.max() ?? 0
        // Where columns are many, words give way to numbers, which must not break.
        let (most, room) = headers.count > 6 ? (20, 6) : (44, 0)
        let needed = max(longest, longestWord(of: column) + 3, headers[column].utf8.count / 2, 7)
        return numeric.contains(column) ? min(needed, 16) : min(needed, most) + room
    }

    private func longestWord(of column: Int) -> Int {
        headers[column].utf8.split(separator: UInt8(ascii: " ")).map(\.count).max() ?? 0
    }
}

private func readsAsNumber(_ text: String) -> Bool {
    let scalars = text.unicodeScalars.drop { "+−-£".unicodeScalars.contains($0) }
    return scalars.first.map { ("0"..."9").contains($0) } ?? false
        && scalars.allSatisfy { ("0"..."9").contains($0) || ",.%() to+−-".unicodeScalars.contains($0) }
}

private func isNoFigure(_ text: String) -> Bool { text.isEmpty || text == "No figure" || text == "–" || text == "c" }
