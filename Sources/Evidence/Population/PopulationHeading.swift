import Dates
import Places

/// The day that a table of people counts, as its headings, its title or its name say it.
struct CountedDay: Hashable {
    /// `Census 2021`, `mid-2022 estimate`.
    var name: String
    var day: Day

    /// Source: Office for National Statistics, the days of the censuses of England and Wales.
    private static let censuses: [Int: Day] = [2001: "2001-04-29", 2011: "2011-03-27", 2021: "2021-03-21"]

    /// Looks for `mid2020`, `mid-2022`, `census2021`, `Census 2021` or, in a heading alone, `population_2019`.
    ///
    /// Mid-year estimates count the 30th of June.
    init?(in text: String, isHeading: Bool = false) {
        let bytes = text.utf8.map { (65...90).contains($0) ? $0 + 32 : $0 }
        let words: [([UInt8], Bool)] =
            [(Array("mid".utf8), false), (Array("census".utf8), true)]
            + (isHeading ? [(Array("population".utf8), false)] : [])
        for at in bytes.indices {
            for (word, isCensus) in words where bytes[at...].starts(with: word) {
                let rest = bytes[(at + word.count)...]
                    .drop { $0 == 0x2D || $0 == 0x5F || $0 == 0x20 }
                let digits = rest.prefix { (48...57).contains($0) }
                guard digits.count == 4 else { continue }
                let year = digits.reduce(0) { 10 * $0 + Int($1 - 48) }
                if isCensus, let day = Self.censuses[year] {
                    self.init(name: "Census \(year)", day: day)
                    return
                }
                guard !isCensus, (1981...2099).contains(year) else { continue }
                self.init(name: "mid-\(year) estimate", day: Day(year: year, month: 6, day: 30))
                return
            }
        }
        return nil
    }

    private init(name: String, day: Day) { (self.name, self.day) = (name, day) }
}

/// The ages that one column counts: `37`, `90+`, `age_10-17`, `Aged 0 to 4`, `F12`.
struct AgeHeading {
    /// `f`, `m`, or nothing where both are counted together.
    var sex: UInt8?
    var first: Int
    /// Nothing for the oldest, who have no end.
    var last: Int?

    init?(_ heading: String) {
        var text = heading.utf8.map { (65...90).contains($0) ? $0 + 32 : $0 }.filter { $0 != 0x20 && $0 != 0x5F }[...]
        for word in ["aged", "age"] where text.starts(with: word.utf8) { text = text.dropFirst(word.utf8.count) }
        if text.first == UInt8(ascii: "f") || text.first == UInt8(ascii: "m") {
            sex = text.first
            text = text.dropFirst()
        }
        func number() -> Int? {
            let digits = text.prefix { (48...57).contains($0) }
            guard (1...3).contains(digits.count) else { return nil }
            text = text.dropFirst(digits.count)
            return digits.reduce(0) { 10 * $0 + Int($1 - 48) }
        }
        guard let from = number() else { return nil }
        (first, last) = (from, from)
        if text.elementsEqual("+".utf8) || text.elementsEqual("andover".utf8) {
            last = nil
            return
        }
        if text.isEmpty { return }
        let isRange = text.first == 0x2D || text.starts(with: "to".utf8)
        text = text.dropFirst(text.first == 0x2D ? 1 : 2)
        guard isRange, let to = number(), text.isEmpty, to >= from else { return nil }
        last = to
    }
}
