import Aldermouth
import Dates
import Partnership

@testable import Scrutiny
@testable import Storage

extension World {
    // MARK: What the council's committee asks

    static let committee: Int64 = 801
    static let committeeMeeting: Int64 = 802
    static let item: Int64 = 803
    static let earlierInquiry: Int64 = 804
    static let inquiry: Int64 = 805
    static let question: Int64 = 806
    static let earlierQuestion: Int64 = 807
    static let recommendation: Int64 = 808
    static let earlierAnswer: Int64 = 809
    /// An answer of the council's for each marking, to the same question.
    static func answer(_ marking: Marking) -> Int64 { seat(marking) - 100 }

    static let committeeThing = Thing(.committee, number: committee)
    static let inquiryThing = Thing(.inquiry, number: inquiry)
    static let recommendationThing = Thing(.recommendation, number: recommendation, owner: ID(council))
    static let earlierAnswerThing = ofCommittee(Thing(.answer, number: earlierAnswer, owner: ID(council)))
    static func answerThing(_ marking: Marking) -> Thing {
        ofCommittee(
            Thing(.answer, number: answer(marking), owner: ID(council), seat: ID(seat(marking)), marking: marking))
    }
    /// What is asked by the council's committee, whose members have a right of their own to it.
    static func ofCommittee(_ thing: Thing) -> Thing {
        var thing = thing
        thing.committee = committeeThing.id
        return thing
    }
    static let scrutinyThings = [committeeThing, inquiryThing, recommendationThing] + markings.map(answerThing)

    static func addScrutiny(_ connection: Connection) throws {
        try connection.execute(
            """
            INSERT INTO committee (id, council, name, jurisdiction, authority, from_day, until_day, version)
            VALUES (\(committee), \(council), 'committee-801', 'england', 'authority-801', \(began), NULL, 1)
            """)
        try connection.execute(
            """
            INSERT INTO committee_meeting (id, committee, day, address)
            VALUES (\(committeeMeeting), \(committee), \(today + -30), 'address-802')
            """)
        try connection.execute(
            """
            INSERT INTO committee_attendance (meeting, position, agency, seat, came)
            VALUES (\(committeeMeeting), 0, \(council), \(seat(.official)), 'deputy'), (\(committeeMeeting), 1, 2, NULL, NULL)
            """)
        try connection.execute(
            """
            INSERT INTO called_off_meeting (id, committee, day, version) VALUES (809, \(committee), \(today + -20), 2)
            """)
        try connection.execute(
            """
            INSERT INTO programme_item (id, committee, title, state, meeting, version)
            VALUES (\(item), \(committee), 'item-803', 'booked', \(committeeMeeting), 1)
            """)
        try connection.execute(
            """
            INSERT INTO programme_move (item, position, on_day, state, meeting, reason)
            VALUES (\(item), 0, \(today), 'deferred', NULL, 'reason-803')
            """)
        try connection.execute(
            """
            INSERT INTO programme_item_before (item, number, corrected_day, person, because, text)
            VALUES (\(item), 1, \(today + -4), \(person), 'because', 'was-803')
            """)
        for (id, year) in [(earlierInquiry, 2025), (inquiry, 2026)] {
            try connection.execute(
                """
                INSERT INTO inquiry (id, committee, meeting, year, title, scope, asked_day, due_day, version)
                VALUES (\(id), \(committee), \(committeeMeeting), \(year), \("inquiry-\(id)"), 'scope', \(today + -60),
                    \(today + -10), 1)
                """)
        }
        let questions: [(Int64, Int64, Int64?)] = [
            (earlierQuestion, earlierInquiry, nil), (question, inquiry, earlierQuestion),
        ]
        for (id, of, follows) in questions {
            try connection.execute(
                """
                INSERT INTO inquiry_question (id, inquiry, number, theme, text, context, follows)
                VALUES (\(id), \(of), 1, 'theme', \("question-\(id)"), 'context', \(follows))
                """)
        }
        for marking in markings { try add(marking, connection) }
        try add(.official, connection, earlier: true)
        try addRecommendation(connection)
        try addReminder(connection)
        for one in markings.filter({ $0 >= .sensitive }).map(answer) + [earlierAnswer] { try freeze(one, connection) }
        for marking in markings { try addFollowUp(followUp(marking), of: answer(marking), connection) }
        try addFollowUpArea(connection)
    }

    private static func add(_ marking: Marking, _ connection: Connection, earlier: Bool = false) throws {
        let id = earlier ? earlierAnswer : answer(marking)
        let seat: Int64? = earlier ? nil : seat(marking)
        let isExempt = marking >= .sensitive
        try connection.execute(
            """
            INSERT INTO question_answer (id, question, agency, seat, asked_day, due_day, state, answered_day, text,
                reason, appendix, marking, paragraph, version)
            VALUES (\(id), \(earlier ? earlierQuestion : question), \(council), \(seat), \(today + -60),
                \(today + -10), \(isExempt || earlier ? "answered" : "asked"), \(isExempt || earlier ? today : nil),
                \("answer-\(id)"), 'why', 'appendix', \(marking), \(isExempt ? 7 : 0), 1)
            """)
    }

