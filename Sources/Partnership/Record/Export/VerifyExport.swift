import Dates
package import Secrets

/// Goes through a file of the record, line by line and without a database, and says whether it is as it was given, or
/// what is the first fault. The memory it takes does not grow with the entries.
package struct VerifyExport {
    /// The key that the file must be signed with, where it is known from elsewhere.
    private let key: VerifyingKey?
    /// The partners of whom one must have signed a checkpoint of it; none when none is asked for.
    private let witnesses: Set<VerifyingKey>
    /// Told of each entry once it is known to be what was written.
    private let tell: (Int64, Entry) -> Void

    package private(set) var finding = Finding()
    private var lines = 0
    private var part = Part.first
    private var digest = DigestState()
    private var checkpoints: [Checkpoint] = []
    private var waiting: [Exported] = []
    private var head = RecordHead.start

    package struct Finding: Hashable, Sendable {
        /// Up to the fault, or all there are.
        package var entries: Int64 = 0
        package var checkpoints = 0
        /// Those that a partner who was named has signed.
        package var witnessed = 0
        package var key: VerifyingKey?
        package var from = ""
        package var until = ""
        package var askedBy = ""
        package var recipients = ""
        /// Whose the accounts are.
        package var names: [Int64: String] = [:]
        package var fault: ExportFault?
    }

    /// Where in the file the last line was.
    private enum Part: Int, Comparable {
        case first, head, proofs, names, entries, end, signed
        static func < (one: Part, other: Part) -> Bool { one.rawValue < other.rawValue }
    }

    private struct Exported {
        var sequence: Int64
        var entry: [UInt8]
        var chain: [UInt8]
    }

    package init(
        key: VerifyingKey? = nil, witnesses: Set<VerifyingKey> = [],
        tell: @escaping (Int64, Entry) -> Void = { _, _ in }
    ) {
        (self.key, self.witnesses, self.tell) = (key, witnesses, tell)
    }

    /// Reads one line, without its end. Once there is a fault, nothing more is read.
    package mutating func read(_ line: [UInt8]) {
        guard finding.fault == nil else { return }
        lines += 1
        let words = line.split(separator: 0x20, omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
        finding.fault = read(words, String(decoding: line, as: UTF8.self))
        digest.add(line + [10])
    }

    /// After the last line.
    package mutating func finish() -> Finding {
        if finding.fault == nil, part != .signed { finding.fault = goOver() ?? .endsEarly }
        if finding.fault == nil, !witnesses.isEmpty, finding.witnessed == 0 { finding.fault = .noWitness }
        return finding
    }

    private mutating func read(_ words: [String], _ line: String) -> ExportFault? {
        if part == .first {
            part = .head
            return line.utf8.elementsEqual(ExportWriter.firstLine.utf8) ? nil : .line(lines)
        }
        switch (words[0], words.count) {
        case ("key", 2), ("from", 2), ("until", 2), ("asked-by", 2), ("for", 2), ("made", 2):
            return part == .head ? readHead(words[0], words[1]) : .line(lines)
        case ("wardmote-checkpoint", _), ("wardmote-witness", _): return readProof(line)
        case ("who", 3):
            guard go(to: .names), let account = Int64(words[1]), let name = text(words[2]) else { return .line(lines) }
            finding.names[account] = name
        case ("before", 3):
            guard part < .entries, go(to: .entries), let number = Int64(words[1]), number >= 0,
                let chain = digest(words[2])
            else { return .line(lines) }
            head = RecordHead(sequence: number, chain: chain)
            return atCheckpoint()
        case ("entry", 4):
            guard part == .entries, let number = Int64(words[1]), let entry = bytes(base64URL: words[2]),
                let chain = bytes(base64URL: words[3])
            else { return .line(lines) }
            waiting.append(Exported(sequence: number, entry: entry, chain: chain))
            return waiting.count < 8192 ? nil : goOver()
        case ("end", 2):
            guard part == .entries, go(to: .end), let entries = Int64(words[1]) else { return .line(lines) }
            if let fault = goOver() { return fault }
            if let last = checkpoints.last { return .record(.cutOff(checkpoint: last.sequence)) }
            return entries == finding.entries ? nil : .endsEarly
        case ("signed", 2):
            guard part == .end, go(to: .signed), let signature = bytes(base64URL: words[1]) else { return .line(lines) }
            return finding.key?.signed(signature, digest.digest.bytes) ?? false ? nil : .unsigned
        default: return .line(lines)
        }
        return nil
    }

    private mutating func go(to next: Part) -> Bool {
        guard finding.key != nil, part <= next else { return false }
        part = next
        return true
    }

    private mutating func readHead(_ word: String, _ value: String) -> ExportFault? {
        switch word {
        case "key":
            guard finding.key == nil, let read = bytes(base64URL: value).flatMap(VerifyingKey.init) else {
                return .line(lines)
            }
            finding.key = read
            return key == nil || key == read ? nil : .otherKey
        case "from", "until":
            guard Day(iso: value) != nil else { return .line(lines) }
            if word == "from" { finding.from = value } else { finding.until = value }
        case "asked-by", "for":
            guard let said = text(value) else { return .line(lines) }
            if word == "for" { finding.recipients = said } else { finding.askedBy = said }
        default: return Int64(value) == nil ? .line(lines) : nil
        }
        return nil
    }

    private mutating func readProof(_ line: String) -> ExportFault? {
        guard go(to: .proofs), let key = finding.key else { return .line(lines) }
        if let checkpoint = Checkpoint(line: line) {
            finding.checkpoints += 1
            checkpoints.append(checkpoint)
            return checkpoint.isSigned(by: key) ? nil : .record(.wrongSignature(checkpoint: checkpoint.sequence))
        }
        guard let one = Countersigned(line: line) else { return .line(lines) }
        guard one.isSigned else { return .record(.wrongWitness(checkpoint: one.checkpoint.sequence)) }
        checkpoints.append(one.checkpoint)
        if witnesses.contains(one.witness) { finding.witnessed += 1 }
        return nil
    }

    /// The entries that wait, one after the other.
    private mutating func goOver() -> ExportFault? {
        defer { waiting.removeAll(keepingCapacity: true) }
        for (position, line) in waiting.enumerated() {
            guard line.sequence == head.sequence + 1 else { return .record(.gap(before: line.sequence)) }
            let next = head.next(line.entry)
            guard next.chain.bytes == line.chain, let entry = Entry(line.entry) else {
                let isElsewhere = waiting[position...].contains { head.next($0.entry).chain.bytes == $0.chain }
                return .record(isElsewhere ? .reordered(line.sequence) : .edited(line.sequence))
            }
            head = next
            if let fault = atCheckpoint() { return fault }
            finding.entries += 1
            tell(line.sequence, entry)
        }
        return nil
    }

    private mutating func atCheckpoint() -> ExportFault? {
        if part == .entries, finding.entries == 0 { checkpoints.sort { $0.sequence < $1.sequence } }
        while let checkpoint = checkpoints.first, checkpoint.sequence <= head.sequence {
            checkpoints.removeFirst()
            if checkpoint.sequence < head.sequence || checkpoint.chain != head.chain {
                return .record(.forked(checkpoint: checkpoint.sequence))
            }
        }
        return nil
    }

    private func text(_ word: String) -> String? {
        bytes(base64URL: word).flatMap { String(validating: $0, as: UTF8.self) }
    }

    private func digest(_ word: String) -> Digest? { bytes(base64URL: word).flatMap(Digest.init(stored:)) }
}
