/// What is written in lines: one thing a line, without empty lines.
package func lines(_ text: String) -> [String] {
    text.utf8.split { $0 == 10 || $0 == 13 }.map { trimmed(String(decoding: $0, as: UTF8.self)) }
        .filter { !$0.isEmpty }
}

/// Without spaces and tabs around it.
package func trimmed(_ text: String) -> String {
    let bytes = Array(text.utf8)
    let isSpace = { (byte: UInt8) in byte == 0x20 || byte == 9 || byte == 13 }
    let start = bytes.firstIndex { !isSpace($0) } ?? bytes.count
    let end = (bytes.lastIndex { !isSpace($0) } ?? -1) + 1
    return start < end ? String(decoding: bytes[start..<end], as: UTF8.self) : ""
}
