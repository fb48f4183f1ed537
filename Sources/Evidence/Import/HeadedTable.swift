import Places

/// A CSV that is known by its headings: where they stand, and what they are.
///
/// Published tables often have a title and a note above their headings, so the first lines are looked through.
struct HeadedTable {
    /// How many lines are looked through for the headings.
    static let linesAbove = 20

    let headings: [String]
    /// What stands above the headings, as one text.
    let above: String
    /// The line of the headings, from 1.
    let line: Int
    /// Where the rows begin.
    let rows: Int

    /// Nothing where no line has a heading that `isWanted`.
    init?(_ bytes: Bytes, where isWanted: (String) -> Bool) {
        var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let top = start
        for line in 1...Self.linesAbove {
            guard start < bytes.count, let end = bytes[start...].prefix(65_536).firstIndex(of: 0x0A) else { return nil }
            let found = fieldsOfLine(Bytes(rebasing: bytes[start..<end]))
            if found.contains(where: isWanted) {
                (headings, self.line, rows) = (found, line, end + 1)
                above = String(decoding: bytes[top..<start], as: UTF8.self)
                return
            }
            start = end + 1
        }
        return nil
    }

    func scanner(_ bytes: Bytes) -> RowScanner {
        RowScanner(bytes: bytes, columns: headings.count, firstLine: line + 1)
    }
}

/// The fields of one line, without their quotes.
func fieldsOfLine(_ line: Bytes) -> [String] {
    var (fields, start, inside) = ([String](), 0, false)
    let end = line.last == 0x0D ? line.count - 1 : line.count
    for at in 0..<end {
        if line[at] == 0x22 { inside.toggle() }
        if line[at] == 0x2C, !inside {
            fields.append(String(decoding: unquoted(line[start..<at]), as: UTF8.self))
            start = at + 1
        }
    }
    return fields + [String(decoding: unquoted(line[start..<end]), as: UTF8.self)]
}

/// A heading that names the code or the name of an area, as the Office for National Statistics and others write it:
/// `LSOA21CD`, `LSOA Code`, `WD24NM`, `LAD 2021 Code`, `ltla24_code`, `Lower layer Super Output Areas Code`.
struct AreaHeading: Equatable {
    var level: Level
    var isCode: Bool
    /// `2021` of `LSOA21CD`; nothing where the heading has no year.
    var year: Int?

    private static let words: [(String, Level)] = [
        ("localauthoritydistrict", .district), ("localauthority", .district), ("ltla", .district), ("lad", .district),
        ("la", .district), ("lsoa", .lsoa), ("ward", .ward), ("wd", .ward), ("csp", .csp), ("pfa", .force),
        ("policeforcearea", .force), ("lowerlayersuperoutputareas", .lsoa), ("lowertierlocalauthorities", .district),
    ]

    init?(_ heading: String) {
        let text = heading.utf8.map { (65...90).contains($0) ? $0 + 32 : $0 }
            .filter { (97...122).contains($0) || (48...57).contains($0) }
        guard let (word, level) = Self.words.first(where: { text.starts(with: $0.0.utf8) }) else { return nil }
        var rest = text.dropFirst(word.utf8.count)
        var digits = rest.prefix { $0 <= 57 }
        rest = rest.dropFirst(digits.count)
        guard let ending = ["code", "cd", "name", "nm"].first(where: { rest.starts(with: $0.utf8) }) else { return nil }
        rest = rest.dropFirst(ending.utf8.count)
        // `LA Code (2021 boundaries)`, `ladcode23`.
        if digits.isEmpty { digits = rest.prefix { $0 <= 57 } }
        rest = rest.drop { $0 <= 57 }
        guard rest.isEmpty || rest.elementsEqual("boundaries".utf8), [0, 2, 4].contains(digits.count) else {
            return nil
        }
        let number = digits.reduce(0) { 10 * $0 + Int($1 - 48) }
        year = digits.isEmpty ? nil : digits.count == 2 ? 2000 + number : number
        (self.level, isCode) = (level, ending.utf8.first == UInt8(ascii: "c"))
    }
}
