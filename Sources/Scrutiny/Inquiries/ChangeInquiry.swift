package import Dates
package import Partnership
package import Storage

/// Puts a set of key lines of enquiry right: its title and scope, its meeting, and its days.
///
/// Another day by which answers are asked for holds for every body that has not answered yet.
package struct ChangeInquiry: Sendable {
    package var id: ID<Inquiry>
    /// The version that was looked at.
    package var version: Int
    package var meeting: ID<CommitteeMeeting>?
    package var title: String
    package var scope: String
    package var asked: Day
    package var due: Day

    package init(
        id: ID<Inquiry>, version: Int, meeting: ID<CommitteeMeeting>?, title: String, scope: String, asked: Day,
        due: Day
    ) {
        (self.id, self.version, self.meeting, self.title) = (id, version, meeting, title)
        (self.scope, self.asked, self.due) = (scope, asked, due)
    }

    package func run(_ writing: Writing) throws(StorageError) -> Written<Inquiry> {
        let connection = writing.connection
        guard var inquiry = try Inquiry.find(id, connection), writing.may(.see, inquiry.thing),
            let committee = try Committee.find(inquiry.committee, connection), writing.may(.change, committee.thing)
        else { return .notThere }
        guard inquiry.version == version else { return .stale(inquiry) }
        var faults: [Fault] = []
        faults.check(title, "title", "a title")
        faults.check(scope, "scope", "what it is about", most: 4000)
        if due < asked { faults.append(Fault("until", "Answers cannot be due before they are asked for.")) }
        try faults.checkMeeting(meeting, of: committee.id, answersDue: due, connection)
        let answered = try connection.value(
            """
            SELECT MIN(answered_day) FROM question_answer
            WHERE  question IN (SELECT id FROM inquiry_question WHERE inquiry = \(id))
            """, as: Day?.self)
        if let first = answered ?? nil, first < asked {
            faults.append(Fault("from", "A body answered on \(first.said). It cannot have been asked after that."))
        }
        guard faults.isEmpty else { return .faults(faults) }
        (inquiry.title, inquiry.scope, inquiry.meeting) = (title, scope, meeting)
        (inquiry.asked, inquiry.due, inquiry.version) = (asked, due, version + 1)
        try connection.execute(
            """
            UPDATE inquiry SET title = \(title), scope = \(scope), meeting = \(meeting), asked_day = \(asked),
                due_day = \(due), version = \(inquiry.version)
            WHERE id = \(id)
            """)
        try connection.execute(
            """
            UPDATE question_answer SET asked_day = \(asked), due_day = \(due)
            WHERE  state IN \(list: AnswerState.allCases.filter { $0 == .asked || $0 == .atMeeting })
              AND  question IN (SELECT id FROM inquiry_question WHERE inquiry = \(id))
            """)
        writing.note(.alteration, [inquiry.thing.id], inquiry.thing.kind.fields)
        return .done(inquiry)
    }
}
