import Dates
package import Partnership
package import Storage

/// Puts a question of a set right: its words while nobody has answered, and who is asked.
package struct ChangeQuestion: Sendable {
    package var id: ID<InquiryQuestion>
    /// The version that was looked at.
    package var version: Int
    package var number: Int
    package var theme: String
    package var text: String
    package var context: String
    package var agencies: [ID<Agency>]
    package var seats: [ID<Seat>]
    package var follows: ID<InquiryQuestion>?

    package init(
        id: ID<InquiryQuestion>, version: Int, number: Int, theme: String, text: String, context: String = "",
        agencies: [ID<Agency>], seats: [ID<Seat>] = [], follows: ID<InquiryQuestion>? = nil
    ) {
        (self.id, self.version, self.number, self.theme, self.text) = (id, version, number, theme, text)
        (self.context, self.agencies, self.seats, self.follows) = (context, agencies, seats, follows)
    }

    package func run(_ writing: Writing) throws(StorageError) -> Written<InquiryQuestion> {
        let connection = writing.connection
        guard var question = try InquiryQuestion.find(id, connection),
            let inquiry = try Inquiry.find(question.inquiry, connection), writing.may(.add, inquiry.thing)
        else { return .notThere }
        if let follows, follows != question.follows {
            guard let earlier = try InquiryQuestion.find(follows, connection), writing.may(.see, earlier.thing) else {
                return .notThere
            }
        }
        guard question.version == version else { return .stale(question) }
        guard let asked = try writing.addressees(agencies, seats) else { return .notThere }
        let answers = try question.answers(writing)
        var faults = QuestionFaults(theme: theme, text: text, context: context, number: number).faults
        if asked.isEmpty { faults.append(Fault("asked", "Choose who is asked.")) }
        faults += try InquiryQuestion.faults(number: number, of: inquiry.id, but: id, connection)
        if text != question.text, answers.contains(where: \.isBegun) {
            faults.append(
                Fault(
                    "text", "It has been answered as it is. Ask another question in place of other words for this one.")
            )
        }
        let leaving = answers.filter { answer in
            writing.may(.see, answer.thing, [.existence])
                && !asked.contains { $0.0 == answer.agency && $0.1 == answer.seat }
        }
        if leaving.contains(where: \.isBegun) {
            faults.append(Fault("asked", "Who has answered stays among those who are asked."))
        }
        guard faults.isEmpty else { return .faults(faults) }
        (question.number, question.theme, question.text, question.context) = (number, theme, text, context)
        (question.follows, question.version) = (follows, version + 1)
        try question.update(connection)
        for answer in leaving { try answer.remove(writing) }
        let coming = asked.filter { one in !answers.contains { $0.agency == one.0 && $0.seat == one.1 } }
        for (agency, seat) in coming { try question.ask(agency, seat, inquiry, writing) }
        writing.note(.alteration, [inquiry.thing.id], [.text], detail: "question \(number)")
        return .done(question)
    }
}

/// Takes a question out of a set: one that nobody has answered, and that no later question follows.
package struct TakeOutQuestion: Sendable {
    package var id: ID<InquiryQuestion>
    /// The version that was looked at.
    package var version: Int

    package init(id: ID<InquiryQuestion>, version: Int) { (self.id, self.version) = (id, version) }

    package func run(_ writing: Writing) throws(StorageError) -> Written<InquiryQuestion> {
        let connection = writing.connection
        guard let question = try InquiryQuestion.find(id, connection),
            let inquiry = try Inquiry.find(question.inquiry, connection), writing.may(.add, inquiry.thing)
        else { return .notThere }
        guard question.version == version else { return .stale(question) }
        let answers = try question.answers(writing)
        var faults: [Fault] = []
        if answers.contains(where: \.isBegun) {
            faults.append(Fault("out", "It has been answered, and stays with its answer."))
        }
        let later = try connection.value("SELECT COUNT(*) FROM inquiry_question WHERE follows = \(id)", as: Int.self)
        if later != 0 { faults.append(Fault("out", "A question of a later year follows it.")) }
        guard faults.isEmpty else { return .faults(faults) }
        for answer in answers { try answer.remove(writing) }
        try connection.execute("DELETE FROM inquiry_question WHERE id = \(id)")
        writing.note(.erasure, [inquiry.thing.id], [.text], detail: "question \(question.number)")
        return .done(question)
    }
}
