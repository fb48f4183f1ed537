private let urlLetters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
private let base32Letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)

/// Letters, digits, `-` and `_`, without padding: fit for an address, a cookie or a file.
///
/// Source: RFC 4648, section 5.
package func base64URL(_ bytes: [UInt8]) -> String { inGroups(bytes, bits: 6, urlLetters) }

/// Capitals and digits that are not mistaken for one another, without padding.
///
/// Source: RFC 4648, section 6.
package func base32(_ bytes: [UInt8]) -> String { inGroups(bytes, bits: 5, base32Letters) }

/// The bytes that a base64url text stands for; nothing where a letter or the length is wrong, or bits are left over.
package func bytes(base64URL text: String) -> [UInt8]? {
    var (bytes, held, width) = ([UInt8](), UInt32(0), 0)
    for letter in text.utf8 {
        guard let value = urlLetters.firstIndex(of: letter) else { return nil }
        held = held << 6 | UInt32(value)
        width += 6
        if width >= 8 {
            width -= 8
            bytes.append(UInt8(truncatingIfNeeded: held >> UInt32(width)))
            held &= (1 << UInt32(width)) - 1
        }
    }
    return width < 6 && held == 0 ? bytes : nil
}

private func inGroups(_ bytes: [UInt8], bits: Int, _ letters: [UInt8]) -> String {
    var (text, held, width) = ([UInt8](), 0, 0)
    for byte in bytes {
        held = held << 8 | Int(byte)
        width += 8
        while width >= bits {
            width -= bits
            text.append(letters[held >> width])
            held &= (1 << width) - 1
        }
    }
    if width > 0 { text.append(letters[held << (bits - width)]) }
    return String(decoding: text, as: UTF8.self)
}
