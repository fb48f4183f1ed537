/// One cell of a CSV file, quoted where RFC 4180 asks for it, and never a formula.
///
/// A cell whose first byte, spaces aside, would start a formula in a spreadsheet (`= + - @`, tab, carriage return,
/// NUL) is given a single quote before it. Numbers go through `csvCell(_: Int)`, where a minus is a minus.
///
/// Source: RFC 4180, section 2; OWASP ASVS 5.0.0, requirement 1.2.10.
package func csvCell(_ text: String) -> String {
    let bytes = Array(text.utf8)
    let guarded = opensFormula(bytes) ? [UInt8(ascii: "'")] + bytes : bytes
    guard
        guarded.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) || guarded.first == 0x20
            || guarded.last == 0x20
    else { return String(decoding: guarded, as: UTF8.self) }
    var quoted: [UInt8] = [0x22]
    for byte in guarded { quoted += byte == 0x22 ? [0x22, 0x22] : [byte] }
    return String(decoding: quoted + [0x22], as: UTF8.self)
}

package func csvCell(_ whole: Int) -> String { String(whole) }

/// One line of a CSV file with its line end, CR LF.
package func csvLine(_ cells: [String]) -> String { cells.map { csvCell($0) }.joined(separator: ",") + "\r\n" }

/// Judged on bytes after trimming: `=` with a combining mark is one `Character`, and a formula all the same.
private func opensFormula(_ bytes: [UInt8]) -> Bool {
    for (position, byte) in bytes.enumerated() {
        switch byte {
        case 0x20, 0x0A, 0x0B, 0x0C: continue
        case 0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D, 0x00: return true
        // No-break space, byte-order mark, full-width and ideographic space are trimmed by some spreadsheets.
        case 0xC2 where bytes[position...].starts(with: [0xC2, 0xA0]):
            return opensFormula(Array(bytes[(position + 2)...]))
        case 0xEF where bytes[position...].starts(with: [0xEF, 0xBB, 0xBF]),
            0xE3 where bytes[position...].starts(with: [0xE3, 0x80, 0x80]):
            return opensFormula(Array(bytes[(position + 3)...]))
        // Full-width = + - @, which some spreadsheets read as the plain ones.
        case 0xEF:
            return [[0xBC, 0x9D], [0xBC, 0x8B], [0xBC, 0x8D], [0xBC, 0xA0]].contains(
                Array(bytes[(position + 1)...].prefix(2)))
        default: return false
        }
    }
    return false
}