    private static func addRecommendation(_ connection: Connection) throws {
        try connection.execute(
            """
            INSERT INTO recommendation (id, committee, inquiry, reference, source, text, made_day, addressee, agency,
                procedure, stage, stage_day, response, responded_day, response_text, reason, seat, due_day, evidence,
                version)
            VALUES (\(recommendation), \(committee), \(inquiry), 'reference-808', 'source', 'recommendation-808',
                \(today + -40), 'responsible-authority', \(council), 'response-authorities-2009', 'awaiting',
                \(today + -40), NULL, NULL, 'response', 'reason', NULL, NULL, 'evidence', 1)
            """)
        try connection.execute(
            """
            INSERT INTO recommendation_move (recommendation, position, action, on_day, procedure)
            VALUES (\(recommendation), 0, 'begin', \(today), 'response-authorities-2009')
            """)
        try connection.execute(
            """
            INSERT INTO recommendation_step (id, recommendation, on_day, body, outcome)
            VALUES (1, \(recommendation), \(today + -20), 'body', 'outcome')
            """)
        try connection.execute(
            """
            INSERT INTO recommendation_action (recommendation, action) VALUES (\(recommendation), \(plannedAction))
            """)
        try connection.execute(
            """
            INSERT INTO recommendation_before (recommendation, number, corrected_day, because, reference, source, text,
                made_day, addressee, person)
            VALUES (\(recommendation), 1, \(today + -30), 'because', 'reference', 'source', 'text', \(today + -41), 'other',
                \(person))
            """)
    }

    /// What members were told with an answer: a figure of which the record of the second world says something else, to those
    /// who may see it.
    private static func freeze(_ answer: Int64, _ connection: Connection) throws {
        try connection.execute(
            "UPDATE question_answer SET text = \("answer-\(answer) {cited 1973}") WHERE id = \(answer)")
        try connection.execute(
            "INSERT INTO answer_frozen (answer, text, held_day) VALUES (\(answer), \("answer-\(answer) 46%"), \(today))"
        )
        try connection.execute(
            """
            INSERT INTO answer_figure (answer, position, written_as, shown, way, formula)
            VALUES (\(answer), 0, 'cited 1973', '46%', 'cited', 'formula')
            """)
        try connection.execute(
            """
            INSERT INTO answer_figure_input (answer, figure, position, word, what, value, source)
            VALUES (\(answer), 0, 0, 'word', 'what', '46%', 'source')
            """)
    }

    /// The area that what was asked for or promised is for.
    static func addFollowUpArea(_ connection: Connection) throws {
        for marking in markings {
            try connection.execute(
                "INSERT INTO follow_up_area (follow_up, area) VALUES (\(followUp(marking)), 'E07000033')")
        }
    }

    static func followUp(_ marking: Marking) -> Int64 { answer(marking) + 20_000 }

    /// What was asked for after an answer, and what came of it.
    static func addFollowUp(_ id: Int64, of answer: Int64, _ connection: Connection) throws {
        try connection.execute(
            """
            INSERT INTO follow_up (id, answer, text, asked_day, due_day, state, ended_day, outcome, version)
            VALUES (\(id), \(answer), 'more', \(today + -9), \(today + -3), 'open', NULL, 'outcome', 1)
            """)
    }

    /// The council was reminded of every answer that it owes, and of the recommendation.
    private static func addReminder(_ connection: Connection) throws {
        try connection.execute(
            """
            INSERT INTO reminder (id, committee, agency, sent_day, way)
            VALUES (1, \(committee), \(council), \(today + -5), 'letter')
            """)
        for marking in markings {
            try connection.execute(
                "INSERT INTO reminded_answer (reminder, answer) VALUES (1, \(answer(marking)))")
        }
        try connection.execute(
            "INSERT INTO reminded_recommendation (reminder, recommendation) VALUES (1, \(recommendation))")
    }

    /// Takes everything of scrutiny away, so that it can be put there anew.
    static func removeScrutiny(_ connection: Connection) throws {
        try connection.execute("DELETE FROM follow_up_area")
        try connection.execute("DELETE FROM follow_up")
        try connection.execute("DELETE FROM reminded_answer")
        try connection.execute("DELETE FROM reminded_recommendation")
        try connection.execute("DELETE FROM reminder")
        try connection.execute("DELETE FROM recommendation_action")
        try connection.execute("DELETE FROM recommendation_step")
        try connection.execute("DELETE FROM recommendation_before")
        try connection.execute("DELETE FROM recommendation_move")
        try connection.execute("DELETE FROM recommendation")
        try connection.execute("DELETE FROM answer_figure_input")
        try connection.execute("DELETE FROM answer_figure")
        try connection.execute("DELETE FROM answer_frozen")
        try connection.execute("DELETE FROM question_answer")
        try connection.execute("UPDATE inquiry_question SET follows = NULL")
        try connection.execute("DELETE FROM inquiry_question")
        try connection.execute("DELETE FROM inquiry")
        try connection.execute("DELETE FROM programme_move")
        try connection.execute("DELETE FROM programme_item_before")
        try connection.execute("DELETE FROM programme_item")
        try connection.execute("DELETE FROM called_off_meeting")
        try connection.execute("DELETE FROM committee_attendance")
        try connection.execute("DELETE FROM committee_meeting")
        try connection.execute("DELETE FROM committee")
    }
}
