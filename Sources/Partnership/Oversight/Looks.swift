package import Dates
package import Storage

/// A look, or another entry of the record, that somebody with an account has left, as others check it.
package struct RecordedLook: FromRow, Guarded, Hashable {
    package var sequence: Int64
    /// Nothing where it cannot be read: then the record has a fault, which verifying it names.
    package var entry: Entry?
    package var account: ID<Account>
    package var person: ID<Person>
    package var agency: ID<Agency>
    package var name: String
    package var hidden: Set<Field> = []

    package init(_ row: Row) throws(StorageError) {
        sequence = try row["sequence"]
        let bytes: [UInt8] = try row["entry"]
        entry = Entry(bytes)
        account = try row["account"]
        person = try row["person"]
        agency = try row["agency"]
        name = try row["name"]
    }

    package init(
        sequence: Int64, entry: Entry?, account: ID<Account>, person: ID<Person>, agency: ID<Agency>, name: String
    ) {
        (self.sequence, self.entry, self.account) = (sequence, entry, account)
        (self.person, self.agency, self.name) = (person, agency, name)
    }

    /// It belongs to the agency of whoever looked. Who has a conflict of interest with them does not judge it.
    package var thing: Thing { Thing(.look, number: sequence, owner: agency, person: person) }

    /// It has one part, without which it is not there.
    package mutating func blank() {}

    /// Whether it showed or gave somebody's own data: of a person, an account, a note or the record.
    package var isOfPeople: Bool {
        guard let entry, entry.operation == .consultation || entry.operation == .disclosure else { return false }
        return entry.things.contains { thing in
            switch thing.kind {
            case .person, .account, .note: thing.number != 0
            case .record: true
            default: false
            }
        }
    }
}

/// What people with accounts left in the record in a span of time, in order.
package struct Looks: Query {
    package var viewer: Viewer
    package var from: Instant
    /// The first moment after it.
    package var until: Instant

    package init(viewer: Viewer, from: Instant, until: Instant) {
        (self.viewer, self.from, self.until) = (viewer, from, until)
    }

    /// Entries are in the order of their moments but for two minutes, so the checkpoints before and after the span say
    /// between which numbers they lie, and the rest of the record is not read.
    package var sql: SQL {
        """
        SELECT   record_entry.sequence, record_entry.entry, account.id AS account, person.id AS person, person.agency,
                 person.name
        FROM     record_entry
        JOIN     account ON account.id = record_entry.account
        JOIN     person ON person.id = account.person
        WHERE    record_entry.at >= \(from) AND record_entry.at < \(until)
          AND    record_entry.sequence > COALESCE(
                     (SELECT MAX(sequence) FROM record_checkpoint WHERE at < \(from + -120)), 0)
          AND    record_entry.sequence <= COALESCE(
                     (SELECT MIN(sequence) FROM record_checkpoint WHERE at > \(until + 120)), \(Int64.max))
        ORDER BY record_entry.sequence
        """
    }

    package typealias Line = RecordedLook
}
