import Dates
import Pages
package import Partnership
import Storage

/// Takes in a table of what members raised: all of it, or nothing. What is there already stays as it is.
///
/// Source: docs/consultation.md, which describes the table.
package struct ImportRaised: Sendable {
    package var file: String
    package var bytes: [UInt8]

    package init(file: String, bytes: [UInt8]) { (self.file, self.bytes) = (file, bytes) }

    static let headings = ["topic", "ward", "raised", "meeting", "what was raised", "agency", "promised", "by when"]

    /// Whether a file is such a table, by its headings.
    package var isOne: Bool { (try? CSVRow.all(file, bytes, headings: Self.headings)) != nil }

    /// Runs inside the caller's transaction.
    ///
    /// - Returns: How many were new.
    /// - Throws: ``ImportRefused`` with every row that has something to mend, or ``StorageError``.
    package func run(_ writing: Writing) throws -> Int { try took(writing).count { !$0.isThere } }

    /// The same, with what each row of it brings.
    func took(_ writing: Writing) throws -> [TableImport.Line] {
        try TableImport.Line.all(CSVRow.all(file, bytes, headings: Self.headings)) { row in
            let isNew = try take(row, writing)
            return TableImport.Line(row.line, row.text("what was raised"), isThere: !isNew)
        }
    }

    private func take(_ row: CSVRow, _ writing: Writing) throws -> Bool {
        let topic = try row.word("topic", Topic.self)
        let draft = RaisedDraft(
            ward: row.text("ward"), raised: try row.day("raised"), meeting: row.text("meeting"),
            text: row.text("what was raised"), agency: try agency(row, writing), commitment: row.text("promised"),
            commitmentDay: try row.day("by when"))
        let there = try writing.connection.value(
            """
            SELECT COUNT(*) FROM raised_issue
            WHERE  topic = \(topic) AND text = \(draft.text) AND meeting = \(draft.meeting)
              AND  id NOT IN \(list: writing.viewer.kept(from: .raisedIssue))
            """, as: Int.self)
        guard there == 0 else { return false }
        switch try KeyRaised(topic: topic, draft: draft).run(writing) {
        case .done: return true
        case .faults(let faults):
            throw ImportRefused(faults.map { ImportFault(file: file, line: row.line, said: $0.said) })
        case .stale, .notThere: throw row.refused(nil, "This may not be written here.")
        }
    }

    private func agency(_ row: CSVRow, _ writing: Writing) throws -> ID<Agency>? {
        let name = row.text("agency")
        guard !name.isEmpty else { return nil }
        let found = try writing.connection.column(
            """
            SELECT id FROM agency
            WHERE  (name = \(name) OR short_name = \(name)) AND id NOT IN \(list: writing.viewer.kept(from: .agency))
            """, as: ID<Agency>.self)
        guard found.count == 1 else {
            throw row.refused(
                "agency",
                found.isEmpty ? "There is no agency “\(name)”. Add it first." : "There are several agencies “\(name)”.")
        }
        return found[0]
    }
}
