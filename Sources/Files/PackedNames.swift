/// The names of what a ZIP file holds, as its directory says them: enough to know Word, Excel and OpenDocument by. Nothing is
/// unpacked.
///
/// Source: PKWARE, APPNOTE.TXT 6.3.10, 4.3.12 and 4.3.16; OpenDocument 1.3, part 2, 3.3 (the first entry is `mimetype`, as it is).
struct PackedNames {
    private let bytes: [UInt8]
    private var names: [String] = []
    /// Of all that it holds, as the directory says.
    private var unpacked = 0

    /// The most that may be said to unpack from one file.
    static let most = 200 << 20

    /// Nothing where there is no whole directory at its end.
    init?(_ bytes: [UInt8]) {
        self.bytes = bytes
        guard let end = Self.end(bytes) else { return nil }
        func two(_ at: Int) -> Int { Int(bytes[at]) | Int(bytes[at + 1]) << 8 }
        func four(_ at: Int) -> Int { two(at) | two(at + 2) << 16 }
        let count = two(end + 10)
        var at = four(end + 16)
        for _ in 0..<count {
            guard at >= 0, at + 46 <= end, four(at) == 0x0201_4B50 else { return nil }
            let length = two(at + 28)
            guard at + 46 + length <= end else { return nil }
            unpacked += four(at + 24)
            names.append(String(decoding: bytes[(at + 46)..<(at + 46 + length)], as: UTF8.self))
            at += 46 + length + two(at + 30) + two(at + 32)
        }
    }

    /// Where the directory's end stands: the last in the file, with nothing after its comment.
    private static func end(_ bytes: [UInt8]) -> Int? {
        guard bytes.count >= 22 else { return nil }
        var at = bytes.count - 22
        let first = max(0, bytes.count - 22 - 0xFFFF)
        while at >= first {
            if bytes[at..<(at + 4)].elementsEqual([0x50, 0x4B, 0x05, 0x06]),
                Int(bytes[at + 20]) | Int(bytes[at + 21]) << 8 == bytes.count - at - 22
            {
                return at
            }
            at -= 1
        }
        return nil
    }

    /// Nothing where it is a ZIP file of another kind.
    func sort() throws(FileRefusal) -> FileSort? {
        guard let sort = named else { return nil }
        if names.contains(where: isProgram) { throw .hasPrograms }
        if unpacked > Self.most { throw .unpacksTooFar }
        return sort
    }

    private var named: FileSort? {
        if names.contains("[Content_Types].xml") {
            if names.contains("word/document.xml") { return .docx }
            if names.contains("xl/workbook.xml") { return .xlsx }
        }
        let type = "application/vnd.oasis.opendocument."
        if begins(type + "text") { return .odt }
        return begins(type + "spreadsheet") ? .ods : nil
    }

    /// Whether the first entry says that it is of that media type.
    private func begins(_ type: String) -> Bool {
        let wanted = Array("mimetype".utf8) + Array(type.utf8) + [0x50, 0x4B]
        return bytes.count >= 30 + wanted.count && bytes[30..<(30 + wanted.count)].elementsEqual(wanted)
    }

    /// Macros of Word and Excel, and those of OpenDocument.
    private func isProgram(_ name: String) -> Bool {
        let name = Array(name.lowercased().utf8)
        return name.suffix(14).elementsEqual("vbaproject.bin".utf8) || name.starts(with: "basic/".utf8)
            || name.starts(with: "scripts/".utf8)
    }
}
