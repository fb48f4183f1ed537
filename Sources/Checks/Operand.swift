/// A number of a sum as it stands in a sentence: `£1.5 million`, `12 wardens`, `three`, `10%`.
struct Operand {
    var amount: Double
    /// How many decimals it is given with.
    var places: Int
    var isPercent: Bool
    /// `million` and the like; empty where it has none.
    var magnitude: String
    /// Whether words follow that say what is counted.
    var hasUnit: Bool
    /// The token of the number.
    var at: Int
    /// The token after it and its words.
    var end: Int

    /// What begins at a token; nothing where that is no number that is added to others: a year, a day, a time, a range, a
    /// number with letters.
    init?(_ tokens: [Token], _ start: Int) {
        guard tokens.indices.contains(start) else { return nil }
        let isMoney = Operand.money.contains(tokens[start].text)
        at = isMoney ? start + 1 : start
        guard tokens.indices.contains(at), let number = tokens[at].amount ?? tokens[at].whole.map(Double.init),
            isMoney || !Operand.isYear(tokens[at]), at == 0 || !Operand.joins(tokens, at - 1, at)
        else { return nil }
        amount = number
        let decimals = tokens[at].text.utf8.split(separator: 0x2E, omittingEmptySubsequences: false)
        places = decimals.count == 2 ? decimals[1].count : 0
        end = at + 1
        isPercent = Checks.isPercent(tokens, at)
        if isPercent { end += tokens[end].folded == "per" ? 2 : 1 }
        (magnitude, hasUnit) = ("", false)
        if end < tokens.count, Operand.magnitudes.contains(tokens[end].folded) {
            magnitude = tokens[end].folded
            end += 1
        }
        if end + 1 < tokens.count, Operand.joins(tokens, end, end + 1) { return nil }
        let first = end
        while end < tokens.count, end - first < 3, tokens[end].kind == .word, !Operand.ends.contains(tokens[end].folded)
        {
            if tokens[end].startsWithCapital, Operand.months.contains(tokens[end].folded) { return nil }
            end += 1
        }
        hasUnit = end > first
    }

    private static let money: Set<String> = ["£", "€", "$"]
    private static let magnitudes: Set<String> = ["thousand", "million", "billion", "k", "m", "bn"]
    private static let months: Set<String> = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]
    /// Words that stand between numbers and are no part of what is counted.
    private static let ends: Set<String> = [
        "and", "plus", "minus", "less", "times", "is", "are", "was", "were", "make", "makes", "making", "equals",
        "gives", "give", "total", "totals", "totalling", "add", "adds", "come", "comes", "came", "sum", "sums", "of",
        "in", "from", "to", "at", "per", "for", "by", "than", "out", "altogether", "together", "which", "that", "x",
        "or",
        "with",
    ]

    static func isYear(_ token: Token) -> Bool {
        token.text.utf8.count == 4 && (1900..<2200).contains(token.whole ?? 0)
    }

    /// Whether a mark ties a number to another without a space: `10:30`, `3/4`, `12-15`, `2.4.1`.
    private static func joins(_ tokens: [Token], _ mark: Int, _ other: Int) -> Bool {
        tokens[mark].kind == .mark && tokens[other].isJoined && tokens[mark].isJoined
            && ["/", ":", "-", "–", ".", "’", "'"].contains(tokens[mark].text) && tokens[other].kind != .mark
    }

    /// Whether a number after this word is a name: `section 12`, `Tables 3 and 4`, `Tier 1`.
    static func isNamed(_ tokens: [Token], _ start: Int) -> Bool {
        guard start > 0 else { return false }
        var word = tokens[start - 1].folded
        if word.utf8.last == UInt8(ascii: "s") { word.removeLast() }
        return named.contains(word)
    }

    private static let named: Set<String> = [
        "section", "paragraph", "table", "figure", "chart", "page", "chapter", "part", "schedule", "clause", "article",
        "regulation", "appendix", "appendice", "annex", "annexe", "item", "minute", "recommendation", "priority",
        "prioritie",
        "objective", "action", "question", "option", "phase", "stage", "tier", "level", "band", "category", "categorie",
        "ward",
        "zone", "group", "class", "classe", "grade", "year", "quarter", "week", "month", "day", "no", "number", "point",
        "step",
        "column", "row", "room", "unit", "version", "edition", "between", "aged", "age",
    ]
}

extension [Operand] {
    /// Whether they can be added: all percentages or none, and all of thousands, of millions or of ones.
    var isOfOneKind: Bool {
        guard let first else { return false }
        return allSatisfy { $0.isPercent == first.isPercent && $0.magnitude == first.magnitude }
    }

    /// By how much a sum of them may be off for rounding.
    var slack: Double {
        let places = map(\.places).min() ?? 0
        return 0.5 * (0..<Swift.min(places, 6)).reduce(1.0) { part, _ in part / 10 } + 1e-9
    }
}
