package import Partnership
package import Storage

/// Every set of key lines of enquiry, latest first.
package struct Inquiries: Query {
    package var viewer: Viewer

    package init(viewer: Viewer) { self.viewer = viewer }

    package var sql: SQL { "SELECT \(Inquiry.columns) FROM inquiry ORDER BY year DESC, asked_day DESC, id" }

    package typealias Line = Inquiry
}

/// The questions of a set, in order; or those of earlier years that they follow.
package struct Questions: Query {
    package var viewer: Viewer
    package var inquiry: ID<Inquiry>
    package var areEarlier: Bool

    package init(viewer: Viewer, inquiry: ID<Inquiry>, areEarlier: Bool = false) {
        (self.viewer, self.inquiry, self.areEarlier) = (viewer, inquiry, areEarlier)
    }

    package var sql: SQL {
        "SELECT \(InquiryQuestion.columns) FROM inquiry_question WHERE id IN \(chosen) ORDER BY number, id"
    }

    fileprivate var chosen: SQL {
        areEarlier
            ? "(SELECT follows FROM inquiry_question WHERE inquiry = \(inquiry) AND follows IS NOT NULL)"
            : "(SELECT id FROM inquiry_question WHERE inquiry = \(inquiry))"
    }

    package typealias Line = InquiryQuestion
}

/// The answers to the questions of a set, or to those of earlier years that they follow.
package struct Answers: Query {
    package var viewer: Viewer
    package var questions: Questions

    package init(viewer: Viewer, inquiry: ID<Inquiry>, areEarlier: Bool = false) {
        (self.viewer, questions) = (viewer, Questions(viewer: viewer, inquiry: inquiry, areEarlier: areEarlier))
    }

    package var sql: SQL {
        """
        SELECT \(QuestionAnswer.columns) FROM question_answer
        WHERE question IN \(questions.chosen) ORDER BY asked_day, id
        """
    }

    package typealias Line = QuestionAnswer
}

/// One answer.
package struct OneAnswer: Query {
    package var viewer: Viewer
    package var id: ID<QuestionAnswer>

    package init(viewer: Viewer, id: ID<QuestionAnswer>) { (self.viewer, self.id) = (viewer, id) }

    package var sql: SQL { "SELECT \(QuestionAnswer.columns) FROM question_answer WHERE id = \(id)" }

    package typealias Line = QuestionAnswer
}

/// One question.
struct OneQuestion: Query {
    var viewer: Viewer
    var id: ID<InquiryQuestion>

    var sql: SQL { "SELECT \(InquiryQuestion.columns) FROM inquiry_question WHERE id = \(id)" }

    typealias Line = InquiryQuestion
}

/// Every answer that is still waited for, with the set it is of.
package struct Outstanding: Query {
    package var viewer: Viewer

    package init(viewer: Viewer) { self.viewer = viewer }

    package var sql: SQL {
        """
        SELECT   question_answer.id, question_answer.question, question_answer.agency, question_answer.seat,
                 question_answer.asked_day, question_answer.due_day, question_answer.state,
                 question_answer.answered_day, '' AS text, '' AS reason, '' AS appendix, question_answer.marking,
                 question_answer.paragraph, question_answer.version, \(QuestionAnswer.ofCommittee),
                 \(QuestionAnswer.ofPaper),
                 inquiry_question.inquiry, inquiry_question.number
        FROM     question_answer
        JOIN     inquiry_question ON inquiry_question.id = question_answer.question
        WHERE    question_answer.state IN \(list: AnswerState.allCases.filter { $0 == .asked || $0 == .atMeeting })
        ORDER BY question_answer.due_day, inquiry_question.number, question_answer.id
        """
    }

    package struct Line: FromRow, Guarded, Hashable {
        package var answer: QuestionAnswer
        package var inquiry: ID<Inquiry>
        package var number: Int
        package var hidden: Set<Field> = []

        init(answer: QuestionAnswer, inquiry: ID<Inquiry>, number: Int) {
            (self.answer, self.inquiry, self.number) = (answer, inquiry, number)
        }

        package init(_ row: Row) throws(StorageError) {
            answer = try QuestionAnswer(row)
            inquiry = try row["inquiry"]
            number = try row["number"]
        }

        package var thing: Thing { answer.thing }
        package mutating func blank() {}
    }
}
