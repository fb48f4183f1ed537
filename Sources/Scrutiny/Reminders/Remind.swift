package import Dates
package import Partnership
package import Storage

/// Writes down that bodies were reminded of everything that they owe a committee.
package struct Remind: Sendable {
    package var committee: ID<Committee>
    package var bodies: Set<ID<Agency>>
    package var sent: Day
    package var way: Reminder.Way

    package init(committee: ID<Committee>, bodies: Set<ID<Agency>>, sent: Day, way: Reminder.Way) {
        (self.committee, self.bodies, self.sent, self.way) = (committee, bodies, sent, way)
    }

    /// - Returns: How many bodies it was written down of.
    package func run(_ writing: Writing) throws(StorageError) -> Written<Int> {
        let connection = writing.connection
        guard let found = try Committee.find(committee, connection), writing.may(.change, found.thing) else {
            return .notThere
        }
        for body in bodies { guard try writing.known(body) != nil else { return .notThere } }
        var faults: [Fault] = []
        if bodies.isEmpty { faults.append(Fault("reminded", "Choose whom you have reminded.")) }
        if sent > writing.now.localDay { faults.append(Fault("reminded-on", "This day is still to come.")) }
        let answers = try waiting(writing)
        let recommendations = try unanswered(writing)
        for body in bodies.sorted() {
            let owes = answers.contains { $0.agency == body } || recommendations.contains { $0.agency == body }
            if !owes { faults.append(Fault("reminded", "One of them owes this committee nothing.")) }
        }
        guard faults.isEmpty else { return .faults(faults) }
        for body in bodies.sorted() {
            let id = ID<Reminder>.new()
            try connection.execute(
                """
                INSERT INTO reminder (id, committee, agency, sent_day, way)
                VALUES (\(id), \(committee), \(body), \(sent), \(way))
                """)
            for answer in answers where answer.agency == body {
                try connection.execute(
                    "INSERT INTO reminded_answer (reminder, answer) VALUES (\(id), \(answer.id))")
                writing.note(.alteration, [answer.thing.id], [.existence], detail: "reminded on \(sent.iso)")
            }
            for one in recommendations where one.agency == body {
                try connection.execute(
                    "INSERT INTO reminded_recommendation (reminder, recommendation) VALUES (\(id), \(one.id))")
                writing.note(.alteration, [one.thing.id], [.title], detail: "reminded on \(sent.iso)")
            }
        }
        return .done(bodies.count)
    }

    /// The answers that were asked for by the day of the reminder and are still waited for, and those after which something
    /// more was asked for.
    private func waiting(_ writing: Writing) throws(StorageError) -> [QuestionAnswer] {
        try writing.connection.all(
            """
            SELECT \(QuestionAnswer.columns) FROM question_answer
            WHERE  (asked_day <= \(sent)
                    AND state IN \(list: AnswerState.allCases.filter { $0 == .asked || $0 == .atMeeting })
                    OR id IN (
                        SELECT answer FROM follow_up
                        WHERE  state = \(FollowUp.State.open) AND asked_day <= \(sent)))
              AND  question IN (
                  SELECT inquiry_question.id FROM inquiry_question
                  JOIN   inquiry ON inquiry.id = inquiry_question.inquiry WHERE inquiry.committee = \(committee))
            ORDER BY id
            """, as: QuestionAnswer.self
        ).filter { !$0.isKept && writing.may(.see, $0.thing, [.existence]) }
    }

    private func unanswered(_ writing: Writing) throws(StorageError) -> [Recommendation] {
        try writing.connection.all(
            "SELECT \(Recommendation.columns) FROM recommendation WHERE committee = \(committee) ORDER BY id",
            as: Recommendation.self
        ).filter { $0.nextDue != nil && $0.made <= sent && writing.may(.see, $0.thing) }
    }
}
