import Glibc

/// Held by the one import that may write to a data folder. A killed import lets go of it.
final class ImportLock {
    private let file: Int32
    /// The file of facts that a killed import had begun; nothing when the last import ended by itself.
    let leftBehind: String?

    init(_ folder: String) throws(ImportFailure) {
        mkdir(folder, 0o700)
        file = open(folder + "/import.lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw .disk(String(cString: strerror(errno))) }
        guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
            close(file)
            throw .busy
        }
        var name = [UInt8](repeating: 0, count: 64)
        let length = pread(file, &name, name.count, 0)
        let text = String(decoding: name.prefix(max(0, length)), as: UTF8.self)
        leftBehind = SegmentWriter.isName(text) ? text : nil
    }

    /// Notes which file of facts is being written, before it is made, so that it is known if the import is killed.
    func begin(_ segment: String) throws(ImportFailure) {
        let name = Array(segment.utf8)
        guard ftruncate(file, 0) == 0, pwrite(file, name, name.count, 0) == name.count, fsync(file) == 0 else {
            throw .disk(String(cString: strerror(errno)))
        }
    }

    /// What was begun is kept, or has been taken away.
    func end() { ftruncate(file, 0) }

    /// Lets go for every copy of the descriptor: a program that is being started has one until it runs, and closing ours
    /// alone would leave the folder locked until then.
    func release() {
        flock(file, LOCK_UN)
        close(file)
    }
}
