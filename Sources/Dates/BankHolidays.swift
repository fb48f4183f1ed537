/// The bank holidays of England and Wales, worked out by rule, with the days on which the rule was not kept.
///
/// Good Friday and Christmas Day are common law holidays rather than bank holidays; all that counts working days leaves
/// them out alike. Known from 1978, the first year of the holiday in early May.
///
/// Source: Banking and Financial Dealings Act 1971, section 1 and Schedule 1; royal proclamations under section 1(2) and
/// (3), as listed on www.gov.uk/bank-holidays.
package enum BankHolidays {
    package static let firstYear = 1978

    /// In order; none before ``firstYear``.
    package static func days(of year: Int) -> [Day] {
        guard year >= firstYear else { return [] }
        let easter = easterSunday(of: year)
        var days: Set<Day> = [easter + -2, easter + 1]
        days.insert(
            moved[Day(year: year, month: 5, day: 1).next(.monday)] ?? Day(year: year, month: 5, day: 1).next(.monday))
        let spring = Day(year: year, month: 5, day: 31).previous(.monday)
        days.insert(moved[spring] ?? spring)
        days.insert(Day(year: year, month: 8, day: 31).previous(.monday))
        days.formUnion(further.filter { $0.parts.year == year })
        // A holiday that falls on a weekend is kept on the next day that is neither.
        for fixed in [(1, 1), (12, 25), (12, 26)] {
            var day = Day(year: year, month: fixed.0, day: fixed.1)
            while day.weekday.isWeekend || days.contains(day) { day = day + 1 }
            // Boxing Day keeps its own day, and Christmas Day moves on past it.
            if fixed.1 == 25, day.parts.day == 26 { day = day + 1 }
            days.insert(day)
        }
        return days.sorted()
    }

    package static func contains(_ day: Day) -> Bool { days(of: day.parts.year).contains(day) }

    // swift-format-ignore
    /// Holidays that were kept on another day than their own.
    private static let moved: [Day: Day] = [
        "1995-05-01": "1995-05-08",  // 50 years after the end of the war in Europe
        "2002-05-27": "2002-06-04",  // Golden Jubilee
        "2012-05-28": "2012-06-04",  // Diamond Jubilee
        "2020-05-04": "2020-05-08",  // 75 years after the end of the war in Europe
        "2022-05-30": "2022-06-02",  // Platinum Jubilee
    ]

    // swift-format-ignore
    /// Holidays of one year alone.
    private static let further: [Day] = [
        "1981-07-29",  // Wedding of the Prince of Wales
        "1999-12-31",  // Millennium
        "2002-06-03",  // Golden Jubilee
        "2011-04-29",  // Wedding of Prince William
        "2012-06-05",  // Diamond Jubilee
        "2022-06-03",  // Platinum Jubilee
        "2022-09-19",  // State funeral of Queen Elizabeth II
        "2023-05-08",  // Coronation of King Charles III
    ]

    /// Easter Sunday of the Gregorian calendar.
    ///
    /// Source: “Anonymous Gregorian algorithm”, Nature, 20 April 1876; Meeus (1991), Astronomical Algorithms, chapter 8.
    package static func easterSunday(of year: Int) -> Day {
        let (a, b, c) = (year % 19, year / 100, year % 100)
        let (d, e) = (b / 4, b % 4)
        let g = (b - (b + 8) / 25 + 1) / 3
        let h = (19 * a + b - d - g + 15) % 30
        let (i, k) = (c / 4, c % 4)
        let l = (32 + 2 * e + 2 * i - h - k) % 7
        let m = (a + 11 * h + 22 * l) / 451
        let n = h + l - 7 * m + 114
        return Day(year: year, month: n / 31, day: n % 31 + 1)
    }
}
