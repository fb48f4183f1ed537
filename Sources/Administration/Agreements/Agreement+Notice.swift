import Dates
import Markup
import Partnership

extension Agreement {
    /// Days before a review or an end from which it is said.
    static let noticeDays = 60

    /// What must be said of its days; nothing while they are far off, or where it ended long ago.
    func notice(on day: Day) -> (said: HTML, isPast: Bool)? {
        if until < day {
            return day - until <= Self.noticeDays
                ? ("ended on \(until). What it shared is not shown to the other parties any more.", true) : nil
        }
        if until - day <= Self.noticeDays {
            return ("ends on \(until). From the day after, what it shares is not shown to the other parties.", false)
        }
        if review < day { return ("should have been reviewed by \(review).", true) }
        return review - day <= Self.noticeDays ? ("must be reviewed by \(review).", false) : nil
    }
}
