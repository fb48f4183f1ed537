import Dates
import Pages
import Partnership
import Storage

/// One row of a table that is taken in, read strictly.
struct ImportRow {
    var file: String
    var line: Int
    var cells: [String: String]
    var writing: Writing
    var today: Day
    var telling: any AnswerTelling

    var connection: Connection { writing.connection }

    func text(_ column: String) -> String { cells[column] ?? "" }

    func refused(_ column: String?, _ why: String) -> ImportRefused {
        ImportRefused([ImportFault(file: file, line: line, column: column, said: why)])
    }

    func day(_ column: String) throws -> Day {
        guard let day = Day(iso: text(column)) else { throw refused(column, "Enter a day such as 2027-03-31.") }
        return day
    }

    func dayIfAny(_ column: String) throws -> Day? { text(column).isEmpty ? nil : try day(column) }

    func whole(_ column: String, ifEmpty: Int? = nil) throws -> Int {
        if text(column).isEmpty, let ifEmpty { return ifEmpty }
        let digits = text(column).utf8
        guard (1...6).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }) else {
            throw refused(column, "Enter a whole number.")
        }
        return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    func word<Word: RawRepresentable<String> & CaseIterable>(_ column: String, _: Word.Type) throws -> Word {
        guard let word = Word(rawValue: text(column)) else {
            throw refused(column, "Enter one of: \(Word.allCases.map(\.rawValue).joined(separator: ", ")).")
        }
        return word
    }

    /// An agency by its name or its name in short.
    func agency(_ column: String, _ name: String? = nil) throws -> Agency {
        let name = name ?? text(column)
        let found = try connection.all(
            "SELECT \(Agency.columns) FROM agency WHERE name = \(name) OR short_name = \(name)", as: Agency.self
        ).filter { writing.may(.see, $0.thing) }
        guard found.count == 1 else {
            throw refused(
                column, found.isEmpty ? "There is no agency “\(name)”." : "There are several agencies “\(name)”.")
        }
        return found[0]
    }

    /// The committee of that name; that of the council, where the row says whose it is.
    func committee(_ column: String = "committee") throws -> Committee {
        let name = text(column)
        var found = try connection.all(
            "SELECT \(Committee.columns) FROM committee WHERE name = \(name)", as: Committee.self
        ).filter { writing.may(.see, $0.thing) }
        if !text("council").isEmpty {
            let council = try agency("council").id
            found.removeAll { $0.council != council }
        }
        guard found.count == 1 else {
            throw refused(
                column,
                found.isEmpty
                    ? "There is no committee “\(name)”."
                    : "There are several committees “\(name)”. Say whose it is in a column “council”.")
        }
        return found[0]
    }

    func meetingIfAny(of committee: Committee, _ column: String = "meeting") throws -> ID<CommitteeMeeting>? {
        guard let day = try dayIfAny(column) else { return nil }
        guard let meeting = try meeting(of: committee, day) else {
            throw refused(column, "The committee does not meet on \(day.said).")
        }
        return meeting
    }

    func meeting(of committee: Committee, _ day: Day) throws -> ID<CommitteeMeeting>? {
        try connection.value(
            "SELECT id FROM committee_meeting WHERE committee = \(committee.id) AND day = \(day)",
            as: ID<CommitteeMeeting>.self)
    }

    func inquiry(of committee: Committee, year: Int) throws -> Inquiry? {
        try connection.first(
            "SELECT \(Inquiry.columns) FROM inquiry WHERE committee = \(committee.id) AND year = \(year)",
            as: Inquiry.self)
    }

    func question(of inquiry: Inquiry, number: Int) throws -> InquiryQuestion? {
        try connection.first(
            "SELECT \(InquiryQuestion.columns) FROM inquiry_question WHERE inquiry = \(inquiry.id) AND number = \(number)",
            as: InquiryQuestion.self)
    }

    /// The answer of a body as such, and not of one of its seats.
    func answer(to question: InquiryQuestion, of body: Agency) throws -> QuestionAnswer {
        let found = try connection.first(
            """
            SELECT \(QuestionAnswer.columns) FROM question_answer
            WHERE question = \(question.id) AND agency = \(body.id) AND seat IS NULL
            """, as: QuestionAnswer.self)
        guard let found else { throw refused("body", "\(body.name) was not asked this question.") }
        return found
    }

    func recommendation(_ reference: String) throws -> Recommendation? {
        try connection.first(
            "SELECT \(Recommendation.columns) FROM recommendation WHERE reference = \(reference)",
            as: Recommendation.self
        ).flatMap { writing.may(.see, $0.thing) ? $0 : nil }
    }

    /// What a command made; its faults become faults of the row.
    ///
    /// - Parameter columns: The columns that its fields come from.
    func done<One>(_ written: Written<One>, _ columns: [String: String] = [:]) throws -> One {
        switch written {
        case .done(let one): return one
        case .faults(let faults):
            throw ImportRefused(
                faults.map {
                    ImportFault(file: file, line: line, column: columns[$0.field], said: $0.said)
                })
        case .stale, .notThere: throw refused(nil, "This may not be written here.")
        }
    }
}
