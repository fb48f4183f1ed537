/// One description of information that may be kept from the public: a paragraph of Schedule 12A.
package struct ExemptParagraph: Hashable, Sendable {
    package var number: Int
    package var words: String

    package init(_ number: Int, _ words: String) { (self.number, self.words) = (number, words) }

    /// `Paragraph 7: prevention, investigation or prosecution of crime`.
    package var said: String { "Paragraph \(number): \(words)" }
}

extension Jurisdiction {
    // swift-format-ignore
    /// What may be exempt, in the order of the schedule: Part 1 for England, Part 4 for Wales.
    ///
    /// Source: Local Government Act 1972, Schedule 12A, as substituted by SI 2006/88 (England) and SI 2007/969 (Wales).
    package var exemptParagraphs: [ExemptParagraph] {
        let shared = [
            "information about an individual",
            "information likely to reveal who an individual is",
            "financial or business affairs of a person or the council",
            "consultations or negotiations on labour relations",
            "legal professional privilege",
            "a notice, order or direction that the council means to make",
            "prevention, investigation or prosecution of crime",
        ]
        let first = self == .england ? 1 : 12
        return shared.enumerated().map { ExemptParagraph(first + $0, $1) }
    }

    package func exemptParagraph(_ number: Int) -> ExemptParagraph? { exemptParagraphs.first { $0.number == number } }
}
