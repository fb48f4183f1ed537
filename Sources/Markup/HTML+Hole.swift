extension HTML {
    /// A place that is filled when the page is sent, with what only the reader's session knows: so a page can be kept
    /// and sent to many. Text cannot make one, since a NUL in it is escaped.
    package static let hole: HTML = "\0"

    /// The same with every hole filled.
    package func filled(_ word: String) -> HTML {
        guard bytes.contains(0) else { return self }
        var filled = HTML()
        filled.reserve(bytes.count + 64)
        var rest = bytes[...]
        while let at = rest.firstIndex(of: 0) {
            filled.append(raw: rest[..<at])
            filled.append(escaping: word)
            rest = rest[(at + 1)...]
        }
        filled.append(raw: rest)
        return filled
    }
}
