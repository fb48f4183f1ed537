import Dates
import Secrets

/// Writes a span of the record as lines of words, and signs all of them in the last.
///
/// The lines, in order: `wardmote-record 1`; `key`, the open half of the record's key; `from` and `until`, days;
/// `asked-by` and `for`; `made`, in milliseconds; the checkpoints of the span, and those that partners signed;
/// `who`, an account and its person's name; `before`, the number and chain before the first entry; `entry`, number,
/// bytes and chain; `end`, how many entries; `signed`, over every byte before that line. Bytes and text typed by people
/// are in base64url.
struct ExportWriter {
    private var digest = DigestState()
    private var waiting: [UInt8] = []
    private let write: @Sendable ([UInt8]) throws -> Void

    static let firstLine = "wardmote-record 1"

    init(write: @escaping @Sendable ([UInt8]) throws -> Void) { self.write = write }

    mutating func begin(_ export: ExportRecord, _ key: VerifyingKey, at now: Instant) throws {
        try add([Self.firstLine])
        try add(["key", base64URL(key.bytes)])
        try add(["from", export.days.lowerBound.iso])
        try add(["until", export.days.upperBound.iso])
        try add(["asked-by", base64URL(Array(export.askedBy.utf8))])
        try add(["for", base64URL(Array(export.recipients.utf8))])
        try add(["made", String(now.milliseconds)])
    }

    mutating func prove(_ checkpoints: [Checkpoint], _ countersigned: [Countersigned]) throws {
        for one in checkpoints { try add([one.line]) }
        for one in countersigned { try add([one.line]) }
    }

    mutating func add(_ words: [String]) throws {
        let line = Array((words.joined(separator: " ") + "\n").utf8)
        digest.add(line)
        waiting += line
        if waiting.count > 1 << 16 { try flush() }
    }

    mutating func end(_ entries: Int64, _ key: SigningKey) throws {
        try add(["end", String(entries)])
        try add(["signed", base64URL(key.sign(digest.digest.bytes))])
        try flush()
    }

    private mutating func flush() throws {
        try write(waiting)
        waiting.removeAll(keepingCapacity: true)
    }
}
