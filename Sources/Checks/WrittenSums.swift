/// Sums that are written out and do not come to what is said: `1 + 1 = 3`, `the total of 12 and 15 is 28`.
func writtenSumFaults(_ text: PaperText) -> [PaperFault] {
    text.lines.flatMap { line -> [PaperFault] in
        let parts = line.isRow ? line.cells.map { Token.all(in: $0) } : [line.tokens]
        return parts.flatMap { tokens in
            tokens.indices.compactMap { at in
                WrittenSum(formula: tokens, at) ?? (line.isRow ? nil : WrittenSum(list: tokens, at))
            }
        }
        .filter { !$0.isRight }
        .map {
            PaperFault(
                .totals, line.place, "“\($0.words)” is not right: it makes \(plain(rounded($0.made))).",
                mend: "Check each number.")
        }
    }
}

/// Without the last digits that only a machine has.
private func rounded(_ amount: Double) -> Double { (amount * 1000).rounded() / 1000 }

/// A sum of a text with what it is said to make.
private struct WrittenSum {
    var words: String
    var made: Double
    var said: Operand
    var slack: Double

    var isRight: Bool { (made - said.amount).magnitude <= slack }

    /// `12 + 15 = 28`, `30 − 5 = 25`, `4 × 5 = 20`, `48 ÷ 400 = 12%`; in words with `plus`, `minus` and `times`.
    init?(formula tokens: [Token], _ start: Int) {
        guard !Operand.isNamed(tokens, start), !Self.isWithin(tokens, start),
            let first = Operand(tokens, start), let leads = Self.sign(tokens, first.end)
        else { return nil }
        var (operands, made, sign) = ([first], first.amount, Optional(leads))
        var (at, isPlain, signs) = (first.end, true, [Sign]())
        while let now = sign {
            guard let next = Operand(tokens, at + 1) else { return nil }
            signs.append(now)
            isPlain = isPlain && now.isSpoken
            switch now.does {
            case .add: made += next.amount
            case .take: made -= next.amount
            case .multiply: made *= next.amount
            case .divide:
                guard next.amount != 0 else { return nil }
                made /= next.amount
            }
            operands.append(next)
            (at, sign) = (next.end, Self.sign(tokens, next.end))
        }
        let isAdded = signs.allSatisfy { $0.does == .add || $0.does == .take }
        guard isAdded || signs.count == 1, let equals = Self.equals(tokens, at, isSpoken: isPlain),
            let said = Operand(tokens, equals), Self.sign(tokens, said.end) == nil, !Self.isCompared(tokens, said)
        else { return nil }
        if isAdded {
            guard (operands + [said]).isOfOneKind else { return nil }
        } else {
            guard operands.isOfOneKind, !first.isPercent, first.magnitude == said.magnitude || said.magnitude.isEmpty,
                !said.isPercent || signs[0].does == .divide, first.magnitude.isEmpty
            else { return nil }
            if said.isPercent { made *= 100 }
        }
        self.init(tokens, start, operands, made, said, slack: isAdded ? (operands + [said]).slack : [said].slack)
    }

    /// `the total of 12 and 15 is 28`, `12, 15 and 3 add up to 31`, `12 and 15 are 28 in all`.
    init?(list tokens: [Token], _ start: Int) {
        let isTotal =
            start > 1 && tokens[start - 1].folded == "of" && ["total", "sum"].contains(tokens[start - 2].folded)
        guard isTotal || Self.mayBegin(tokens, start), let list = Operand.list(tokens, start), list.count > 1,
            let last = list.last
        else { return nil }
        let words = tokens[last.end...].prefix(3).map(\.folded)
        let at: Int
        var needsEnd = !isTotal
        switch words.first {
        case "is", "are", "was", "were", "=", "equals", "equal", "makes", "make", "gives", "give": at = last.end + 1
        case "total", "totals":
            at = last.end + 1
            needsEnd = false
        case "come", "comes", "came": at = words.dropFirst().first == "to" ? last.end + 2 : tokens.count
        case "add", "adds", "added", "sum", "sums":
            let to = words.firstIndex(of: "to")
            at = to.map { last.end + $0 + 1 } ?? tokens.count
            needsEnd = false
        default: return nil
        }
        guard let said = Operand(tokens, at), (list + [said]).isOfOneKind, !Self.isCompared(tokens, said) else {
            return nil
        }
        // Without a word for a sum it is one only where nothing else can be meant.
        if needsEnd {
            let isBare =
                !said.hasUnit && (list.allSatisfy { !$0.hasUnit } || !["is", "are", "was", "were"].contains(words[0]))
            let next = tokens[said.end...].prefix(2).map(\.folded)
            let isEnd = next.isEmpty || [".", ",", ";", ")"].contains(next[0])
            guard
                isBare && isEnd || ["altogether", "together"].contains(next.first) || next == ["in", "all"]
                    || next == ["in", "total"]
            else { return nil }
        }
        self.init(tokens, start, list, list.map(\.amount).reduce(0, +), said, slack: (list + [said]).slack)
    }

