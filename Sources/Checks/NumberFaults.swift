/// Percentages without the number that they are of. Lines that follow one another are told of once.
func percentFaults(_ text: PaperText) -> [PaperFault] {
    var found: [PaperFault] = []
    var before: Int?
    for (index, line) in text.lines.enumerated() {
        guard let said = firstShare(line.tokens) else { continue }
        let around = text.lines[max(0, index - 1)...min(text.lines.count - 1, index + 1)]
        let isNear = before.map { index - $0 <= 2 } ?? false
        before = index
        guard !hasBase(line.tokens), !isNear else { continue }
        // A base may stand in the line before or after, where it is named as such.
        guard !around.contains(where: { namesBase($0.tokens) }) else { continue }
        guard !isOfHeading(line, text.head(of: index)) else { continue }
        found.append(
            PaperFault(
                .percentages, line.place, "“\(said)” is of a number that is not given.",
                mend: "Say how many it is of, such as “48% of 412 answers”, or the two counts."))
    }
    return found
}

/// Whether the heading over each percentage of a row says of how many it is: `Share of all 1,136`.
private func isOfHeading(_ row: PaperText.Line, _ head: PaperText.Line) -> Bool {
    guard row.isRow, row != head else { return false }
    return row.cells.indices.allSatisfy { column in
        firstShare(Token.all(in: row.cells[column])) == nil
            || head.cells.indices.contains(column) && hasBase(Token.all(in: head.cells[column]))
    }
}

/// The first share of a whole that a line tells: `48%`, `Forty per cent`, `three in four`, `two thirds`.
private func firstShare(_ tokens: [Token]) -> String? {
    for at in tokens.indices {
        if isPercent(tokens, at) { return "\(tokens[at].text)%" }
        let next = tokens[(at + 1)...].prefix(2).map(\.folded)
        func said(_ count: Int) -> String { tokens[at..<(at + count)].map(\.text).joined(separator: " ") }
        if tens.contains(tokens[at].folded), next.first == "percent" { return said(2) }
        if tens.contains(tokens[at].folded), next == ["per", "cent"] { return said(3) }
        guard let part = tokens[at].whole else { continue }
        if next.count > 0, part < 10, parts.contains(next[0]), tokens[at].kind == .word { return said(2) }
        // “3 in 2025” and “two in 12 wards” are no shares.
        let whole = at + 2 < tokens.count ? tokens[at + 2].whole ?? 0 : 0
        if next.first == "in", [3, 4, 5, 6, 8, 10, 20, 100].contains(whole), part < whole,
            at == 0 || !tokens[at].isJoined
        {
            return said(3)
        }
    }
    return nil
}

