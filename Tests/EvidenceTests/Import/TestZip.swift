import CZlib

@testable import Papers

/// A zip archive made byte by byte, honest unless told otherwise.
struct TestZip {
    struct Entry {
        var name: [UInt8]
        var bytes: [UInt8]
        var isStored = false
        /// Sizes and checksum follow the data, as programs write that pack as they go.
        var hasDescriptor = false
        /// Sizes and place stand in the extra field of zip64.
        var isZip64 = false
        var isEncrypted = false
        var method: UInt16?
        /// What the entry is called where it lies, when that is not what the directory says.
        var otherName: [UInt8]?
        var saidSize: Int?
        var saidCRC: UInt32?
        /// Where the directory says that it lies, as the position of another entry.
        var liesAt: Int?

        init(_ name: String, _ text: String) { (self.name, bytes) = (Array(name.utf8), Array(text.utf8)) }
        init(_ name: String, bytes: [UInt8]) { (self.name, self.bytes) = (Array(name.utf8), bytes) }
        func with(_ change: (inout Entry) -> Void) -> Entry {
            var entry = self
            change(&entry)
            return entry
        }
    }

    /// - Parameter isZip64: whether the directory's end is that of zip64.
    static func bytes(_ entries: [Entry], isZip64: Bool = false, comment: String = "") -> [UInt8] {
        var (out, directory, starts) = ([UInt8](), [UInt8](), [Int]())
        for entry in entries {
            starts.append(out.count)
            let packed = entry.isStored ? entry.bytes : deflated(entry.bytes)
            let crc = entry.saidCRC ?? UInt32(crc32(0, entry.bytes, UInt32(entry.bytes.count)))
            let size = entry.saidSize ?? entry.bytes.count
            let flags: UInt16 = (entry.isEncrypted ? 1 : 0) | (entry.hasDescriptor ? 8 : 0)
            let method = entry.method ?? (entry.isStored ? 0 : 8)
            let shown = entry.otherName ?? entry.name
            let hidden = entry.hasDescriptor
            out += le(0x0403_4B50, 4) + le(45, 2) + le(Int(flags), 2) + le(Int(method), 2) + le(0, 4)
            out += le(hidden ? 0 : Int(crc), 4) + le(hidden ? 0 : packed.count, 4) + le(hidden ? 0 : size, 4)
            out += le(shown.count, 2) + le(0, 2) + shown + packed
            if hidden { out += le(0x0807_4B50, 4) + le(Int(crc), 4) + le(packed.count, 4) + le(size, 4) }
            let start = entry.liesAt.map { starts[$0] } ?? starts[starts.count - 1]
            let extra = entry.isZip64 ? le(1, 2) + le(24, 2) + le(size, 8) + le(packed.count, 8) + le(start, 8) : []
            let all = 0xFFFF_FFFF
            directory += le(0x0201_4B50, 4) + le(45, 2) + le(45, 2) + le(Int(flags), 2) + le(Int(method), 2) + le(0, 4)
            directory += le(Int(crc), 4) + le(entry.isZip64 ? all : packed.count, 4) + le(entry.isZip64 ? all : size, 4)
            directory += le(entry.name.count, 2) + le(extra.count, 2) + le(0, 2) + le(0, 2) + le(0, 2) + le(0, 4)
            directory += le(entry.isZip64 ? all : start, 4) + entry.name + extra
        }
        let at = out.count
        out += directory
        if isZip64 {
            let end = out.count
            out += le(0x0606_4B50, 4) + le(44, 8) + le(45, 2) + le(45, 2) + le(0, 4) + le(0, 4)
            out += le(entries.count, 8) + le(entries.count, 8) + le(directory.count, 8) + le(at, 8)
            out += le(0x0706_4B50, 4) + le(0, 4) + le(end, 8) + le(1, 4)
            return out + le(0x0605_4B50, 4) + le(0, 4) + le(0xFFFF, 2) + le(0xFFFF, 2) + le(0xFFFF_FFFF, 4)
                + le(0xFFFF_FFFF, 4) + le(0, 2)
        }
        return out + le(0x0605_4B50, 4) + le(0, 4) + le(entries.count, 2) + le(entries.count, 2)
            + le(directory.count, 4) + le(at, 4) + le(comment.utf8.count, 2) + Array(comment.utf8)
    }

    /// Little end first.
    static func le(_ number: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
    }
}
