import Dates
import Testing

@Suite("Bank holidays and working days")
struct BankHolidayTests {
    // swift-format-ignore
    /// Source: www.gov.uk/bank-holidays, England and Wales, and its list of past years.
    static let published: [(year: Int, days: [Day])] = [
        (1999, ["1999-01-01", "1999-04-02", "1999-04-05", "1999-05-03", "1999-05-31", "1999-08-30", "1999-12-27", "1999-12-28", "1999-12-31"]),
        (2002, ["2002-01-01", "2002-03-29", "2002-04-01", "2002-05-06", "2002-06-03", "2002-06-04", "2002-08-26", "2002-12-25", "2002-12-26"]),
        (2011, ["2011-01-03", "2011-04-22", "2011-04-25", "2011-04-29", "2011-05-02", "2011-05-30", "2011-08-29", "2011-12-26", "2011-12-27"]),
        (2012, ["2012-01-02", "2012-04-06", "2012-04-09", "2012-05-07", "2012-06-04", "2012-06-05", "2012-08-27", "2012-12-25", "2012-12-26"]),
        (2019, ["2019-01-01", "2019-04-19", "2019-04-22", "2019-05-06", "2019-05-27", "2019-08-26", "2019-12-25", "2019-12-26"]),
        (2020, ["2020-01-01", "2020-04-10", "2020-04-13", "2020-05-08", "2020-05-25", "2020-08-31", "2020-12-25", "2020-12-28"]),
        (2021, ["2021-01-01", "2021-04-02", "2021-04-05", "2021-05-03", "2021-05-31", "2021-08-30", "2021-12-27", "2021-12-28"]),
        (2022, ["2022-01-03", "2022-04-15", "2022-04-18", "2022-05-02", "2022-06-02", "2022-06-03", "2022-08-29", "2022-09-19", "2022-12-26", "2022-12-27"]),
        (2023, ["2023-01-02", "2023-04-07", "2023-04-10", "2023-05-01", "2023-05-08", "2023-05-29", "2023-08-28", "2023-12-25", "2023-12-26"]),
        (2024, ["2024-01-01", "2024-03-29", "2024-04-01", "2024-05-06", "2024-05-27", "2024-08-26", "2024-12-25", "2024-12-26"]),
        (2025, ["2025-01-01", "2025-04-18", "2025-04-21", "2025-05-05", "2025-05-26", "2025-08-25", "2025-12-25", "2025-12-26"]),
        (2026, ["2026-01-01", "2026-04-03", "2026-04-06", "2026-05-04", "2026-05-25", "2026-08-31", "2026-12-25", "2026-12-28"]),
        (2027, ["2027-01-01", "2027-03-26", "2027-03-29", "2027-05-03", "2027-05-31", "2027-08-30", "2027-12-27", "2027-12-28"]),
    ]

    @Test(arguments: published.indices)
    func `the holidays of a year are those that were published`(at: Int) {
        let (year, days) = Self.published[at]
        #expect(BankHolidays.days(of: year) == days, "\(year)")
    }

    // swift-format-ignore
    /// Source: US Naval Observatory, “The Date of Easter”: the earliest and latest of two centuries, and some between.
    @Test(arguments: [
        "1943-04-25", "2000-04-23", "2008-03-23", "2011-04-24", "2019-04-21", "2024-03-31", "2026-04-05", "2038-04-25",
    ] as [Day])
    func `Easter is where the calendar has it`(sunday: Day) {
        #expect(BankHolidays.easterSunday(of: sunday.parts.year) == sunday)
        #expect(sunday.weekday == .sunday)
    }

