extension PrivacyGate {
    /// A death or its review told of a named place in one sentence, in whatever order: “a review is under way after a death
    /// in Millbeck”. Villages are in no list that the gate has, so that every name counts that stands after a word for where.
    ///
    /// It may be a death that is known to all, as on a road: then somebody else than who wrote it says so.
    func deathsSomewhere(_ text: PaperText) -> [PaperFault] {
        text.lines.flatMap { line -> [PaperFault] in
            // What stops already, needs no second sentence.
            guard reviews(line).isEmpty else { return [] }
            for tokens in line.isRow ? [line.tokens] : line.tokens.sentences where tellsOfDeath(tokens) {
                guard let place = somewhere(tokens) else { continue }
                return [
                    PaperFault(
                        .privacy, line.place,
                        "It tells of a death, or of a review of one, in “\(place)”. A reader there may know whose it was, and a review is confidential until it is cleared for publication.",
                        mend: "Take the place out, or say only how many there are in the whole partnership.",
                        mayStand: true)
                ]
            }
            return []
        }
    }

    private func tellsOfDeath(_ tokens: [Token]) -> Bool {
        if SensitiveTopic.all(in: tokens).contains(where: \.isDeath) { return true }
        let words = Set(tokens.map(\.folded))
        return !words.isDisjoint(with: ["review", "reviews", "reviewed"])
            && !words.isDisjoint(with: ["death", "deaths", "died", "killed"])
    }

    /// The first name after a word for where, but for whole areas, months, and parts of a paper.
    private func somewhere(_ tokens: [Token]) -> String? {
        let whole = wholeNames(tokens)
        for name in names(tokens) where name.lowerBound > 0 && !whole.contains(name.lowerBound) {
            let said = name.map { tokens[$0].text }.joined(separator: " ")
            guard ["in", "at", "near", "from"].contains(tokens[name.lowerBound - 1].folded),
                !wholeAreas.contains(said.lowercased()), !Self.noWhere.contains(tokens[name.lowerBound].folded)
            else { continue }
            return said
        }
        return nil
    }

    /// Names that stand after “in” and are no place, or far too large a one to know anybody by.
    private static let noWhere: Set<String> = [
        "england", "wales", "britain", "kingdom", "january", "february", "march", "april", "may", "june", "july",
        "august", "september", "october", "november", "december", "spring", "summer", "autumn", "winter", "appendix",
        "table", "figure", "section", "part", "chapter", "annex", "council", "cabinet", "parliament", "committee",
        "year", "quarter", "priority", "crown", "court", "channel", "prevent",
    ]
}

extension [Token] {
    /// Cut at each full stop that ends one.
    fileprivate var sentences: [[Token]] {
        split { [".", "?", "!"].contains($0.text) && $0.isJoined }.map(Array.init)
    }
}
