/// Text as one part of an address: everything but letters, digits and `-._~` is percent-encoded, byte by byte.
///
/// Source: RFC 3986, section 2.3, “Unreserved Characters”.
package func urlComponent(_ text: String) -> String {
    var written: [UInt8] = []
    written.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
        if isLetterOrDigit(byte) || "-._~".utf8.contains(byte) {
            written.append(byte)
        } else {
            written += [UInt8(ascii: "%"), hexDigit(byte >> 4), hexDigit(byte & 15)]
        }
    }
    return String(decoding: written, as: UTF8.self)
}

/// ASCII only: a letter of another alphabet is for the caller to judge.
func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: false
    }
}

private func hexDigit(_ four: UInt8) -> UInt8 { four < 10 ? UInt8(ascii: "0") + four : UInt8(ascii: "A") + four - 10 }
