package import Dates

/// The day that a paper says it is of, and where it says so.
package struct PaperDay: Hashable, Sendable {
    package var day: Day
    package var place: String
    /// The years that its title speaks of.
    package var titleYears: [WrittenYears]

    package init(_ day: Day, place: String, title: String) {
        (self.day, self.place) = (day, place)
        titleYears = WrittenYears.all(in: Token.all(in: title)).map(\.years)
    }

    /// The first day that is written out in the head of a paper, with the years of the lines about it.
    init?(head text: PaperText) {
        for line in text.head {
            guard let found = WrittenDay.all(in: line.tokens).first else { continue }
            (day, place) = (found.day, line.place)
            titleYears = text.head.prefix(12).flatMap { WrittenYears.all(in: $0.tokens).map(\.years) }
            return
        }
        return nil
    }
}

/// A day written out in a text: `Thursday, 15th March 2017`.
struct WrittenDay: Hashable {
    var day: Day
    var weekday: Weekday?
    /// The tokens that it is written with.
    var range: Range<Int>

    static func all(in tokens: [Token]) -> [WrittenDay] {
        tokens.indices.compactMap { at in
            guard let month = month(tokens[at]), at > 0, let number = ordinal(tokens[at - 1]) else { return nil }
            guard at + 1 < tokens.count, let year = Int(tokens[at + 1].text), (1900..<2200).contains(year),
                (1...31).contains(number)
            else { return nil }
            let day = Day(year: year, month: month, day: number)
            guard day.parts.day == number else { return nil }
            var first = at - 1
            if first > 0, tokens[first - 1].text == "," { first -= 1 }
            let weekday = first > 0 ? Weekday.allCases.first { $0.name == tokens[first - 1].folded } : nil
            return WrittenDay(day: day, weekday: weekday, range: (weekday == nil ? at - 1 : first - 1)..<(at + 2))
        }
    }

    private static func month(_ token: Token) -> Int? {
        guard token.startsWithCapital else { return nil }
        return Day.monthNames.firstIndex { $0.lowercased() == token.folded }.map { $0 + 1 }
    }

    /// `15`, `15th`.
    private static func ordinal(_ token: Token) -> Int? {
        let digits = token.text.utf8.prefix { (0x30...0x39).contains($0) }
        let rest = String(decoding: token.text.utf8.dropFirst(digits.count), as: UTF8.self)
        guard (1...2).contains(digits.count), ["", "st", "nd", "rd", "th"].contains(rest) else { return nil }
        return Int(String(decoding: digits, as: UTF8.self))
    }
}

extension Weekday {
    fileprivate var name: String { said.lowercased() }
}

/// Years that are written as a span: `2018-19`, `2018/2019`.
package struct WrittenYears: Hashable, Sendable {
    package var first: Int
    package var last: Int

    /// From 1 April of its first year to 31 March of the last, as financial years are.
    var begins: Day { Day(year: first, month: 4, day: 1) }
    var ends: Day { Day(year: last, month: 3, day: 31) }
    var said: String { "\(first)-\(last)" }

    static func all(in tokens: [Token]) -> [(years: WrittenYears, at: Int)] {
        tokens.indices.compactMap { at in
            guard at + 2 < tokens.count, ["-", "–", "/"].contains(tokens[at + 1].text), tokens[at].text.utf8.count == 4,
                let first = Int(tokens[at].text), (1900..<2200).contains(first)
            else { return nil }
            let text = tokens[at + 2].text
            guard let number = Int(text), [2, 4].contains(text.utf8.count) else { return nil }
            let last = text.utf8.count == 4 ? number : first / 100 * 100 + number
            guard last > first, last < first + 6 else { return nil }
            return (WrittenYears(first: first, last: last), at)
        }
    }
}

/// Days that are not the day of the week that is said, or that the paper cannot yet speak of.
func dateFaults(_ text: PaperText, of paper: PaperDay?) -> [PaperFault] {
    var found: [PaperFault] = []
    for line in text.lines {
        for written in WrittenDay.all(in: line.tokens) {
            if let weekday = written.weekday, weekday != written.day.weekday {
                found.append(
                    PaperFault(
                        .dates, line.place,
                        "It says \(weekday.said) \(written.day.said), which was a \(written.day.weekday.said).",
                        mend: "Look the day up in the calendar of meetings: the day, the month or the year is wrong."))
            }
        }
    }
    guard let paper else { return found }
    for years in paper.titleYears where years.begins - paper.day > 365 {
        found.append(
            PaperFault(
                .dates, paper.place,
                "The paper is of \(paper.day.said) and speaks of \(years.said), which began more than a year later.",
                mend: "Check the year of the meeting."))
        break
    }
    for line in text.lines {
        let days = WrittenDay.all(in: line.tokens)
        for (one, next) in zip(days, days.dropFirst())
        where line.tokens.indices.contains(one.range.upperBound) && next.day > paper.day && one.day < next.day {
            guard next.range.lowerBound - one.range.upperBound <= 1, tellsOfThePast(line) else { continue }
            found.append(
                PaperFault(
                    .dates, line.place,
                    "It tells what was counted up to \(next.day.said), and the paper is of \(paper.day.said).",
                    mend: "Check the date of the paper and the period.", mayStand: true))
        }
        guard let title = line.tokens.first(where: { ["achievements", "achieved"].contains($0.folded) }),
            line.tokens.count < 12, title.kind == .word
        else { continue }
        for (years, _) in WrittenYears.all(in: line.tokens) where years.begins > paper.day {
            found.append(
                PaperFault(
                    .dates, line.place,
                    "“\(line.words)” is about years that had not begun on \(paper.day.said).",
                    mend: "Give the years in which it was done."))
        }
    }
    return found
}

private func tellsOfThePast(_ line: PaperText.Line) -> Bool {
    !Set(line.tokens.map(\.folded)).isDisjoint(with: [
        "were", "was", "reported", "recorded", "received", "resulted", "had",
    ])
}
