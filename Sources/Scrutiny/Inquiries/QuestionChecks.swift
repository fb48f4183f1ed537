import Dates
import Partnership
import Storage

/// What every question must have: a theme, words and a number.
struct QuestionFaults {
    var (theme, text, context): (String, String, String)
    var number: Int

    var faults: [Fault] {
        var faults: [Fault] = []
        faults.check(theme, "theme", "the theme")
        faults.check(text, "text", "the question", most: 2000)
        faults.checkLength(context, "context", "what members say with it", most: 4000)
        if !(1...999).contains(number) { faults.append(Fault("number", "Enter a number from 1 to 999.")) }
        return faults
    }
}

extension InquiryQuestion {
    /// That another question of the set has this number.
    static func faults(
        number: Int, of inquiry: ID<Inquiry>, but one: ID<InquiryQuestion>? = nil, _ connection: Connection
    ) throws(StorageError) -> [Fault] {
        let same = try connection.column(
            "SELECT id FROM inquiry_question WHERE inquiry = \(inquiry) AND number = \(number)",
            as: ID<InquiryQuestion>.self)
        return same.contains { $0 != one } ? [Fault("number", "There is a question \(number) already.")] : []
    }

    /// What each body that is asked has said to it so far.
    func answers(_ writing: Writing) throws(StorageError) -> [QuestionAnswer] {
        try writing.connection.all(
            "SELECT \(QuestionAnswer.columns) FROM question_answer WHERE question = \(id) ORDER BY id",
            as: QuestionAnswer.self)
    }

    /// Asks it of one body, or of one seat of it.
    func ask(
        _ agency: ID<Agency>, _ seat: ID<Seat>?, _ inquiry: Inquiry, _ writing: Writing
    ) throws(StorageError) {
        var answer = QuestionAnswer(
            id: .new(), question: id, agency: agency, seat: seat, asked: inquiry.asked, due: inquiry.due)
        answer.committee = inquiry.committee
        try answer.insert(writing.connection)
        writing.note(.collection, [answer.thing.id], [.existence])
    }

    func update(_ connection: Connection) throws(StorageError) {
        try connection.execute(
            """
            UPDATE inquiry_question SET number = \(number), theme = \(theme), text = \(text), context = \(context),
                follows = \(follows), version = \(version)
            WHERE id = \(id)
            """)
    }
}

extension QuestionAnswer {
    /// Whether anything was said to it yet, be it that it is left for the meeting.
    var isBegun: Bool { state != .asked || version > 1 }

    /// Takes back that somebody was asked who has said nothing yet.
    func remove(_ writing: Writing) throws(StorageError) {
        try writing.connection.execute("DELETE FROM reminded_answer WHERE answer = \(id)")
        try writing.connection.execute("DELETE FROM question_answer WHERE id = \(id)")
        writing.note(.erasure, [thing.id], [.existence], detail: "asked no more")
    }
}

extension Writing {
    /// Who is asked: agencies, and seats with theirs, each once. Nothing where one of them is not there, or not for this
    /// person to know of.
    func addressees(
        _ agencies: [ID<Agency>], _ seats: [ID<Seat>]
    ) throws(StorageError) -> [(ID<Agency>, ID<Seat>?)]? {
        var asked: [(ID<Agency>, ID<Seat>?)] = []
        for id in Set(agencies).sorted() {
            guard let agency = try known(id) else { return nil }
            asked.append((agency.id, nil))
        }
        for id in Set(seats).sorted() {
            guard let seat = try known(id) else { return nil }
            asked.append((seat.agency, seat.id))
        }
        return asked
    }
}
