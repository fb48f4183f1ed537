package import Dates
import Secrets
package import Storage

/// What somebody wrote for whoever comes after them in a seat.
package struct Note: FromRow, Guarded, Hashable {
    package var id: ID<Note>
    package var seat: ID<Seat>
    package var agency: ID<Agency>
    package var author: ID<Person>
    package var authorName: String
    package var writtenAt: Instant
    package var marking: Marking
    package var subject: String
    /// As it lies in the database.
    var sealed: [UInt8]
    package var hidden: Set<Field> = []

    /// Without its text, for an example.
    package init(
        id: ID<Note>, seat: ID<Seat>, agency: ID<Agency>, author: ID<Person>, authorName: String, writtenAt: Instant,
        marking: Marking, subject: String
    ) {
        (self.id, self.seat, self.agency, self.author) = (id, seat, agency, author)
        (self.authorName, self.writtenAt, self.marking) = (authorName, writtenAt, marking)
        (self.subject, sealed) = (subject, [])
    }

    package init(_ row: Row) throws(StorageError) {
        id = try row["id"]
        seat = try row["seat"]
        agency = try row["agency"]
        author = try row["author"]
        authorName = try row["author_name"]
        writtenAt = try row["written_at"]
        marking = try row["marking"]
        subject = try row["subject"]
        sealed = try row["text"]
    }

    package var thing: Thing {
        Thing(.note, number: id.number, owner: agency, seat: seat, person: author, marking: marking)
    }

    package mutating func blank() {
        if hidden.contains(.subject) { (subject, authorName) = ("", "") }
        if hidden.contains(.text) { sealed = [] }
    }

    static func place(_ id: ID<Note>) -> String { "note/\(id.number)/text" }

    /// What was written; nothing for whoever may not see it, or where the seal was broken.
    package func text(_ registry: Registry) -> String? {
        registry.sealing.open(sealed, for: Note.place(id)).flatMap { String(validating: $0, as: UTF8.self) }
    }
}

/// The notes of a seat, latest first.
package struct Notes: Query {
    package var viewer: Viewer
    package var seat: ID<Seat>

    package init(viewer: Viewer, seat: ID<Seat>) { (self.viewer, self.seat) = (viewer, seat) }

    package var sql: SQL {
        """
        SELECT   note.id, note.seat, seat.agency, note.author, person.name AS author_name, note.written_at,
                 note.marking, note.subject, note.text
        FROM     note
        JOIN     seat ON seat.id = note.seat
        JOIN     person ON person.id = note.author
        WHERE    note.seat = \(seat)
        ORDER BY note.written_at DESC, note.id
        """
    }

    package typealias Line = Note
}

/// Writes a note for whoever comes after in a seat.
package struct WriteNote: Sendable {
    package var seat: ID<Seat>
    package var marking: Marking
    package var subject: String
    package var text: String
    /// Whom a restricted note is for, beside its author.
    package var namedFor: [ID<Person>]

    package init(seat: ID<Seat>, marking: Marking, subject: String, text: String, namedFor: [ID<Person>] = []) {
        (self.seat, self.marking, self.subject, self.text) = (seat, marking, subject, text)
        self.namedFor = namedFor
    }

    /// A note that is not written yet, for ``decide(_:_:_:field:purpose:now:)``.
    package static func thing(_ seat: Seat, _ id: ID<Note>? = nil, marking: Marking = .official) -> Thing {
        Thing(.note, number: id?.number, owner: seat.agency, seat: seat.id, marking: marking)
    }

    package func run(_ writing: Writing) throws(StorageError) -> Written<ID<Note>> {
        let connection = writing.connection
        guard let found = try Seat.find(seat, connection), let author = writing.viewer.person else { return .notThere }
        let id = ID<Note>.new()
        let thing = WriteNote.thing(found, id, marking: min(marking, .sensitive))
        guard writing.may(.add, thing) else { return .notThere }
        var faults: [Fault] = []
        faults.check(subject, "subject", "what the note is about")
        faults.check(text, "text", "the note", most: 20_000)
        guard faults.isEmpty else { return .faults(faults) }
        let sealed = writing.sealing.seal(Array(text.utf8), for: Note.place(id))
        try connection.execute(
            """
            INSERT INTO note (id, seat, author, written_at, marking, subject, text)
            VALUES (\(id), \(seat), \(author), \(writing.now), \(marking), \(subject), \(sealed))
            """)
        if marking == .restricted {
            for person in Set(namedFor + [author]) {
                try connection.execute(
                    "INSERT INTO named_person (person, kind, number) VALUES (\(person), \(Kind.note), \(id.number))")
            }
        }
        writing.note(.collection, [thing.id], [.subject, .text], detail: marking.rawValue)
        return .done(id)
    }
}
