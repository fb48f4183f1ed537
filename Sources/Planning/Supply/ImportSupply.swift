import Dates
import Markup
import Pages
package import Partnership
import Storage

/// Takes in a table of the data that agencies send: all of it, or nothing. What is there already stays as it is.
///
/// Source: docs/supply.md, which describes the table.
package struct ImportSupply: Sendable {
    package var file: String
    package var bytes: [UInt8]

    package init(file: String, bytes: [UInt8]) { (self.file, self.bytes) = (file, bytes) }

    static let headings = [
        "agency", "short", "standing", "since", "data set", "first", "last", "days", "quarter", "received",
        "waiting for it",
        "said",
    ]

    /// Runs inside the caller's transaction.
    ///
    /// - Returns: How many quarters were new.
    /// - Throws: ``ImportRefused`` with every row that has something to mend, or ``StorageError``.
    package func run(_ writing: Writing) throws -> Int { try took(writing).count { !$0.isThere } }

    /// The same, with what each row of it brings.
    func took(_ writing: Writing) throws -> [TableImport.Line] {
        try TableImport.Line.all(CSVRow.all(file, bytes, headings: Self.headings)) { row in
            let isNew = try take(row, writing)
            let words = ["agency", "data set", "quarter"].map(row.text).joined(separator: ", ")
            return TableImport.Line(row.line, words, isThere: !isNew)
        }
    }

    private func take(_ row: CSVRow, _ writing: Writing) throws -> Bool {
        let supply = try supply(row, try agency(row, writing), writing)
        let quarter = try quarter(row, "quarter")
        guard try Delivery.find(supply.id, quarter, writing.connection) == nil else { return false }
        let command = KeyDelivery(
            supply: supply.id, quarter: quarter, version: 0, received: try row.day("received"),
            holdsUp: try holdsUp(row, writing), note: row.text("said"))
        _ = try done(try command.run(writing), row)
        return true
    }

    /// The agency of that name; a new one with its standing where there is none.
    private func agency(_ row: CSVRow, _ writing: Writing) throws -> ID<Agency> {
        let name = row.text("agency")
        let found = try writing.connection.all(
            """
            SELECT \(Agency.columns) FROM agency
            WHERE  (name = \(name) OR short_name = \(name)) AND id NOT IN \(list: writing.viewer.kept(from: .agency))
            """, as: Agency.self)
        if found.count == 1 { return found[0].id }
        guard found.isEmpty else { throw row.refused("agency", "There are several agencies “\(name)”.") }
        guard let from = try row.day("since") else {
            throw row.refused("since", "There is no agency “\(name)”: enter since when it has been one.")
        }
        let command = AddAgency(
            name: name, shortName: row.text("short"), standing: try row.word("standing", AgencyStanding.self),
            from: from)
        return try done(try command.run(writing), row).id
    }

    private func supply(_ row: CSVRow, _ agency: ID<Agency>, _ writing: Writing) throws -> Supply {
        let name = row.text("data set")
        let there = try writing.connection.first(
            "SELECT \(Supply.columns) FROM supply WHERE agency = \(agency) AND name = \(name)", as: Supply.self)
        if let there { return there }
        let command = ArrangeSupply(
            agency: agency, name: name, first: try quarter(row, "first"),
            last: row.text("last").isEmpty ? nil : try quarter(row, "last"), dueAfter: try row.whole("days"))
        return try done(try command.run(writing), row)
    }

    private func quarter(_ row: CSVRow, _ column: String) throws(ImportRefused) -> Quarter {
        guard let quarter = Quarter(inAddress: row.text(column)) else {
            throw row.refused(column, "Enter the month in which the quarter begins, such as 2027-04.")
        }
        return quarter
    }

    /// Plans by their names and actions by their words, with a semicolon between; nothing in an empty cell.
    private func holdsUp(_ row: CSVRow, _ writing: Writing) throws -> [HeldUp] {
        let whole = row.text("waiting for it")
        guard !whole.isEmpty else { return [] }
        // A name that has a semicolon of its own is one name.
        if let one = try? held(whole, row, writing) { return [one] }
        return try lines(whole.replacing(";", with: "\n")).map { try held($0, row, writing) }
    }

    private func held(_ name: String, _ row: CSVRow, _ writing: Writing) throws -> HeldUp {
        let plans = try writing.connection.look(Plans(viewer: writing.viewer), at: writing.now)
            .filter { $0.name == name }
        let actions = try writing.connection.look(
            PlannedActions(viewer: writing.viewer, isEvery: true), at: writing.now
        ).map(\.action).filter { $0.text == name && !$0.hidden.contains(.title) }
        let found = plans.map { HeldUp.plan($0.id) } + actions.map { HeldUp.action($0.id) }
        guard found.count == 1 else {
            throw row.refused(
                "waiting for it",
                found.isEmpty
                    ? "No plan and no action is called so. Bring the plan in first."
                    : "Several plans or actions are called so. Choose on the page which one it is.")
        }
        return found[0]
    }

    private func done<One>(_ written: Written<One>, _ row: CSVRow) throws(ImportRefused) -> One {
        switch written {
        case .done(let one): return one
        case .faults(let faults):
            throw ImportRefused(faults.map { ImportFault(file: row.file, line: row.line, said: $0.said) })
        case .stale, .notThere: throw row.refused(nil, "This may not be written here.")
        }
    }
}
