package import Dates
import Partnership
import Procedures

/// One thing that a body owes a committee, with the reminder of it that has fallen due, if one has.
package struct ReminderDue: Hashable, Sendable {
    package var body: String
    package var what: String
    package var due: Day
    /// The latest day on which the body was reminded of it.
    package var reminded: Day?
    /// Nothing where no reminder waits to be sent.
    package var moment: ReminderRule.Moment?
}

extension Owed {
    /// Everything in it that has a day, with the reminder that waits, by the rule.
    package func due(_ reminders: [Reminder], by rule: ReminderRule = .usual) -> [ReminderDue] {
        func line(_ what: String, _ due: Day, asked: Day, _ isAbout: (Reminder) -> Bool) -> ReminderDue {
            // What was sent before it was asked for was about something else of the same answer.
            let last = reminders.filter { isAbout($0) && asked <= $0.sent }.map(\.sent).max()
            return ReminderDue(
                body: body, what: what, due: due, reminded: last,
                moment: rule.waiting(due: due, asked: asked, reminded: last, on: today))
        }
        let asked = answers.map { set, number, answer in
            line("Question \(number) of \(set)", answer.due, asked: answer.asked) { $0.answer == answer.id }
        }
        let more = followUps.compactMap { set, number, one in
            one.due.map { due in
                line("What was asked for after question \(number) of \(set)", due, asked: one.asked) {
                    $0.answer == one.answer
                }
            }
        }
        let made = responses.compactMap { one in
            one.nextDue.map { next in
                line("Recommendation \(one.reference): \(next.what.lowercased())", next.on, asked: one.since) {
                    $0.recommendation == one.id
                }
            }
        }
        return asked + more + made
    }
}
