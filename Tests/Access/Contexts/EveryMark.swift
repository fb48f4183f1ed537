/// Every scalar that may join the byte before it, or the one after, into one `Character`.
///
/// Source: Unicode Standard Annex #29, “Unicode Text Segmentation”, table 2: Extend, SpacingMark, ZWJ and Prepend.
enum EveryMark {
    static let all: [Unicode.Scalar] = (UInt32(0x80)...0x10FFFF).compactMap(Unicode.Scalar.init).filter(joins)

    private static func joins(_ scalar: Unicode.Scalar) -> Bool {
        let properties = scalar.properties
        switch properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark: return true
        case .format: return true
        default:
            return properties.isGraphemeExtend || properties.isEmojiModifier || properties.isVariationSelector
                || prepended.contains(scalar.value)
        }
    }

    /// Letters that join the scalar after them; the marks that do are of category Format.
    private static let prepended: Set<UInt32> = [
        0x0D4E, 0x111C2, 0x111C3, 0x1193F, 0x11941, 0x11A3A, 0x11A84, 0x11A85, 0x11A86, 0x11A87, 0x11A88, 0x11A89,
        0x11D46, 0x11F02,
    ]

    /// Every byte of ASCII that means something somewhere.
    static let metacharacters: [UInt8] = (0..<0x80).filter { byte in
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: false
        // Of the control bytes those that some reader acts on.
        case 0..<0x20: [0x00, 0x09, 0x0A, 0x0D, 0x1B].contains(byte)
        default: true
        }
    }

    /// That byte with each mark after it, before it and on both sides: one text a mark.
    static func texts(_ byte: UInt8) -> [String] {
        all.map { mark in
            let between = String(mark)
            let one = String(UnicodeScalar(byte))
            return one + between + "a" + between + one + between + "b" + one
        }
    }
}

/// What a reader makes of what was written: each of the parsers is as plain as the standard it follows.
enum ReadBack {
    /// What stands between `<i>` and `</i>`, or in `title="…"`, with its references resolved; nothing where anything
    /// else than such elements is there.
    static func elements(_ bytes: [UInt8], opens: String, closes: String) -> [[UInt8]]? {
        let (open, close) = (Array(opens.utf8), Array(closes.utf8))
        var (found, at) = ([[UInt8]](), 0)
        while at < bytes.count {
            guard bytes[at...].starts(with: open) else { return nil }
            at += open.count
            // The first byte that could end it must end it.
            guard let end = bytes[at...].firstIndex(where: { $0 == close[0] }), bytes[end...].starts(with: close),
                let text = unescaped(bytes[at..<end])
            else { return nil }
            found.append(text)
            at = end + close.count
        }
        return found
    }

    private static let references: [String: UInt8] = [
        "amp": 0x26, "lt": 0x3C, "gt": 0x3E, "quot": 0x22, "#39": 0x27,
    ]

    private static func unescaped(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
        guard !bytes.contains(where: { [0x3C, 0x3E, 0x22, 0x27].contains($0) }) else { return nil }
        var (read, rest) = ([UInt8](), bytes)
        while let byte = rest.first {
            guard byte == 0x26 else {
                read.append(byte)
                rest = rest.dropFirst()
                continue
            }
            guard let end = rest.firstIndex(of: 0x3B),
                let meant = references[String(decoding: rest[(rest.startIndex + 1)..<end], as: UTF8.self)]
            else { return nil }
            read.append(meant)
            rest = rest[(end + 1)...]
        }
        return read
    }

    /// Source: RFC 4180, section 2.
    static func csv(_ bytes: [UInt8]) -> [[[UInt8]]]? {
        var (lines, line, cell) = ([[[UInt8]]](), [[UInt8]](), [UInt8]())
        var (at, isQuoted) = (0, false)
        while at < bytes.count {
            let byte = bytes[at]
            if isQuoted {
                if byte != 0x22 {
                    cell.append(byte)
                } else if at + 1 < bytes.count, bytes[at + 1] == 0x22 {
                    cell.append(0x22)
                    at += 1
                } else {
                    isQuoted = false
                }
            } else if byte == 0x22 {
                guard cell.isEmpty else { return nil }
                isQuoted = true
            } else if byte == 0x2C {
                (line, cell) = (line + [cell], [])
            } else if byte == 0x0D {
                guard at + 1 < bytes.count, bytes[at + 1] == 0x0A else { return nil }
                (lines, line, cell) = (lines + [line + [cell]], [], [])
                at += 1
            } else {
                guard byte != 0x0A else { return nil }
                cell.append(byte)
            }
            at += 1
        }
        return isQuoted || !line.isEmpty || !cell.isEmpty ? nil : lines
    }

    /// Source: RFC 3986, section 2.1.
    static func percent(_ text: String) -> [UInt8]? {
        var (read, rest) = ([UInt8](), Array(text.utf8)[...])
        while let byte = rest.popFirst() {
            if byte == 0x25 {
                guard rest.count >= 2, let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
                else { return nil }
                read.append(value)
                rest = rest.dropFirst(2)
            } else {
                guard
                    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                        || [0x2D, 0x2E, 0x5F, 0x7E].contains(byte)
                else { return nil }
                read.append(byte)
            }
        }
        return read
    }
}
