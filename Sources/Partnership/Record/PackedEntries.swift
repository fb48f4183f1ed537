import Dates
import Secrets
import Storage

/// Some thousand entries as they lie in the database, packed one after another, so that going through them asks for no
/// memory an entry.
///
/// It tells only whether all of them are sound. What is wrong where one is not is found by ``RecordWalk``.
struct PackedEntries: Sendable {
    private(set) var sequences: [Int64] = []
    private var moments: [Int64] = []
    private var accounts: [Int64] = []
    private var entries: [UInt8] = []
    /// Where each entry ends in `entries`.
    private var ends: [Int] = []
    private var chains: [UInt8] = []
    private var marks: [UInt8] = []
    private var things: [Thing] = []

    private struct Thing: Hashable {
        var sequence: Int64
        var kind: Int64
        var number: Int64
    }

    var count: Int { sequences.count }

    /// As many as `most` entries after the one of that number, with what the index says of them.
    init(after sequence: Int64, most: Int, _ connection: Connection) throws(StorageError) {
        entries.reserveCapacity(most * 160)
        try connection.each(
            """
            SELECT sequence, at, account, entry, chain, mark FROM record_entry
            WHERE sequence > \(sequence) ORDER BY sequence LIMIT \(most)
            """
        ) { (row) throws(StorageError) in
            sequences.append(try row.whole(at: 0))
            moments.append(try row.whole(at: 1))
            accounts.append(try row.whole(at: 2))
            try row.withBytes(at: 3) { entries.append(contentsOf: $0) }
            ends.append(entries.count)
            try row.withBytes(at: 4) { chains.append(contentsOf: $0) }
            try row.withBytes(at: 5) { marks.append(contentsOf: $0) }
        }
        guard let last = sequences.last else { return }
        try connection.each(
            """
            SELECT sequence, kind, number FROM record_thing
            WHERE sequence > \(sequence) AND sequence <= \(last) ORDER BY sequence, kind, number
            """
        ) { (row) throws(StorageError) in
            things.append(
                Thing(sequence: try row.whole(at: 0), kind: try row.whole(at: 1), number: try row.whole(at: 2)))
        }
    }

    /// The chain as it stands beside an entry; nothing for an entry that is not among these.
    func chain(of sequence: Int64) -> ArraySlice<UInt8>? {
        guard let first = sequences.first, sequence >= first, sequence < first + Int64(count) else { return nil }
        let at = Int(sequence - first) * Digest.count
        return chains[at..<(at + Digest.count)]
    }

    /// The end of the record after all of these, where every chain, mark and index is right; nothing otherwise.
    ///
    /// - Parameter seen: Called with each entry's number and moment, in order.
    func head(after head: RecordHead, _ marking: MarkingKey, seen: (Int64, Int64) -> Void) -> RecordHead? {
        // A chain or mark of another length would shift those that follow.
        guard chains.count == count * Digest.count, marks.count == chains.count else { return nil }
        return entries.withUnsafeBytes { all in
            chains.withUnsafeBytes { chains in
                marks.withUnsafeBytes { marks in
                    walk(head, marking, Laid(entries: all, chains: chains, marks: marks), seen)
                }
            }
        }
    }

    private struct Laid {
        var entries: UnsafeRawBufferPointer
        var chains: UnsafeRawBufferPointer
        var marks: UnsafeRawBufferPointer
    }

    private func walk(
        _ head: RecordHead, _ marking: MarkingKey, _ laid: Laid, _ seen: (Int64, Int64) -> Void
    ) -> RecordHead? {
        var scratch = DigestScratch()
        scratch.take(head.chain)
        var (start, thing) = (0, 0)
        for position in 0..<count {
            let sequence = head.sequence + 1 + Int64(position)
            guard sequences[position] == sequence else { return nil }
            let entry = UnsafeRawBufferPointer(rebasing: laid.entries[start..<ends[position]])
            start = ends[position]
            let at = position * Digest.count
            scratch.link(sequence, entry)
            guard scratch.equals(laid.chains, at: at) else { return nil }
            guard scratch.mark(by: marking, equals: laid.marks, at: at) else { return nil }
            guard isBeside(position, entry, &thing) else { return nil }
            seen(sequence, moments[position])
        }
        guard thing == things.count else { return nil }
        return RecordHead(sequence: head.sequence + Int64(count), chain: scratch.digest)
    }

    /// Whether the columns and the index say what the entry says.
    private func isBeside(_ position: Int, _ entry: UnsafeRawBufferPointer, _ next: inout Int) -> Bool {
        func number(_ at: Int) -> Int64 { Int64(littleEndian: entry.loadUnaligned(fromByteOffset: at, as: Int64.self)) }
        func length(_ at: Int) -> Int {
            Int(UInt32(littleEndian: entry.loadUnaligned(fromByteOffset: at, as: UInt32.self)))
        }
        var at = EntryBytes.textsStart
        // Purpose and route.
        for _ in 0..<2 {
            guard entry.count - at >= 4, length(at) <= entry.count - at - 4 else { return false }
            at += 4 + length(at)
        }
        guard entry.count - at >= 4, length(at) * 9 <= entry.count - at - 4 else { return false }
        let count = length(at)
        at += 4
        guard number(EntryBytes.atStart) == moments[position], number(EntryBytes.accountStart) == accounts[position],
            things.count - next >= count
        else { return false }
        for _ in 0..<count {
            let thing = Thing(sequence: sequences[position], kind: Int64(entry[at]), number: number(at + 1))
            guard things[next] == thing, EntryBytes.isKind[Int(entry[at])] else { return false }
            at += 9
            next += 1
        }
        return true
    }
}
