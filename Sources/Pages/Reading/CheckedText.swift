import Foundation

/// Text from outside, checked once, at the edge: valid UTF-8, composed (NFC), and only characters that can be seen.
///
/// Refused are control characters, marks that reverse the direction of what follows, and a first character that is an
/// accent without a letter. With `lines`, tabs and line ends may stay; a line ends with LF however it came, also where a
/// program for writing breaks it within a paragraph or at the end of a page.
func checkedText(_ bytes: [UInt8], lines: Bool) throws(BadRequest) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else { throw .notUTF8 }
    if bytes.allSatisfy({ $0 < 0x7F && $0 >= 0x20 }) { return text }

    var scalars = String.UnicodeScalarView()
    var afterReturn = false
    for (position, scalar) in text.unicodeScalars.enumerated() {
        defer { afterReturn = scalar == "\r" }
        if lines, scalar == "\r" || scalar == "\n" || scalar == "\t" {
            if scalar == "\n", afterReturn { continue }
            scalars.append(scalar == "\r" ? "\n" : scalar)
            continue
        }
        if lines, isBreak(scalar) {
            scalars.append("\n")
            continue
        }
        if isUnseen(scalar) { throw .controlCharacter }
        if position == 0, isMark(scalar) { throw .strayMark }
        scalars.append(scalar)
    }
    return String(scalars).precomposedStringWithCanonicalMapping
}

/// Vertical tab, form feed, next line, and the separators of lines and paragraphs.
private func isBreak(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0B, 0x0C, 0x85, 0x2028, 0x2029: true
    default: false
    }
}

/// Control characters, line and paragraph separators, marks that turn the direction of text, and noncharacters.
private func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF, 0xFDD0...0xFDEF: true
    default: scalar.value & 0xFFFE == 0xFFFE
    }
}

private func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
}
