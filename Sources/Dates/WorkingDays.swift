extension Day {
    /// Neither a Saturday, a Sunday, nor a bank holiday of England and Wales.
    package var isWorkingDay: Bool { !weekday.isWeekend && !BankHolidays.contains(self) }

    /// The working day that comes so many working days after this one; this day is not counted.
    package func after(workingDays count: Int) -> Day {
        var (day, left) = (self, count)
        while left > 0 {
            day = day + 1
            if day.isWorkingDay { left -= 1 }
        }
        return day
    }

    /// The same day of a later month, or the last of that month where it has no such day.
    ///
    /// Source: the corresponding date rule, Dodds v Walker [1981] 1 WLR 1027 (HL).
    package func after(months count: Int) -> Day {
        let month = Month(containing: self) + count
        return month.first + (min(parts.day, month.days) - 1)
    }

    /// The last working day on which a notice gives so many clear working days before this one. Neither the day of the
    /// notice nor this day is counted; on a Sunday it would be in time too, but nobody is there to give it.
    ///
    /// Source: Local Government Act 1972, section 100B(3) (five clear days); R v Swansea City Council, ex parte Elitestone
    /// (1993) 66 P & CR 422.
    package func noticeDay(clearWorkingDays count: Int) -> Day {
        var (day, left) = (self, count)
        while left > 0 {
            day = day + -1
            if day.isWorkingDay { left -= 1 }
        }
        repeat { day = day + -1 } while !day.isWorkingDay
        return day
    }

    /// How many clear working days lie between this day and a later one, neither of them counted.
    package func clearWorkingDays(before later: Day) -> Int {
        guard number + 1 < later.number else { return 0 }
        return (number + 1..<later.number).count { Day(number: $0).isWorkingDay }
    }
}

/// How long somebody has, as a law or an agreement says it.
package enum TimeLimit: Hashable, Sendable {
    /// Within so many days of a day: the day itself is not counted.
    case days(Int)
    case workingDays(Int)
    /// Within so many months of a day.
    case months(Int)

    /// The last day on which it is in time.
    package func last(from day: Day) -> Day {
        switch self {
        case .days(let count): day + count
        case .workingDays(let count): day.after(workingDays: count)
        case .months(let count): day.after(months: count)
        }
    }

    /// `28 days`, `two months`.
    package var said: String {
        switch self {
        case .days(let count): count == 1 ? "one day" : "\(count) days"
        case .workingDays(let count): count == 1 ? "one working day" : "\(count) working days"
        case .months(1): "one month"
        case .months(2): "two months"
        case .months(let count): "\(count) months"
        }
    }
}
