/// A name that any file system takes: ASCII letters, digits, `-`, `_` and single dots, at most 100 bytes.
///
/// Anything else becomes one hyphen. It cannot climb out of a folder, hide, or name a device. What is left of an
/// empty name is `file`.
package func fileName(_ text: String) -> String {
    var written: [UInt8] = []
    let (dot, hyphen) = (UInt8(ascii: "."), UInt8(ascii: "-"))
    for byte in text.utf8 {
        let wanted = isLetterOrDigit(byte) || byte == UInt8(ascii: "_") || byte == dot ? byte : hyphen
        if wanted == dot, written.last == hyphen { written.removeLast() }
        if wanted == dot || wanted == hyphen, written.isEmpty || written.last == dot || written.last == hyphen {
            continue
        }
        written.append(wanted)
    }
    while let last = written.last, last == dot || last == hyphen { written.removeLast() }
    if written.count > 100 { written = shortened(written) }
    let stem = String(decoding: written.prefix { $0 != dot }, as: UTF8.self).lowercased()
    if devices.contains(stem) { written.insert(UInt8(ascii: "_"), at: 0) }
    return written.isEmpty ? "file" : String(decoding: written, as: UTF8.self)
}

/// Keeps a short ending, such as `.docx`, so that the file still opens.
private func shortened(_ name: [UInt8]) -> [UInt8] {
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")), name.count - dot <= 8 else { return Array(name.prefix(100)) }
    return Array(name.prefix(100 - (name.count - dot))) + name[dot...]
}

/// Source: Microsoft, “Naming Files, Paths, and Namespaces”.
private let devices: Set<String> = Set(
    ["con", "prn", "aux", "nul"] + (0...9).flatMap { ["com\($0)", "lpt\($0)"] })
