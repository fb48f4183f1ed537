import Glibc

extension HTML {
    /// A place that is filled when the page is sent, with what only the reader's session knows: so a page can be kept
    /// and sent to many. Text cannot make one, since a NUL in it is escaped.
    package static let hole: HTML = "\0"

    /// The same with every hole filled.
    package func filled(_ word: String) -> HTML {
        var filled = HTML()
        filled.reserve(bytes.count + 64)
        bytes.withUnsafeBytes { all in
            var start = 0
            while let at = all.firstNUL(from: start) {
                filled.append(raw: UnsafeRawBufferPointer(rebasing: all[start..<at]))
                filled.append(escaping: word)
                start = at + 1
            }
            filled.append(raw: UnsafeRawBufferPointer(rebasing: all[start...]))
        }
        return filled
    }
}

extension UnsafeRawBufferPointer {
    /// Where the next byte of 0 stands; nothing where there is none.
    fileprivate func firstNUL(from start: Int) -> Int? {
        guard let base = baseAddress, let found = memchr(base + start, 0, count - start) else { return nil }
        return UnsafeRawPointer(found) - base
    }
}
