import Glibc

/// A file of facts being written: the blocks of one import, one after another. Never changed once it is closed.
final class SegmentWriter: @unchecked Sendable {
    let name: String
    private let path: String
    private let file: Int32
    private let lock: UnsafeMutablePointer<pthread_mutex_t>
    private var end = 0

    /// Sixteen hexadecimal digits and an ending.
    static func isName(_ text: String) -> Bool {
        let digits = text.utf8.dropLast(6)
        return text.utf8.count == 22 && text.utf8.suffix(6).elementsEqual(".facts".utf8)
            && digits.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
    }

    /// Begins `name` in the folder `folder`, which is made when it is not there.
    init(folder: String, name: String) throws(ImportFailure) {
        mkdir(folder, 0o700)
        (self.name, path) = (name, folder + "/" + name)
        file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw .disk(String(cString: strerror(errno))) }
        lock = .allocate(capacity: 1)
        pthread_mutex_init(lock, nil)
    }

    deinit {
        close(file)
        pthread_mutex_destroy(lock)
        lock.deallocate()
    }

    /// Writes a block, and gives where it begins.
    func append(_ block: [UInt8]) throws(ImportFailure) -> Int {
        pthread_mutex_lock(lock)
        let start = end
        end += (block.count + 63) & ~63
        pthread_mutex_unlock(lock)
        var done = 0
        while done < block.count {
            let wrote = block.withUnsafeBytes {
                pwrite(file, $0.baseAddress! + done, block.count - done, off_t(start + done))
            }
            if wrote < 0, errno == EINTR { continue }
            guard wrote > 0 else { throw .disk(String(cString: strerror(errno))) }
            done += wrote
        }
        return start
    }

    /// Waits until every block is on the disk.
    func finish() throws(ImportFailure) {
        guard ftruncate(file, off_t(end)) == 0, fsync(file) == 0 else { throw .disk(String(cString: strerror(errno))) }
        let folder = String(path.dropLast(name.utf8.count + 1))
        let handle = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        if handle >= 0 {
            fsync(handle)
            close(handle)
        }
    }

    /// Takes the file away: nothing of it was kept.
    func discard() { unlink(path) }
}

/// A closed file of facts, mapped into memory.
final class Segment: @unchecked Sendable {
    let bytes: UnsafeRawBufferPointer

    init?(_ path: String) {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var status = stat()
        fstat(file, &status)
        let count = Int(status.st_size)
        guard count > 0, let base = mmap(nil, count, PROT_READ, MAP_SHARED, file, 0), base != MAP_FAILED else {
            return nil
        }
        bytes = UnsafeRawBufferPointer(start: base, count: count)
    }

    deinit { munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count) }

    /// What lies at `position`, or nothing when the file does not reach so far.
    func bytes(at position: Int, length: Int) -> UnsafeRawBufferPointer? {
        guard position >= 0, length >= 0, position <= bytes.count - length else { return nil }
        return UnsafeRawBufferPointer(rebasing: bytes[position..<(position + length)])
    }

    /// The block that lies at `position`, or nothing when the file does not hold it.
    func block(at position: Int, length: Int) -> FactsBlock? {
        bytes(at: position, length: length).flatMap { try? FactsBlock($0, owner: self) }
    }
}
