extension PrivacyGate {
    /// A sensitive matter told of a place with few households: that alone, where the matter is such, or with a small count.
    func smallPlaces(_ text: PaperText) -> [PaperFault] {
        let ward = ward(of: text)
        return text.lines.flatMap { line -> [PaperFault] in
            let topics = SensitiveTopic.all(in: line.tokens)
            guard let topic = topics.first(where: \.stopsAlone) ?? topics.first else { return [] }
            let count = line.isRow ? nil : fewOf(line.tokens)
            if let place = smallPlace(in: line) {
                let stops = topic.stopsAlone || count != nil
                return [
                    PaperFault(
                        .privacy, line.place,
                        "It tells of a sensitive matter in a place as small as \(said(place)). \(topic.reason)",
                        mend: stops
                            ? "Say it of the district or the partnership."
                            : "Say it of the district or the partnership, or say why nobody can be known from it.",
                        mayStand: !stops)
                ]
            }
            guard let ward, let count else { return [] }
            return [
                PaperFault(
                    .privacy, line.place,
                    "It counts “\(count)” of a sensitive matter in a paper about \(ward) alone. \(topic.reason)",
                    mend: "Say “fewer than 5”, or give the number for the district or a longer time.")
            ]
        }
    }

    /// A count from 1 to 4 in a table whose row, heading or caption names a sensitive matter.
    func smallCells(_ text: PaperText) -> [PaperFault] {
        let ward = ward(of: text)
        var found: [PaperFault] = []
        var at = 0
        while at < text.lines.count {
            guard text.lines[at].isRow else {
                at += 1
                continue
            }
            let end = text.lines[at...].firstIndex { !$0.isRow } ?? text.lines.endIndex
            let caption = text.lines[..<at].last { !$0.isBlank }
            found += SmallCells(gate: self, rows: Array(text.lines[at..<end]), caption: caption, ward: ward).faults
            at = end
        }
        return found
    }

    /// The ward that a whole paper is about, as its head says: `Ward: Harbour`.
    private func ward(of text: PaperText) -> String? {
        for line in text.head.prefix(12) {
            let tokens = line.tokens
            guard tokens.count > 2, tokens[0].folded == "ward", tokens[1].text == ":" else { continue }
            return tokens[2...].prefix { $0.text != "(" }.map(\.text).joined(separator: " ")
        }
        return nil
    }

    /// The first small place that a line names; each cell of a row has names of its own.
    private func smallPlace(in line: PaperText.Line) -> String? {
        guard !smallPlaces.isEmpty else { return nil }
        for tokens in line.isRow ? line.cells.map(Token.all(in:)) : [line.tokens] {
            if let place = smallPlace(in: tokens) { return place }
        }
        return nil
    }

    /// A name that is a part of a larger area's, as Sherwood is of Newark & Sherwood, is not meant by itself.
    func smallPlace(in tokens: [Token]) -> String? {
        let whole = wholeNames(tokens)
        if let said = joined(tokens).first(where: isSmall) { return said }
        for name in names(tokens) where !whole.contains(name.lowerBound) {
            // `Near Millbeck`: the word with which a sentence begins has a capital letter too.
            let opens =
                name.count > 1
                && (name.lowerBound == 0 || [".", "?", "!", ":"].contains(tokens[name.lowerBound - 1].text))
            for start in opens ? [name.lowerBound, name.lowerBound + 1] : [name.lowerBound] {
                if let said = smallPlace(tokens, start..<name.upperBound) { return said }
            }
        }
        return nil
    }

    /// The name itself, or with what is there: a rape at Millbeck School is told of Millbeck.
    private func smallPlace(_ tokens: [Token], _ name: Range<Int>) -> String? {
        for end in stride(from: name.upperBound, to: name.lowerBound, by: -1) {
            guard end == name.upperBound || Self.isThere.contains(tokens[name.upperBound - 1].folded) else {
                return nil
            }
            let said = name.prefix(end - name.lowerBound).map { tokens[$0].text }.joined(separator: " ")
            if isSmall(said) { return said }
        }
        return nil
    }

