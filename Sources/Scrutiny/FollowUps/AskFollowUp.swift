package import Dates
package import Meetings
package import Partnership
package import Storage

/// Asks a body for something more after its answer, or writes down what the answer promises.
package struct AskFollowUp: Sendable {
    package var answer: ID<QuestionAnswer>
    package var text: String
    package var asked: Day
    package var due: Day?
    package var form: FollowUp.Form
    /// How it was put where no day was given.
    package var saidDue: String
    package var scope: Undertaking.Scope

    package init(
        answer: ID<QuestionAnswer>, text: String, asked: Day, due: Day? = nil, form: FollowUp.Form = .asked,
        saidDue: String = "", scope: Undertaking.Scope = Undertaking.Scope()
    ) {
        (self.answer, self.text, self.asked, self.due) = (answer, text, asked, due)
        (self.form, self.saidDue, self.scope) = (form, saidDue, scope)
    }

    package func run(_ writing: Writing) throws(StorageError) -> Written<FollowUp> {
        let connection = writing.connection
        guard let answer = try QuestionAnswer.find(answer, connection), writing.may(.see, answer.thing, [.text]),
            let question = try InquiryQuestion.find(answer.question, connection),
            writing.may(.add, Inquiry.thing(question.inquiry))
        else { return .notThere }
        var faults: [Fault] = []
        faults.check(text, "wanted", form == .asked ? "what is asked for" : "what is promised", most: 2000)
        if answer.state == .asked { faults.append(Fault("wanted", "The question itself has not been answered yet.")) }
        if asked < answer.asked { faults.append(Fault("wanted-on", "The question was asked on \(answer.asked.said).")) }
        if asked > writing.now.localDay { faults.append(Fault("wanted-on", "This day is still to come.")) }
        if let due, due < asked { faults.append(Fault("wanted-by", "It cannot be due before it is asked for.")) }
        if due != nil, !saidDue.isEmpty {
            faults.append(Fault("said", "Give a day, or say how it was put, not both."))
        }
        faults.checkLength(saidDue, "said", "how it was put", most: 200)
        faults += scope.faults
        guard faults.isEmpty else { return .faults(faults) }
        var one = FollowUp(answer, text: text, asked: asked, due: due)
        (one.form, one.saidDue, one.scope) = (form, saidDue, scope)
        try connection.execute(
            """
            INSERT INTO follow_up (id, answer, text, asked_day, due_day, state, ended_day, outcome, version, form, said_due,
                level, is_whole)
            VALUES (\(one.id), \(one.answer), \(text), \(asked), \(due), \(one.state), \(one.ended), '', 1, \(form),
                \(saidDue), \(scope.level), \(scope.isWhole))
            """)
        try one.keepAreas(connection)
        writing.note(.alteration, [answer.thing.id], [.text], detail: "a follow-up")
        return .done(one)
    }
}

/// Says what came of a follow-up, or that it is dropped; gives it the day that it had not, and says for which areas it is.
package struct EndFollowUp: Sendable {
    package var id: ID<FollowUp>
    /// The version that was looked at.
    package var version: Int
    package var state: FollowUp.State
    package var outcome: String
    package var on: Day
    /// The day that it had not; nothing where it stays as it is.
    package var due: Day?
    /// Nothing where that stays as it is.
    package var scope: Undertaking.Scope?

    package init(
        id: ID<FollowUp>, version: Int, state: FollowUp.State, outcome: String, on: Day, due: Day? = nil,
        scope: Undertaking.Scope? = nil
    ) {
        (self.id, self.version, self.state, self.outcome, self.on) = (id, version, state, outcome, on)
        (self.due, self.scope) = (due, scope)
    }

    package func run(_ writing: Writing) throws(StorageError) -> Written<FollowUp> {
        let connection = writing.connection
        guard var one = try FollowUp.find(id, connection), writing.may(.change, one.thing) else { return .notThere }
        guard one.version == version else { return .stale(one) }
        var faults: [Fault] = []
        if state != .open { faults.check(outcome, "came-of-it", "what came of it, or why it is dropped", most: 4000) }
        // What is typed would be lost: while it is open nothing has come of it.
        if state == .open, !outcome.isEmpty {
            faults.append(Fault("stands", "Choose Done or Dropped to keep what came of it, or take those words away."))
        }
        if state != .open, on < one.asked { faults.append(Fault("ended-on", "It was asked for on \(one.asked.said).")) }
        if on > writing.now.localDay { faults.append(Fault("ended-on", "This day is still to come.")) }
        if let due, let was = one.due, due != was {
            faults.append(Fault("wanted-by", "It is due by \(was.said). That day stays."))
        } else if let due, due < one.asked {
            faults.append(Fault("wanted-by", "It cannot be due before \(one.asked.said)."))
        }
        faults += scope?.faults ?? []
        guard faults.isEmpty else { return .faults(faults) }
        (one.due, one.scope) = (due ?? one.due, scope ?? one.scope)
        (one.state, one.outcome, one.version) = (state, state == .open ? "" : outcome, version + 1)
        one.ended = state == .open ? nil : on
        try connection.execute(
            """
            UPDATE follow_up SET state = \(state), ended_day = \(one.ended), outcome = \(one.outcome),
                version = \(one.version), due_day = \(one.due), level = \(one.scope.level), is_whole = \(one.scope.isWhole)
            WHERE id = \(id)
            """)
        try one.keepAreas(connection)
        writing.note(.alteration, [one.thing.id], [.text], detail: "follow-up \(state.rawValue)")
        return .done(one)
    }
}
