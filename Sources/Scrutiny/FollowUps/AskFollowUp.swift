package import Dates
package import Partnership
package import Storage

/// Asks a body for something more after its answer.
package struct AskFollowUp: Sendable {
    package var answer: ID<QuestionAnswer>
    package var text: String
    package var asked: Day
    package var due: Day?

    package init(answer: ID<QuestionAnswer>, text: String, asked: Day, due: Day? = nil) {
        (self.answer, self.text, self.asked, self.due) = (answer, text, asked, due)
    }

    package func run(_ writing: Writing) throws(StorageError) -> Written<FollowUp> {
        let connection = writing.connection
        guard let answer = try QuestionAnswer.find(answer, connection), writing.may(.see, answer.thing, [.text]),
            let question = try InquiryQuestion.find(answer.question, connection),
            writing.may(.add, Inquiry.thing(question.inquiry))
        else { return .notThere }
        var faults: [Fault] = []
        faults.check(text, "wanted", "what is asked for", most: 2000)
        if answer.state == .asked { faults.append(Fault("wanted", "The question itself has not been answered yet.")) }
        if asked < answer.asked { faults.append(Fault("wanted-on", "The question was asked on \(answer.asked.said).")) }
        if asked > writing.now.localDay { faults.append(Fault("wanted-on", "This day is still to come.")) }
        if let due, due < asked { faults.append(Fault("wanted-by", "It cannot be due before it is asked for.")) }
        guard faults.isEmpty else { return .faults(faults) }
        let one = FollowUp(answer, text: text, asked: asked, due: due)
        try connection.execute(
            """
            INSERT INTO follow_up (id, answer, text, asked_day, due_day, state, ended_day, outcome, version)
            VALUES (\(one.id), \(one.answer), \(text), \(asked), \(due), \(one.state), \(one.ended), '', 1)
            """)
        writing.note(.alteration, [answer.thing.id], [.text], detail: "a follow-up")
        return .done(one)
    }
}

/// Says what came of a follow-up, or that it is dropped.
package struct EndFollowUp: Sendable {
    package var id: ID<FollowUp>
    /// The version that was looked at.
    package var version: Int
    package var state: FollowUp.State
    package var outcome: String
    package var on: Day

    package init(id: ID<FollowUp>, version: Int, state: FollowUp.State, outcome: String, on: Day) {
        (self.id, self.version, self.state, self.outcome, self.on) = (id, version, state, outcome, on)
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
        guard faults.isEmpty else { return .faults(faults) }
        (one.state, one.outcome, one.version) = (state, state == .open ? "" : outcome, version + 1)
        one.ended = state == .open ? nil : on
        try connection.execute(
            """
            UPDATE follow_up SET state = \(state), ended_day = \(one.ended), outcome = \(one.outcome),
                version = \(one.version)
            WHERE id = \(id)
            """)
        writing.note(.alteration, [one.thing.id], [.text], detail: "follow-up \(state.rawValue)")
        return .done(one)
    }
}
