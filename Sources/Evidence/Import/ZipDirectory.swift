import Glibc

/// The directory at an archive's end: what lies where.
extension ZipArchive {
    static func damaged(_ how: String) -> FileRefusal {
        FileRefusal("The archive is damaged: \(how). Download it again.")
    }

    /// A number of `count` bytes, the little end first. Eight bytes may give a negative one.
    static func number(_ bytes: [UInt8], _ at: Int, _ count: Int) -> Int {
        (0..<count).reduce(0) { $0 | Int(bytes[at + $1]) << (8 * $1) }
    }

    static func bytes(_ file: Int32, at offset: Int, _ count: Int) throws(FileRefusal) -> [UInt8] {
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
    static func directory(_ file: Int32, _ length: Int) throws(FileRefusal) -> [Entry] {
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
        guard (0...mostEntries).contains(count) else {
            throw FileRefusal("The archive says that it has more than \(mostEntries) entries, which are not taken.")
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
                nameBytes: Array(list[(at + 46)..<(at + 46 + name)]),
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
        guard entries.reduce(0, { min($0, mostBytes) + min($1.size, mostBytes) }) <= mostBytes else {
            throw FileRefusal("The archive would expand to more than 20 GB.")
        }
        var end = 0
        for entry in entries.sorted(by: { $0.offset < $1.offset }) {
            guard entry.offset >= end else {
                throw FileRefusal("Entries of the archive overlap, as no honest archive's do.")
            }
            end = entry.offset + 30 + entry.nameBytes.count + entry.packed
        }
        return entries
    }
}
