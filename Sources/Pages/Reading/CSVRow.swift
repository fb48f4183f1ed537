package import Dates

/// One row of a small table, each cell read strictly; what cannot be read says its line, its column and what to do.
package struct CSVRow: Sendable {
    package var file: String
    package var line: Int
    var cells: [String: String]

    /// The rows of a file whose headings are `headings`, in any order.
    ///
    /// - Throws: ``ImportRefused``, where it is no such table.
    package static func all(_ file: String, _ bytes: [UInt8], headings: [String]) throws(ImportRefused) -> [CSVRow] {
        let table: CSVTable
        do throws(CSVTable.Fault) { table = try CSVTable(bytes) } catch {
            throw ImportRefused([ImportFault(file: file, fault: error)])
        }
        let missing = headings.filter { !table.headings.contains($0) }
        let strange = table.headings.filter { !headings.contains($0) }
        guard missing.isEmpty, strange.isEmpty else {
            throw ImportRefused(
                missing.map {
                    ImportFault(
                        file: file, line: 1, column: $0, said: "There is no such heading. Add it; it may stay empty.")
                }
                    + strange.map {
                        ImportFault(file: file, line: 1, column: $0, said: "This heading is not known. Take it away.")
                    })
        }
        return table.rows.map { line, cells in
            CSVRow(
                file: file, line: line, cells: Dictionary(zip(table.headings, cells), uniquingKeysWith: { $1 }))
        }
    }

    package func text(_ column: String) -> String { cells[column] ?? "" }

    package func refused(_ column: String?, _ why: String) -> ImportRefused {
        ImportRefused([ImportFault(file: file, line: line, column: column, said: why)])
    }

    /// Nothing in an empty cell.
    package func day(_ column: String) throws(ImportRefused) -> Day? {
        let text = text(column)
        guard !text.isEmpty else { return nil }
        guard let day = Day(iso: text) else { throw refused(column, "Enter a day such as 2027-03-31.") }
        return day
    }

    /// Nothing in an empty cell.
    package func whole(_ column: String) throws(ImportRefused) -> Int? {
        let text = text(column)
        guard !text.isEmpty else { return nil }
        guard let whole = Int(inAddress: text) else { throw refused(column, "Enter a whole number such as 214.") }
        return whole
    }

    /// A number such as 62 or 12.5; nothing in an empty cell.
    package func number(_ column: String) throws(ImportRefused) -> Double? {
        let text = text(column)
        guard !text.isEmpty else { return nil }
        guard let number = plainNumber(text) else { throw refused(column, "Enter a number such as 62 or 12.5.") }
        return number
    }

    /// One of a list of words.
    package func word<Word: RawRepresentable<String> & CaseIterable>(
        _ column: String, _: Word.Type
    ) throws(ImportRefused) -> Word {
        guard let word = Word(rawValue: text(column)) else {
            throw refused(column, "Enter one of: \(Word.allCases.map(\.rawValue).joined(separator: ", ")).")
        }
        return word
    }
}

/// Digits with at most one point in them, as people type a number; nothing for anything else.
package func plainNumber(_ text: String) -> Double? {
    let bytes = Array(text.utf8)
    guard (1...15).contains(bytes.count), bytes.count(where: { $0 == 0x2E }) <= 1,
        bytes.contains(where: { (0x30...0x39).contains($0) }),
        bytes.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2E })
    else { return nil }
    return Double(text)
}
