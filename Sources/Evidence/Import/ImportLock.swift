import Glibc

/// Held by the one import that may write to a data folder. A killed import lets go of it.
final class ImportLock {
    private let file: Int32

    init(_ folder: String) throws(ImportFailure) {
        mkdir(folder, 0o700)
        file = open(folder + "/import.lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw .disk(String(cString: strerror(errno))) }
        guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
            close(file)
            throw .busy
        }
    }

    func release() { close(file) }
}
