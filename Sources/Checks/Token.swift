/// A word, a number or a mark of a text, found by Unicode scalars. Marks that join a letter are left out, so that none
/// can hide it.
struct Token: Hashable, Sendable {
    enum Kind: Hashable, Sendable { case word, number, mixed, mark }

    var kind: Kind
    var text: String
    /// In small letters.
    var folded: String
    var startsWithCapital: Bool
    var isAllCapitals: Bool
    /// Whether something other than a space stands before it.
    var isJoined: Bool

    /// The whole number it is, in figures or as a word from one to twelve.
    var whole: Int? {
        if kind == .number { return Int(String(decoding: text.utf8.filter { $0 != 0x2C }, as: UTF8.self)) }
        return Token.numerals.firstIndex(of: folded).map { $0 + 1 }
    }

    /// The number it is, with its decimals.
    var amount: Double? {
        kind == .number ? Double(String(decoding: text.utf8.filter { $0 != 0x2C }, as: UTF8.self)) : nil
    }

    static let numerals = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    ]

    static func all(in text: String) -> [Token] {
        var tokens: [Token] = []
        var run: [Unicode.Scalar] = []
        var (isJoined, wasSpace) = (false, true)
        let scalars = Array(text.unicodeScalars)
        func close() {
            // A full stop or comma at the end of a number belongs to the sentence.
            var tail: Unicode.Scalar?
            if let last = run.last, last == "." || last == "," {
                tail = last
                run.removeLast()
            }
            if !run.isEmpty { tokens.append(Token(run, isJoined: isJoined)) }
            if let tail { tokens.append(Token([tail], isJoined: true)) }
            run = []
        }
        for (position, scalar) in scalars.enumerated() {
            if isJoiner(scalar) { continue }
            let isDigit = ("0"..."9").contains(scalar)
            let isLetter = scalar.properties.isAlphabetic
            let isInner =
                !run.isEmpty
                && ((scalar == "." || scalar == ",")
                    && run.allSatisfy { ("0"..."9").contains($0) || $0 == "." || $0 == "," }
                    && position + 1 < scalars.count && ("0"..."9").contains(scalars[position + 1])
                    || (scalar == "’" || scalar == "'") && run.last?.properties.isAlphabetic == true
                        && position + 1 < scalars.count && scalars[position + 1].properties.isAlphabetic)
            if isDigit || isLetter || isInner {
                if run.isEmpty { isJoined = !wasSpace }
                run.append(scalar)
            } else {
                close()
                if !isSpace(scalar) { tokens.append(Token([scalar], isJoined: !wasSpace)) }
            }
            wasSpace = isSpace(scalar)
        }
        close()
        return tokens
    }

    private init(_ scalars: [Unicode.Scalar], isJoined: Bool) {
        text = String(String.UnicodeScalarView(scalars))
        folded = text.lowercased()
        self.isJoined = isJoined
        let digits = scalars.allSatisfy { ("0"..."9").contains($0) || $0 == "." || $0 == "," }
        let hasDigit = scalars.contains { ("0"..."9").contains($0) }
        let hasLetter = scalars.contains { $0.properties.isAlphabetic }
        kind = hasDigit && digits ? .number : hasDigit ? .mixed : hasLetter ? .word : .mark
        startsWithCapital = scalars.first?.properties.isUppercase ?? false
        isAllCapitals = hasLetter && scalars.allSatisfy { !$0.properties.isAlphabetic || $0.properties.isUppercase }
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }

    /// A mark that joins what stands before it, or is not seen at all.
    private static func isJoiner(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: true
        default: false
        }
    }
}
