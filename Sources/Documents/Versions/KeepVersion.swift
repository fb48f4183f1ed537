import Dates
import Partnership
import Storage

/// Writes down a version of a document, or puts right what is written of one.
struct KeepVersion: Sendable {
    var document: ID<Document>
    /// The one that is put right, with the version that was looked at; nothing for a new one.
    var changed: (id: ID<DocumentVersion>, version: Int)?
    var words: DocumentVersion.Words

    func run(_ writing: Writing) throws(StorageError) -> Written<DocumentVersion> {
        let (connection, today) = (writing.connection, writing.now.localDay)
        guard let document = try Document.find(document, connection), writing.may(.change, document.thing) else {
            return .notThere
        }
        var version = DocumentVersion(id: .new(), of: document, position: 0, words, kept: today)
        if let changed {
            guard let before = try DocumentVersion.find(changed.id, connection), before.document == document.id else {
                return .notThere
            }
            guard before.version == changed.version else { return .stale(before) }
            (version.id, version.position, version.kept) = (before.id, before.position, before.kept)
            version.version = before.version + 1
        } else {
            let last = try connection.value(
                "SELECT MAX(position) FROM document_version WHERE document = \(document.id)", as: Int?.self)
            version.position = ((last ?? nil) ?? -1) + 1
        }
        let faults = try faults(of: version, connection)
        guard faults.isEmpty else { return .faults(faults) }
        if changed == nil { try version.insert(connection) } else { try version.update(connection) }
        if changed == nil { try document.putOff(from: words.from?.begins ?? today, until: words.next, connection) }
        writing.note(
            changed == nil ? .collection : .alteration, [document.thing.id], [.text], detail: "a version of it")
        return .done(version)
    }

    private func faults(of version: DocumentVersion, _ connection: Connection) throws(StorageError) -> [Fault] {
        var faults: [Fault] = []
        faults.check(words.name, "version-name", "its number or name", most: 100)
        for (text, field, most) in [
            (words.approved, "approved-by", 500), (words.changed, "what-changed", 2000), (words.place, "lies-at", 500),
        ] where text.utf8.count > most {
            faults.append(Fault(field, "Use fewer than \(most) characters."))
        }
        if let from = words.from?.begins, let next = words.next, next < from {
            faults.append(Fault("next-review", "The next review is before its first day."))
        }
        let same = try connection.value(
            """
            SELECT COUNT(*) FROM document_version
            WHERE  document = \(version.document) AND name = \(words.name) AND id <> \(version.id)
            """, as: Int.self)
        if same != 0 { faults.append(Fault("version-name", "There is a version of that name already.")) }
        return faults
    }
}

extension Document {
    /// Sets the day of its next review after something was done on `day`: the one that was said, or so many months on. Where
    /// neither is known, no day is set, for the one that was set before has been answered.
    func putOff(from day: Day, until next: Day?, _ connection: Connection) throws(StorageError) {
        var document = self
        document.words.reviewBy = next ?? words.months.map { day.after(months: $0) }
        try document.update(connection)
    }
}

extension DocumentVersion {
    fileprivate func insert(_ connection: Connection) throws(StorageError) {
        try connection.execute(
            """
            INSERT INTO document_version (id, document, position, name, in_force_day, in_force_to, approved_by, changed, place,
                next_day, kept_day, version)
            VALUES (\(id), \(document), \(position), \(words.name), \(words.from?.begins), \(words.from?.to ?? .day),
                \(words.approved), \(words.changed), \(words.place), \(words.next), \(kept), \(version))
            """)
    }

    fileprivate func update(_ connection: Connection) throws(StorageError) {
        try connection.execute(
            """
            UPDATE document_version SET name = \(words.name), in_force_day = \(words.from?.begins),
                in_force_to = \(words.from?.to ?? .day), approved_by = \(words.approved), changed = \(words.changed), place = \(words.place),
                next_day = \(words.next), version = \(version)
            WHERE id = \(id)
            """)
    }
}
