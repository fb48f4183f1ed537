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
        var faults = QuestionFaults(theme: theme, text: text, context: context, number: number).faults
        if agencies.isEmpty, seats.isEmpty { faults.append(Fault("asked", "Choose who is asked.")) }
        faults += try InquiryQuestion.faults(number: number, of: inquiry, connection)
        guard let asked = try writing.addressees(agencies, seats) else { return .notThere }
        guard faults.isEmpty else { return .faults(faults) }
        let question = InquiryQuestion(
            id: .new(), inquiry: inquiry, number: number, theme: theme, text: text, context: context, follows: follows)
        try question.insert(connection)
        writing.note(.alteration, [found.thing.id], [.text])
        for (agency, seat) in asked { try question.ask(agency, seat, found, writing) }
        return .done(question)
    }
}
