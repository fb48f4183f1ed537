import Dates
package import Partnership
package import Storage

/// Follow-ups, in the order in which they were asked for: of one, or all.
package struct FollowUps: Query {
    package var viewer: Viewer
    package var id: ID<FollowUp>?

    package init(viewer: Viewer, id: ID<FollowUp>? = nil) { (self.viewer, self.id) = (viewer, id) }

    package var sql: SQL {
        """
        SELECT   \(FollowUp.columns)
        FROM     follow_up
        JOIN     question_answer ON question_answer.id = follow_up.answer
        WHERE    (follow_up.id = \(id) OR \(id == nil) = 1)
        ORDER BY follow_up.asked_day, follow_up.id
        """
    }

    package typealias Line = FollowUp
}

/// Every follow-up, or every one that is open, with the set and the question whose answer it is after.
struct FollowUpsInSets: Query {
    var viewer: Viewer
    /// Whether those that are done or dropped are asked for too.
    var withEnded = false

    var sql: SQL {
        """
        SELECT   \(FollowUp.columns), inquiry_question.inquiry, inquiry_question.number, question_answer.paragraph
        FROM     follow_up
        JOIN     question_answer ON question_answer.id = follow_up.answer
        JOIN     inquiry_question ON inquiry_question.id = question_answer.question
        WHERE    (follow_up.state = \(FollowUp.State.open) OR \(withEnded) = 1)
        ORDER BY follow_up.due_day NULLS LAST, inquiry_question.number, follow_up.id
        """
    }

    struct Line: FromRow, Guarded, Hashable {
        var one: FollowUp
        var agency: ID<Agency>
        var inquiry: ID<Inquiry>
        var number: Int
        var isExempt: Bool
        var hidden: Set<Field> {
            get { one.hidden }
            set { one.hidden = newValue }
        }

        init(one: FollowUp, agency: ID<Agency>, inquiry: ID<Inquiry>, number: Int, isExempt: Bool = false) {
            (self.one, self.agency, self.inquiry) = (one, agency, inquiry)
            (self.number, self.isExempt) = (number, isExempt)
        }

        init(_ row: Row) throws(StorageError) {
            one = try FollowUp(row)
            agency = try row["owner"]
            inquiry = try row["inquiry"]
            number = try row["number"]
            let paragraph: Int = try row["paragraph"]
            isExempt = paragraph != 0
        }

        var thing: Thing { one.thing }
        mutating func blank() { one.blank() }
    }
}
