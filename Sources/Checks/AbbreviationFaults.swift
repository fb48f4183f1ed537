/// Abbreviations that are used and never spelled out.
func abbreviationFaults(_ text: PaperText) -> [PaperFault] {
    var used: [(text: String, place: String)] = []
    var defined: Set<String> = []
    for line in text.lines {
        let tokens = line.tokens
        let isShouted = tokens.filter { $0.kind == .word }.allSatisfy(\.isAllCapitals)
        for (at, token) in tokens.enumerated() {
            guard let name = abbreviation(token) else { continue }
            if isDefined(tokens, at) { defined.insert(name) }
            let isBold = at > 0 && tokens[at - 1].text == "*"
            if isShouted || isBold || ordinary.contains(name) || used.contains(where: { $0.text == name }) { continue }
            used.append((name, line.place))
        }
    }
    let missing = used.filter { !defined.contains($0.text) }
    guard let first = missing.first else { return [] }
    return [
        PaperFault(
            .abbreviations, first.place,
            "\(missing.count == 1 ? "This abbreviation is" : "These abbreviations are") never spelled out: \(missing.map(\.text).joined(separator: ", ")).",
            mend: "Write the words in full where each is used first, with the abbreviation in brackets.")
    ]
}

/// Two to six capital letters, with a small `s` for several or not.
private func abbreviation(_ token: Token) -> String? {
    var bytes = Array(token.text.utf8)
    if bytes.count > 2, bytes.last == UInt8(ascii: "s") {
        bytes.removeLast()
        if bytes.last == UInt8(ascii: "'") { bytes.removeLast() }
    }
    guard token.kind == .word, (2...6).contains(bytes.count), bytes.allSatisfy({ (0x41...0x5A).contains($0) }) else {
        return nil
    }
    return String(decoding: bytes, as: UTF8.self)
}

/// `(CSP)` after words, or `CSP (Community …`.
private func isDefined(_ tokens: [Token], _ at: Int) -> Bool {
    let isWord = { (position: Int) in tokens.indices.contains(position) && tokens[position].kind == .word }
    var before = at - 1
    while before >= 0, ["*", "“", "\"", ";"].contains(tokens[before].text) || tokens[before].folded == "the" {
        before -= 1
    }
    let open = tokens[..<at].lastIndex { $0.text == "(" || $0.text == ")" }
    if let open, tokens[open].text == "(", open == before || before < at - 1 {
        // One of the words before begins with its first letter, or with its last.
        let words = tokens[max(0, open - 8)..<at].filter { $0.kind == .word }
        let letters = [tokens[at].folded.utf8.first, abbreviation(tokens[at])?.lowercased().utf8.last]
        if words.contains(where: { letters.contains($0.folded.utf8.first) }) { return true }
    }
    return tokens.indices.contains(at + 1) && tokens[at + 1].text == "(" && isWord(at + 2) && isWord(at + 3)
}

/// Those that are known better than the words they stand for.
private let ordinary: Set<String> = [
    "UK", "CCTV", "PDF", "HTML", "GPS", "BBC", "COVID", "NHS", "OK", "AM", "PM", "ID", "TV",
]
