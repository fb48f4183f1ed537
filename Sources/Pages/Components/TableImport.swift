package import Markup
package import Partnership
import Storage

/// How a table is taken in by a page: it is sent, looked through line by line, and taken as a whole or not at all.
package struct TableImport: Sendable {
    /// Nothing before one is sent.
    package var table: CarriedTable?
    /// What would come of each line, where nothing must be mended.
    package var lines: [Line]
    package var faults: [ImportFault]
    package var errors: [FieldError]

    package init(
        table: CarriedTable? = nil, lines: [Line] = [], faults: [ImportFault] = [], errors: [FieldError] = []
    ) {
        (self.table, self.lines, self.faults, self.errors) = (table, lines, faults, errors)
    }

    /// Whether it could be taken as it is.
    package var isReady: Bool { table != nil && faults.isEmpty }

    /// One thing that a table brings.
    package struct Line: Hashable, Sendable {
        /// Of the file, from 1.
        package var line: Int
        package var what: String
        /// Whether it is there already, and is left as it is.
        package var isThere: Bool

        package init(_ line: Int, _ what: String, isThere: Bool) {
            (self.line, self.what, self.isThere) = (line, what, isThere)
        }

        /// What each row brings, in order.
        ///
        /// - Throws: ``ImportRefused`` with all that must be mended in any of them, or where there is none.
        package static func all(_ rows: [CSVRow], _ take: (CSVRow) throws -> Line) throws -> [Line] {
            var (lines, faults) = ([Line](), [ImportFault]())
            for row in rows {
                do { lines.append(try take(row)) } catch let refused as ImportRefused { faults += refused.faults }
            }
            guard faults.isEmpty else { throw ImportRefused(faults) }
            return lines
        }
    }

    /// - Parameters:
    ///   - send: Where a table is sent.
    ///   - take: Where it is taken, once it was looked through.
    package func drawn(send: Address, take: Address) -> HTML {
        """
        \(found)\(taking(take))
        \(form(send, sendsFiles: true, """
            \(fileUpload(
                Field("file", table == nil ? "Table" : "Another table", hint: "A CSV file in UTF-8, \(CarriedTable.most >> 10) KB at most. Days as 2027-03-31.",
                    error: errors.of("file")), kinds: [".csv"]))\
            \(button("Look through it", table == nil ? .primary : .secondary))
            """))
        """
    }

    private var found: HTML {
        guard let table else { return "" }
        guard faults.isEmpty else {
            return Pages.table(
                "What must be mended in \(table.name) first: nothing of it was taken", id: "faults",
                columns: [.number("Line"), Column("Column"), .sentence("What to mend")],
                rows: faults.map { ["\($0.line)", "\($0.column ?? "")", "\($0.reason)"] }, onNarrow: .stacks, empty: "")
        }
        return Pages.table(
            "What \(table.name) would bring", id: "coming",
            columns: [.number("Line"), .sentence("What"), Column("How")],
            rows: lines.map { ["\($0.line)", "\($0.what)", $0.isThere ? "There already, and stays as it is" : "New"] },
            onNarrow: .stacks, empty: "It has no rows.")
    }

    private func taking(_ take: Address) -> HTML {
        guard let table, faults.isEmpty, !lines.isEmpty else { return "" }
        let new = lines.count { !$0.isThere }
        guard new > 0 else { return "<p class=\"govuk-body\">All of it is there already.</p>\n" }
        return form(take, "\(table.carried)\(button("Take in \(new) new"))")
    }

    /// Looks through what was sent. Nothing is written.
    package static func looked(
        through request: Request, _ registry: Registry,
        by run: @escaping @Sendable (CarriedTable, Writing) throws -> [Line]
    ) async throws -> TableImport {
        guard let table = CarriedTable(request.files) else {
            let said: HTML = "Choose a CSV file of at most \(CarriedTable.most >> 10) KB."
            return TableImport(errors: [FieldError("file", said)])
        }
        do {
            let lines = try await registry.wouldCome(request.trace) { try run(table, $0) }
            return TableImport(table: table, lines: lines)
        } catch let refused as ImportRefused { return TableImport(table: table, faults: refused.faults) }
    }

    /// Takes in what was looked through.
    ///
    /// - Returns: Nothing where it was taken; what must be mended where that has changed meanwhile.
    package static func taken(
        _ request: Request, _ registry: Registry, by run: @escaping @Sendable (CarriedTable, Writing) throws -> [Line]
    ) async throws -> TableImport? {
        let table = try CarriedTable(request.form)
        do {
            _ = try await registry.write(request.trace) { try run(table, $0) }
            return nil
        } catch let refused as ImportRefused { return TableImport(table: table, faults: refused.faults) }
    }
}

extension Registry {
    /// What would come of something, which is then undone: nothing is written.
    fileprivate func wouldCome<Answer: Sendable>(
        _ trace: Trace, _ body: @escaping @Sendable (Writing) throws -> Answer
    ) async throws -> Answer {
        do {
            return try await write(trace) { writing -> Answer in throw Undone(answer: try body(writing)) }
        } catch let undone as Undone {
            guard let answer = undone.answer as? Answer else { throw undone }
            return answer
        }
    }
}

/// Undoes a transaction whose answer is all that was wanted.
private struct Undone: Error { var answer: any Sendable }
