/// Stops a paper from which somebody could be known who must not be: names, addresses, operations, and places so small
/// that a sensitive matter there points to a family.
///
/// The page on which a case is written about decides nothing here: what is published is read by everybody.
///
/// Source: docs/committee-reports.md; Home Office, Domestic Homicide Reviews: statutory guidance (2016), paragraphs 77
/// to 85: a review is confidential until the quality assurance panel has cleared it for publication.
package struct PrivacyGate: Hashable, Sendable {
    /// Names of persons who are known to casework, in small letters.
    package var persons: Set<String>
    /// Names of places with few households, such as wards and villages, in small letters.
    package var smallPlaces: Set<String>
    /// How many households each has, where that is known.
    package var households: [String: Int]

    /// Names of whole districts, counties and partnerships, in small letters: how many reviews there are in one tells of
    /// nobody.
    package var wholeAreas: Set<String>

    /// A place of so many households or more is not small. The largest middle layer super output area has as many.
    ///
    /// Source: Office for National Statistics, Census 2021 geographies: an area of that kind has 2,000 to 6,000 households.
    package static let fewHouseholds = 6000

    /// - Parameters:
    ///   - smallPlaces: Left out of those: the ones of which `households` says that they have many.
    ///   - households: By name of place, in small letters.
    package init(
        persons: Set<String> = [], smallPlaces: Set<String> = [], households: [String: Int] = [:],
        wholeAreas: Set<String> = []
    ) {
        (self.persons, self.households, self.wholeAreas) = (persons, households, wholeAreas)
        self.smallPlaces = smallPlaces.filter { households[$0] ?? 0 < Self.fewHouseholds }
    }

    package func faults(_ text: PaperText) -> [PaperFault] {
        text.lines.flatMap { line in
            identifiers(line) + operations(line) + reviews(line) + known(line)
        } + deathsSomewhere(text) + smallPlaces(text) + smallCells(text) + smallCounts(text)
    }

    // MARK: Reviews of deaths

    /// A review of a death named together with a place, before it is cleared for publication.
    func reviews(_ line: PaperText.Line) -> [PaperFault] {
        let tokens = line.tokens
        let found = names(tokens).first { stands(besideDeath: $0, tokens) || isWhere(reviewsAre: $0, tokens) }
        guard let place = found else { return [] }
        return [
            PaperFault(
                .privacy, line.place,
                "It names “\(place.map { tokens[$0].text }.joined(separator: " "))” beside a death or a review of one. A reader there would know whose it was, and a review is confidential until it is cleared for publication.",
                mend: "Take the place out, or say only how many reviews there are in the whole partnership.")
        ]
    }

    private static let deaths: Set<String> = [
        "dhr", "dhrs", "dhr's", "dhr’s", "dardr", "murder", "murders", "homicide", "homicides", "suicide",
        "manslaughter",
    ]
    /// What may stand between a place and the death.
    private static let between: Set<String> = ["-", "–", "—", ":", "(", "in", "at", "near", "of", "the"]

    /// Whether a name stands right beside a word for a death, with at most a dash or a small word between.
    ///
    /// That there was one in a whole district tells of nobody.
    private func stands(besideDeath name: Range<Int>, _ tokens: [Token]) -> Bool {
        if wholeAreas.contains(name.map { tokens[$0].folded }.joined(separator: " ")) { return false }
        var after = name.upperBound
        // “Training in suicide” names no place: after one, only a mark stands before the death.
        while after < tokens.count, after - name.upperBound < 2, tokens[after].kind == .mark,
            Self.between.contains(tokens[after].folded)
        {
            after += 1
        }
        if after < tokens.count, Self.deaths.contains(tokens[after].folded) { return true }
        var before = name.lowerBound - 1
        var passed = 0
        while before >= 0, passed < 2, Self.between.contains(tokens[before].folded) {
            (before, passed) = (before - 1, passed + 1)
        }
        return before >= 0 && Self.deaths.contains(tokens[before].folded)
    }

    /// Whether it is told that a review of a death is in a place: “a domestic homicide review in Mill Hill”.
    private func isWhere(reviewsAre name: Range<Int>, _ tokens: [Token]) -> Bool {
        let said = name.map { tokens[$0].folded }.joined(separator: " ")
        var at = name.lowerBound - 1
        while at >= 0, Self.between.contains(tokens[at].folded) { at -= 1 }
        guard at < name.lowerBound - 1, at > 0, Self.reviewing.contains(tokens[at].folded), !wholeAreas.contains(said)
        else { return false }
        while at >= 0, Self.reviewing.contains(tokens[at].folded) { at -= 1 }
        return at >= 0 && Self.deaths.contains(tokens[at].folded)
    }

    private static let reviewing: Set<String> = ["review", "reviews", "related", "death", "deaths"]

    /// Runs of words with capital letters that can be the name of a place: not what the review itself is called.
    func names(_ tokens: [Token]) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var start: Int?
        for (position, token) in tokens.enumerated() {
            let isName =
                token.kind == .word && token.startsWithCapital && !Self.notPlaces.contains(token.folded)
                && !Self.deaths.contains(token.folded) && token.text.utf8.count > 2 && !token.isAllCapitals
            if isName, start == nil { start = position }
            if !isName, let first = start { (found, start) = (found + [first..<position], nil) }
        }
        if let first = start { found.append(first..<tokens.count) }
        return found
    }

    private static let notPlaces: Set<String> = [
        "domestic", "review", "reviews", "home", "office", "the", "a", "this", "our", "report", "operation", "abuse",
        "related", "death", "deaths", "statutory", "each", "any", "one", "two", "three", "every", "commission",
        "completed", "published", "multi", "agency", "learning", "there", "no", "all", "some", "current", "new",
    ]

    // MARK: Names of operations

    private func operations(_ line: PaperText.Line) -> [PaperFault] {
        let tokens = line.tokens
        return tokens.indices.dropLast().compactMap { at in
            let next = tokens[at + 1]
            guard tokens[at].folded == "operation", tokens[at].startsWithCapital, next.kind == .word,
                next.startsWithCapital, !["name", "team", "group"].contains(next.folded)
            else { return nil }
            return PaperFault(
                .privacy, line.place, "It gives the name of an operation, “\(tokens[at].text) \(next.text)”.",
                mend: "Take the name out, unless whoever runs the operation has made it public; then say where.",
                mayStand: true)
        }
    }

    private func known(_ line: PaperText.Line) -> [PaperFault] {
        guard !persons.isEmpty else { return [] }
        let words = line.tokens.filter { $0.kind == .word }.map(\.folded)
        return words.indices.dropLast().compactMap { at in
            guard persons.contains("\(words[at]) \(words[at + 1])") else { return nil }
            return PaperFault(
                .privacy, line.place, "It names somebody who is known to casework.", mend: "Take the name out.")
        }
    }
}
