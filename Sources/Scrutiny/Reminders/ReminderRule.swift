package import Dates

/// When somebody is reminded of what is due: so many working days before, on the day, and every week after it until it is in.
///
/// The committee's own arrangement: no law asks for it.
package struct ReminderRule: Hashable, Sendable {
    /// Working days before the day, the most first.
    package var before: [Int]
    /// Days from one reminder to the next, once the day has passed.
    package var every: Int

    package init(before: [Int], every: Int) { (self.before, self.every) = (before, every) }

    package static let usual = ReminderRule(before: [10, 3], every: 7)

    /// One reminder that falls to be sent.
    package struct Moment: Hashable, Sendable {
        package var day: Day
        package var said: String
    }

    /// The latest reminder that has fallen due by a day; nothing before the first. What is asked for later than it is none:
    /// the question itself was notice.
    package func latest(due: Day, asked: Day, on today: Day) -> Moment? {
        var moments = before.map { count in
            Moment(
                day: due.before(workingDays: count),
                said: "\(count) working \(count == 1 ? "day" : "days") before it is due")
        }
        moments.append(Moment(day: due, said: "On the day on which it is due"))
        if due < today, every > 0 {
            let weeks = (today - due) / every
            if weeks > 0 {
                moments.append(Moment(day: due + weeks * every, said: "\(weeks * every) days after it was due"))
            }
        }
        return moments.last { asked < $0.day && $0.day <= today }
    }

    /// The same, unless somebody was reminded since.
    package func waiting(due: Day, asked: Day, reminded: Day?, on today: Day) -> Moment? {
        guard let moment = latest(due: due, asked: asked, on: today) else { return nil }
        return reminded.map { $0 < moment.day } ?? true ? moment : nil
    }
}

extension Day {
    /// The working day that comes so many working days before this one; this day is not counted.
    fileprivate func before(workingDays count: Int) -> Day {
        var (day, left) = (self, count)
        while left > 0 {
            day = day + -1
            if day.isWorkingDay { left -= 1 }
        }
        return day
    }
}
