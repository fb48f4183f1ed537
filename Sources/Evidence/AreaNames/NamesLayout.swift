import Places

/// A published table of the codes of areas and their names, and of nothing else: `LAD26CD,LAD26NM`.
struct NamesLayout {
    let table: HeadedTable
    let level: Level
    let year: Int
    let code: Int
    let name: Int

    /// Columns that such tables have besides: the name in Welsh, and numbers of rows.
    private static let besides = ["objectid", "fid", "globalid"]

    /// Nothing where the headings are not those of such a table.
    init?(_ bytes: Bytes) {
        guard let table = HeadedTable(bytes, where: { AreaHeading($0)?.isCode == true }) else { return nil }
        let headings = table.headings.map { AreaHeading($0) }
        let isAlone = zip(table.headings, headings).allSatisfy { text, heading in
            let small = text.lowercased()
            return heading != nil || small.hasSuffix("nmw") || Self.besides.contains(small)
        }
        let (codes, names) = (
            headings.indices.filter { headings[$0]?.isCode == true },
            headings.indices.filter { headings[$0]?.isCode == false }
        )
        guard isAlone, codes.count == 1, names.count == 1, let area = headings[codes[0]], let year = area.year,
            headings[names[0]]?.level == area.level, headings[names[0]]?.year == year
        else { return nil }
        (self.table, level, self.year, code, name) = (table, area.level, year, codes[0], names[0])
    }
}

/// Reads a table of names whole, or refuses it whole.
///
/// - Throws: ``FileRefusal`` with line and column: a code that is none or is of another kind, a code that stands there twice, an
///   area without a name.
struct ReadNamesFile {
    let layout: NamesLayout
    let gazetteer: Gazetteer

    func read(_ bytes: Bytes) throws(FileRefusal) -> ReadLookup {
        let scanner = layout.table.scanner(bytes)
        var (lines, names) = ([AreaCode: Int](), [AreaCode: String]())
        let rows = try scanner.rows(from: layout.table.rows) { (fields, row) throws(FileRefusal) in
            let line = scanner.firstLine + row
            let code = try layout.level.code(fields[layout.code], line: line, column: layout.code + 1)
            if let before = lines.updateValue(line, forKey: code) {
                throw FileRefusal("\(code) stands on line \(before) already.", line: line, column: layout.code + 1)
            }
            let name = String(decoding: unquoted(fields[layout.name]), as: UTF8.self)
            guard !name.isEmpty, name.utf8.count <= 100 else {
                throw FileRefusal(
                    "\(code) has no name, or one of more than 100 characters.", line: line, column: layout.name + 1)
            }
            if gazetteer.place(code) == nil { names[code] = name }
        }
        guard rows > 0 else { throw FileRefusal("The file has no rows.", line: layout.table.line) }
        return ReadLookup(kind: .names, year: layout.year, rows: rows, areas: [], names: names)
    }
}
