/// The value of one HTTP header: it can end neither its line nor the headers.
///
/// Control bytes, CR and LF among them, become a space; bytes beyond ASCII become `?`; blanks at the ends go.
///
/// Source: RFC 9110, section 5.5, “Field Values”.
package func headerValue(_ text: String) -> String {
    var written: [UInt8] = text.utf8.map { byte in
        switch byte {
        case 0x20...0x7E: byte
        case 0x80...: UInt8(ascii: "?")
        default: UInt8(ascii: " ")
        }
    }
    while written.first == UInt8(ascii: " ") { written.removeFirst() }
    while written.last == UInt8(ascii: " ") { written.removeLast() }
    return String(decoding: written, as: UTF8.self)
}

/// The `Content-Disposition` of a file to be saved, with a name that any file system takes.
package func attachment(named name: String) -> String { "attachment; filename=\"\(fileName(name))\"" }
