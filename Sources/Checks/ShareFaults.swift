/// Percentages that are not what their two numbers make: `12 of 16 (80%)`, `from 100 to 150, 60%`.
func quotientFaults(_ text: PaperText) -> [PaperFault] {
    text.lines.flatMap { line in
        shares(line.tokens).compactMap { share -> PaperFault? in
            guard (share.made - share.percent.amount).magnitude > [share.percent].slack + 1e-6 else { return nil }
            return PaperFault(
                .percentages, line.place,
                "It says \(plain(share.percent.amount))%, and \(share.words) makes \(plain((share.made * 10).rounded() / 10))%.",
                mend: "Check both numbers and the percentage.")
        }
            + changes(line.tokens).compactMap { change -> PaperFault? in
                let isRight = (change.made.magnitude - change.percent.amount).magnitude <= [change.percent].slack + 1e-6
                guard !isRight else { return nil }
                return PaperFault(
                    .percentages, line.place,
                    "It says \(plain(change.percent.amount))%, and \(change.words) is a change of \(plain((change.made * 10).rounded() / 10))%.",
                    mend: "Check both numbers and the percentage.")
            }
    }
}

/// Percentages of few, which say more than is known: with decimals of fewer than 100, or of fewer than 20 at all.
func precisionFaults(_ text: PaperText) -> [PaperFault] {
    text.lines.flatMap { line in
        shares(line.tokens).compactMap { share -> PaperFault? in
            let (said, of) = (percentSaid(share.percent), plain(share.whole))
            if share.percent.places > 0, share.whole < 100 {
                return PaperFault(
                    .precision, line.place, "“\(said)” of \(of) is given more exactly than \(of) can tell.",
                    mend: "Round it to a whole number, or say the count.")
            }
            guard share.whole < 20, ![0, 100].contains(share.percent.amount) else { return nil }
            return PaperFault(
                .precision, line.place, "“\(said)” is of \(of): one more or fewer would make it another.",
                mend: "Say the count, such as “3 of 12”.")
        }
    }
}

private func percentSaid(_ percent: Operand) -> String {
    let digits = plain(percent.amount)
    return percent.places > 0 && !digits.utf8.contains(0x2E)
        ? "\(digits).\(String(repeating: "0", count: percent.places))%" : "\(digits)%"
}

/// A percentage with what it is of.
private struct Share {
    var percent: Operand
    var whole: Double
    /// What the part is of the whole, in per cent; the percentage itself where no part is given.
    var made: Double
    var words = ""
}

/// `33.3% of 3`, `12 of the 16 wards (75%)`, `75% (12 of 16)`, `75% (n = 16)`.
private func shares(_ tokens: [Token]) -> [Share] {
    tokens.indices.compactMap { at -> Share? in
        if let ratio = ratio(tokens, at) {
            let after = tokens[ratio.end...].prefix(2).map(\.text)
            if after.first == "(" || after.first == ",", let percent = Operand(tokens, ratio.end + 1),
                percent.isPercent,
                after.first == "(" || percent.end >= tokens.count || [".", ";", ")"].contains(tokens[percent.end].text)
            {
                return Share(percent: percent, ratio)
            }
        }
        guard let percent = Operand(tokens, at), percent.isPercent, tokens[at].kind == .number else { return nil }
        let sign = percent.at + (tokens[percent.at + 1].folded == "per" ? 3 : 2)
        guard tokens.indices.contains(sign) else { return nil }
        if tokens[sign].text == "(" {
            if let ratio = ratio(tokens, sign + 1), tokens.indices.contains(ratio.end),
                [")", ",", ";"].contains(tokens[ratio.end].text)
            {
                return Share(percent: percent, ratio)
            }
            guard sign + 3 < tokens.count, ["n", "base"].contains(tokens[sign + 1].folded),
                ["=", ":"].contains(tokens[sign + 2].text),
                let whole = tokens[sign + 3].whole, whole > 0
            else { return nil }
            return Share(percent: percent, whole: Double(whole), made: percent.amount)
        }
        guard tokens[sign].folded == "of" else { return nil }
        let next =
            ["the", "all", "these", "those"].contains(tokens[min(sign + 1, tokens.count - 1)].folded)
            ? sign + 2 : sign + 1
        guard let whole = Operand(tokens, next), isCount(whole, tokens) else { return nil }
        return Share(percent: percent, whole: whole.amount, made: percent.amount)
    }
}

extension Share {
    fileprivate init(percent: Operand, _ ratio: (part: Double, whole: Double, end: Int)) {
        self.init(
            percent: percent, whole: ratio.whole, made: ratio.part / ratio.whole * 100,
            words: "\(plain(ratio.part)) of \(plain(ratio.whole))")
    }
}

/// `12 of 16`, `12 of the 16 wards`, `12 out of 16`.
private func ratio(_ tokens: [Token], _ at: Int) -> (part: Double, whole: Double, end: Int)? {
    guard let part = Operand(tokens, at), isCount(part, tokens), !Operand.isNamed(tokens, at) else { return nil }
    var next = part.end
    if tokens.indices.contains(next), tokens[next].folded == "out" { next += 1 }
    guard tokens.indices.contains(next), tokens[next].folded == "of" else { return nil }
    next += 1
    if tokens.indices.contains(next), ["the", "all", "these", "those"].contains(tokens[next].folded) { next += 1 }
    guard let whole = Operand(tokens, next), isCount(whole, tokens), whole.amount >= part.amount, whole.amount > 0
    else {
        return nil
    }
    return (part.amount, whole.amount, whole.end)
}

/// A whole number of things that is no amount of money, and not rounded to thousands.
private func isCount(_ one: Operand, _ tokens: [Token]) -> Bool {
    !one.isPercent && one.magnitude.isEmpty && one.places == 0
        && (one.at == 0 || !["£", "€", "$"].contains(tokens[one.at - 1].text))
}

/// `from 100 to 150, 50%`, `from 100 to 150 (a rise of 50%)`: the two numbers stand right before.
private func changes(_ tokens: [Token]) -> [Share] {
    tokens.indices.compactMap { at -> Share? in
        guard tokens[at].folded == "from", let before = Operand(tokens, at + 1), !before.isPercent, before.amount > 0,
            tokens.indices.contains(before.end), tokens[before.end].folded == "to",
            let after = Operand(tokens, before.end + 1), !after.isPercent, after.magnitude == before.magnitude,
            tokens.indices.contains(after.end), [",", "("].contains(tokens[after.end].text)
        else { return nil }
        var next = after.end + 1
        while next < tokens.count, next - after.end < 5,
            [
                "a", "an", "rise", "fall", "increase", "decrease", "reduction", "drop", "change", "of", "up", "down",
                "by", "+", "-", "−", "–",
            ].contains(tokens[next].folded)
        {
            next += 1
        }
        guard let percent = Operand(tokens, next), percent.isPercent else { return nil }
        return Share(
            percent: percent, whole: before.amount, made: (after.amount - before.amount) / before.amount * 100,
            words: "from \(plain(before.amount)) to \(plain(after.amount))")
    }
}
