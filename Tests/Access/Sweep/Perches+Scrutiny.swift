import Aldermouth
import Partnership

@testable import Scrutiny
@testable import Storage

extension Perches {
    /// A word in each text of what the committee asks, is answered, and recommends.
    func scrutiny(_ connection: Connection) throws {
        func word(_ table: String, _ column: String, _ row: Int64, _ thing: Thing, _ field: Field) -> String {
            canaries.word(table, column, row, .part(thing, field))
        }
        let committee = World.committeeThing
        func terms(_ table: String, _ column: String) -> String { word(table, column, 0, committee, .terms) }
        let name = word("committee", "name", World.committee, committee, .name)
        let paper = word("committee", "paper", World.committee, committee, .name)
        try connection.execute(
            """
            UPDATE committee SET name = \(name), authority = \(terms("committee", "authority")), paper = \(paper)
            """)
        try connection.execute("UPDATE committee_meeting SET address = \(terms("committee_meeting", "address"))")
        try connection.execute("UPDATE programme_item SET title = \(terms("programme_item", "title"))")
        try connection.execute(
            """
            UPDATE programme_item_before SET because = \(terms("programme_item_before", "because")),
                text = \(terms("programme_item_before", "text"))
            """)
        try connection.execute("UPDATE programme_move SET reason = \(terms("programme_move", "reason"))")
        for (inquiry, question) in [
            (World.inquiry, World.question), (World.earlierInquiry, World.earlierQuestion),
        ] {
            let thing = Thing(.inquiry, number: inquiry)
            let title = word("inquiry", "title", inquiry, thing, .title)
            let scope = word("inquiry", "scope", inquiry, thing, .text)
            let kept = word("inquiry", "paper", inquiry, thing, .title)
            try connection.execute(
                """
                UPDATE inquiry SET title = \(title), scope = \(scope), paper = \(kept) WHERE id = \(inquiry)
                """)
            let words = ["theme", "text", "context"].map { word("inquiry_question", $0, question, thing, .text) }
            try connection.execute(
                """
                UPDATE inquiry_question SET theme = \(words[0]), text = \(words[1]), context = \(words[2])
                WHERE id = \(question)
                """)
        }
        for thing in World.markings.map(World.answerThing) + [World.earlierAnswerThing] {
            let words = ["text", "reason", "appendix"].map {
                word("question_answer", $0, thing.id.number, thing, .text)
            }
            try connection.execute(
                """
                UPDATE question_answer SET text = \(words[0]), reason = \(words[1]), appendix = \(words[2])
                WHERE id = \(thing.id.number)
                """)
        }
        try frozen(word, connection)
        for marking in World.markings {
            let (id, thing) = (World.followUp(marking), World.answerThing(marking))
            try connection.execute(
                """
                UPDATE follow_up SET text = \(word("follow_up", "text", id, thing, .text)),
                    said_due = \(word("follow_up", "said_due", id, thing, .text)),
                    outcome = \(word("follow_up", "outcome", id, thing, .text)), state = 'done', ended_day = \(World.today)
                WHERE id = \(id)
                """)
        }
        func told(_ table: String, _ column: String) -> String {
            word(table, column, World.recommendation, World.recommendationThing, .text)
        }
        try connection.execute(
            """
            UPDATE recommendation SET reference = \(told("recommendation", "reference")),
                source = \(told("recommendation", "source")), text = \(told("recommendation", "text")),
                response_text = \(told("recommendation", "response_text")),
                reason = \(told("recommendation", "reason")), evidence = \(told("recommendation", "evidence"))
            """)
        try connection.execute(
            """
            UPDATE recommendation_before SET because = \(told("recommendation_before", "because")),
                reference = \(told("recommendation_before", "reference")),
                source = \(told("recommendation_before", "source")), text = \(told("recommendation_before", "text"))
            """)
        try connection.execute(
            """
            UPDATE recommendation_step SET body = \(told("recommendation_step", "body")),
                outcome = \(told("recommendation_step", "outcome"))
            """)
    }

    /// A word in each text of what members were told with an answer.
    private func frozen(
        _ word: (String, String, Int64, Thing, Field) -> String, _ connection: Connection
    ) throws {
        let exempt = World.markings.filter { $0 >= .sensitive }.map(World.answerThing)
        for thing in exempt + [World.earlierAnswerThing] {
            let id = thing.id.number
            func told(_ table: String, _ column: String) -> String { word(table, column, id, thing, .text) }
            try connection.execute(
                "UPDATE answer_frozen SET text = \(told("answer_frozen", "text")) WHERE answer = \(id)")
            try connection.execute(
                """
                UPDATE answer_figure SET written_as = \(told("answer_figure", "written_as")),
                    shown = \(told("answer_figure", "shown")), formula = \(told("answer_figure", "formula"))
                WHERE answer = \(id)
                """)
            try connection.execute(
                """
                UPDATE answer_figure_input SET word = \(told("answer_figure_input", "word")),
                    what = \(told("answer_figure_input", "what")), value = \(told("answer_figure_input", "value")),
                    source = \(told("answer_figure_input", "source"))
                WHERE answer = \(id)
                """)
        }
    }
}
