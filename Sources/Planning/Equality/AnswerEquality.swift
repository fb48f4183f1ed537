import Dates
import Partnership
import Storage

/// Writes down what a priority does to some people. What was answered before stays in the history.
struct AnswerEquality: Sendable {
    var assessment: ID<EqualityAssessment>
    var line: ID<EqualityLine>
    /// The version of the answer that was looked at; 0 where there was none.
    var version: Int
    var answer: EqualityAnswer

    func run(_ writing: Writing) throws(StorageError) -> Written<EqualityLine> {
        let connection = writing.connection
        guard let assessment = try EqualityAssessment.find(assessment, connection),
            writing.may(.change, assessment.thing),
            var now = try EqualityLine.all(of: assessment.id, connection).first(where: { $0.id == line }),
            try writing.knows(answer.seat)
        else { return .notThere }
        guard now.version == version else { return .stale(now) }
        var answer = answer
        // Whose action it is stays written where this person may not know of the seat: they saw an empty field.
        if answer.seat == nil, !answer.action.isEmpty, let before = now.answer?.seat, try writing.known(before) == nil {
            answer.seat = before
        }
        let faults = answer.faults
        guard faults.isEmpty else { return .faults(faults) }
        let today = writing.now.localDay
        (now.version, now.kept, now.answer) = (version + 1, today, answer)
        try connection.execute(
            """
            INSERT INTO equality_answer (line, version, kept_day, effect, shows, address, action, seat, due_day, reason)
            VALUES (\(line), \(now.version), \(today), \(answer.effect), \(answer.shows), \(answer.address),
                \(answer.action), \(answer.seat), \(answer.due), \(answer.reason))
            """)
        try connection.execute("UPDATE equality_line SET version = \(now.version) WHERE id = \(line)")
        writing.note(
            version == 0 ? .collection : .alteration, [assessment.thing.id], [.text],
            detail: "effect \(line.number), version \(now.version): \(answer.effect.rawValue)")
        return .done(now)
    }
}

/// Writes down that a complete assessment was looked at again, what was found, and by when it is the next time.
struct ReviewEquality: Sendable {
    var assessment: ID<EqualityAssessment>
    /// The version that was looked at.
    var version: Int
    var day: Day
    var found: String
    var next: Day

    func run(_ writing: Writing) throws(StorageError) -> Written<EqualityAssessment> {
        let connection = writing.connection
        guard var now = try EqualityAssessment.find(assessment, connection), writing.may(.change, now.thing) else {
            return .notThere
        }
        guard now.version == version else { return .stale(now) }
        let (today, lines) = (writing.now.localDay, try EqualityLine.all(of: assessment, connection))
        let state = EqualityState(
            lines.map { ($0.whom, $0.answer) }, reviewBy: now.reviewBy, reviewed: nil, today: today)
        var faults: [Fault] = []
        if !state.isComplete { faults.append(Fault("found", "It is not complete. \(state.name): \(state.said).")) }
        faults.check(found, "found", "what was found", most: 2000)
        if day > today { faults.append(Fault("reviewed", "Enter a day that is not in the future.")) }
        if day < now.begun { faults.append(Fault("reviewed", "It was begun on \(now.begun.said).")) }
        faults.check(reviewBy: next, after: Swift.max(day, today))
        guard faults.isEmpty else { return .faults(faults) }
        try connection.execute(
            """
            INSERT INTO equality_review (id, assessment, day, found, next_day, kept_day)
            VALUES (\(ID<EqualityReview>.new()), \(assessment), \(day), \(found), \(next), \(today))
            """)
        try connection.execute(
            """
            UPDATE equality_assessment SET review_day = \(next), version = \(version + 1) WHERE id = \(assessment)
            """)
        writing.note(.alteration, [now.thing.id], [.text], detail: "reviewed \(day.iso), again by \(next.iso)")
        (now.reviewBy, now.version) = (next, version + 1)
        return .done(now)
    }
}
