import CZlib
import Pages

extension Answer {
    /// Everything of an answer that somebody could read: its line in the log, its headers, and its body, whatever it is
    /// packed in.
    var readable: [[UInt8]] {
        [Array(logLine.utf8)] + headers.map { Array("\($0.name): \($0.value)".utf8) } + legible(body)
    }

    var mediaType: String { String((header("Content-Type") ?? "").prefix { $0 != ";" }) }
}

/// A file as a reader has it: a Word document part by part, with the workbooks in it, each part once more with its text in
/// one piece; and the lines of a calendar unfolded.
func legible(_ file: [UInt8]) -> [[UInt8]] {
    if file.starts(with: [0x50, 0x4B, 3, 4]) { return unzipped(file).flatMap { legible($0) + [unmarked($0)] } }
    return file.starts(with: "BEGIN:VCALENDAR".utf8) ? [file, unfolded(file)] : [file]
}

/// Lines that were broken for their length, in one piece again.
///
/// Source: RFC 5545, 3.1.
private func unfolded(_ lines: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    for byte in lines {
        text.append(byte)
        if text.suffix(3).elementsEqual([0x0D, 0x0A, 0x20]) { text.removeLast(3) }
    }
    return text
}

/// Text without what stands between `<` and `>`: a word that is broken into runs is whole again.
private func unmarked(_ text: [UInt8]) -> [UInt8] {
    var (left, isMark): ([UInt8], Bool) = ([], false)
    for byte in text {
        switch byte {
        case UInt8(ascii: "<"): isMark = true
        case UInt8(ascii: ">"): isMark = false
        default: if !isMark { left.append(byte) }
        }
    }
    return left
}

/// The parts of a ZIP file, and their names, read from its directory.
func unzipped(_ zip: [UInt8]) -> [[UInt8]] {
    func number(_ at: Int, _ bytes: Int) -> Int { (0..<bytes).reduce(0) { $0 | Int(zip[at + $1]) << (8 * $1) } }
    let end = zip.count - 22
    guard end >= 0, number(end, 4) == 0x0605_4B50 else { return [] }
    var parts: [[UInt8]] = []
    var at = number(end + 16, 4)
    for _ in 0..<number(end + 10, 2) {
        let (packed, size, name, offset) = (
            number(at + 20, 4), number(at + 24, 4), number(at + 28, 2), number(at + 42, 4)
        )
        let start = offset + 30 + number(offset + 26, 2) + number(offset + 28, 2)
        parts.append(Array(zip[(at + 46)..<(at + 46 + name)]))
        parts.append(inflated(Array(zip[start..<(start + packed)]), size: size))
        at += 46 + name
    }
    return parts
}

private func inflated(_ packed: [UInt8], size: Int) -> [UInt8] {
    var (stream, input, output) = (z_stream(), packed, [UInt8](repeating: 0, count: size + 1))
    inflateInit2_(&stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
    defer { inflateEnd(&stream) }
    return input.withUnsafeMutableBufferPointer { input in
        output.withUnsafeMutableBufferPointer { output in
            stream.next_in = input.baseAddress
            stream.avail_in = UInt32(input.count)
            stream.next_out = output.baseAddress
            stream.avail_out = UInt32(output.count)
            return inflate(&stream, Z_FINISH) == Z_STREAM_END ? Array(output[..<Int(stream.total_out)]) : []
        }
    }
}
