/// The words of a path, as the bytes they stand for.
///
/// A path is read once, on bytes. One that could be understood in two ways is no path of ours: it must begin with one
/// slash, have no empty word but after the last slash, no `.` or `..` in any spelling, no backslash and no control byte.
struct PathSegments {
    var words: [[UInt8]] = []
    /// Whether the path ends with a slash that is not needed.
    var endsWithSlash = false

    init?(_ path: some Collection<UInt8>) {
        guard path.first == UInt8(ascii: "/") else { return nil }
        if path.count == 1 { return }
        let parts = path.dropFirst().split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        for (position, part) in parts.enumerated() {
            if part.isEmpty, position == parts.count - 1 {
                endsWithSlash = true
                break
            }
            guard let word = PathSegments.decoded(part) else { return nil }
            words.append(word)
        }
    }

    private static func decoded(_ part: some Collection<UInt8>) -> [UInt8]? {
        guard !part.isEmpty, let word = try? percentDecoded(part, plusIsSpace: false) else { return nil }
        let dots = word.allSatisfy { $0 == UInt8(ascii: ".") }
        let unsafe = word.contains { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") }
        return (dots && word.count <= 2) || unsafe ? nil : word
    }
}
