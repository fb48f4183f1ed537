/// Boxes of implications that are blank, and implications that are named and not answered.
func blankImplications(_ text: PaperText) -> [PaperFault] {
    let lines = text.lines.filter { !$0.isBlank }
    return boxes(lines) + named(lines) + bare(lines)
}

/// `Finance:` with nothing behind it and nothing below, under a heading for implications.
private func bare(_ lines: [PaperText.Line]) -> [PaperFault] {
    var isUnder = false
    return lines.indices.compactMap { index in
        let tokens = lines[index].tokens
        let isHeading = tokens.count < 6 && tokens.last?.text != "." && tokens.last?.text != ":"
        if isHeading { isUnder = tokens.contains { $0.folded == "implications" } }
        guard isUnder, isLabel(lines[index]), tokens.first?.folded != "details" else { return nil }
        let next = index + 1 < lines.count ? lines[index + 1] : nil
        guard next.map({ isLabel($0) || $0.isShouted || $0.place != lines[index].place }) ?? true else { return nil }
        return PaperFault(
            .implications, lines[index].place, "“\(lines[index].words.prefix { $0 != ":" })” is blank.",
            mend: "Say what it means for this report, or that it means nothing and why, and have it signed by name.")
    }
}

private func isLabel(_ line: PaperText.Line) -> Bool {
    (2...6).contains(line.tokens.count) && line.tokens.last?.text == ":" && !line.isRow
        && line.tokens[0].startsWithCapital
}

/// `Details:` with nothing before the line that says on whose behalf.
private func boxes(_ lines: [PaperText.Line]) -> [PaperFault] {
    lines.indices.compactMap { index in
        let words = lines[index].tokens.map(\.folded)
        guard words == ["details", ":"] || words == ["details"], index > 0, index + 1 < lines.count else { return nil }
        let next = lines[index + 1].tokens
        guard next.count > 2, next[0].folded == "on", next[1].folded == "behalf" else { return nil }
        let name = String(lines[index - 1].words.prefix { $0 != ":" })
        let signer = next.dropFirst(3).map(\.text).joined(separator: " ")
        return PaperFault(
            .implications, lines[index - 1].place,
            "“\(name)” is blank: neither yes nor no, no details, and nobody’s name.",
            mend:
                "Say what it means for this report, or that it means nothing and why, and have \(signer) sign it by name."
        )
    }
}

/// `the following implications: A, B and C`, of which some have no heading of their own below.
private func named(_ lines: [PaperText.Line]) -> [PaperFault] {
    lines.indices.compactMap { index -> PaperFault? in
        let tokens = lines[index].tokens
        guard
            let at = tokens.indices.first(where: {
                tokens[$0].folded == "implications" && tokens.indices.contains($0 + 1) && tokens[$0 + 1].text == ":"
            })
        else { return nil }
        var names: [[String]] = [[]]
        for token in tokens[(at + 2)...] {
            if token.text == "." || ["where", "which"].contains(token.folded) { break }
            // A list ends each name at a comma, and the last but one at “and” after it.
            if token.text == "," { names.append([]) } else { names[names.count - 1].append(token.text) }
        }
        while names.last?.last == "and" { names[names.count - 1].removeLast() }
        names = names.filter { !$0.isEmpty }
        if let last = names.last, let and = last.lastIndex(of: "and"), and > 0, and + 1 < last.count {
            names.removeLast()
            names += [Array(last[..<and]), Array(last[(and + 1)...])]
        }
        names = names.map { Array($0.drop { $0 == "and" }) }
        names = names.filter { !$0.isEmpty && $0[0].unicodeScalars.first?.properties.isUppercase == true }
        guard names.count > 2 else { return nil }
        let headings = lines[(index + 1)...].filter {
            $0.tokens.count < 12 && $0.tokens.contains { ["implication", "implications"].contains($0.folded) }
        }
        let missing = names.filter { name in
            !headings.contains { heading in heading.tokens.contains { $0.folded == name[0].lowercased() } }
        }
        guard !missing.isEmpty else { return nil }
        return PaperFault(
            .implications, lines[index].place,
            "It names \(names.count) implications and answers \(names.count - missing.count). Nothing is said of: \(missing.map { $0.joined(separator: " ") }.joined(separator: "; ")).",
            mend: "Answer each, or say of each that there is none and why, with a signature.")
    }
}
