import Figures
import Files
package import Partnership
import Storage

/// Takes in cited figures as a readable text file says them: all of them, or nothing. One that is held already under its
/// word and says something else now is put right.
package struct ImportCited: Sendable {
    package var text: String

    package init(text: String) { self.text = text }

    package struct Outcome: Hashable, Sendable {
        package var added = 0
        package var changed = 0
        package var held = 0
    }

    /// Runs inside the caller's transaction.
    ///
    /// - Throws: ``PlanFileRefusal`` with the line to mend, and then nothing may be kept.
    package func run(_ writing: Writing) throws -> Outcome {
        var outcome = Outcome()
        for one in try CitedFile(text).figures {
            switch try one.keep(writing).what {
            case .added: outcome.added += 1
            case .changed: outcome.changed += 1
            case .held: outcome.held += 1
            }
        }
        return outcome
    }
}

extension CitedBlock {
    enum Kept: Sendable { case added, changed, held }

    /// Gives its word to the same figure where that was brought in before figures had words. Nothing else of it changes.
    func name(_ writing: Writing) throws(StorageError) {
        let connection = writing.connection
        guard CitedWord.isWritten(word), try CitedFigure.find(word: word, connection) == nil else { return }
        let found = try connection.value(
            """
            SELECT MIN(id) FROM cited_figure
            WHERE word = '' AND subject = \(number.subject) AND body = \(number.body) AND document = \(number.document)
            """, as: ID<CitedFigure>?.self)
        guard let unnamed = found ?? nil, writing.may(.change, Thing(.citedFigure, number: unnamed.number)) else {
            return
        }
        try connection.execute("UPDATE cited_figure SET word = \(word) WHERE id = \(unnamed)")
        writing.note(.alteration, [ThingID(.citedFigure, unnamed.number)], [.title])
    }

    /// The document of the register that it is from, where the file names one: by its title, and by whose it is where several
    /// have that.
    private func registered(_ writing: Writing) throws -> ID<NamedDocument>? {
        guard !register.isEmpty else { return nil }
        let book = try writing.documentBook(of: nil)
        guard let one = book.one(titled: register) ?? book.one(titled: register, whose: number.body) else {
            throw PlanFileRefusal(line, "The register has no one document “\(register)”.")
        }
        return one.id
    }

    /// Writes the figure down, puts right what was written of it, or leaves it as it is.
    func keep(_ writing: Writing) throws -> (id: ID<CitedFigure>, what: Kept) {
        guard !word.isEmpty else { throw PlanFileRefusal(line, "A figure needs a word by which it is referred to.") }
        try name(writing)
        let before = try CitedFigure.find(word: word, writing.connection)
        let document = try registered(writing) ?? before?.register
        let measure = measure.isEmpty ? before?.measure ?? "" : measure
        if let before, before.number == number, before.isAsked == isAsked, before.register == document,
            before.measure == measure
        {
            return (before.id, .held)
        }
        let command = CiteFigure(
            changed: before.map { ($0.id, $0.version) }, number: number, isAsked: isAsked,
            word: before == nil ? word : "", register: document, measure: measure,
            because: before == nil ? "" : "Its file says otherwise.")
        switch try command.run(writing) {
        case .done(let figure): return (figure.id, before == nil ? .added : .changed)
        case .faults(let faults): throw PlanFileRefusal(line, faults.map(\.said).joined(separator: " "))
        case .stale, .notThere: throw PlanFileRefusal(line, "This may not be written here.")
        }
    }
}
