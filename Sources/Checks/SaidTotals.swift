/// Totals that follow their parts: `18 CPW, 3 CPN and 0 FPN, 22 in all`; `5 men and 4 women, making 10`.
func saidTotalFaults(_ text: PaperText) -> [PaperFault] {
    text.lines.compactMap { line in
        guard !line.isRow, let told = SaidTotal(line.tokens) else { return nil }
        let sum = told.parts.map(\.amount).reduce(0, +)
        guard (sum - told.total.amount).magnitude > (told.parts + [told.total]).slack else { return nil }
        return PaperFault(
            .totals, line.place,
            "It says \(plain(told.total.amount)) in all, and \(told.parts.map { plain($0.amount) }.joined(separator: ", ")) make \(plain(sum)).",
            mend: "Check each number, or say what else is counted.")
    }
}

/// A total with the parts before it.
private struct SaidTotal {
    var total: Operand
    var parts: [Operand]

    init?(_ tokens: [Token]) {
        for at in tokens.indices {
            guard let total = Operand(tokens, at), let opens = Self.opens(tokens, total, at),
                let parts = Self.parts(tokens[..<opens]), (parts + [total]).isOfOneKind,
                // Times and numbers of paragraphs have decimals where their number has none.
                total.places > 0 || parts.allSatisfy({ $0.places == 0 }),
                // “101 and 999, 2 numbers in all”: what is named and not counted.
                parts.contains(where: { $0.hasUnit || $0.amount <= total.amount })
            else { continue }
            (self.total, self.parts) = (total, parts)
            return
        }
        return nil
    }

    /// The mark between the parts and the total; nothing where the number is not said to be one.
    private static func opens(_ tokens: [Token], _ total: Operand, _ start: Int) -> Int? {
        let after = tokens[total.end...].prefix(2).map(\.folded)
        let isAfter = after.first == "altogether" || after == ["in", "all"] || after == ["in", "total"]
        var (at, isBefore) = (start - 1, false)
        while at >= 0,
            ["a", "total", "of", "making", "makes", "which", "that", "is", "or", "together", "totalling", "all", "in"]
                .contains(tokens[at].folded)
        {
            isBefore =
                isBefore || ["total", "making", "makes", "totalling", "all", "together"].contains(tokens[at].folded)
            at -= 1
        }
        guard isAfter || isBefore, at > 0 else { return nil }
        if [",", "(", "–", "—", ";", ":", "-", "="].contains(tokens[at].text) { return at }
        return ["making", "totalling"].contains(tokens[at + 1].folded) ? at + 1 : nil
    }

    /// Two or more, back to where the sentence begins. Whatever could be something else makes it no list.
    private static func parts(_ tokens: ArraySlice<Token>) -> [Operand]? {
        let first =
            tokens.lastIndex { [".", ";", ":", "(", ")", "?", "!", "–", "—"].contains($0.text) }.map { $0 + 1 }
            ?? tokens.startIndex
        let all = Array(tokens[first...])
        var (parts, from): ([Operand], Int) = ([], 0)
        while from < all.count {
            let to = all[from...].firstIndex { $0.text == "," || $0.folded == "and" } ?? all.count
            // A name may have “and” in it, and a comma may stand before “and”.
            let numbers = (from..<to).filter {
                all[$0].kind == .number || all[$0].whole != nil || all[$0].kind == .mixed
            }
            guard numbers.count < 2 else { return nil }
            if let at = numbers.first {
                let isMoney = at > from && all[at - 1].text == "£"
                let start = isMoney ? at - 1 : at
                // The first part may begin with who did it; every other begins with its number.
                guard parts.isEmpty || start == from, !Operand.isNamed(all, start),
                    !leadsIn(all[from]) || start == from,
                    let one = Operand(all, start), one.end <= to || all[one.end..<to].allSatisfy({ $0.kind == .word })
                else { return nil }
                parts.append(one)
            } else if to < all.count, all[to].text == ",", to > from {
                // Words without a number, between commas.
                return nil
            }
            from = to + 1
        }
        return parts.count > 1 ? parts : nil
    }

    /// `Of 40 calls, …`, `In May, …`: what the sentence is about, and no part of what is added.
    private static func leadsIn(_ token: Token) -> Bool {
        [
            "of", "in", "on", "at", "from", "by", "since", "after", "before", "for", "with", "between", "than", "to",
            "over", "under",
        ]
        .contains(token.folded)
    }
}
