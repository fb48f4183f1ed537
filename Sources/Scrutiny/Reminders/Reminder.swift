package import Dates
package import Partnership
package import Storage

/// That a body was reminded of what it owes a committee: when and how.
package struct Reminder: FromRow, Guarded, Hashable {
    package var id: ID<Reminder>
    package var agency: ID<Agency>
    package var sent: Day
    package var way: Way
    /// The answer or the recommendation that it was about.
    package var answer: ID<QuestionAnswer>?
    package var recommendation: ID<Recommendation>?
    package var thing: Thing
    package var hidden: Set<Field> = []

    /// How somebody was reminded.
    package enum Way: String, CaseIterable, Stored {
        case email = "e-mail"
        case telephone, letter
        case inPerson = "in-person"

        package var said: String {
            switch self {
            case .email: "by e-mail"
            case .telephone: "by telephone"
            case .letter: "by letter"
            case .inPerson: "in person"
            }
        }
    }

    /// What is joined to it says whose it is: an answer's body and seat and marking, or a recommendation's.
    package init(_ row: Row) throws(StorageError) {
        id = try row["id"]
        agency = try row["agency"]
        sent = try row["sent_day"]
        way = try row["way"]
        answer = try row["answer"]
        recommendation = try row["recommendation"]
        let (owner, seat): (ID<Agency>, ID<Seat>?) = (try row["owner"], try row["seat"])
        if let answer {
            thing = QuestionAnswer.thing(
                answer, owner, seat, try row["marking"], asked: try row["of_committee"])
        } else {
            thing = Thing(.recommendation, number: recommendation?.number, owner: owner, seat: seat)
        }
    }

    package mutating func blank() {}

    /// `3 March 2026 by e-mail`.
    package var said: String { "\(sent.said) \(way.said)" }
}

/// Every reminder about what is still to be seen, once for each answer and recommendation that it was about; latest first.
package struct Reminders: Query {
    package var viewer: Viewer
    /// Of one committee; of all where nothing is said.
    package var committee: ID<Committee>?

    package init(viewer: Viewer, committee: ID<Committee>? = nil) {
        (self.viewer, self.committee) = (viewer, committee)
    }

    package var sql: SQL {
        """
        SELECT   reminder.id, reminder.agency, reminder.sent_day, reminder.way, about.answer, about.recommendation,
                 about.owner, about.seat, about.marking, about.of_committee
        FROM     reminder
        JOIN     (
            SELECT reminded_answer.reminder, question_answer.id AS answer, NULL AS recommendation,
                   question_answer.agency AS owner, question_answer.seat, question_answer.marking,
                   \(QuestionAnswer.ofCommittee)
            FROM   reminded_answer JOIN question_answer ON question_answer.id = reminded_answer.answer
            UNION ALL
            SELECT reminded_recommendation.reminder, NULL, recommendation.id, recommendation.agency,
                   recommendation.seat, 'OFFICIAL', NULL
            FROM   reminded_recommendation
            JOIN   recommendation ON recommendation.id = reminded_recommendation.recommendation
        ) about ON about.reminder = reminder.id
        WHERE    (reminder.committee = \(committee) OR \(committee == nil) = 1)
        ORDER BY reminder.sent_day DESC, reminder.id, about.answer, about.recommendation
        """
    }

    package typealias Line = Reminder
}

extension [Reminder] {
    /// When and how a body was reminded of any of these, each once, latest first: `3 March 2026 by e-mail`.
    package func said(about answers: [ID<QuestionAnswer>], _ recommendations: [ID<Recommendation>] = []) -> [String] {
        var told: Set<ID<Reminder>> = []
        return filter { one in
            let isAbout =
                one.answer.map(answers.contains) ?? one.recommendation.map(recommendations.contains) ?? false
            return isAbout && told.insert(one.id).inserted
        }.map(\.said)
    }

    func said(about owed: Owed) -> [String] {
        said(about: owed.answers.map(\.answer.id) + owed.followUps.map(\.one.answer), owed.responses.map(\.id))
    }
}
