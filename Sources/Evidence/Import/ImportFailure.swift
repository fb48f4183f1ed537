package import Storage

/// Why an import as a whole could not be made. What was held before is untouched, and nothing of this import is kept.
package enum ImportFailure: Error {
    /// The disk is full, or cannot be written.
    case disk(String)
    /// Another import is under way on the same data.
    case busy
    case storage(StorageError)
    /// A partner's table cannot be read as asked.
    case partner(String)

    package var said: String {
        switch self {
        case .disk(let why): "The data folder cannot be written (\(why)). Nothing of this import was kept."
        case .busy: "Another import into this data folder is under way. Try again when it has ended."
        case .partner(let why): why
        case .storage(let error): "The database could not be written (\(error)). Nothing of this import was kept."
        }
    }
}