    private func isSmall(_ said: String) -> Bool {
        smallPlaces.contains(said.lowercased()) && !Self.ordinary.contains(said.lowercased())
    }

    /// Names with hyphens, as `Millbeck-on-Water`.
    private func joined(_ tokens: [Token]) -> [String] {
        tokens.indices.compactMap { at in
            guard tokens[at].startsWithCapital else { return nil }
            var (said, next) = (tokens[at].text, at + 1)
            while next + 1 < tokens.count, tokens[next].text == "-", tokens[next].isJoined, tokens[next + 1].isJoined,
                tokens[next + 1].kind == .word
            {
                said += "-" + tokens[next + 1].text
                next += 2
            }
            return next > at + 1 ? said : nil
        }
    }

    /// What stands in a place and has its name.
    private static let isThere: Set<String> = [
        "school", "academy", "college", "nursery", "church", "chapel", "hall", "club", "park", "station", "surgery",
        "library", "village", "road", "street", "lane", "common", "viaduct", "farm", "pub", "quarry", "reservoir",
    ]

    /// Where the words of a district, a county or a partnership stand.
    func wholeNames(_ tokens: [Token]) -> Set<Int> {
        var found: Set<Int> = []
        for at in tokens.indices where tokens[at].startsWithCapital {
            for length in 2...7 where at + length <= tokens.count {
                let said = tokens[at..<(at + length)].map { $0.text == "&" ? "and" : $0.folded }.joined(separator: " ")
                if wholeAreas.contains(said) { found.formUnion(at..<(at + length)) }
            }
        }
        return found
    }

    /// Names of wards that are words which begin a sentence or a name of something else.
    private static let ordinary: Set<String> = [
        "street", "park", "castle", "central", "town", "abbey", "bridge", "church", "college", "market", "forest",
        "hill",
        "moor", "green", "priory", "university", "station", "riverside", "victoria", "parish", "police", "council",
        "school",
        "county", "grange", "mill", "harbour", "quay", "valley", "common", "court", "manor", "old", "new", "high",
        "cathedral",
        "bank", "chase", "city", "border", "spa", "meadow", "meadows", "village", "rural", "wood", "woodlands",
        "trinity",
        "minster", "seaside", "the", "beacon", "chapel", "garden", "gateway", "heath", "heart", "lakes", "local", "ash",
    ]

    /// `Millbeck, which has 812 households`.
    func said(_ place: String) -> String {
        households[place.lowercased()].map { "\(place), which has \($0) households" } ?? place
    }

    /// `3 reports`: a count from 1 to 4 in a sentence, and no day, part of a number, or number of a paragraph.
    private func fewOf(_ tokens: [Token]) -> String? {
        for (at, token) in tokens.enumerated() {
            guard let whole = token.whole, (1...4).contains(whole), tokens.indices.contains(at + 1) else { continue }
            let next = tokens[at + 1]
            guard next.kind == .word, !Self.noCountAfter.contains(next.folded) else { continue }
            if at == 0 {
                // A number that leads a line is that of its paragraph.
                if token.kind == .number { continue }
            } else if token.isJoined && tokens[at - 1].text != "(" || Self.noCountBefore.contains(tokens[at - 1].folded)
            {
                continue
            }
            return "\(token.text) \(next.text)"
        }
        return nil
    }

    private static let noCountAfter: Set<String> = [
        "of", "in", "for", "the", "and", "to", "by", "year", "years", "month", "months", "week", "weeks", "day", "days",
        "hours", "agencies", "partners", "councils", "officers", "posts", "meetings", "sessions", "courses",
        "priorities",
        "per", "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
        "november", "december", "point", "stop", "another", "who", "that", "or",
    ]
    private static let noCountBefore: Set<String> = [
        "paragraph", "section", "tier", "phase", "priority", "page", "band", "step", "part", "table", "appendix",
        "year",
        "quarter", "any", "no", "every", "each", "level",
    ]
}
