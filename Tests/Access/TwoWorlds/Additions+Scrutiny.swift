import Partnership
import Storage

extension Additions {
    /// What a committee asks, is told and recommends, where somebody is kept from it.
    static let scrutiny: [Addition] = [
        exemptAnswer, frozenAnswer, approvedText, restrictedAnswer, committee, sitting, question, recommendation,
    ]

    private static let exemptAnswer: Addition = {
        let id = World.answer(.sensitive)
        return Addition(
            name: "the words of an exempt answer", parts: [(World.answerThing(.sensitive), .text)],
            put: {
                try $0.execute(
                    "UPDATE question_answer SET text = 'Beside', reason = 'Beside', paragraph = 7 WHERE id = \(id)")
            },
            takeAway: {
                try $0.execute(
                    """
                    UPDATE question_answer SET text = \("answer-\(id) {cited 1973}"), reason = 'why' WHERE id = \(id)
                    """)
            })
    }()

    private static let frozenAnswer: Addition = {
        let id = World.answer(.sensitive)
        return Addition(
            name: "what members were told with an exempt answer", parts: [(World.answerThing(.sensitive), .text)],
            put: {
                try $0.execute("UPDATE answer_frozen SET text = 'Beside' WHERE answer = \(id)")
                try $0.execute("UPDATE answer_figure SET shown = 'Beside' WHERE answer = \(id)")
                try $0.execute("UPDATE answer_figure_input SET source = 'Beside' WHERE answer = \(id)")
            },
            takeAway: {
                try $0.execute("UPDATE answer_frozen SET text = \("answer-\(id) 46%") WHERE answer = \(id)")
                try $0.execute("UPDATE answer_figure SET shown = '46%' WHERE answer = \(id)")
                try $0.execute("UPDATE answer_figure_input SET source = 'source' WHERE answer = \(id)")
            })
    }()

    private static let approvedText: Addition = {
        let id = World.exemptApprovedText
        return Addition(
            name: "what was approved of an exempt answer", parts: [(World.answerThing(.sensitive), .text)],
            put: { try $0.execute("UPDATE approved_text_piece SET text = 'Beside' WHERE approved = \(id)") },
            takeAway: {
                for (position, piece) in World.pieces(id).enumerated() {
                    try $0.execute(
                        """
                        UPDATE approved_text_piece SET text = \(piece.text)
                        WHERE  approved = \(id) AND position = \(position)
                        """)
                }
            })
    }()

    private static let restrictedAnswer: Addition = {
        let thing = World.ofCommittee(
            Thing(.answer, number: 1813, owner: ID(World.council), marking: .restricted))
        return Addition(
            name: "a restricted answer", parts: [(thing, .existence)],
            put: {
                try $0.execute(
                    """
                    INSERT INTO question_answer (id, question, agency, seat, asked_day, due_day, state, answered_day,
                        text, reason, appendix, marking, paragraph, version)
                    VALUES (1813, \(World.question), 3, NULL, \(World.today), \(World.today), 'asked', NULL, 'Beside', '',
                        '', 'RESTRICTED', 7, 1)
                    """)
                try World.addFollowUp(1814, of: 1813, $0)
                try $0.execute("INSERT INTO reminded_answer (reminder, answer) VALUES (1, 1813)")
            },
            takeAway: {
                try $0.execute("DELETE FROM reminded_answer WHERE answer = 1813")
                try $0.execute("DELETE FROM follow_up WHERE id = 1814")
                try $0.execute("DELETE FROM question_answer WHERE id = 1813")
            })
    }()

    private static let committee = Addition(
        name: "the name of a committee", parts: [(World.committeeThing, .name)],
        put: { try $0.execute("UPDATE committee SET name = 'Beside'") },
        takeAway: { try $0.execute("UPDATE committee SET name = 'committee-801'") })

    private static let sitting = Addition(
        name: "a seat on a committee", parts: [(World.committeeThing, .terms)],
        put: { try World.addSitting(1815, World.committeeThing, 114, World.began, nil, $0) },
        takeAway: { try $0.execute("DELETE FROM sitting WHERE id = 1815") })

    private static let question = Addition(
        name: "a question", parts: [(World.inquiryThing, .text)],
        put: { try $0.execute("UPDATE inquiry_question SET text = 'Beside' WHERE id = \(World.question)") },
        takeAway: {
            try $0.execute("UPDATE inquiry_question SET text = 'question-806' WHERE id = \(World.question)")
        })

    private static let recommendation = Addition(
        name: "a recommendation", parts: [(World.recommendationThing, .text)],
        put: { try $0.execute("UPDATE recommendation SET text = 'Beside'") },
        takeAway: { try $0.execute("UPDATE recommendation SET text = 'recommendation-808'") })
}
