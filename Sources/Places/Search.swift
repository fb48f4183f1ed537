/// Text as bytes for finding: small letters, Latin accents taken off, everything else as it is.
func folded(_ text: some StringProtocol) -> [UInt8] {
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
        switch scalar.value {
        case 65...90: bytes.append(UInt8(scalar.value) + 32)
        case 0...127: bytes.append(UInt8(scalar.value))
        case 0xC0...0xC5, 0xE0...0xE5: bytes.append(UInt8(ascii: "a"))
        case 0xC8...0xCB, 0xE8...0xEB: bytes.append(UInt8(ascii: "e"))
        case 0xCC...0xCF, 0xEC...0xEF: bytes.append(UInt8(ascii: "i"))
        case 0xD2...0xD6, 0xF2...0xF6: bytes.append(UInt8(ascii: "o"))
        case 0xD9...0xDC, 0xF9...0xFC: bytes.append(UInt8(ascii: "u"))
        case 0xDD, 0xFD, 0xFF, 0x176, 0x177: bytes.append(UInt8(ascii: "y"))
        case 0x174, 0x175: bytes.append(UInt8(ascii: "w"))
        case 0x2019: bytes.append(UInt8(ascii: "'"))
        default: bytes.append(contentsOf: Array(String(scalar).utf8))
        }
    }
    return bytes
}

extension Gazetteer {
    /// Areas whose name holds the words typed, or whose code is typed: exact names first, then names that begin so,
    /// then names with a word that begins so; larger areas before smaller. LSOAs only when a digit is typed.
    package func search(_ text: String, limit: Int = 20) -> [Place] {
        if let code = AreaCode(text), let place = place(code) { return [place] }
        let wanted = Array(folded(text).drop { $0 == UInt8(ascii: " ") }.prefix(80))
        guard !wanted.isEmpty else { return [] }
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        let levels: [Level] = [.district, .csp, .county, .force, .ward]
        var found: [(rank: Int, place: Place)] = []
        for level in wanted.contains(where: digits.contains) ? levels + [.lsoa] : levels {
            for position in 0..<Int32(count(of: level)) {
                guard let place = place(level, position), let rank = rank(of: wanted, in: folded(place.name)) else {
                    continue
                }
                found.append((rank, place))
            }
        }
        return found.enumerated()
            .sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
            .prefix(limit)
            .map(\.element.place)
    }

    /// 0 the whole name, 1 its beginning, 2 the beginning of a word in it; nothing elsewhere.
    private func rank(of wanted: [UInt8], in name: [UInt8]) -> Int? {
        guard name.count >= wanted.count else { return nil }
        if name.starts(with: wanted) { return name.count == wanted.count ? 0 : 1 }
        let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
        for start in 1..<(name.count - wanted.count + 1)
        where name[start] == wanted[0] && !letters.contains(name[start - 1]) {
            if name[start...].starts(with: wanted) { return 2 }
        }
        return nil
    }
}
