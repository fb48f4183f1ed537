import Dates

/// Months and years whose figures a line gives, and a span from one to another.
struct WrittenPeriod: Hashable {
    var first: Day
    /// Its last day.
    var last: Day
    var said: String
    /// The tokens that it is written with.
    var range: Range<Int>

    /// `July 2026`, `2024/25`, `in 2024`.
    static func all(in tokens: [Token]) -> [WrittenPeriod] {
        let spans = WrittenYears.all(in: tokens).map { found in
            WrittenPeriod(
                first: found.years.begins, last: found.years.ends, said: found.years.said,
                range: found.at..<(found.at + 3))
        }
        let taken = Set(spans.flatMap(\.range))
        let single = tokens.indices.compactMap { at -> WrittenPeriod? in
            guard !taken.contains(at), at > 0, let year = Int(tokens[at].text), (1900..<2200).contains(year),
                tokens[at].text.utf8.count == 4
            else { return nil }
            let before = tokens[at - 1]
            if before.startsWithCapital,
                let month = Day.monthNames.firstIndex(where: { $0.lowercased() == before.folded })
            {
                let next =
                    month == 11 ? Day(year: year + 1, month: 1, day: 1) : Day(year: year, month: month + 2, day: 1)
                return WrittenPeriod(
                    first: Day(year: year, month: month + 1, day: 1), last: next + -1,
                    said: "\(before.text) \(year)", range: (at - 1)..<(at + 1))
            }
            guard ["in", "during"].contains(before.folded) else { return nil }
            return WrittenPeriod(
                first: Day(year: year, month: 1, day: 1), last: Day(year: year, month: 12, day: 31), said: "\(year)",
                range: at..<(at + 1))
        }
        return (spans + single).sorted { $0.range.lowerBound < $1.range.lowerBound }
    }
}

extension PaperText {
    /// The period that its head gives: `Period: April 2025 to March 2026`.
    var speaks: ClosedRange<Day>? {
        for line in head where line.tokens.first?.folded == "period" && line.tokens.dropFirst().first?.text == ":" {
            let found = WrittenPeriod.all(in: line.tokens)
            guard let first = found.map(\.first).min(), let last = found.map(\.last).max() else { continue }
            return first...last
        }
        return nil
    }
}

/// Figures of months or years that lie outside the period that the paper says it is about, where the line does not set
/// them beside it.
func periodFaults(_ text: PaperText, _ speaks: ClosedRange<Day>?) -> [PaperFault] {
    guard let speaks else { return [] }
    return text.lines.compactMap { line in
        let tokens = unquoted(line.tokens)
        // A month that is part of a day is the day of a document or of a meeting.
        let days = Set(WrittenDay.all(in: tokens).flatMap(\.range))
        let periods = WrittenPeriod.all(in: tokens).filter { days.isDisjoint(with: $0.range) }
        guard let first = periods.first, hasFigure(tokens, besides: days.union(periods.flatMap(\.range))) else {
            return nil
        }
        guard periods.allSatisfy({ $0.last < speaks.lowerBound || speaks.upperBound < $0.first }) else { return nil }
        let words = Set(tokens.map(\.folded))
        guard words.isDisjoint(with: first.first > speaks.upperBound ? ahead : beside) else { return nil }
        return PaperFault(
            .dates, line.place,
            "It gives a figure of \(first.said), and the paper is about \(speaks.lowerBound.said) to \(speaks.upperBound.said).",
            mend: "Give the figure of the period, or set it beside that of the period.", mayStand: true)
    }
}

/// Without what is quoted, such as the name of a document.
private func unquoted(_ tokens: [Token]) -> [Token] {
    var isQuoted = false
    return tokens.filter { token in
        if token.text == "“" { isQuoted = true }
        defer { if token.text == "”" { isQuoted = false } }
        return !isQuoted
    }
}

/// Whether a number stands in a line that is neither a day nor a year.
private func hasFigure(_ tokens: [Token], besides taken: Set<Int>) -> Bool {
    tokens.indices.contains { at in
        let token = tokens[at]
        let isYear = token.text.utf8.count == 4 && (1900..<2200).contains(token.whole ?? 0)
        return token.kind == .number && at > 0 && !isYear && !taken.contains(at)
    }
}

/// Words that set an earlier figure beside, or tell of what was done before.
private let beside: Set<String> = [
    "compared", "than", "from", "since", "before", "previous", "previously", "earlier", "last", "then", "act",
    "regulations",
    "between", "against", "began", "was", "were", "plan", "strategy", "until",
]
/// Words that tell of what is to come.
private let ahead: Set<String> = [
    "will", "plan", "planned", "plans", "target", "until", "by", "next", "due", "from", "until", "expected", "forecast",
    "proposed", "meets", "meeting", "since", "ends", "ending", "runs", "begins", "starts",
]