    @Test func `weekdays go on from one to the next, before 1970 too`() {
        #expect(("2026-11-24" as Day).weekday == .tuesday)
        #expect(Day(number: 0).weekday == .thursday)
        #expect(Day(number: -1).weekday == .wednesday)
        for number in -800..<800 {
            let day = Day(number: number)
            #expect((day + 1).weekday.rawValue == (day.weekday.rawValue + 1) % 7)
            #expect(day.next(.monday).weekday == .monday && (0..<7).contains(day.next(.monday) - day))
            #expect(day.previous(.friday).weekday == .friday && (0..<7).contains(day - day.previous(.friday)))
        }
    }

    @Test func `working days pass over weekends and holidays`() {
        // The Thursday before Easter 2019: Friday and Monday are holidays.
        #expect(("2019-04-18" as Day).after(workingDays: 1) == "2019-04-23")
        #expect(("2019-04-18" as Day).after(workingDays: 10) == "2019-05-07")
        #expect(!("2022-09-19" as Day).isWorkingDay && ("2022-09-20" as Day).isWorkingDay)
        #expect(("2026-11-24" as Day).after(workingDays: 0) == "2026-11-24")
    }

    @Test func `five clear days before a meeting count neither the notice nor the meeting`() {
        // Bolsover's committee met on Monday 18 March 2019: Friday to Monday are the 15th, 14th, 13th, 12th and 11th.
        let meeting: Day = "2019-03-18"
        // The day before them is a Sunday: the last working day is Friday the 8th.
        #expect(meeting.noticeDay(clearWorkingDays: 5) == "2019-03-08")
        #expect(("2019-03-10" as Day).clearWorkingDays(before: meeting) == 5)
        #expect(("2019-03-08" as Day).clearWorkingDays(before: meeting) == 5)
        #expect(("2019-03-11" as Day).clearWorkingDays(before: meeting) == 4)
        #expect(meeting.clearWorkingDays(before: meeting) == 0)
        // One working day later is too late, whatever the meeting's day.
        for day in 0..<800 {
            let meeting = ("2025-01-01" as Day) + day
            let last = meeting.noticeDay(clearWorkingDays: 5)
            #expect(last.isWorkingDay && last.clearWorkingDays(before: meeting) >= 5)
            #expect(last.after(workingDays: 1).clearWorkingDays(before: meeting) < 5)
        }
        // A meeting after Easter needs its notice before it: 7, 2 and 1 April, 31 and 30 March, and Friday the 27th.
        #expect(("2026-04-08" as Day).noticeDay(clearWorkingDays: 5) == "2026-03-27")
        // The day before the five is the holiday of August, after a weekend.
        #expect(("2026-09-08" as Day).noticeDay(clearWorkingDays: 5) == "2026-08-28")
        // Over Christmas and the new year: 4 January, 31, 30, 29 and 24 December, and the 23rd.
        #expect(("2027-01-05" as Day).noticeDay(clearWorkingDays: 5) == "2026-12-23")
        // In the middle of a week no day is passed over: five clear days are Thursday to Wednesday.
        #expect(("2026-11-26" as Day).noticeDay(clearWorkingDays: 5) == "2026-11-18")
    }

    @Test func `months end on the same day, or on the last where there is none`() {
        #expect(("2023-12-31" as Day).after(months: 2) == "2024-02-29")
        #expect(("2024-12-31" as Day).after(months: 2) == "2025-02-28")
        #expect(("2019-03-18" as Day).after(months: 2) == "2019-05-18")
        #expect(("2019-03-30" as Day).after(months: 11) == "2020-02-29")
        #expect(("2019-03-18" as Day).after(months: 12) == "2020-03-18")
    }

    @Test func `a limit says its last day and itself`() {
        let report: Day = "2019-03-18"
        #expect(TimeLimit.days(28).last(from: report) == "2019-04-15")
        #expect(TimeLimit.months(2).last(from: report) == "2019-05-18")
        #expect(TimeLimit.workingDays(20).last(from: report) == "2019-04-15")
        #expect(TimeLimit.days(28).said == "28 days")
        #expect(TimeLimit.months(2).said == "two months")
        #expect(TimeLimit.workingDays(1).said == "one working day")
    }
}
