import Dates
import Figures
import Pages
import Partnership
import Storage

/// Takes in a table of what was counted of the parts of a priority: all of it, or nothing.
///
/// A row is a part in some months; a row without a part says all that was counted. Months that are held already as the
/// table has them are left as they are.
struct ImportCounts: Sendable {
    static let headings = ["from", "upto", "part", "count", "several", "source"]

    var priority: ID<Priority>
    var file: String
    var bytes: [UInt8]

    func run(_ writing: Writing) throws -> [TableImport.Line] {
        let rows = try CSVRow.all(file, bytes, headings: Self.headings)
        let held = try writing.connection.all(
            PartCounts(viewer: writing.viewer, priority: priority).sql, as: PartCounts.Line.self
        ).counted(priority)
        var lines: [TableImport.Line] = []
        for one in try Self.periods(of: rows) {
            let before = held.first { $0.period == one.counted.period }
            if let before, before != one.counted {
                throw one.rows[0].refused(
                    nil, "Other counts of \(before.period.said) are there already. Put them right on their page.")
            }
            if before == nil { try keep(one, writing) }
            lines += one.rows.map { row in
                let part = row.text("part").isEmpty ? "all of it" : row.text("part")
                return TableImport.Line(
                    row.line, "\(one.counted.period.said): \(part), \(row.text("count"))", isThere: before != nil)
            }
        }
        return lines
    }

    private typealias Rows = (counted: CountedPeriod, rows: [CSVRow])

    /// The rows of each months together, in the order of the table.
    private static func periods(of rows: [CSVRow]) throws(ImportRefused) -> [Rows] {
        var all: [Rows] = []
        for row in rows {
            let (first, last) = (try month(row, "from"), try month(row, "upto"))
            guard first <= last else { throw row.refused("upto", "Enter a month that is not before the first.") }
            let period = Period(first: first, last: last)
            if !all.contains(where: { $0.counted.period == period }) {
                all.append((CountedPeriod(period: period, source: row.text("source")), []))
                all[all.count - 1].counted.isSeveral = try several(row)
            }
            let isSeveral = try several(row)
            guard let place = all.firstIndex(where: { $0.counted.period == period }) else { continue }
            guard all[place].counted.source == row.text("source") else {
                throw row.refused("source", "Say the same in every row of the same months.")
            }
            guard all[place].counted.isSeveral == isSeveral else {
                throw row.refused("several", "Say the same in every row of the same months.")
            }
            guard let count = try row.whole("count"), count >= 0 else {
                throw row.refused("count", "Enter a whole number; leave the row out where it was not counted.")
            }
            let part = row.text("part")
            let isTwice = part.isEmpty ? all[place].counted.whole != nil : all[place].counted.counts[part] != nil
            if isTwice { throw row.refused("part", "It is there twice for the same months.") }
            if part.isEmpty { all[place].counted.whole = count } else { all[place].counted.counts[part] = count }
            all[place].rows.append(row)
        }
        return all
    }

    private static func month(_ row: CSVRow, _ column: String) throws(ImportRefused) -> Month {
        guard let month = Month(iso: row.text(column)) else {
            throw row.refused(column, "Enter a month such as 2026-09.")
        }
        return month
    }

    private static func several(_ row: CSVRow) throws(ImportRefused) -> Bool {
        switch row.text("several") {
        case "yes": return true
        case "no", "": return false
        default: throw row.refused("several", "Enter yes or no.")
        }
    }

    private func keep(_ one: Rows, _ writing: Writing) throws {
        let version = try Priority.find(priority, writing.connection)?.version ?? 0
        let keep = KeepCounts(priority: priority, version: version, counted: one.counted)
        switch try keep.run(writing) {
        case .done: return
        case .faults(let faults): throw one.rows[0].refused(nil, faults.map(\.said).joined(separator: " "))
        case .stale, .notThere: throw one.rows[0].refused(nil, "This may not be written here.")
        }
    }
}
