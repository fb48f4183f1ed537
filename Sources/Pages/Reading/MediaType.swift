/// The kind of a body, such as `multipart/form-data; boundary=abc`.
struct MediaType {
    /// In small letters.
    var name: String
    /// What parts the fields of a form with files. One to 70 of the bytes that RFC 2046 allows.
    var boundary: [UInt8]?

    init?(_ header: String) {
        let pieces = header.utf8.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
        guard let first = pieces.first else { return nil }
        name = String(
            decoding: MediaType.trimmed(first).map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }, as: UTF8.self)
        for piece in pieces.dropFirst() {
            let words = MediaType.trimmed(piece)
            guard words.prefix(9).map({ $0 | 0x20 }).elementsEqual("boundary=".utf8.map { $0 | 0x20 }) else { continue }
            var value = words.dropFirst(9)
            if value.count >= 2, value.first == UInt8(ascii: "\""), value.last == UInt8(ascii: "\"") {
                value = value.dropFirst().dropLast()
            }
            // Said twice, two readers could choose differently.
            guard boundary == nil, (1...70).contains(value.count), value.allSatisfy(MediaType.mayBound) else {
                return nil
            }
            boundary = Array(value)
        }
    }

    private static func trimmed(_ text: some Collection<UInt8>) -> ArraySlice<UInt8> {
        var bytes = Array(text)[...]
        while bytes.first == 0x20 || bytes.first == 0x09 { bytes.removeFirst() }
        while bytes.last == 0x20 || bytes.last == 0x09 { bytes.removeLast() }
        return bytes
    }

    private static func mayBound(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        case 0x27...0x29, 0x2B...0x2F, 0x3A, 0x3D, 0x3F, 0x5F: true
        default: false
        }
    }
}
