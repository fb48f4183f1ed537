import Dates
import Places

/// Reads a long table of people whole, or refuses it whole.
///
/// The rows of an area are added up where they are the parts of a whole, each once; where a row of the total is there, it
/// alone is taken. An area one of whose rows is blank or withheld has no count.
///
/// - Throws: ``FileRefusal`` with line and column: two counts of one area and category, a category that one area lacks,
///   residents and households in one table, and what ``ReadPopulationFile`` refuses.
struct ReadLongPopulationFile {
    let layout: LongPopulationLayout
    let gazetteer: Gazetteer

    func read(_ bytes: Bytes) throws(FileRefusal) -> [ReadPopulation] {
        let scanner = layout.table.scanner(bytes)
        var codes: CodesOfTable?
        var labels = CategoryLabels(layout)
        var cells = LongCells()
        var hasPercentages = false
        _ = try scanner.rows(from: layout.table.rows) { (fields, row) throws(FileRefusal) in
            let line = scanner.firstLine + row
            guard try isCount(fields, line) else {
                hasPercentages = true
                return
            }
            if codes == nil { codes = try codesOfTable(fields[layout.code], line) }
            guard let code = try codes?.take(fields[layout.code], line, mayRepeat: true) else { return }
            let day = try day(fields, line)
            let category = try labels.number(fields, line)
            let count = try count(fields, line)
            if let before = cells.add(count, day, code, category, line) {
                throw FileRefusal(
                    "\(code) has a count of the same people on line \(before) already.", line: line,
                    column: layout.value + 1)
            }
        }
        guard let codes, !cells.isEmpty else {
            throw FileRefusal(
                hasPercentages
                    ? "The file has percentages and no counts. Download it again with values."
                    : "The file has no row of an area in England or Wales.", line: layout.table.line)
        }
        guard let counted = labels.counted else {
            throw FileRefusal(
                "Neither the rows nor the file's name say whether residents or households are counted. Put one of the two "
                    + "words into its name, and bring it in again.", line: layout.table.line)
        }
        return try cells.sums(of: try labels.whole(), labels).map { day, values, withheld in
            ReadPopulation(
                day: day, counted: counted, grain: codes.grain(on: day.day) ?? .lsoa2021, values: values,
                withheld: withheld)
        }
    }

    /// Which areas a column without a year in its heading has, by the first of its codes that is not left aside.
    private func codesOfTable(_ field: Bytes, _ line: Int) throws(FileRefusal) -> CodesOfTable? {
        if let area = layout.area { return CodesOfTable(area, gazetteer, column: layout.code) }
        if let code = AreaCode(utf8: bare(field)), CodesOfTable.isAside(code) { return nil }
        let isLSOA = ["E01", "W01"].contains { bare(field).starts(with: $0.utf8) }
        let isDistrict = ["E06", "E07", "E08", "E09", "W06"].contains { bare(field).starts(with: $0.utf8) }
        guard isLSOA || isDistrict, let area = AreaHeading(isLSOA ? "LSOA code" : "LAD code") else {
            throw FileRefusal(
                "“\(shown(bare(field)))” is the code of no LSOA and of no district in England or Wales.", line: line,
                column: layout.code + 1)
        }
        return CodesOfTable(area, gazetteer, column: layout.code)
    }

    /// Whether a row has a count, and not a percentage.
    ///
    /// Source: Nomis, `MEASURES` 20100 `Value` and 20301 `Percent`.
    private func isCount(_ fields: borrowing RowFields, _ line: Int) throws(FileRefusal) -> Bool {
        guard let measure = layout.measure else { return true }
        let text = plain(String(decoding: bare(fields[measure]), as: UTF8.self))
        if ["value", "20100"].contains(text) { return true }
        if ["percent", "20301"].contains(text) { return false }
        throw FileRefusal(
            "“\(shown(bare(fields[measure])))” is neither a value nor a percentage.", line: line, column: measure + 1)
    }

    private func day(_ fields: borrowing RowFields, _ line: Int) throws(FileRefusal) -> CountedDay {
        if let column = layout.day {
            return try layout.named.day(
                fields[column], isCensus: layout.isCensus2021, line: line, column: column + 1)
        }
        guard let day = layout.named.day else { throw FileRefusal("No day is said.", line: line) }
        return day
    }

    /// Nothing where it is withheld.
    private func count(_ fields: borrowing RowFields, _ line: Int) throws(FileRefusal) -> Int? {
        let field = fields[layout.value]
        let status = layout.status.map { fields[$0] }
        let confidence = layout.confidence.map { fields[$0] }
        if WithheldMarks.isWithheld(field, status: status, confidence: confidence) { return nil }
        guard let count = wholeNumber(field), count <= ReadPopulationFile.most else {
            throw FileRefusal(
                "“\(shown(field))” is not a whole number of \(ReadPopulationFile.most / 1_000_000) million or less.",
                line: line, column: layout.value + 1)
        }
        return count
    }
}