private let tens: Set<String> = ["ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
private let parts: Set<String> = ["third", "thirds", "quarters", "fifth", "fifths", "sixth", "tenth", "tenths"]

/// Whether a percentage begins here: a number with the sign right after it.
func isPercent(_ tokens: [Token], _ at: Int) -> Bool {
    guard tokens[at].kind == .number, at + 1 < tokens.count else { return false }
    return tokens[at + 1].text == "%" || tokens[at + 1].folded == "percent"
        || tokens[at + 1].folded == "per" && at + 2 < tokens.count && tokens[at + 2].folded == "cent"
}

/// Whether a line gives the number beside its percentage: `of 412`, `from 200 to 260`, `(n = 412)`.
private func hasBase(_ tokens: [Token]) -> Bool {
    let counts = tokens.indices.filter { at in
        guard tokens[at].kind == .number, let whole = tokens[at].whole, !isPercent(tokens, at) else { return false }
        // Years, and the number of the paragraph, are not counts.
        let isYear = tokens[at].text.utf8.count == 4 && (1900..<2100).contains(whole)
        let isPart = tokens.indices.contains(at - 1) && ["-", "/", "£", "."].contains(tokens[at - 1].text)
        return !isYear && !isPart && at > 0
    }
    return counts.contains { at in
        let before = tokens[max(0, at - 2)..<at].map(\.folded)
        return !Set(before).isDisjoint(with: ["of", "from", "n", "base", "=", "all", "undertaken", "between"])
    } || namesBase(tokens)
}

/// Also where a quotient is given in full, or that the source does not say it.
private func namesBase(_ tokens: [Token]) -> Bool {
    let words = tokens.map(\.folded)
    let isUnsaid = words.indices.dropLast(3).contains {
        words[$0..<($0 + 4)].elementsEqual(["source", "does", "not", "say"])
    }
    return isUnsaid
        || tokens.indices.contains { at in
            if tokens[at].text == "÷" { return true }
            return
                ["base", "responses", "respondents", "answers"].contains(tokens[at].folded)
                && tokens[max(0, at - 3)..<min(tokens.count, at + 4)].contains { $0.kind == .number }
        }
}

/// `156% (896)`: a percentage with a bare number in brackets, which may be the rise, the number before or the one after.
func ambiguousFaults(_ text: PaperText) -> [PaperFault] {
    text.lines.flatMap { line in
        let tokens = line.tokens
        return tokens.indices.compactMap { at -> PaperFault? in
            guard isPercent(tokens, at), tokens.indices.contains(at + 4), tokens[at + 2].text == "(",
                tokens[at + 3].kind == .number, tokens[at + 4].text == ")"
            else { return nil }
            let sign = at > 0 && ["+", "-", "−"].contains(tokens[at - 1].text) ? tokens[at - 1].text : ""
            let said = "\(sign)\(tokens[at].text)% (\(tokens[at + 3].text))"
            return PaperFault(
                .ambiguous, line.place,
                "“\(said)” does not say whether \(tokens[at + 3].text) is the change, the number before, or the number after.",
                mend: "Give both counts: “from … to …, \(sign)\(tokens[at].text)%”.")
        }
    }
}

/// Totals of tables that are not the sum of what stands above, and shares of a whole that do not make 100.
func totalFaults(_ text: PaperText) -> [PaperFault] {
    tables(text).flatMap { columnFaults($0) + rowFaults($0) } + shareFaults(text) + proseFaults(text)
        + saidTotalFaults(text) + writtenSumFaults(text)
}

/// Rows that follow one another.
private func tables(_ text: PaperText) -> [[PaperText.Line]] {
    text.lines.split { !$0.isRow }.map(Array.init)
}

private func columnFaults(_ rows: [PaperText.Line]) -> [PaperFault] {
    guard let total = rows.firstIndex(where: { Token.all(in: $0.cells[0]).first?.folded == "total" }) else { return [] }
    return rows[total].cells.indices.dropFirst().compactMap { column in
        guard let said = amount(rows[total].cells[column]) else { return nil }
        let above = rows[..<total].compactMap { $0.cells.indices.contains(column) ? amount($0.cells[column]) : nil }
        guard above.count > 1 else { return nil }
        let sum = above.reduce(0, +)
        guard (sum - said).magnitude > 0.5 else { return nil }
        return PaperFault(
            .totals, rows[total].place,
            "The total in column \(column + 1) is \(plain(said)), and the rows above make \(plain(sum)).",
            mend: "Check each row, or say what is counted that has no row.")
    }
}

/// The one number of a cell; nothing where it has none or several, or is a percentage.
func amount(_ cell: String) -> Double? {
    let tokens = Token.all(in: cell)
    let numbers = tokens.indices.filter { tokens[$0].kind == .number }
    guard numbers.count == 1, !isPercent(tokens, numbers[0]), tokens.allSatisfy({ $0.kind != .word }) else {
        return nil
    }
    let isNegative = numbers[0] > 0 && ["-", "−"].contains(tokens[numbers[0] - 1].text)
    return tokens[numbers[0]].amount.map { isNegative ? -$0 : $0 }
}

func plain(_ amount: Double) -> String {
    amount == amount.rounded() && amount.magnitude < 1e15 ? String(Int(amount)) : String(amount)
}

/// A list that is said to be a breakdown, whose shares make less than 99 or more than 101.
private func shareFaults(_ text: PaperText) -> [PaperFault] {
    text.lines.indices.compactMap { index in
        let words = Set(text.lines[index].tokens.map(\.folded))
        guard words.contains("breakdown") || words.contains("proportions") || words.contains("split") else {
            return nil
        }
        let shares = text.points(after: index).compactMap { point -> Double? in
            point.tokens.indices.first { isPercent(point.tokens, $0) }.flatMap { point.tokens[$0].amount }
        }
        let sum = shares.reduce(0, +)
        guard shares.count > 2, sum < 99 || sum > 101 else { return nil }
        return PaperFault(
            .totals, text.lines[index].place, "The shares of this list make \(plain(sum))%.",
            mend: "Shares of a whole make 100%: add what is missing, or say that one answer may have several.")
    }
}
