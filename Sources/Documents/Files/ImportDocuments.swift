package import Partnership
package import Planning
import Storage

/// Takes in documents as a readable text file says them: all of it, or nothing. One that is in the register already, by its
/// title and whose it is, stays as the partnership has it, and so do its versions.
package struct ImportDocuments: Sendable {
    package var text: String

    package init(text: String) { self.text = text }

    /// Runs inside the caller's transaction.
    ///
    /// - Throws: ``PlanFileRefusal`` with the line to mend, and then nothing may be kept.
    package func run(_ writing: Writing) throws -> TakenOnce {
        var outcome = TakenOnce()
        for one in try DocumentsFile(text).documents {
            let words = try one.meant(writing)
            let isThere = try writing.connection.all(
                "SELECT \(Document.columns) FROM document WHERE title = \(words.title)", as: Document.self
            ).contains { $0.words.agency == words.agency && $0.words.body == words.body }
            guard !isThere else {
                outcome.held += 1
                continue
            }
            let document = try taken(KeepDocument(words: words).run(writing), one.line)
            for version in one.versions {
                _ = try taken(KeepVersion(document: document.id, words: version.words).run(writing), version.line)
            }
            outcome.added += 1
        }
        return outcome
    }

    private func taken<One>(_ written: Written<One>, _ line: Int) throws(PlanFileRefusal) -> One {
        switch written {
        case .done(let one): return one
        case .faults(let faults): throw PlanFileRefusal(line, faults.map(\.said).joined(separator: " "))
        case .stale, .notThere: throw PlanFileRefusal(line, "This may not be written here.")
        }
    }
}

extension DocumentsFile.One {
    /// What it says, with the agency and the seat that are meant.
    fileprivate func meant(_ writing: Writing) throws -> DocumentWords {
        var words = words
        if let whose {
            let agency =
                words.sort == .outside
                ? nil
                : try writing.connection.value(
                    "SELECT id FROM agency WHERE name = \(whose.value)", as: ID<Agency>.self)
            if let agency { words.agency = agency } else { words.body = whose.value }
        }
        if let seat {
            let found = try writing.connection.column(
                "SELECT id FROM seat WHERE title = \(seat.value)", as: ID<Seat>.self)
            guard found.count == 1 else {
                throw PlanFileRefusal(seat.number, "No one seat is called “\(seat.value)”.")
            }
            words.seat = found[0]
        }
        return words
    }
}

extension Viewer {
    /// Runs the program on their own machine, and brings documents in or reads the register.
    package static let documentKeeper = Viewer(
        purpose: .evidence,
        rules: [Action.see, .add, .change].map { Rule(.keeper, $0, .document, upTo: .sensitive) }
            + [Kind.agency, .seat, .plan, .priority].map { Rule(.keeper, .see, $0) })
}
