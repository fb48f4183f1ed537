package import Dates
package import Secrets
package import Storage

/// The record as it stood at one moment, signed, so that a copy kept elsewhere shows any later rewriting.
///
/// Written as one line: `wardmote-checkpoint 1 SEQUENCE MILLISECONDS CHAIN SIGNATURE`, the last two in base64url.
package struct Checkpoint: Hashable, Sendable {
    package let sequence: Int64
    package let at: Instant
    package let chain: Digest
    package let signature: [UInt8]

    init(_ head: RecordHead, at: Instant, _ key: SigningKey) {
        (sequence, self.at, chain) = (head.sequence, at, head.chain)
        signature = key.sign(Checkpoint.signed(head.sequence, at, head.chain))
    }

    package func isSigned(by key: VerifyingKey) -> Bool {
        key.signed(signature, Checkpoint.signed(sequence, at, chain))
    }

    /// What the signature, and a witness's, is over.
    package var signedBytes: [UInt8] { Checkpoint.signed(sequence, at, chain) }

    private static func signed(_ sequence: Int64, _ at: Instant, _ chain: Digest) -> [UInt8] {
        Array("wardmote-checkpoint 1 \(sequence) \(at.milliseconds) \(base64URL(chain.bytes))".utf8)
    }

    package var line: String { String(decoding: signedBytes, as: UTF8.self) + " \(base64URL(signature))" }

    /// - Returns: Nothing where the line is not one of ours.
    package init?(line: String) {
        let words = line.utf8.split(separator: 0x20, omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
        guard words.count == 6, words[0].utf8.elementsEqual("wardmote-checkpoint".utf8),
            words[1].utf8.elementsEqual("1".utf8), let sequence = Int64(words[2]), sequence > 0,
            let at = Int64(words[3]), let chain = bytes(base64URL: words[4]).flatMap(Digest.init(stored:)),
            let signature = bytes(base64URL: words[5])
        else { return nil }
        (self.sequence, self.at, self.chain) = (sequence, Instant(milliseconds: at), chain)
        self.signature = signature
    }
}

/// The checkpoints of the record, latest first.
package struct Checkpoints: Query {
    package var viewer: Viewer
    package var thing: Thing { Thing(.checkpoint) }

    package init(viewer: Viewer) { self.viewer = viewer }

    package var sql: SQL { "SELECT sequence, at, chain, signature FROM record_checkpoint ORDER BY sequence DESC" }

    package typealias Line = Checkpoint
}

extension Registry {
    /// The open half of the key that checkpoints are signed with. May be told to anybody.
    package var recordKey: VerifyingKey { keeper.keys.signing.verifying }
}

extension Checkpoint: FromRow {
    package init(_ row: Row) throws(StorageError) {
        sequence = try row["sequence"]
        at = try row["at"]
        let bytes: [UInt8] = try row["chain"]
        guard let digest = Digest(stored: bytes) else { throw .notUnderstood(column: "chain") }
        (chain, signature) = (digest, try row["signature"])
    }

    func insert(_ connection: Connection) throws(StorageError) {
        try connection.execute(
            """
            INSERT INTO record_checkpoint (sequence, at, chain, signature)
            VALUES (\(sequence), \(at), \(chain.bytes), \(signature)) ON CONFLICT (sequence) DO NOTHING
            """)
    }
}
