package import Dates

/// The days on which a group meets, planned in one go: every so many weeks, or on a weekday of every so many months.
package struct MeetingDays: Hashable, Sendable {
    /// None is earlier.
    package var first: Day
    package var rhythm: Rhythm
    /// How many there are; nothing where the last day alone says it.
    package var count: Int?
    /// None is later; nothing where their number alone says it.
    package var until: Day?

    package init(first: Day, rhythm: Rhythm, count: Int? = nil, until: Day? = nil) {
        (self.first, self.rhythm, self.count, self.until) = (first, rhythm, count, until)
    }

    package enum Rhythm: Hashable, Sendable {
        case weeks(Int)
        case months(Int, Which, Weekday)
    }

    /// Which one of the same weekdays of a month.
    package enum Which: String, CaseIterable, Sendable {
        case first, second, third, fourth, last

        func day(_ weekday: Weekday, of month: Month) -> Day {
            switch self {
            case .last: (month.first + (month.days - 1)).previous(weekday)
            default: month.first.next(weekday) + 7 * (Which.allCases.firstIndex(of: self) ?? 0)
            }
        }
    }

    /// How many can be planned in one go: a year, week by week, and some over.
    package static let most = 60

    /// The days, in order; none where the rhythm is none. One more than ``most`` where there would be too many.
    package var days: [Day] {
        guard isRhythm else { return [] }
        var days: [Day] = []
        while days.count < min(count ?? .max, Self.most + 1) {
            let day = day(days.count)
            if let until, until < day { break }
            days.append(day)
        }
        return days
    }

    private func day(_ turn: Int) -> Day {
        switch rhythm {
        case .weeks(let every): return first + 7 * every * turn
        case .months(let every, let which, let weekday):
            let month = Month(containing: first)
            let start = which.day(weekday, of: month) < first ? month + 1 : month
            return which.day(weekday, of: start + every * turn)
        }
    }

    private var isRhythm: Bool {
        switch rhythm {
        case .weeks(let every): (1...52).contains(every)
        case .months(let every, _, _): (1...12).contains(every)
        }
    }
}

extension Weekday {
    /// `tuesday`, as a form and a file write it.
    package var word: String { said.lowercased() }

    package init?(word: String) {
        guard let found = Weekday.allCases.first(where: { $0.word == word }) else { return nil }
        self = found
    }
}

extension MeetingDays.Rhythm {
    /// Reads `6 weeks` and `second Tuesday of 3 months`; a single one is `1 months` or `1 month`.
    package init?(_ text: String) {
        let words = text.lowercased().split(separator: " ").map(String.init)
        func every(_ number: String, _ unit: String, _ units: [String]) -> Int? {
            units.contains(unit) ? Int(number) : nil
        }
        if words.count == 2, let weeks = every(words[0], words[1], ["week", "weeks"]), (1...52).contains(weeks) {
            self = .weeks(weeks)
        } else if words.count == 5, words[2] == "of", let which = MeetingDays.Which(rawValue: words[0]),
            let weekday = Weekday(word: words[1]), let months = every(words[3], words[4], ["month", "months"]),
            (1...12).contains(months)
        {
            self = .months(months, which, weekday)
        } else {
            return nil
        }
    }
}
