import Secrets
import Storage

/// A walk along the record, entry by entry, that stops at the first fault.
struct RecordWalk {
    let keys: RecordKeys
    /// In order of number.
    private var checkpoints: ArraySlice<Checkpoint>
    private(set) var head = RecordHead.start
    /// The latest moment so far.
    private var latest = Int64.min + VerifyRecord.tolerance
    /// The first entry that is dated too early. What follows it is gone through all the same: a clock that was once
    /// wrong must not hide what was done to the record afterwards.
    private var tooEarly: Int64?

    init(keys: RecordKeys, checkpoints: [Checkpoint]) { (self.keys, self.checkpoints) = (keys, checkpoints[...]) }

    /// Goes over many at once. Whether all are sound; if one is not, nothing has been gone over.
    mutating func go(over packed: PackedEntries) -> Bool {
        var (latest, tooEarly) = (latest, tooEarly)
        let after = packed.head(after: head, keys.marking) { sequence, at in
            if at < latest - VerifyRecord.tolerance { tooEarly = tooEarly ?? sequence }
            latest = max(latest, at)
        }
        guard let after else { return false }
        let passed = checkpoints.prefix { $0.sequence <= after.sequence }
        let areKept = passed.allSatisfy { checkpoint in
            checkpoint.sequence <= head.sequence
                || packed.chain(of: checkpoint.sequence)?.elementsEqual(checkpoint.chain.bytes) == true
        }
        guard areKept else { return false }
        (head, checkpoints, self.latest, self.tooEarly) = (after, checkpoints[passed.endIndex...], latest, tooEarly)
        return true
    }

    mutating func go(over lines: [RecordLine]) -> RecordFault? {
        for (position, line) in lines.enumerated() {
            guard line.sequence == head.sequence + 1 else { return .gap(before: line.sequence) }
            let next = head.next(line.entry)
            guard next.chain.bytes == line.chain else {
                let isElsewhere = lines[position...].contains { head.next($0.entry).chain.bytes == $0.chain }
                return isElsewhere ? .reordered(line.sequence) : .edited(line.sequence)
            }
            guard keys.marking.mark(next.chain.bytes).bytes == line.mark else { return .wrongMark(line.sequence) }
            if let fault = beside(line) { return fault }
            head = next
            if let fault = atCheckpoint() { return fault }
        }
        return nil
    }

    /// Whether the columns and the index say what the entry says, and its moment can be.
    private mutating func beside(_ line: RecordLine) -> RecordFault? {
        var reader = EntryReader(bytes: line.entry)
        guard reader.byte() != nil, reader.byte() != nil, let at = reader.number(), let account = reader.number() else {
            return .edited(line.sequence)
        }
        var things = EntryReader(bytes: line.entry)
        guard things.skipToThings(), let shown = things.things() else { return .edited(line.sequence) }
        guard at == line.at, account == line.account, shown == line.things else { return .wrongIndex(line.sequence) }
        if at < latest - VerifyRecord.tolerance { tooEarly = tooEarly ?? line.sequence }
        latest = max(latest, at)
        return nil
    }

    private mutating func atCheckpoint() -> RecordFault? {
        while let checkpoint = checkpoints.first, checkpoint.sequence <= head.sequence {
            checkpoints.removeFirst()
            if checkpoint.sequence == head.sequence, checkpoint.chain != head.chain {
                return .forked(checkpoint: checkpoint.sequence)
            }
        }
        return nil
    }

    /// What is wrong once every entry has been seen.
    func atEnd() -> RecordFault? {
        checkpoints.last.map { .cutOff(checkpoint: $0.sequence) } ?? tooEarly.map { .clockWentBack($0) }
    }
}
