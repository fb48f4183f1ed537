/// The headers of one part of a form with files: the field's name and, for a file, what it was called.
struct PartHeaders {
    var name: [UInt8] = []
    var file: [UInt8]?

    /// - Parameter bytes: The lines, without the empty line that ends them.
    init(_ bytes: some Collection<UInt8>) throws(BadRequest) {
        var isDescribed = false
        let lines = try PartHeaders.lines(Array(bytes))
        guard lines.count <= Limits.partHeaders else { throw .brokenUpload(.headers) }
        for line in lines {
            guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { throw .brokenUpload(.headers) }
            let title = line[..<colon].map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
            let value = Array(line[(colon + 1)...].drop { $0 == 0x20 })
            switch String(decoding: title, as: UTF8.self) {
            case "content-disposition":
                guard !isDescribed else { throw .brokenUpload(.headers) }
                isDescribed = true
                try readDisposition(value)
            case "content-type":
                // A form in a form could hide fields from this reader.
                guard !value.starts(with: "multipart".utf8) else { throw .brokenUpload(.headers) }
            default:
                // An encoding would make the bytes mean something else.
                throw .brokenUpload(.headers)
            }
        }
        guard isDescribed, !name.isEmpty else { throw .brokenUpload(.name) }
    }

    /// Lines that end with CR LF. A bare CR or LF, and any other control byte, is refused.
    private static func lines(_ bytes: [UInt8]) throws(BadRequest) -> [ArraySlice<UInt8>] {
        var lines: [ArraySlice<UInt8>] = []
        var start = 0
        for (position, byte) in bytes.enumerated() where byte < 0x20 || byte == 0x7F {
            if byte == 0x0A, position > start, bytes[position - 1] == 0x0D {
                lines.append(bytes[start..<(position - 1)])
                start = position + 1
            } else {
                guard byte == 0x0D, position + 1 < bytes.count, bytes[position + 1] == 0x0A else {
                    throw .brokenUpload(.headers)
                }
            }
        }
        return lines + [bytes[start...]]
    }

    /// `form-data; name="files"; filename="2024-03.zip"`, as browsers write it.
    private mutating func readDisposition(_ value: [UInt8]) throws(BadRequest) {
        let opening = Array("form-data".utf8)
        guard value.starts(with: opening) else { throw .brokenUpload(.headers) }
        var rest = value.dropFirst(opening.count)
        var seen: Set<[UInt8]> = []
        while !rest.isEmpty {
            guard rest.starts(with: "; ".utf8) || rest.starts(with: ";".utf8) else { throw .brokenUpload(.headers) }
            rest = rest.dropFirst().drop { $0 == 0x20 }
            guard let equals = rest.firstIndex(of: UInt8(ascii: "=")) else { throw .brokenUpload(.headers) }
            let title = Array(rest[..<equals])
            rest = rest[(equals + 1)...]
            guard rest.first == UInt8(ascii: "\"") else { throw .brokenUpload(.name) }
            rest = rest.dropFirst()
            guard let end = rest.firstIndex(of: UInt8(ascii: "\"")) else { throw .brokenUpload(.name) }
            let text = unescaped(rest[..<end])
            rest = rest[(end + 1)...]
            guard text.count <= Limits.nameBytes else { throw .nameTooLong }
            guard seen.insert(title).inserted else { throw .brokenUpload(.headers) }
            switch String(decoding: title, as: UTF8.self) {
            case "name": name = text
            case "filename": file = text
            default: throw .brokenUpload(.headers)
            }
        }
    }

    /// Browsers write a quote and a line end in a name as `%22`, `%0D` and `%0A`, and nothing else so.
    private func unescaped(_ text: some Collection<UInt8>) -> [UInt8] {
        var bytes: [UInt8] = []
        var rest = Array(text)[...]
        while let byte = rest.first {
            if rest.starts(with: "%22".utf8) || rest.starts(with: "%0D".utf8) || rest.starts(with: "%0A".utf8),
                let value = hexPair(rest[rest.startIndex + 1], rest[rest.startIndex + 2])
            {
                bytes.append(value)
                rest = rest.dropFirst(3)
            } else {
                bytes.append(byte)
                rest = rest.dropFirst()
            }
        }
        return bytes
    }
}
