private let urlLetters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
private let base32Letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".utf8)

/// Letters, digits, `-` and `_`, without padding: fit for an address, a cookie or a file.
///
/// Source: RFC 4648, section 5.
package func base64URL(_ bytes: [UInt8]) -> String { inGroups(bytes, bits: 6, urlLetters) }

/// The older letters, `+` and `/`, with padding, as headers want them.
///
/// Source: RFC 4648, section 4.
package func base64(_ bytes: [UInt8]) -> String {
    let letters = base64URL(bytes).utf8.map { byte in
        switch byte {
        case UInt8(ascii: "-"): UInt8(ascii: "+")
        case UInt8(ascii: "_"): UInt8(ascii: "/")
        default: byte
        }
    }
    return String(decoding: letters + Array("==".utf8).prefix((4 - letters.count % 4) % 4), as: UTF8.self)
}

/// Text as it stands in one part of an address: every byte but letters, digits and `-._~` as `%XX`.
package func percentEncoded(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), 0x2D, 0x2E, 0x5F, 0x7E:
            bytes.append(byte)
        default:
            bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        }
    }
    return String(decoding: bytes, as: UTF8.self)
}

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
