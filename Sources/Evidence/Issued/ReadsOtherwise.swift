import Papers

/// What a table of a report that was given out says, and would say of what is held today.
struct ReadsOtherwise: Hashable, Sendable {
    var table: String
    /// The row and the column: `Bolsover: March 2025`.
    var place: String
    var then: String
    /// Nothing where there is no such row today.
    var now: String?

    /// Every cell of the report that would be another today, table by table.
    static func found(in issued: Paper, today: Paper) -> [ReadsOtherwise] {
        let now = Dictionary(today.tables.map { ($0.caption, $0) }, uniquingKeysWith: { first, _ in first })
        return issued.tables.flatMap { table -> [ReadsOtherwise] in
            let rows = Dictionary(
                (now[table.caption]?.rows ?? []).map { ($0.first?.plain ?? "", $0) },
                uniquingKeysWith: { first, _ in first })
            return table.rows.flatMap { row -> [ReadsOtherwise] in
                let name = row.first?.plain ?? ""
                guard let later = rows[name] else {
                    return [ReadsOtherwise(table: table.caption, place: name, then: row.dropFirst().first?.plain ?? "")]
                }
                return zip(table.headers, zip(row, later)).dropFirst().compactMap { header, cells in
                    cells.0.plain.utf8.elementsEqual(cells.1.plain.utf8)
                        ? nil
                        : ReadsOtherwise(
                            table: table.caption, place: "\(name): \(header)", then: cells.0.plain, now: cells.1.plain)
                }
            }
        }
    }
}

extension Paper {
    fileprivate var tables: [PaperTable] {
        blocks.compactMap { block in if case .table(let table) = block { table } else { nil } }
    }
}
