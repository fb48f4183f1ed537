extension Connection {
    /// Adds many rows to one table, as fast as the engine takes them: all of them, or none.
    ///
    /// - Parameters:
    ///   - columns: The columns that each row fills, in the order of its values.
    ///   - rows: One value for each column: `[area.code.stored, area.households.stored]`.
    /// - Returns: How many rows were added.
    @discardableResult
    package func bulkInsert(
        into table: StaticString, _ columns: [StaticString], _ rows: some Sequence<[Value]>
    ) throws(StorageError) -> Int {
        let added = try attempt { () throws(StorageError) in
            switch driver {
            case .sqlite(let database): try database.bulkInsert(into: table, columns, rows)
            case .postgres(let connection): try connection.copy(into: table, columns, rows)
            }
        }
        noteChanges(added)
        return added
    }
}

/// `code, name`.
func list(_ columns: [StaticString]) -> String { columns.map(\.description).joined(separator: ", ") }

func checkStorable(_ row: [Value], columns: Int) throws(StorageError) {
    guard row.count == columns else { throw .notStorable("a row of \(row.count) values in \(columns) columns") }
    for value in row { try value.checkStorable() }
}

extension SQLiteConnection {
    fileprivate func bulkInsert(
        into table: StaticString, _ columns: [StaticString], _ rows: some Sequence<[Value]>
    ) throws(StorageError) -> Int {
        let marks = columns.map { _ in "?" }.joined(separator: ", ")
        let statement = try statement("INSERT INTO \(table) (\(list(columns))) VALUES (\(marks))")
        defer { statement.reset() }
        var count = 0
        for row in rows {
            try checkStorable(row, columns: columns.count)
            for (position, value) in row.enumerated() { try statement.bind(value, at: Int32(position + 1)) }
            while try statement.step() {}
            statement.reset()
            count += 1
        }
        return count
    }
}
