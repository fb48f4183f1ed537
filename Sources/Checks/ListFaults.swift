/// Lists that do not match the table which is about them, and lists of another length than is said.
func listFaults(_ text: PaperText) -> [PaperFault] { tableFaults(text) + lengthFaults(text) + inlineFaults(text) }

/// A table whose first heading is `Priority` is about the list of priorities before it.
private func tableFaults(_ text: PaperText) -> [PaperFault] {
    text.lines.indices.flatMap { index -> [PaperFault] in
        let header = text.lines[index]
        guard header.isRow, let subject = header.cells.first?.lowercased(), Token.all(in: subject).count == 1,
            index == 0 || !text.lines[index - 1].isRow,
            let lead = text.lines[..<index].lastIndex(where: { introduces(subject, $0) })
        else { return [] }
        let points = text.points(after: lead).map { words(of: $0.tokens.drop { $0.kind == .mark }) }
        guard points.count > 1, lead + points.count < index else { return [] }
        let rows = rows(below: index, text).map { words(of: Token.all(in: $0)[...]) }
        var unused = rows
        var missing: [String] = []
        for point in points {
            guard let match = unused.firstIndex(where: { !$0.stems.isDisjoint(with: point.stems) }) else {
                missing.append(point.said)
                continue
            }
            unused.remove(at: match)
        }
        guard !missing.isEmpty || !unused.isEmpty else { return [] }
        var said =
            "The list in \(text.lines[lead].place) has \(counted(points.count)), and the table \(counted(rows.count)) \(rows.count == 1 ? "row" : "rows")."
        if !missing.isEmpty {
            said += " The table has no row for \(missing.map { "“\($0)”" }.joined(separator: ", "))."
        }
        if !unused.isEmpty { said += " The list has no \(unused.map { "“\($0.said)”" }.joined(separator: ", "))." }
        return [
            PaperFault(.lists, header.place, said, mend: "Give each entry of the list its row, under the same name.")
        ]
    }
}

/// Whether a line leads in a list of what the table is about: `The priorities that have been agreed are:`.
private func introduces(_ subject: String, _ line: PaperText.Line) -> Bool {
    guard !line.isRow, line.tokens.last?.text == ":" else { return false }
    var stem = subject
    if stem.utf8.last == UInt8(ascii: "y") { stem.removeLast() }
    return line.tokens.contains { $0.folded.utf8.starts(with: stem.utf8) && $0.folded.utf8.last == UInt8(ascii: "s") }
}

/// The first cells of the rows of a table. A row whose first cell is empty goes on with the one above, and so does what
/// stands after an empty line, as in papers that were taken out of a PDF.
private func rows(below header: Int, _ text: PaperText) -> [String] {
    var found: [String] = []
    for line in text.lines[(header + 1)...] {
        if line.isBlank { continue }
        guard line.isRow else { break }
        if !Token.all(in: line.cells[0]).isEmpty { found.append(line.cells[0]) }
    }
    return found
}

/// An entry by the words that tell it from others.
private func words(of tokens: ArraySlice<Token>) -> (said: String, stems: Set<String>) {
    let short: Set<String> = ["and", "the", "of", "in", "plan", "not", "this", "under", "but"]
    // What stands in brackets explains the name and is no part of it.
    let name = tokens.prefix { $0.text != "(" }
    let said = tokens.map { ($0.isJoined ? "" : " ") + $0.text }.joined()
    let stems = name.filter { $0.kind == .word && $0.text.utf8.count > 3 && !short.contains($0.folded) }.map {
        String($0.folded.prefix(6))
    }
    return (String(said.drop { $0 == " " }), Set(stems))
}

/// `4 files:` before a list of three.
private func lengthFaults(_ text: PaperText) -> [PaperFault] {
    text.lines.indices.compactMap { index in
        let line = text.lines[index]
        guard !line.isRow, let last = line.tokens.last, [":", "–"].contains(last.text) else { return nil }
        let tail = line.tokens.suffix(6).dropLast()
        guard let at = tail.lastIndex(where: { ($0.whole ?? 0) > 1 && $0.text.utf8.count < 8 && !isYear($0) }),
            let said = tail[at].whole, at > 0, !line.tokens[at].isJoined,
            !tail[at...].contains(where: { ["into", "for", "in", "of", "%", "/"].contains($0.folded) }),
            !line.tokens[..<at].suffix(1).contains(where: { ["top", "least", "section", "table"].contains($0.folded) })
        else { return nil }
        let points = text.points(after: index)
        guard points.count > 1, points.count != said else { return nil }
        return PaperFault(
            .lists, line.place, "It says \(said), and the list that follows has \(counted(points.count)).",
            mend: "Check the number and the list.")
    }
}

/// `six priorities: burglary, robbery and arson`, in one sentence. An “and” may join two entries or stand in the name of
/// one, so that only a number is told that fits neither.
private func inlineFaults(_ text: PaperText) -> [PaperFault] {
    text.lines.flatMap { line -> [PaperFault] in
        let tokens = line.tokens
        return tokens.indices.compactMap { at -> PaperFault? in
            guard !line.isRow, at > 1, tokens[at].text == ":", tokens[at - 1].kind == .word,
                let number = tokens[max(0, at - 3)..<(at - 1)].lastIndex(where: { ($0.whole ?? 0) > 1 }),
                tokens[number].text.utf8.count < 8, !isYear(tokens[number]), number > 0,
                !["table", "section", "paragraph", "tier", "level", "phase"].contains(tokens[number - 1].folded),
                tokens[number..<at].allSatisfy({ $0.kind == .word || $0.kind == .number }),
                let said = tokens[number].whole
            else { return nil }
            let list = tokens[(at + 1)...].prefix { ![".", ";", "(", "–"].contains($0.text) }
            guard list.contains(where: { $0.text == "," }), !list.contains(where: { $0.kind == .number }) else {
                return nil
            }
            let commas = list.filter { $0.text == "," }.count
            let joined = list.indices.filter { list[$0].folded == "and" && list[$0 - 1].text != "," }.count
            let range = (commas + 1)...(commas + 1 + joined)
            guard !range.contains(said) else { return nil }
            let most = counted(range.upperBound)
            return PaperFault(
                .lists, line.place,
                "It says \(tokens[number..<at].map(\.text).joined(separator: " ")), and what follows names "
                    + (said < range.lowerBound ? "at least \(counted(range.lowerBound))." : "at most \(most)."),
                mend: "Check the number and the list.")
        }
    }
}

private func isYear(_ token: Token) -> Bool { token.text.utf8.count == 4 && (1900..<2200).contains(token.whole ?? 0) }

private func counted(_ count: Int) -> String {
    (1...12).contains(count) ? Token.numerals[count - 1] : String(count)
}
