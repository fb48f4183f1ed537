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
        var name: String
        var method: UInt16
        var encrypted: Bool
        var crc: UInt32
        var packed: Int
        var size: Int
        var offset: Int
        var isFolder: Bool { name.utf8.last == UInt8(ascii: "/") }
    }

    static let mostEntries = 20_000
    static let mostBytes = 20 << 30
    static let mostExpansion = 100

    private let file: Int32
    let length: Int
    let entries: [Entry]

    init(_ path: String) throws(FileRefusal) {
        let file = open(path, O_RDONLY | O_CLOEXEC)
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
        guard number(head, 0, 4) == 0x0403_4B50 else {
            throw damaged("an entry does not begin where the directory says")
        }
        let skip = 30 + number(head, 26, 2) + number(head, 28, 2)
        let name = try Self.bytes(file, at: entry.offset + 30, number(head, 26, 2))
        guard name.elementsEqual(entry.name.utf8) else { throw damaged("an entry has two different names") }
        let packed = try Self.bytes(file, at: entry.offset + skip, entry.packed)
        buffer.resize(to: entry.size)
        if entry.method == 0 {
            guard entry.packed == entry.size else { throw damaged("a stored entry has two different sizes") }
            packed.withUnsafeBufferPointer { if let from = $0.baseAddress { memcpy(buffer.base, from, $0.count) } }
        } else {
            try inflate(packed, into: buffer)
        }
        guard UInt32(crc32(0, buffer.base, UInt32(buffer.count))) == entry.crc else {
            throw damaged("its checksum is not that of the directory")
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
        guard entry.size < 2 << 30 else { throw FileRefusal("The entry is larger than 2 GB.") }
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
            throw damaged("there is no memory to unpack it")
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
            throw damaged(
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

private func damaged(_ how: String) -> FileRefusal {
    FileRefusal("The archive is damaged: \(how). Download it again.")
}

private func number(_ bytes: [UInt8], _ at: Int, _ count: Int) -> Int {
    (0..<count).reduce(0) { $0 | Int(bytes[at + $1]) << (8 * $1) }
}

extension ZipArchive {
    private static func bytes(_ file: Int32, at offset: Int, _ count: Int) throws(FileRefusal) -> [UInt8] {
        var have = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { out, filled in
            while have < count {
                let got = pread(file, out.baseAddress! + have, count - have, off_t(offset + have))
                if got < 0, errno == EINTR { continue }
                if got <= 0 { break }
                have += got
            }
            filled = have
        }
        guard have == count else { throw damaged("it ends too soon") }
        return bytes
    }

    /// Reads the directory at the archive's end.
    private static func directory(_ file: Int32, _ length: Int) throws(FileRefusal) -> [Entry] {
        let tail = min(length, 65_557)
        guard tail >= 22 else { throw damaged("it is too short to be an archive") }
        let end = try bytes(file, at: length - tail, tail)
        guard let at = stride(from: tail - 22, through: 0, by: -1).first(where: { number(end, $0, 4) == 0x0605_4B50 })
        else {
            throw damaged("it has no directory at its end, so the download was cut short")
        }
        var (count, size, offset) = (number(end, at + 10, 2), number(end, at + 12, 4), number(end, at + 16, 4))
        if count == 0xFFFF || size == 0xFFFF_FFFF || offset == 0xFFFF_FFFF {
            guard at >= 20, number(end, at - 20, 4) == 0x0706_4B50 else {
                throw damaged("its directory is not complete")
            }
            let large = try bytes(file, at: try within(number(end, at - 12, 8), length), 56)
            guard number(large, 0, 4) == 0x0606_4B50 else { throw damaged("its directory is not complete") }
            (count, size, offset) = (number(large, 32, 8), number(large, 40, 8), number(large, 48, 8))
        }
        guard count <= mostEntries else {
            throw FileRefusal("The archive has \(count) entries; more than \(mostEntries) are not taken.")
        }
        let list = try bytes(file, at: try within(offset, length), try within(size, length))
        return try checked(try entries(list, count, length), length)
    }

    private static func within(_ value: Int, _ length: Int) throws(FileRefusal) -> Int {
        guard (0...length).contains(value) else { throw damaged("its directory points outside it") }
        return value
    }

    private static func entries(_ list: [UInt8], _ count: Int, _ length: Int) throws(FileRefusal) -> [Entry] {
        var (entries, at) = ([Entry](), 0)
        for _ in 0..<count {
            guard at + 46 <= list.count, number(list, at, 4) == 0x0201_4B50 else {
                throw damaged("its directory is not complete")
            }
            let (name, extra, comment) = (number(list, at + 28, 2), number(list, at + 30, 2), number(list, at + 32, 2))
            guard at + 46 + name + extra + comment <= list.count else { throw damaged("its directory is not complete") }
            var entry = Entry(
                name: String(decoding: list[(at + 46)..<(at + 46 + name)], as: UTF8.self),
                method: UInt16(number(list, at + 10, 2)), encrypted: number(list, at + 8, 2) & 1 != 0,
                crc: UInt32(number(list, at + 16, 4)), packed: number(list, at + 20, 4), size: number(list, at + 24, 4),
                offset: number(list, at + 42, 4))
            large(list, at + 46 + name, extra, &entry)
            guard entry.packed >= 0, entry.size >= 0, (0...length).contains(entry.offset), entry.packed <= length else {
                throw damaged("its directory points outside it")
            }
            entries.append(entry)
            at += 46 + name + extra + comment
        }
        return entries
    }

    /// The sizes of entries over 4 GB stand in the zip64 extra field.
    private static func large(_ list: [UInt8], _ start: Int, _ length: Int, _ entry: inout Entry) {
        var at = start
        while at + 4 <= start + length {
            let (id, size) = (number(list, at, 2), number(list, at + 2, 2))
            guard at + 4 + size <= start + length else { return }
            if id == 1 {
                var (field, left) = (at + 4, size)
                for path in [\Entry.size, \Entry.packed, \Entry.offset]
                where entry[keyPath: path] == 0xFFFF_FFFF && left >= 8 {
                    entry[keyPath: path] = number(list, field, 8)
                    (field, left) = (field + 8, left - 8)
                }
            }
            at += 4 + size
        }
    }

    private static func checked(_ entries: [Entry], _ length: Int) throws(FileRefusal) -> [Entry] {
        guard entries.reduce(0, { $0 &+ $1.size }) <= mostBytes else {
            throw FileRefusal("The archive would expand to more than 20 GB.")
        }
        var end = 0
        for entry in entries.sorted(by: { $0.offset < $1.offset }) {
            guard entry.offset >= end else {
                throw FileRefusal("Entries of the archive overlap, as no honest archive's do.")
            }
            end = entry.offset + 30 + entry.name.utf8.count + entry.packed
        }
        return entries
    }
}
