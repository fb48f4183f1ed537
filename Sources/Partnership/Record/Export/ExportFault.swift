/// The first thing found wrong in a file of the record, and where.
package enum ExportFault: Hashable, Sendable {
    /// In an entry, or at a checkpoint.
    case record(RecordFault)
    /// A line that such a file does not have, or not there.
    case line(Int)
    /// The file ends before its last line, or says that it had more entries.
    case endsEarly
    /// The file as a whole is not what was signed: something besides its entries was changed.
    case unsigned
    /// It is signed with another key than the one that was given for this record.
    case otherKey
    /// No checkpoint of the file was signed by any of the partners named.
    case noWitness

    /// One word for programs.
    package var kind: String {
        switch self {
        case .record(let fault): fault.kind
        case .line: "line"
        case .endsEarly: "truncated"
        case .unsigned, .otherKey: "signature"
        case .noWitness: "witness"
        }
    }

    /// Of the entry, the checkpoint or the line; nothing where the file as a whole is meant.
    package var sequence: Int64? {
        switch self {
        case .record(let fault): fault.sequence
        case .line(let number): Int64(number)
        case .endsEarly, .unsigned, .otherKey, .noWitness: nil
        }
    }

    package var said: String {
        switch self {
        case .record(let fault): fault.said
        case .line(let number): "Line \(number) is not a line of a file of the record."
        case .endsEarly: "The file ends before its end."
        case .unsigned: "The file is not what was signed: something besides its entries was changed."
        case .otherKey: "The file is signed with another key than the one that you gave."
        case .noWitness: "No checkpoint of the file was signed by a partner whom you named."
        }
    }
}