    private init(
        _ tokens: [Token], _ start: Int, _ operands: [Operand], _ made: Double, _ said: Operand, slack: Double
    ) {
        (self.made, self.said, self.slack) = (made, said, slack)
        let end = min(tokens.count, said.isPercent ? said.at + 2 : said.at + 1)
        words = tokens[start..<end].enumerated().map { ($0 == 0 || $1.isJoined ? "" : " ") + $1.text }.joined()
    }

    private struct Sign {
        enum Does { case add, take, multiply, divide }
        var does: Does
        /// Whether a word may say what it makes. A dash is more often something else.
        var isSpoken: Bool
    }

    private static func sign(_ tokens: [Token], _ at: Int) -> Sign? {
        guard tokens.indices.contains(at) else { return nil }
        switch tokens[at].folded {
        case "+", "plus": return Sign(does: .add, isSpoken: true)
        case "minus": return Sign(does: .take, isSpoken: true)
        case "-", "−", "–", "less": return Sign(does: .take, isSpoken: false)
        case "×", "times": return Sign(does: .multiply, isSpoken: true)
        case "x", "*": return Sign(does: .multiply, isSpoken: false)
        case "÷": return Sign(does: .divide, isSpoken: true)
        case "/": return Sign(does: .divide, isSpoken: false)
        default: return nil
        }
    }

    /// The token after what says what it makes.
    private static func equals(_ tokens: [Token], _ at: Int, isSpoken: Bool) -> Int? {
        guard tokens.indices.contains(at) else { return nil }
        if tokens[at].text == "=" { return at + 1 }
        guard isSpoken else { return nil }
        switch tokens[at].folded {
        case "is", "are", "makes", "make", "equals", "gives", "totals": return at + 1
        case "comes", "come": return at + 1 < tokens.count && tokens[at + 1].folded == "to" ? at + 2 : nil
        default: return nil
        }
    }

    /// Whether it is the rest of a longer sum, told from its beginning.
    private static func isWithin(_ tokens: [Token], _ start: Int) -> Bool {
        guard start > 0 else { return false }
        return sign(tokens, start - 1) != nil || ["=", "£", "€", "$"].contains(tokens[start - 1].text)
    }

    /// `is 5 more than`: no sum.
    private static func isCompared(_ tokens: [Token], _ said: Operand) -> Bool {
        tokens[(said.at + 1)..<min(tokens.count, said.end + 1)].contains {
            ["more", "fewer", "less", "higher", "lower", "above", "below", "under", "over", "short", "times"].contains(
                $0.folded)
        }
    }

    /// Whether a list of numbers may begin here without a word that says that it is one: after a mark, or a word that leads in.
    private static func mayBegin(_ tokens: [Token], _ start: Int) -> Bool {
        guard start > 0 else { return true }
        let before = tokens[start - 1]
        return [".", ";", ":", "("].contains(before.text)
            || ["so", "that", "because", "since", "as"].contains(before.folded)
    }
}

extension Operand {
    /// Numbers one after another, with commas and `and` between.
    static func list(_ tokens: [Token], _ start: Int) -> [Operand]? {
        guard let first = Operand(tokens, start) else { return nil }
        var list = [first]
        while let at = list.last?.end, tokens.indices.contains(at) {
            var next = at
            if tokens[next].text == "," { next += 1 }
            if tokens.indices.contains(next), ["and", "plus", "+", "&"].contains(tokens[next].folded) { next += 1 }
            guard next > at, let one = Operand(tokens, next) else { break }
            list.append(one)
        }
        return list
    }
}
