package import Dates
import Secrets
import Storage

/// Gives a span of the record to somebody outside, as a file that proves itself without the database.
///
/// Who asks and for whom is in the record, as something given, before the first byte is written.
///
/// Source: Data Protection Act 2018, s.62(5): the log is made available to the Commissioner on request.
package struct ExportRecord: Sendable {
    package var viewer: Viewer
    /// The first and the last day, by the clock on the wall.
    package var days: ClosedRange<Day>
    /// Who asks for it, and to whom it goes.
    package var askedBy: String
    package var recipients: String
    /// Checkpoints that partners have signed as well.
    package var countersigned: [Countersigned] = []

    /// Entries read at once.
    private static let piece = 8192

    package init(
        viewer: Viewer, days: ClosedRange<Day>, askedBy: String, recipients: String,
        countersigned: [Countersigned] = []
    ) {
        (self.viewer, self.days, self.askedBy) = (viewer, days, askedBy)
        (self.recipients, self.countersigned) = (recipients, countersigned)
    }

    package enum Outcome: Hashable, Sendable {
        case given(entries: Int64)
        /// There is no entry of those days.
        case nothing
        case faults([Fault])
        /// The record is not as it was written, so no file of it is signed. What was written so far is to be thrown away.
        case faulty(RecordFault)
        /// Not for this viewer to give.
        case notThere
    }

    package func run(
        _ registry: Registry, at now: Instant, write: @escaping @Sendable ([UInt8]) throws -> Void
    ) async throws -> Outcome {
        guard decide(viewer, .disclose, Thing(.record), purpose: viewer.purpose, now: now).isAllowed else {
            return .notThere
        }
        var faults: [Fault] = []
        faults.check(askedBy, "asked-by", "who asks for it")
        faults.check(recipients, "for", "whom it is for")
        guard faults.isEmpty else { return .faults(faults) }
        let database = registry.database
        let (days, keys) = (days, registry.keeper.keys)
        guard let span = try await database.read({ try Span.of(days, $0) }) else { return .nothing }
        let trace = Trace(viewer, at: now, route: "wardmote audit export")
        try await registry.keeper.keep(
            trace.entry(
                .disclosure, [ThingID(.record)], [.entries], reason: askedBy, recipients: recipients,
                detail: "entries \(span.first) to \(span.last)"))
        let (before, names, checkpoints) = try await database.read { connection in
            (try span.before(connection), try span.names(connection), try span.checkpoints(connection))
        }
        var file = ExportWriter(write: write)
        try file.begin(self, keys.signing.verifying, at: now)
        try file.prove(checkpoints, countersigned.filter { span.holds($0.checkpoint) })
        for line in names { try file.add(["who", String(line.account), base64URL(Array(line.name.utf8))]) }
        try file.add(["before", String(before.sequence), base64URL(before.chain.bytes)])
        var head = before
        while head.sequence < span.last {
            let after = head.sequence
            let lines = try await database.read { try RecordLine.following(after, Self.piece, $0) }
            guard !lines.isEmpty else { return .faulty(.gap(before: after + 1)) }
            for line in lines.prefix(while: { $0.sequence <= span.last }) {
                guard line.sequence == head.sequence + 1 else { return .faulty(.gap(before: line.sequence)) }
                head = head.next(line.entry)
                guard head.chain.bytes == line.chain else { return .faulty(.edited(line.sequence)) }
                guard keys.marking.made(line.mark, of: head.chain.bytes) else {
                    return .faulty(.wrongMark(line.sequence))
                }
                try file.add(["entry", String(line.sequence), base64URL(line.entry), base64URL(line.chain)])
            }
        }
        try file.end(span.last - span.first + 1, keys.signing)
        return .given(entries: span.last - span.first + 1)
    }

    /// The numbers of the first and the last entry.
    private struct Span: Sendable {
        var first: Int64
        var last: Int64

        /// - Returns: Nothing where there is no entry of those days.
        static func of(_ days: ClosedRange<Day>, _ connection: Connection) throws(StorageError) -> Span? {
            let (from, until) = (Instant.start(of: days.lowerBound), Instant.start(of: days.upperBound + 1))
            func number(_ sql: SQL) throws(StorageError) -> Int64? { try connection.value(sql, as: Int64?.self) ?? nil }
            let first = try number("SELECT MIN(sequence) FROM record_entry WHERE at >= \(from) AND at < \(until)")
            let last = try number("SELECT MAX(sequence) FROM record_entry WHERE at >= \(from) AND at < \(until)")
            guard let first, let last else { return nil }
            return Span(first: first, last: last)
        }

        func holds(_ checkpoint: Checkpoint) -> Bool { (first - 1...last).contains(checkpoint.sequence) }

        /// The record as it stood before the first entry.
        func before(_ connection: Connection) throws(StorageError) -> RecordHead {
            try connection.first(
                "SELECT sequence, chain FROM record_entry WHERE sequence = \(first - 1)", as: RecordHead.self) ?? .start
        }

        func checkpoints(_ connection: Connection) throws(StorageError) -> [Checkpoint] {
            try connection.all(
                """
                SELECT sequence, at, chain, signature FROM record_checkpoint
                WHERE sequence >= \(first - 1) AND sequence <= \(last) ORDER BY sequence
                """, as: Checkpoint.self)
        }

        /// Whose the accounts are, since entries tell of accounts by number.
        func names(_ connection: Connection) throws(StorageError) -> [Name] {
            try connection.all(
                """
                SELECT   account.id AS account, person.name
                FROM     account
                JOIN     person ON person.id = account.person
                WHERE    account.id IN (
                    SELECT account FROM record_entry WHERE sequence >= \(first) AND sequence <= \(last))
                ORDER BY account.id
                """, as: Name.self)
        }
    }

    private struct Name: FromRow, Sendable {
        var account: Int64
        var name: String

        init(_ row: Row) throws(StorageError) {
            account = try row["account"]
            name = try row["name"]
        }
    }
}
