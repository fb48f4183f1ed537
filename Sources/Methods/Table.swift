import Dates
import Foundation

/// A CSV file with a header, read whole.
struct Table {
    let file: String
    let header: [String]
    let rows: [Row]

    struct Row {
        /// Counted from 1, the header being the first.
        let line: Int
        fileprivate let fields: [String]
    }

    /// - Parameter columns: Those that must be there; others are not read.
    init(_ file: String, in folder: String, columns: [String]) throws(MethodRefusal) {
        guard let data = FileManager.default.contents(atPath: folder + "/" + file) else {
            throw .unreadable(file: file)
        }
        try self.init(file, bytes: Array(data), columns: columns)
    }

    init(_ file: String, bytes: [UInt8], columns: [String]) throws(MethodRefusal) {
        var records = try CSVReader(file: file, bytes: bytes).records()
        guard !records.isEmpty else {
            throw .malformed(file: file, line: 1, column: nil, why: "The file is empty; a header was expected.")
        }
        let first = records.removeFirst()
        for column in columns where !first.fields.contains(column) {
            throw .malformed(file: file, line: first.line, column: column, why: "The header has no such column.")
        }
        for record in records where record.fields.count != first.fields.count {
            throw .malformed(
                file: file, line: record.line, column: nil,
                why: "It has \(record.fields.count) fields where the header has \(first.fields.count).")
        }
        self.file = file
        header = first.fields
        rows = records.map { Row(line: $0.line, fields: $0.fields) }
    }

    func refusal(_ row: Row, _ column: String, _ why: String) -> MethodRefusal {
        .malformed(file: file, line: row.line, column: column, why: why)
    }

    func text(_ row: Row, _ column: String) -> String {
        header.firstIndex(of: column).map { row.fields[$0] } ?? ""
    }

    /// A whole number of offences, not negative; nothing when the cell is empty.
    func optionalCount(_ row: Row, _ column: String) throws(MethodRefusal) -> Int? {
        guard let number = try optionalNumber(row, column) else { return nil }
        guard number == number.rounded(), number >= 0, number <= 1e12 else {
            throw refusal(
                row, column, "“\(text(row, column))” is not a count: a whole number from 0 to 10¹² was expected.")
        }
        return Int(number)
    }

    func count(_ row: Row, _ column: String) throws(MethodRefusal) -> Int {
        guard let count = try optionalCount(row, column) else {
            throw refusal(row, column, "The cell is empty; a count was expected.")
        }
        return count
    }

    /// A number; nothing when the cell is empty.
    func optionalNumber(_ row: Row, _ column: String) throws(MethodRefusal) -> Double? {
        let cell = text(row, column)
        guard !cell.isEmpty else { return nil }
        let plain = cell.utf8.allSatisfy { byte in
            (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || ".eE+-".utf8.contains(byte)
        }
        guard plain, let number = Double(cell), number.isFinite else {
            throw refusal(row, column, "“\(cell)” is not a number.")
        }
        return number
    }

    /// A number above zero, or at least zero.
    func number(_ row: Row, _ column: String, zeroAllowed: Bool = false) throws(MethodRefusal) -> Double {
        guard let number = try optionalNumber(row, column), number > 0 || (zeroAllowed && number == 0) else {
            throw refusal(
                row, column, "“\(text(row, column))” is not a number \(zeroAllowed ? "from zero up" : "above zero").")
        }
        return number
    }

    func month(_ row: Row, _ column: String) throws(MethodRefusal) -> Month {
        guard let month = Month(iso: text(row, column)) else {
            throw refusal(row, column, "“\(text(row, column))” is not a month such as 2024-03.")
        }
        return month
    }

    /// The rows by month, each month once, with every month between the first and the last.
    func byMonth(_ rows: [Row]) throws(MethodRefusal) -> (first: Month, rows: [Row?]) {
        var found: [Month: Row] = [:]
        for row in rows {
            let month = try month(row, "month")
            if let earlier = found[month] {
                throw refusal(row, "month", "\(month.iso) was given before, on line \(earlier.line).")
            }
            found[month] = row
        }
        guard let first = found.keys.min(), let last = found.keys.max() else {
            throw .unusable(file: file, why: "It has no rows.")
        }
        guard last - first < 2400 else {
            throw .unusable(file: file, why: "Its months are more than 200 years apart.")
        }
        return (first, Period(first: first, last: last).map { found[$0] })
    }
}
