import GRDB
import GRDBSQLite

extension StorageError {
    /// - Parameter code: SQLite's extended result code.
    init(sqlite code: Int32, _ message: String) {
        self =
            switch code {
            case SQLITE_CONSTRAINT | 8 << 8, SQLITE_CONSTRAINT | 6 << 8, SQLITE_CONSTRAINT | 10 << 8:
                .alreadyThere(table: named(in: message, upTo: UInt8(ascii: ".")))
            case SQLITE_CONSTRAINT | 3 << 8: .noSuchParent
            case SQLITE_CONSTRAINT | 5 << 8: .missing(named(in: message))
            case SQLITE_CONSTRAINT | 1 << 8: .checkFailed(named(in: message))
            case SQLITE_CONSTRAINT | 12 << 8, SQLITE_MISMATCH, SQLITE_TOOBIG: .wrongType
            default: StorageError(sqlitePrimary: code & 0xFF, message)
            }
    }

    private init(sqlitePrimary code: Int32, _ message: String) {
        self =
            switch code {
            case SQLITE_BUSY, SQLITE_LOCKED: .locked
            case SQLITE_FULL: .diskFull
            case SQLITE_READONLY: .readOnly
            case SQLITE_CORRUPT, SQLITE_NOTADB: .corrupted
            case SQLITE_INTERRUPT: .interrupted
            case SQLITE_MISUSE where message.utf8.elementsEqual("Connection is closed".utf8): .closed
            case SQLITE_IOERR, SQLITE_CANTOPEN, SQLITE_PERM, SQLITE_AUTH, SQLITE_NOMEM: .unavailable(message)
            default: .refused(message)
            }
    }
}

/// What stands after the colon of `UNIQUE constraint failed: person.name`, up to the first `end`.
private func named(in message: String, upTo end: UInt8? = nil) -> String {
    let parts = message.utf8.split(separator: UInt8(ascii: ":"), maxSplits: 1)
    guard parts.count == 2 else { return "" }
    let name = parts[1].dropFirst().prefix { $0 != end }
    return String(decoding: name, as: UTF8.self)
}

/// Runs `work`, and says in our words what GRDB throws. Errors of others pass as they are.
func mapped<Answer>(_ work: () throws -> Answer) throws(StorageError) -> Answer {
    do { return try work() } catch let error as StorageError { throw error } catch { throw StorageError(grdb: error) }
}

/// As `mapped`, for work that waits.
func mappedLater<Answer: Sendable>(_ work: () async throws -> Answer) async throws -> Answer {
    do { return try await work() } catch let error as DatabaseError { throw StorageError(grdb: error) }
}

extension StorageError {
    fileprivate init(grdb error: any Error) {
        guard let error = error as? DatabaseError else {
            self = .unavailable("\(error)")
            return
        }
        self.init(sqlite: error.extendedResultCode.rawValue, error.message ?? "")
    }
}
