package import Dates
package import Partnership
package import Storage

/// A set of key lines of enquiry: the questions that a committee puts to the partnership for one review.
///
/// Source: paper 001 (Bolsover, 18 March 2019), which is one set of 16.
package struct Inquiry: FromRow, Guarded, Hashable {
    package var id: ID<Inquiry>
    package var committee: ID<Committee>
    /// The meeting at which it is heard.
    package var meeting: ID<CommitteeMeeting>?
    /// The calendar year of the review.
    package var year: Int
    package var title: String
    /// What it is about, and what it is not.
    package var scope: String
    package var asked: Day
    /// By when answers are asked for.
    package var due: Day
    package var version: Int
    /// The published paper for whose sake it, or its committee, is held; empty for one of the partnership's own.
    package var paper = ""
    package var hidden: Set<Field> = []

    /// What a set says of itself unless its committee says something else: the power is over the partnership as a whole.
    ///
    /// Source: Police and Justice Act 2006, section 19(1); paper 001.
    package static let usualScope = """
        The committee looks at what the responsible authorities do together on crime and disorder. It looks at the \
        partnership as a whole, and does not scrutinise any one partner by itself.
        """

    package static let columns: SQL = """
        id, committee, meeting, year, title, scope, asked_day, due_day, version,
        CASE WHEN inquiry.paper <> '' THEN inquiry.paper
             ELSE (SELECT kept.paper FROM committee kept WHERE kept.id = inquiry.committee) END AS of_paper
        """

    package init(
        id: ID<Inquiry>, committee: ID<Committee>, meeting: ID<CommitteeMeeting>? = nil, year: Int, title: String,
        scope: String = Inquiry.usualScope, asked: Day, due: Day, version: Int = 1
    ) {
        (self.id, self.committee, self.meeting, self.year) = (id, committee, meeting, year)
        (self.title, self.scope, self.asked, self.due, self.version) = (title, scope, asked, due, version)
    }

    /// The one place where a row of `inquiry` becomes a set of key lines of enquiry.
    package init(_ row: Row) throws(StorageError) {
        id = try row["id"]
        committee = try row["committee"]
        meeting = try row["meeting"]
        year = try row["year"]
        title = try row["title"]
        scope = try row["scope"]
        asked = try row["asked_day"]
        due = try row["due_day"]
        version = try row["version"]
        paper = try row["of_paper"]
    }

    /// Whether it is held for the sake of a published paper: then no clock runs.
    package var isKept: Bool { !paper.isEmpty }

    package static func thing(_ id: ID<Inquiry>) -> Thing { Thing(.inquiry, number: id.number) }
    package var thing: Thing { Inquiry.thing(id) }
    package mutating func blank() { if hidden.contains(.text) { scope = "" } }

    static func find(_ id: ID<Inquiry>, _ connection: Connection) throws(StorageError) -> Inquiry? {
        try connection.first("SELECT \(columns) FROM inquiry WHERE id = \(id)", as: Inquiry.self)
    }
}

/// One numbered question of a set.
package struct InquiryQuestion: FromRow, Guarded, Hashable {
    package var id: ID<InquiryQuestion>
    package var inquiry: ID<Inquiry>
    package var number: Int
    package var theme: String
    package var text: String
    /// What members say with it; empty when nothing.
    package var context: String
    /// The same question a year before.
    package var follows: ID<InquiryQuestion>?
    package var version = 1
    package var hidden: Set<Field> = []

    package static let columns: SQL = "id, inquiry, number, theme, text, context, follows, version"

    package init(
        id: ID<InquiryQuestion>, inquiry: ID<Inquiry>, number: Int, theme: String, text: String, context: String = "",
        follows: ID<InquiryQuestion>? = nil
    ) {
        (self.id, self.inquiry, self.number, self.theme) = (id, inquiry, number, theme)
        (self.text, self.context, self.follows) = (text, context, follows)
    }

    /// The one place where a row of `inquiry_question` becomes a question.
    package init(_ row: Row) throws(StorageError) {
        id = try row["id"]
        inquiry = try row["inquiry"]
        number = try row["number"]
        theme = try row["theme"]
        text = try row["text"]
        context = try row["context"]
        follows = try row["follows"]
        version = try row["version"]
    }

    package var thing: Thing { Inquiry.thing(inquiry) }
    package mutating func blank() { if hidden.contains(.text) { (theme, text, context) = ("", "", "") } }

    static func find(_ id: ID<InquiryQuestion>, _ connection: Connection) throws(StorageError) -> InquiryQuestion? {
        try connection.first("SELECT \(columns) FROM inquiry_question WHERE id = \(id)", as: InquiryQuestion.self)
    }

    func insert(_ connection: Connection) throws(StorageError) {
        try connection.execute(
            """
            INSERT INTO inquiry_question (id, inquiry, number, theme, text, context, follows)
            VALUES (\(id), \(inquiry), \(number), \(theme), \(text), \(context), \(follows))
            """)
    }
}
