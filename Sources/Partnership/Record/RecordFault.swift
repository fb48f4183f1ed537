/// The first thing found wrong in the record, and where.
package enum RecordFault: Hashable, Sendable {
    /// Entries are missing before this number.
    case gap(before: Int64)
    /// What stands in this entry is not what was written.
    case edited(Int64)
    /// Entries from this number on stand in another order than they were written in.
    case reordered(Int64)
    /// The mark was not made with this record's key: the chain was written anew by somebody without it.
    case wrongMark(Int64)
    /// The columns or the index beside the entry do not say what the entry says.
    case wrongIndex(Int64)
    /// More than two minutes earlier than an entry before it.
    case clockWentBack(Int64)
    /// A checkpoint says that there were entries up to this number, and there are not.
    case cutOff(checkpoint: Int64)
    /// A checkpoint says that the entry of this number was another: an older copy was put back and carried on, or the
    /// record was written anew.
    case forked(checkpoint: Int64)
    /// A checkpoint was not signed with this record's key.
    case wrongSignature(checkpoint: Int64)
    /// A partner's signature of a checkpoint is not theirs.
    case wrongWitness(checkpoint: Int64)

    /// One word for programs.
    package var kind: String {
        switch self {
        case .gap: "gap"
        case .edited: "edit"
        case .reordered: "reorder"
        case .wrongMark: "mark"
        case .wrongIndex: "index"
        case .clockWentBack: "clock"
        case .cutOff: "truncated"
        case .forked: "forked"
        case .wrongSignature: "signature"
        case .wrongWitness: "witness"
        }
    }

    /// Of the entry, or of the checkpoint.
    package var sequence: Int64 {
        switch self {
        case .gap(let number), .edited(let number), .reordered(let number), .wrongMark(let number),
            .wrongIndex(let number), .clockWentBack(let number), .cutOff(let number), .forked(let number),
            .wrongSignature(let number), .wrongWitness(let number):
            number
        }
    }

    package var said: String {
        switch self {
        case .gap(let number): "Entries are missing before entry \(number)."
        case .edited(let number): "Entry \(number) is not what was written."
        case .reordered(let number): "From entry \(number) on, entries are not in the order in which they were written."
        case .wrongMark(let number): "Entry \(number) was not written with the key of this record."
        case .wrongIndex(let number): "What stands beside entry \(number), to find it by, is not what it says."
        case .clockWentBack(let number): "Entry \(number) is dated more than two minutes before one that precedes it."
        case .cutOff(let number): "A checkpoint tells of entry \(number), and the record ends before it."
        case .forked(let number):
            "A checkpoint tells of another entry \(number): an older copy was put back, or the record was written anew."
        case .wrongSignature(let number):
            "The checkpoint at entry \(number) was not signed with the key of this record."
        case .wrongWitness(let number): "The partner's signature of the checkpoint at entry \(number) is not theirs."
        }
    }
}
