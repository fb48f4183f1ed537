/// Totals at the end of rows that are not the sum of what stands before them.
///
/// Where no row of several adds up, the column is no sum of those before it, and nothing is told.
func rowFaults(_ rows: [PaperText.Line]) -> [PaperFault] {
    guard let header = rows.first, let column = header.cells.lastIndex(where: isTotal), column > 1 else { return [] }
    var (wrong, right): ([PaperFault], Int) = ([], 0)
    for row in rows.dropFirst() where row.cells.indices.contains(column) {
        guard let said = amount(row.cells[column]) else { continue }
        let before = row.cells[1..<column].compactMap(amount)
        guard before.count > 1 else { continue }
        let sum = before.reduce(0, +)
        guard (sum - said).magnitude > 0.5 else {
            right += 1
            continue
        }
        wrong.append(
            PaperFault(
                .totals, row.place,
                "The total of the row “\(Token.all(in: row.cells[0]).map(\.text).joined(separator: " "))” is \(plain(said)), and the numbers before it make \(plain(sum)).",
                mend: "Check each number, or say what is counted that has no column."))
    }
    return right == 0 && wrong.count > 2 ? [] : wrong
}

/// `Total`, `All`, `In all`.
private func isTotal(_ cell: String) -> Bool {
    let words = Token.all(in: cell).map(\.folded)
    return ["total", "totals", "all"].contains(words.first ?? "") && words.count < 3 || words == ["in", "all"]
}

/// Totals that a sentence tells with its parts: `12 in all: 5, 4 and 2`.
func proseFaults(_ text: PaperText) -> [PaperFault] {
    text.lines.compactMap { line in
        guard !line.isRow, let told = ToldTotal(line.tokens), told.parts.count > 1 else { return nil }
        let sum = told.parts.reduce(0, +)
        guard (sum - told.total).magnitude > 0.5 else { return nil }
        return PaperFault(
            .totals, line.place,
            "It says \(plain(told.total)) in all, and \(told.parts.map(plain).joined(separator: ", ")) make \(plain(sum)).",
            mend: "Check each number, or say what else is counted.")
    }
}

/// A total that a sentence gives, and the parts that follow it after a colon, a dash or a bracket.
private struct ToldTotal {
    var total: Double
    var parts: [Double] = []

    init?(_ tokens: [Token]) {
        guard let (at, total) = ToldTotal.total(tokens) else { return nil }
        self.total = total
        guard let opens = tokens[at...].prefix(6).firstIndex(where: { [":", "–", "—", "("].contains($0.text) }) else {
            return nil
        }
        var part: [Token] = []
        for token in tokens[(opens + 1)...] + [Token.all(in: ";")[0]] {
            let ends = [".", ";", ")", "?"].contains(token.text)
            guard ends || token.text == "," || token.folded == "and" else {
                part.append(token)
                continue
            }
            // A name may have “and” in it, and a number stands in each part once.
            let numbers = part.indices.filter { part[$0].kind == .number || $0 == 0 && part[$0].whole != nil }
            if numbers.count > 1 || numbers.contains(where: { isPercent(part, $0) }) { return nil }
            if let first = numbers.first, let number = part[first].amount ?? part[first].whole.map(Double.init) {
                parts.append(number)
            } else if !part.isEmpty, token.text == "," {
                return nil
            }
            part = []
            if ends { break }
        }
    }

    /// `12 in all`, `12 in total`, `12 altogether`, `a total of 12`; with where it ends.
    private static func total(_ tokens: [Token]) -> (at: Int, total: Double)? {
        for at in tokens.indices {
            guard let number = tokens[at].amount ?? tokens[at].whole.map(Double.init), !isPercent(tokens, at) else {
                continue
            }
            let before = tokens[..<at].suffix(2).map(\.folded)
            if before == ["total", "of"] { return (at + 1, number) }
            let after = tokens[(at + 1)...].prefix(5)
            guard let said = after.firstIndex(where: { ["all", "total", "altogether"].contains($0.folded) }),
                tokens[said].folded == "altogether" || tokens[said - 1].folded == "in",
                !after.prefix(while: { $0.folded != tokens[said].folded }).contains(where: { $0.kind != .word })
            else { continue }
            return (said + 1, number)
        }
        return nil
    }
}
