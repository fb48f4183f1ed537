/// A matter by which somebody could be known where the place or the number is small: its words, why it is one, and what
/// says so. The whole list is data: docs/committee-reports.md prints it.
package struct SensitiveTopic: Hashable, Sendable {
    package var name: String
    /// In small letters; what has several words is found with or without a hyphen.
    package var words: [String]
    /// Why it is one.
    package var reason: String
    package var source: String
    /// Whether its name beside a small place stops a paper without any number.
    package var stopsAlone: Bool
    /// Whether it is of a death or its review, which is told of no place but a whole district or partnership.
    package var isDeath: Bool

    init(
        _ name: String, _ words: [String], alone: Bool = true, death: Bool = false, because reason: String,
        source: String
    ) {
        (self.name, self.words, self.reason, self.source) = (name, words, reason, source)
        (stopsAlone, isDeath) = (alone, death)
    }

    /// Those that the words of a text tell of, in the order of the list.
    static func all(in tokens: some Sequence<Token>) -> [SensitiveTopic] {
        var words = tokens.filter { $0.kind == .word }.map(\.folded)
        for phrase in harmless { words = words.without(phrase) }
        return all.filter { topic in
            topic.words.contains { words.holds($0.split(separator: " ").map(String.init)) }
        }
    }

    /// Whether a name tells of one: “Domestic Abuse Group”.
    package static func isNamed(in name: String) -> Bool { !all(in: Token.all(in: name)).isEmpty }

    /// Names that hold such a word and tell of nobody, each in its words.
    ///
    /// Source: data.police.uk, in which “Violence and sexual offences” is one category of all that is done to a person,
    /// published for each street already; “drug trafficking” is trade, not what is done to a victim.
    private static let harmless = [["violence", "and", "sexual", "offences"], ["drug", "trafficking"]]
}

extension [String] {
    /// Whether `phrase` stands in it, word after word.
    fileprivate func holds(_ phrase: [String]) -> Bool { at(phrase) != nil }

    private func at(_ phrase: [String]) -> Int? {
        guard !phrase.isEmpty, count >= phrase.count else { return nil }
        return (0...(count - phrase.count)).first { start in
            self[start] == phrase[0] && self[start..<(start + phrase.count)].elementsEqual(phrase)
        }
    }

    fileprivate func without(_ phrase: [String]) -> [String] {
        var left = self
        while let start = left.at(phrase) { left.replaceSubrange(start..<(start + phrase.count), with: [";"]) }
        return left
    }
}
