package import Secrets

/// A checkpoint that a partner has signed as well, so that whoever holds every key of the server still cannot write the
/// record anew unseen.
///
/// Written as one line: `wardmote-witness 1 SEQUENCE MILLISECONDS CHAIN SIGNATURE WITNESS SIGNATURE`, where WITNESS is
/// the open half of the partner's key and the last word its signature over the same bytes as the server's.
package struct Countersigned: Hashable, Sendable {
    package let checkpoint: Checkpoint
    package let witness: VerifyingKey
    package let signature: [UInt8]

    package init(_ checkpoint: Checkpoint, by key: SigningKey) {
        (self.checkpoint, witness) = (checkpoint, key.verifying)
        signature = key.sign(checkpoint.signedBytes)
    }

    /// Whether the partner signed it. That the server did is asked of the checkpoint.
    package var isSigned: Bool { witness.signed(signature, checkpoint.signedBytes) }

    package var line: String {
        let words = checkpoint.line.utf8.split(separator: 0x20).dropFirst().map { String(decoding: $0, as: UTF8.self) }
        return (["wardmote-witness"] + words + [base64URL(witness.bytes), base64URL(signature)]).joined(separator: " ")
    }

    /// - Returns: Nothing where the line is not one of ours.
    package init?(line: String) {
        let words = line.utf8.split(separator: 0x20, omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
        guard words.count == 8, words[0].utf8.elementsEqual("wardmote-witness".utf8),
            let checkpoint = Checkpoint(line: (["wardmote-checkpoint"] + words[1...5]).joined(separator: " ")),
            let witness = bytes(base64URL: words[6]).flatMap(VerifyingKey.init),
            let signature = bytes(base64URL: words[7])
        else { return nil }
        (self.checkpoint, self.witness, self.signature) = (checkpoint, witness, signature)
    }
}

/// What a witness does with the checkpoints that it is sent: sign those that it can stand by.
package struct CountersignCheckpoints: Sendable {
    /// The open half of the key of the record, as the partner was once given it.
    package var record: VerifyingKey
    package var witness: SigningKey
    /// What this witness has signed before.
    package var before: [Countersigned]

    package init(record: VerifyingKey, witness: SigningKey, before: [Countersigned]) {
        (self.record, self.witness, self.before) = (record, witness, before)
    }

    package enum Refusal: Error, Hashable {
        /// It was not signed with the key of the record.
        case notSigned(Int64)
        /// The witness has signed another of the same number: the record was written anew.
        case anotherBefore(Int64)

        package var said: String {
            switch self {
            case .notSigned(let number): "The checkpoint at entry \(number) was not signed with the key of the record."
            case .anotherBefore(let number):
                "You have signed another checkpoint at entry \(number): the record was written anew since. Sign nothing, and tell the data protection lead of every partner."
            }
        }
    }

    /// Those signed before and the new ones, in order. Nothing is signed where one of them cannot be.
    package func run(_ sent: [Checkpoint]) throws(Refusal) -> [Countersigned] {
        var known: [Int64: Countersigned] = [:]
        for one in before where one.isSigned && one.witness == witness.verifying {
            known[one.checkpoint.sequence] = one
        }
        for checkpoint in sent.sorted(by: { $0.sequence < $1.sequence }) {
            guard checkpoint.isSigned(by: record) else { throw .notSigned(checkpoint.sequence) }
            if let one = known[checkpoint.sequence] {
                guard one.checkpoint.chain == checkpoint.chain else { throw .anotherBefore(checkpoint.sequence) }
                continue
            }
            known[checkpoint.sequence] = Countersigned(checkpoint, by: witness)
        }
        return known.values.sorted { $0.checkpoint.sequence < $1.checkpoint.sequence }
    }
}
