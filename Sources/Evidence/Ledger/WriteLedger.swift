import Dates
import Figures
import Storage

/// Judges every month of every source anew, inside the import's transaction.
struct WriteLedger {
    /// Whose months have changed: a line elsewhere may change too, since absence counts the other sources.
    func run(_ connection: Connection) throws(StorageError) {
        let files = try connection.all("SELECT \(HeldFile.columns) FROM source_file ORDER BY id", as: HeldFile.self)
        let lines = judged(files, try categoriesByFile(connection))
        try connection.execute("DELETE FROM completeness")
        try write(lines, connection)
    }

    private func write(_ lines: [LedgerLine], _ connection: Connection) throws(StorageError) {
        for line in lines {
            try connection.execute(
                """
                INSERT INTO completeness (data_set, source, month, state, rows, reason)
                VALUES (\(line.set), \(line.source), \(line.month), \(line.state), \(line.rows as Int?), \(line.reason))
                """)
        }
    }
}

/// What the ledger says of these files: every month of every source that has one, from its first to the last of any.
func judged(_ files: [HeldFile], _ categories: [ID<HeldFile>: [String: Int]]) -> [LedgerLine] {
    var held: [DataSet: [String: [Month: MonthHeld]]] = [:]
    var before: [ID<HeldFile>: Int] = [:]
    for file in files { if let next = file.replacedBy { before[next] = file.rows } }
    for file in files where file.replacedBy == nil {
        held[file.set, default: [:]][file.source, default: [:]][file.month] = MonthHeld(
            rows: file.rows, withoutPlace: file.withoutPlace, categories: categories[file.id] ?? [:],
            rowsBefore: before[file.id])
    }
    return held.flatMap { set, sources in
        let last = sources.values.flatMap(\.keys).max() ?? "1970-01"
        return sources.flatMap { source, months in
            let others = sources.reduce(into: [Month: Int]()) { counts, other in
                if other.key != source, set != .partner {
                    for month in other.value.keys { counts[month, default: 0] += 1 }
                }
            }
            return JudgeMonths(set: set, source: source, held: months, last: last, others: others).lines
        }
    }
}

/// How many rows of each category each street-level file has.
func categoriesByFile(_ connection: Connection) throws(StorageError) -> [ID<HeldFile>: [String: Int]] {
    struct Line: FromRow {
        var file: ID<HeldFile>
        var category: String
        var rows: Int
        init(_ row: Row) throws(StorageError) {
            file = try row["source_file"]
            category = try row["category"]
            rows = try row["rows"]
        }
    }
    let lines = try connection.all(
        """
        SELECT source_file, category, source_file_category.rows
        FROM   source_file_category JOIN source_file ON source_file.id = source_file
        WHERE  data_set = \(DataSet.street)
        """, as: Line.self)
    return lines.reduce(into: [:]) { $0[$1.file, default: [:]][$1.category] = $1.rows }
}

extension MonthState: Stored {}
