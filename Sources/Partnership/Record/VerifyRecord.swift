import Dates
import Secrets
package import Storage

/// Goes through the whole record and says whether it is as it was written, or what is the first fault.
///
/// Reads a piece at a time, so the memory it takes does not grow with the record.
package struct VerifyRecord: Sendable {
    package var keys: RecordKeys
    /// Checkpoints that were kept elsewhere, in any order.
    package var checkpoints: [Checkpoint]
    /// Checkpoints that partners have signed as well. Their word counts, whatever the server's key says by now.
    package var countersigned: [Countersigned] = []
    /// Entries read at once.
    private let most: Int

    package init(keys: RecordKeys, checkpoints: [Checkpoint] = [], most: Int = 8192) {
        (self.keys, self.checkpoints, self.most) = (keys, checkpoints, most)
    }

    package struct Finding: Hashable, Sendable {
        /// Up to the fault, or all there are.
        package var entries: Int64
        package var checkpoints: Int
        package var fault: RecordFault?
    }

    /// Milliseconds by which an entry may be dated before one that precedes it: the longest that a request may take.
    static let tolerance: Int64 = 120_000

    package func run(_ database: Database) async throws -> Finding {
        let kept = try await database.read { connection in
            try connection.all(
                "SELECT sequence, at, chain, signature FROM record_checkpoint ORDER BY sequence", as: Checkpoint.self)
        }
        let all = (kept + checkpoints).sorted { $0.sequence < $1.sequence }
        func found(_ head: RecordHead, _ fault: RecordFault?) -> Finding {
            Finding(entries: head.sequence, checkpoints: all.count, fault: fault)
        }
        if let forged = all.first(where: { !$0.isSigned(by: keys.signing.verifying) }) {
            return found(.start, .wrongSignature(checkpoint: forged.sequence))
        }
        if let forged = countersigned.first(where: { !$0.isSigned }) {
            return found(.start, .wrongWitness(checkpoint: forged.checkpoint.sequence))
        }
        let told = (all + countersigned.map(\.checkpoint)).sorted { $0.sequence < $1.sequence }
        var walk = RecordWalk(keys: keys, checkpoints: told)
        // The next piece is read while one is gone through.
        var reading = packed(after: 0, database)
        defer { reading.cancel() }
        while true {
            let (piece, after) = (try await reading.value, walk.head.sequence)
            if piece.count == most, let last = piece.sequences.last { reading = packed(after: last, database) }
            if !walk.go(over: piece) {
                let lines = try await database.read { try RecordLine.following(after, most, $0) }
                if let fault = walk.go(over: lines) { return found(walk.head, fault) }
            }
            if piece.count < most { break }
        }
        return found(walk.head, walk.atEnd())
    }
}

extension VerifyRecord {
    private func packed(after sequence: Int64, _ database: Database) -> Task<PackedEntries, any Error> {
        Task { try await database.read { [most] in try PackedEntries(after: sequence, most: most, $0) } }
    }
}

/// One entry as it lies in the database, with what is kept beside it to find it by.
struct RecordLine: FromRow {
    var sequence: Int64
    var at: Int64
    var account: Int64
    var entry: [UInt8]
    var chain: [UInt8]
    var mark: [UInt8]
    var things: [ThingID?] = []

    init(
        sequence: Int64, at: Int64, account: Int64, entry: [UInt8], chain: [UInt8], mark: [UInt8], things: [ThingID?]
    ) {
        (self.sequence, self.at, self.account, self.entry) = (sequence, at, account, entry)
        (self.chain, self.mark, self.things) = (chain, mark, things)
    }

    init(_ row: Row) throws(StorageError) {
        sequence = try row["sequence"]
        at = try row["at"]
        account = try row["account"]
        entry = try row["entry"]
        chain = try row["chain"]
        mark = try row["mark"]
    }

    /// As many as `most` entries after the one of that number, each with its things.
    static func following(_ sequence: Int64, _ most: Int, _ connection: Connection) throws(StorageError) -> [RecordLine]
    {
        var lines = try connection.all(
            """
            SELECT sequence, at, account, entry, chain, mark FROM record_entry
            WHERE sequence > \(sequence) ORDER BY sequence LIMIT \(most)
            """, as: RecordLine.self)
        guard let last = lines.last?.sequence else { return [] }
        let things = try connection.all(
            """
            SELECT sequence, kind, number FROM record_thing
            WHERE sequence > \(sequence) AND sequence <= \(last) ORDER BY sequence, kind, number
            """, as: ThingLine.self)
        var next = 0
        for position in lines.indices {
            while next < things.count, things[next].sequence == lines[position].sequence {
                lines[position].things.append(things[next].thing)
                next += 1
            }
        }
        return lines
    }

    private struct ThingLine: FromRow {
        var sequence: Int64
        /// Nothing where there is no such kind.
        var thing: ThingID?

        init(_ row: Row) throws(StorageError) {
            sequence = try row["sequence"]
            let (code, number): (Int, Int64) = (try row["kind"], try row["number"])
            thing = UInt8(exactly: code).flatMap(Kind.init(code:)).map { ThingID($0, number) }
        }
    }
}

extension Registry {
    /// Whether the record is as it was written, as far as these checkpoints and those in the database tell.
    package func verify(_ checkpoints: [Checkpoint]) async throws -> VerifyRecord.Finding {
        try await VerifyRecord(keys: keeper.keys, checkpoints: checkpoints).run(database)
    }
}
