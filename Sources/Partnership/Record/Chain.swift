import Dates
package import Secrets
import Storage

/// The keys of the record, kept outside the database, so that whoever has the database alone can forge nothing.
package struct RecordKeys: Sendable {
    /// Marks each entry.
    package let marking: MarkingKey
    /// Signs checkpoints, which others keep.
    package let signing: SigningKey

    package init(marking: MarkingKey, signing: SigningKey) { (self.marking, self.signing) = (marking, signing) }
}

/// The end of the record.
struct RecordHead: FromRow, Hashable {
    var sequence: Int64
    var chain: Digest

    static let start = RecordHead(sequence: 0, chain: .none)

    init(sequence: Int64, chain: Digest) { (self.sequence, self.chain) = (sequence, chain) }

    init(_ row: Row) throws(StorageError) {
        sequence = try row["sequence"]
        let bytes: [UInt8] = try row["chain"]
        guard let digest = Digest(stored: bytes) else { throw .notUnderstood(column: "chain") }
        chain = digest
    }

    /// The head after one more entry.
    func next(_ entry: [UInt8]) -> RecordHead {
        RecordHead(sequence: sequence + 1, chain: RecordHead.link(chain, sequence + 1, entry))
    }

    /// SHA-256 of the chain before, the entry's number and the entry.
    static func link(_ before: Digest, _ sequence: Int64, _ entry: [UInt8]) -> Digest {
        var state = DigestState()
        state.add(before.bytes)
        withUnsafeBytes(of: sequence.littleEndian) { state.add($0) }
        state.add(entry)
        return state.digest
    }
}

extension Connection {
    /// Puts entries at the end of the record, in the open transaction.
    ///
    /// - Returns: The end of the record afterwards.
    @discardableResult
    func append(_ entries: [Entry], _ keys: RecordKeys) throws(StorageError) -> RecordHead {
        var head = try recordHead()
        var (lines, things) = ([[Value]](), [[Value]]())
        for entry in entries {
            let bytes = entry.bytes
            head = head.next(bytes)
            lines.append([
                .whole(head.sequence), entry.at.stored, entry.account.stored, .bytes(bytes), .bytes(head.chain.bytes),
                .bytes(keys.marking.mark(head.chain.bytes).bytes),
            ])
            for thing in entry.things {
                things.append([.whole(head.sequence), .whole(Int64(thing.kind.code)), .whole(thing.number)])
            }
        }
        try bulkInsert(into: "record_entry", ["sequence", "at", "account", "entry", "chain", "mark"], lines)
        if !things.isEmpty { try bulkInsert(into: "record_thing", ["sequence", "kind", "number"], things) }
        return head
    }

    func recordHead() throws(StorageError) -> RecordHead {
        try first("SELECT sequence, chain FROM record_entry ORDER BY sequence DESC LIMIT 1", as: RecordHead.self)
            ?? .start
    }
}
