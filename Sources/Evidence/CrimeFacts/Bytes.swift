import Glibc

/// The bytes of one source file, in memory that may be read 64 bytes past its end, and used again for the next file.
final class ByteBuffer {
    private(set) var base: UnsafeMutablePointer<UInt8>
    private(set) var capacity: Int
    private(set) var count = 0

    static let padding = 64

    init(capacity: Int = 8 << 20) {
        self.capacity = capacity
        base = .allocate(capacity: capacity + Self.padding)
    }

    deinit { base.deallocate() }

    var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: base, count: count) }

    /// Makes room for `count` bytes, whose content is then undefined, and zeroes the padding after them.
    func resize(to count: Int) {
        if count > capacity {
            base.deallocate()
            capacity = count + count / 4
            base = .allocate(capacity: capacity + Self.padding)
        }
        self.count = count
        memset(base + count, 0, Self.padding)
    }

    /// Shortens to `count`, keeping what is there.
    func truncate(to count: Int) {
        self.count = min(count, self.count)
        memset(base + self.count, 0, Self.padding)
    }

    /// Fills from a file on disk.
    func read(file path: String) throws(FileRefusal) {
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard file >= 0 else { throw FileRefusal("It cannot be opened: \(String(cString: strerror(errno))).") }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw FileRefusal("It is not an ordinary file.")
        }
        guard status.st_size < 2 << 30 else { throw FileRefusal("The file is larger than 2 GB.") }
        resize(to: Int(status.st_size))
        var have = 0
        while have < count {
            let got = Glibc.read(file, base + have, count - have)
            if got < 0 {
                if errno == EINTR { continue }
                throw FileRefusal("It cannot be read: \(String(cString: strerror(errno))).")
            }
            if got == 0 { break }
            have += got
        }
        truncate(to: have)
    }
}

extension UnsafeBufferPointer<UInt8> {
    var text: String { String(decoding: self, as: UTF8.self) }
}
