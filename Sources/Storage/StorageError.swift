/// What a database can refuse or fail at, in the same words for both engines.
///
/// No case holds a value from a row, so none carries personal data into a log.
package enum StorageError: Error, Hashable, Sendable {
    /// A row with the same unique value is in that table already.
    case alreadyThere(table: String)
    /// A row points at another that is not there, or that is being taken away.
    case noSuchParent
    /// A column, as `table.column`, was left empty that must be filled.
    case missing(String)
    /// The named `CHECK` does not hold.
    case checkFailed(String)
    /// A value of a type, or a size, that its column does not take.
    case wrongType
    /// Two transactions met, and went on meeting; this one did nothing.
    case conflict
    case noSuchColumn(String)
    case notUnderstood(column: String)
    case notStorable(String)
    case diskFull, readOnly, locked, corrupted, closed, interrupted
    /// The database cannot be reached, opened or read.
    case unavailable(String)
    /// The engine does not accept the statement: a fault in the program.
    case refused(String)

    /// Whether the same transaction, run again, may succeed.
    var isWorthRepeating: Bool { self == .conflict || self == .locked }

    /// Whether the disk, the server or the work of others is at fault, and not the program: it may pass.
    package var mayPass: Bool {
        switch self {
        case .conflict, .diskFull, .readOnly, .locked, .closed, .interrupted, .unavailable: true
        case .alreadyThere, .noSuchParent, .missing, .checkFailed, .wrongType, .noSuchColumn, .notUnderstood,
            .notStorable, .corrupted, .refused:
            false
        }
    }
}

extension StorageError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .alreadyThere(let table): "There is already such a row in \(table)."
        case .noSuchParent: "A row points at another row that is not there."
        case .missing(let column): "\(column) must not be empty."
        case .checkFailed(let check): "The check \(check) does not hold."
        case .wrongType: "A value is not of the type or size that its column takes."
        case .conflict: "Others kept changing the same rows. Nothing was changed; try again."
        case .noSuchColumn(let name): "The database gave no column \(name)."
        case .notUnderstood(let column): "What the database holds in \(column) is not understood."
        case .notStorable(let what): "The database cannot keep \(what)."
        case .diskFull: "The disk is full. Nothing was changed."
        case .readOnly: "The database may be read but not written."
        case .locked: "Another program holds the database. Nothing was changed; try again."
        case .corrupted: "The database file is damaged, or is not a database."
        case .closed: "The database has been closed."
        case .interrupted: "The work was stopped before its end. Nothing was changed."
        case .unavailable(let why): "The database cannot be used: \(why)"
        case .refused(let why): "The database does not accept a statement: \(why)"
        }
    }
}
