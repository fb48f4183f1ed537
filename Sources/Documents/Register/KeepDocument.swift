import Dates
import Partnership
import Planning
import Storage

/// Writes a document down in the register, or puts right what is written of it.
struct KeepDocument: Sendable {
    /// The one that is put right, with the version that was looked at; nothing for a new one.
    var changed: (id: ID<Document>, version: Int)?
    var words: DocumentWords

    func run(_ writing: Writing) throws(StorageError) -> Written<Document> {
        let connection = writing.connection
        guard try writing.knows(words.agency), try writing.knows(words.seat),
            try writing.knows(words.priority)
        else { return .notThere }
        var document = Document(id: .new(), words)
        if let changed {
            guard let before = try Document.find(changed.id, connection), writing.may(.change, before.thing) else {
                return .notThere
            }
            guard before.version == changed.version else { return .stale(before) }
            document = before
            document.words = try keeping(before.words, writing)
        }
        guard writing.may(changed == nil ? .add : .change, document.thing) else { return .notThere }
        var faults = document.words.faults
        if try isThere(document, writing) {
            faults.append(Fault("document-title", "There is one of that title already."))
        }
        guard faults.isEmpty else { return .faults(faults) }
        if changed == nil { try document.insert(connection) } else { try document.update(connection) }
        writing.note(
            changed == nil ? .collection : .alteration, [document.thing.id], [.title, .text],
            detail: "version \(document.version)")
        return .done(document)
    }

    /// What whoever writes may not know of stays written: they saw an empty field.
    private func keeping(_ before: DocumentWords, _ writing: Writing) throws(StorageError) -> DocumentWords {
        var words = words
        if words.agency == nil, words.body.isEmpty, try !writing.knows(before.agency) { words.agency = before.agency }
        if words.seat == nil, try !writing.knows(before.seat) { words.seat = before.seat }
        if words.priority == nil, try !writing.knows(before.priority) { words.priority = before.priority }
        return words
    }

    /// Whether the same body has another of that title that whoever writes may know of.
    private func isThere(_ document: Document, _ writing: Writing) throws(StorageError) -> Bool {
        try writing.connection.all(
            "SELECT \(Document.columns) FROM document WHERE title = \(document.words.title) AND id <> \(document.id)",
            as: Document.self
        ).contains { other in
            other.words.agency == document.words.agency && other.words.body == document.words.body
                && writing.may(.see, other.thing)
        }
    }
}

extension Writing {
    /// Whether no priority is named, or one that whoever writes may know of.
    fileprivate func knows(_ id: ID<Priority>?) throws(StorageError) -> Bool {
        guard let id else { return true }
        return try knowsPriority(id)
    }
}
