/// What is written in place of bytes that would mean something, and how many bytes it stands for.
struct Escape {
    var written: StaticString
    var length: Int

    @inline(__always)
    init(_ written: StaticString, for length: Int = 1) { (self.written, self.length) = (written, length) }
}

/// Copies `text` whole, run by run, but for what `escape` answers for. All on UTF-8 bytes.
///
/// - Parameter escape: given a byte and those from it to the end of the text.
@inline(__always)
func copyRuns(
    of text: String, to bytes: inout [UInt8], _ escape: (UInt8, UnsafeBufferPointer<UInt8>.SubSequence) -> Escape?
) {
    var text = text
    text.withUTF8 { utf8 in
        var (start, position) = (0, 0)
        while position < utf8.count {
            guard let instead = escape(utf8[position], utf8[position...]) else {
                position += 1
                continue
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<position]))
            instead.written.withUTF8Buffer { bytes.append(contentsOf: $0) }
            position += instead.length
            start = position
        }
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start...]))
    }
}
