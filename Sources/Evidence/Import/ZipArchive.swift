import CZlib
import Glibc

/// A zip archive, read entry by entry without ever unpacking it to disk.
///
/// What a hostile or damaged archive can do is refused before an entry is opened: encrypted entries, absolute names and
/// names that climb out of the folder, archives inside the archive, entries that overlap, more than 20,000 entries or
/// 20 GB, an entry that expands more than a hundredfold, a size or checksum that is not what the directory says.
///
/// Source: PKWARE, APPNOTE.TXT, .ZIP File Format Specification, 4.3 to 4.5.
final class ZipArchive: @unchecked Sendable {
    struct Entry: Sendable {
        /// As it stands in the archive, in whatever alphabet.
        var nameBytes: [UInt8]
        var method: UInt16
        var encrypted: Bool
        var crc: UInt32
        var packed: Int
        var size: Int
        var offset: Int
        var name: String { String(decoding: nameBytes, as: UTF8.self) }
        var isFolder: Bool { nameBytes.last == UInt8(ascii: "/") }
    }

    static let mostEntries = 20_000
    static let mostBytes = 20 << 30
    static let mostExpansion = 100

    private let file: Int32
    let length: Int
    let entries: [Entry]

    init(_ path: String) throws(FileRefusal) {
        let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard file >= 0 else { throw FileRefusal("It cannot be opened: \(String(cString: strerror(errno))).") }
        var status = stat()
        fstat(file, &status)
        let length = Int(status.st_size)
        do {
            let entries = try Self.directory(file, length)
            (self.file, self.length, self.entries) = (file, length, entries)
        } catch {
            close(file)
            throw error
        }
    }

    deinit { close(file) }

    /// Unpacks one entry, or says why not.
    func read(_ entry: Entry, into buffer: ByteBuffer) throws(FileRefusal) {
        try check(entry)
        let head = try Self.bytes(file, at: entry.offset, 30)
        guard Self.number(head, 0, 4) == 0x0403_4B50 else {
            throw Self.damaged("an entry does not begin where the directory says")
        }
        let skip = 30 + Self.number(head, 26, 2) + Self.number(head, 28, 2)
        let name = try Self.bytes(file, at: entry.offset + 30, Self.number(head, 26, 2))
        guard name == entry.nameBytes else { throw Self.damaged("an entry has two different names") }
        let packed = try Self.bytes(file, at: entry.offset + skip, entry.packed)
        buffer.resize(to: entry.size)
        if entry.method == 0 {
            guard entry.packed == entry.size else { throw Self.damaged("a stored entry has two different sizes") }
            packed.withUnsafeBufferPointer { if let from = $0.baseAddress { memcpy(buffer.base, from, $0.count) } }
        } else {
            try inflate(packed, into: buffer)
        }
        guard UInt32(crc32(0, buffer.base, UInt32(buffer.count))) == entry.crc else {
            throw Self.damaged("its checksum is not that of the directory")
        }
    }

    private func check(_ entry: Entry) throws(FileRefusal) {
        guard !entry.encrypted else {
            throw FileRefusal("The entry is encrypted. Unpack the archive and import the files.")
        }
        guard entry.method == 0 || entry.method == 8 else {
            throw FileRefusal("The entry is packed by a method (\(entry.method)) that is not understood.")
        }
        guard entry.size <= 64 << 10 || entry.size / Self.mostExpansion <= entry.packed else {
            throw FileRefusal(
                "The entry would expand more than \(Self.mostExpansion) times over, as no police file does.")
        }
        guard entry.size < 2 << 30, entry.packed < 2 << 30 else { throw FileRefusal("The entry is larger than 2 GB.") }
        let parts = entry.name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        let climbs = parts.contains { $0.elementsEqual("..".utf8) }
        let absolute = entry.name.utf8.first == UInt8(ascii: "/") || entry.name.utf8.contains(UInt8(ascii: "\\"))
        guard !climbs, !absolute, !entry.name.utf8.contains(where: { $0 < 32 || $0 == UInt8(ascii: ":") }) else {
            throw FileRefusal("The entry's name is a path out of the archive, which no honest archive has.")
        }
        guard !isArchive(entry.name) else {
            throw FileRefusal("It is an archive inside the archive. Unpack it and import it by itself.")
        }
    }

    private func inflate(_ packed: [UInt8], into buffer: ByteBuffer) throws(FileRefusal) {
        var stream = z_stream()
        guard inflateInit2_(&stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            throw Self.damaged("there is no memory to unpack it")
        }
        defer { inflateEnd(&stream) }
        let status = packed.withUnsafeBufferPointer { packed in
            stream.next_in = UnsafeMutablePointer(mutating: packed.baseAddress)
            stream.avail_in = UInt32(packed.count)
            stream.next_out = buffer.base
            stream.avail_out = UInt32(buffer.count)
            return CZlib.inflate(&stream, Z_FINISH)
        }
        guard status == Z_STREAM_END, stream.avail_out == 0 else {
            throw Self.damaged(
                status == Z_BUF_ERROR || status == Z_STREAM_END
                    ? "it is not the size the directory says" : "it cannot be unpacked")
        }
    }
}

/// Whether a name is that of an archive, by its ending.
func isArchive(_ name: String) -> Bool {
    let ending = name.utf8.suffix(4).map { (65...90).contains($0) ? $0 + 32 : $0 }
    return ending.elementsEqual(".zip".utf8)
}
