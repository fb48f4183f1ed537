import Glibc

/// Reads a form with files (`multipart/form-data`) as it arrives, in pieces of any size.
///
/// Text fields are kept in memory within ``Limits``; files go to disk as they come. It reads what browsers send and
/// nothing more lenient: text before the first boundary, bare line ends, a boundary with something after it, nested
/// forms and encoded names are all refused, because two readers could take them for different forms.
///
/// Source: RFC 7578; the WHATWG HTML standard, “Multipart form data”, for how names are written.
struct FormWithFiles {
    private(set) var fields = Fields()
    private(set) var files: [UploadedFile] = []

    private let limits: Limits
    private let folder: String
    /// CR LF and two dashes, then the boundary: what ends a part.
    private let delimiter: [UInt8]
    private var buffer: [UInt8] = []
    private var place = Place.start
    private var total = 0
    private var textBytes = 0

    private enum Place {
        case start, headers, afterBoundary, finished
        case text(name: [UInt8], value: [UInt8])
        case file(ArrivingFile)
    }

    init(boundary: [UInt8], limits: Limits, folder: String) {
        (self.limits, self.folder) = (limits, folder)
        delimiter = Array("\r\n--".utf8) + boundary
    }

    mutating func read(_ bytes: UnsafeRawBufferPointer) throws(BadRequest) {
        total += bytes.count
        guard total <= limits.uploadBytes + Limits.formBytes else { throw tooLong }
        buffer += bytes
        while try step() {}
    }

    /// After the last byte: a form that has no end is refused.
    mutating func finish() throws(BadRequest) {
        guard case .finished = place, buffer.isEmpty else { throw .brokenUpload(.endsEarly) }
    }

    private var tooLong: BadRequest { .uploadTooLong(limits.uploadBytes >> 20) }

    /// Reads one thing more. False when more bytes must come first.
    private mutating func step() throws(BadRequest) -> Bool {
        switch place {
        case .start:
            guard buffer.count >= delimiter.count - 2 else { return false }
            guard buffer.starts(with: delimiter.dropFirst(2)) else { throw .brokenUpload(.boundary) }
            buffer.removeFirst(delimiter.count - 2)
            place = .afterBoundary
        case .afterBoundary:
            guard buffer.count >= 2 else { return false }
            if buffer.starts(with: "\r\n".utf8) {
                place = .headers
            } else if buffer.starts(with: "--".utf8) {
                place = .finished
            } else {
                throw .brokenUpload(.boundary)
            }
            buffer.removeFirst(2)
        case .headers:
            return try readHeaders()
        case .text, .file:
            return try readBody()
        case .finished:
            // One line end after the last boundary, and no more.
            guard "\r\n".utf8.starts(with: buffer) else { throw .brokenUpload(.goesOn) }
            if buffer.count == 2 { buffer.removeAll() }
            return false
        }
        return true
    }

    private mutating func readHeaders() throws(BadRequest) -> Bool {
        guard let end = buffer.firstRange(of: Array("\r\n\r\n".utf8))?.lowerBound else {
            guard buffer.count <= Limits.partHeaderBytes else { throw .brokenUpload(.headers) }
            return false
        }
        guard end <= Limits.partHeaderBytes else { throw .brokenUpload(.headers) }
        let headers = try PartHeaders(buffer[..<end])
        buffer.removeFirst(end + 4)
        if let name = headers.file {
            guard files.count < limits.files else { throw .tooManyFiles(limits.files) }
            let field = try checkedText(headers.name, lines: false)
            place = .file(
                try ArrivingFile(field: field, name: try checkedText(name, lines: false), folder: folder))
        } else {
            place = .text(name: headers.name, value: [])
        }
        return true
    }

    private mutating func readBody() throws(BadRequest) -> Bool {
        let found = buffer.withUnsafeBytes { find(delimiter, in: $0) }
        let ready = found ?? max(0, buffer.count - delimiter.count + 1)
        try keep(ready)
        buffer.removeFirst(ready + (found == nil ? 0 : delimiter.count))
        guard found != nil else { return false }
        try endPart()
        return true
    }

    /// Takes the first `count` bytes of the buffer into the part that is being read.
    private mutating func keep(_ count: Int) throws(BadRequest) {
        switch place {
        case .text(let name, let value):
            textBytes += count
            guard textBytes <= Limits.formBytes else { throw .formTooLong }
            guard value.count + count <= Limits.fieldBytes else {
                throw .tooLong(try checkedText(name, lines: false))
            }
            place = .text(name: name, value: value + buffer[..<count])
        case .file(let file):
            guard file.written + count <= limits.fileBytes else { throw tooLong }
            let pieces: Result<Void, BadRequest> = buffer.withUnsafeBytes { bytes in
                Result { () throws(BadRequest) in try file.write(UnsafeRawBufferPointer(rebasing: bytes[..<count])) }
            }
            try pieces.get()
        default: break
        }
    }

    private mutating func endPart() throws(BadRequest) {
        switch place {
        case .text(let name, let value):
            try fields.add(name: name, value: value, lines: true)
        case .file(let file):
            // A browser sends an empty, nameless file for a field that was left alone.
            if !file.name.isEmpty || file.written > 0 { files.append(try file.whole()) }
        default: break
        }
        place = .afterBoundary
    }
}

/// Where `needle` first stands in `bytes`. It goes from one carriage return to the next, because `needle` begins with
/// one.
private func find(_ needle: [UInt8], in bytes: UnsafeRawBufferPointer) -> Int? {
    guard let start = bytes.baseAddress else { return nil }
    var from = 0
    while bytes.count - from >= needle.count {
        guard let found = memchr(start + from, 0x0D, bytes.count - from - needle.count + 1) else { return nil }
        from = UnsafeRawPointer(found) - start
        if memcmp(start + from, needle, needle.count) == 0 { return from }
        from += 1
    }
    return nil
}
