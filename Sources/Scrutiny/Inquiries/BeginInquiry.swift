package import Dates
package import Partnership
package import Storage

/// Begins a set of key lines of enquiry; with the questions of an earlier one where that is named, each following its own.
package struct BeginInquiry: Sendable {
    package var committee: ID<Committee>
    package var meeting: ID<CommitteeMeeting>?
    package var year: Int
    package var title: String
    package var scope: String
    package var asked: Day
    package var due: Day
    /// The set whose questions are asked again, of the same bodies.
    package var after: ID<Inquiry>?

    package init(
        committee: ID<Committee>, meeting: ID<CommitteeMeeting>? = nil, year: Int, title: String,
        scope: String = Inquiry.usualScope, asked: Day, due: Day, after: ID<Inquiry>? = nil
    ) {
        (self.committee, self.meeting, self.year, self.title) = (committee, meeting, year, title)
        (self.scope, self.asked, self.due, self.after) = (scope, asked, due, after)
    }

    package func run(_ writing: Writing) throws(StorageError) -> Written<Inquiry> {
        let connection = writing.connection
        guard let found = try Committee.find(committee, connection), writing.may(.change, found.thing) else {
            return .notThere
        }
        let earlier = try after.map { (id) throws(StorageError) in try Inquiry.find(id, connection) } ?? nil
        if after != nil {
            guard let earlier, earlier.committee == committee, writing.may(.see, earlier.thing) else {
                return .notThere
            }
        }
        var faults: [Fault] = []
        faults.check(title, "title", "a title")
        faults.check(scope, "scope", "what it is about", most: 4000)
        if !(2000...2100).contains(year) { faults.append(Fault("of-year", "Enter a year, such as 2027.")) }
        if due < asked { faults.append(Fault("until", "Answers cannot be due before they are asked for.")) }
        try faults.checkMeeting(meeting, of: committee, answersDue: due, connection)
        guard faults.isEmpty else { return .faults(faults) }
        let inquiry = Inquiry(
            id: .new(), committee: committee, meeting: meeting, year: year, title: title, scope: scope, asked: asked,
            due: due)
        try connection.execute(
            """
            INSERT INTO inquiry (id, committee, meeting, year, title, scope, asked_day, due_day, version)
            VALUES (\(inquiry.id), \(committee), \(meeting), \(year), \(title), \(scope), \(asked), \(due), 1)
            """)
        if let earlier { try carryOver(earlier, to: inquiry, writing) }
        writing.note(.collection, [inquiry.thing.id], inquiry.thing.kind.fields)
        return .done(inquiry)
    }

    private func carryOver(_ earlier: Inquiry, to inquiry: Inquiry, _ writing: Writing) throws(StorageError) {
        let connection = writing.connection
        let questions = try connection.all(
            Questions(viewer: writing.viewer, inquiry: earlier.id).sql, as: InquiryQuestion.self)
        let answers = try connection.all(
            Answers(viewer: writing.viewer, inquiry: earlier.id).sql, as: QuestionAnswer.self)
        for question in questions {
            let again = InquiryQuestion(
                id: .new(), inquiry: inquiry.id, number: question.number, theme: question.theme, text: question.text,
                follows: question.id)
            try again.insert(connection)
            for answer in answers where answer.question == question.id && writing.may(.see, answer.thing, [.existence])
            {
                let next = QuestionAnswer(
                    id: .new(), question: again.id, agency: answer.agency, seat: answer.seat, asked: asked, due: due)
                try next.insert(connection)
                writing.note(.collection, [next.thing.id], [.existence])
            }
        }
    }
}

extension [Fault] {
    /// The meeting that is to hear the answers: one of the committee's, and not before they are due.
    mutating func checkMeeting(
        _ meeting: ID<CommitteeMeeting>?, of committee: ID<Committee>, answersDue due: Day, _ connection: Connection
    ) throws(StorageError) {
        guard let meeting else { return }
        let day = try connection.value(
            "SELECT day FROM committee_meeting WHERE id = \(meeting) AND committee = \(committee)", as: Day.self)
        guard let day else {
            append(Fault("meeting", "Choose a meeting of this committee."))
            return
        }
        if due > day {
            append(
                Fault(
                    "until",
                    "The meeting is on \(day.said). Enter that day or an earlier one, or choose a later meeting."))
        }
    }
}
