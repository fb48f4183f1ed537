import Dates
import Pages
package import Partnership
import Storage

/// What is on the horizon as a readable text file says it, a block each.
///
/// Source: docs/horizon.md, which describes the file.
struct ProspectsFile: Sendable {
    var prospects: [(line: Int, words: ProspectWords)] = []

    init(_ text: String) throws(PlanFileRefusal) {
        for block in try PlanBlocks(text).blocks {
            guard var reader = BlockReader(block) else { continue }
            guard reader.first.key == "prospect" else {
                throw PlanFileRefusal(reader.first.number, "“\(reader.first.key)” is not known here.")
            }
            let words = try ProspectWords(&reader)
            guard !prospects.contains(where: { $0.words.name == words.name }) else {
                throw PlanFileRefusal(reader.first.number, "There are two of the name “\(words.name)”.")
            }
            prospects.append((reader.first.number, words))
            try reader.end()
        }
        if prospects.isEmpty { throw PlanFileRefusal(1, "The file has no block that begins with “prospect:”.") }
    }
}

extension ProspectWords {
    init(_ reader: inout BlockReader) throws(PlanFileRefusal) {
        let kinds = Sort.allCases.map(\.rawValue).joined(separator: ", ")
        self.init(
            sort: try reader.required("kind", "one of \(kinds)") { Sort(rawValue: $0) },
            read: try reader.required("date", "a day such as 2027-03-31") { Day(iso: $0) })
        name = reader.first.value
        (text, source) = (try reader.text("may change"), try reader.text("source"))
        (address, expected) = (try reader.text("address"), try reader.text("expected"))
        months = try reader.required("months", "a whole number of months such as 6") { Int(inAddress: $0) }
    }
}

/// Takes in what is on the horizon as a readable text file says it: all of it, or nothing. What is written down under its
/// name stays as the partnership has it.
package struct ImportHorizon: Sendable {
    package var text: String

    package init(text: String) { self.text = text }

    /// Runs inside the caller's transaction.
    ///
    /// - Throws: ``PlanFileRefusal`` with the line to mend, and then nothing may be kept.
    package func run(_ writing: Writing) throws -> TakenOnce {
        var outcome = TakenOnce()
        for (line, words) in try ProspectsFile(text).prospects {
            let there = try writing.connection.value(
                """
                SELECT COUNT(*) FROM prospect
                JOIN   prospect_version ON prospect_version.prospect = prospect.id
                    AND prospect_version.version = prospect.version
                WHERE  prospect_version.name = \(words.name)
                """, as: Int.self)
            try outcome.take(line, isThere: there != 0, KeepProspect(words: words).run, writing)
        }
        return outcome
    }
}
