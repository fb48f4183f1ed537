import Dates
import Partnership
import Storage

/// Entries of the record, latest first, before a number: all of them, or those that tell of one thing.
struct RecordEntries: Query {
    var viewer: Viewer
    var of: ThingID?
    var before: Int64
    var thing: Thing { Thing(.record) }

    /// As many as one page shows.
    static let most = 100

    var sql: SQL {
        let columns: SQL = "record_entry.sequence, record_entry.entry, person.name"
        let people: SQL =
            """
            LEFT JOIN account ON account.id = record_entry.account LEFT JOIN person ON person.id = account.person
            AND person.id NOT IN \(list: viewer.kept(from: .person))
            """
        guard let of else {
            return """
                SELECT \(columns) FROM record_entry \(people)
                WHERE record_entry.sequence < \(before) ORDER BY record_entry.sequence DESC LIMIT \(Self.most)
                """
        }
        return """
            SELECT \(columns) FROM record_thing
            JOIN record_entry ON record_entry.sequence = record_thing.sequence \(people)
            WHERE record_thing.kind = \(Int(of.kind.code)) AND record_thing.number = \(of.number)
            AND record_thing.sequence < \(before) ORDER BY record_thing.sequence DESC LIMIT \(Self.most)
            """
    }

    struct Line: FromRow {
        var sequence: Int64
        var entry: Entry?
        /// Nothing for the program itself, and for somebody not known or kept from the viewer.
        var name: String?

        init(_ row: Row) throws(StorageError) {
            sequence = try row["sequence"]
            let bytes: [UInt8] = try row["entry"]
            entry = Entry(bytes)
            name = try row["name"]
        }

        init(sequence: Int64, entry: Entry?, name: String?) {
            (self.sequence, self.entry, self.name) = (sequence, entry, name)
        }
    }
}
