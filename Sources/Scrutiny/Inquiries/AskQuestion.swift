import Dates
package import Partnership
package import Storage

/// Adds a question to a set, and asks it of one body or several.
package struct AskQuestion: Sendable {
    package var inquiry: ID<Inquiry>
    /// Its number; the next one where nothing is said.
    package var number: Int?
    package var theme: String
    package var text: String
    package var context: String
    package var agencies: [ID<Agency>]
    package var seats: [ID<Seat>]
    package var follows: ID<InquiryQuestion>?

    package init(
        inquiry: ID<Inquiry>, number: Int? = nil, theme: String, text: String, context: String = "",
        agencies: [ID<Agency>], seats: [ID<Seat>] = [], follows: ID<InquiryQuestion>? = nil
    ) {
        (self.inquiry, self.number, self.theme, self.text) = (inquiry, number, theme, text)
        (self.context, self.agencies, self.seats, self.follows) = (context, agencies, seats, follows)
    }

    package func run(_ writing: Writing) throws(StorageError) -> Written<InquiryQuestion> {
        let connection = writing.connection
        guard let found = try Inquiry.find(inquiry, connection), writing.may(.add, found.thing) else {
            return .notThere
        }
        if let follows {
            guard let earlier = try InquiryQuestion.find(follows, connection), writing.may(.see, earlier.thing) else {
                return .notThere
            }
        }
        let last =
            try connection.value(
                "SELECT MAX(number) FROM inquiry_question WHERE inquiry = \(inquiry)", as: Int?.self) ?? nil
        let number = number ?? (last ?? 0) + 1
        var faults: [Fault] = []
        faults.check(theme, "theme", "the theme")
        faults.check(text, "text", "the question", most: 2000)
        faults.checkLength(context, "context", "what members say with it", most: 4000)
        if agencies.isEmpty, seats.isEmpty { faults.append(Fault("asked", "Choose who is asked.")) }
        if !(1...999).contains(number) { faults.append(Fault("number", "Enter a number from 1 to 999.")) }
        let same = try connection.value(
            "SELECT COUNT(*) FROM inquiry_question WHERE inquiry = \(inquiry) AND number = \(number)", as: Int.self)
        if same != 0 { faults.append(Fault("number", "There is a question \(number) already.")) }
        guard let asked = try addressees(writing) else { return .notThere }
        guard faults.isEmpty else { return .faults(faults) }
        let question = InquiryQuestion(
            id: .new(), inquiry: inquiry, number: number, theme: theme, text: text, context: context, follows: follows)
        try question.insert(connection)
        writing.note(.alteration, [found.thing.id], [.text])
        for (agency, seat) in asked {
            let answer = QuestionAnswer(
                id: .new(), question: question.id, agency: agency, seat: seat, asked: found.asked, due: found.due)
            try answer.insert(connection)
            writing.note(.collection, [answer.thing.id], [.existence])
        }
        return .done(question)
    }

    /// Nothing where one of them is not there, or not for this person to know of.
    private func addressees(_ writing: Writing) throws(StorageError) -> [(ID<Agency>, ID<Seat>?)]? {
        var asked: [(ID<Agency>, ID<Seat>?)] = []
        for id in Set(agencies).sorted() {
            guard let agency = try writing.known(id) else { return nil }
            asked.append((agency.id, nil))
        }
        for id in Set(seats).sorted() {
            guard let seat = try writing.known(id) else { return nil }
            asked.append((seat.agency, seat.id))
        }
        return asked
    }
}
