/// What is written in lines: one thing a line, without empty lines.
package func lines(_ text: String) -> [String] {
    text.utf8.split { $0 == 10 || $0 == 13 }.map { trimmed(String(decoding: $0, as: UTF8.self)) }
        .filter { !$0.isEmpty }
}

/// Without what is blank around it: spaces, tabs, ends of lines, and spaces that do not break.
package func trimmed(_ text: String) -> String {
    let isBlank = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace }
    let scalars = text.unicodeScalars
    guard let start = scalars.firstIndex(where: { !isBlank($0) }), let end = scalars.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(scalars[start...end])
}
