package import Dates
package import Partnership
package import Storage

/// One version of a group's terms of reference: what it is for, who sits on it, when it may decide, and how.
///
/// A version that was agreed is never changed. The next one takes its place from its own day on.
package struct Terms: FromRow, Guarded, Hashable {
    package var group: ID<Group>
    /// 1 for the first, and so on.
    package var number: Int
    /// Paragraphs, each on a line of its own.
    package var text: String
    package var from: Day
    /// Who agreed them, in words; empty where a meeting of the group did.
    package var agreedBy: String
    /// The meeting of the group that agreed them.
    package var agreedAt: ID<Meeting>?
    /// The day by which they should be looked at again.
    package var reviewBy: Day
    /// After how many meetings missed in a row a seat that must be there is taken further; nothing where they name no number.
    package var escalateAfter: Int?
    package var hidden: Set<Field> = []

    init(
        group: ID<Group>, number: Int, text: String, from: Day, agreedBy: String = "", agreedAt: ID<Meeting>? = nil,
        reviewBy: Day, escalateAfter: Int? = nil
    ) {
        (self.group, self.number, self.text, self.from) = (group, number, text, from)
        (self.agreedBy, self.agreedAt, self.reviewBy) = (agreedBy, agreedAt, reviewBy)
        self.escalateAfter = escalateAfter
    }

    static let columns: SQL = "in_group, number, text, from_day, agreed_by, agreed_at, review_day, escalate_after"

    /// The one place where a row of `group_terms` becomes a version.
    package init(_ row: Row) throws(StorageError) {
        group = try row["in_group"]
        number = try row["number"]
        text = try row["text"]
        from = try row["from_day"]
        agreedBy = try row["agreed_by"] ?? ""
        agreedAt = try row["agreed_at"]
        reviewBy = try row["review_day"]
        escalateAfter = try row["escalate_after"]
    }

    package var thing: Thing { Thing(.group, number: group.number) }
    package mutating func blank() {
        if hidden.contains(.terms) { (text, agreedBy, agreedAt, escalateAfter) = ("", "", nil, nil) }
    }

    /// Whole days since its review was due; nothing where it is not past due.
    func daysPastReview(on today: Day) -> Int? { reviewBy < today ? today - reviewBy : nil }

    func insert(_ connection: Connection) throws(StorageError) {
        let body: String? = agreedAt == nil ? agreedBy : nil
        try connection.execute(
            """
            INSERT INTO group_terms
                (in_group, number, text, from_day, agreed_by, agreed_at, review_day, escalate_after)
            VALUES (\(group), \(number), \(text), \(from), \(body), \(agreedAt), \(reviewBy), \(escalateAfter))
            """)
    }
}

extension [Terms] {
    /// The version that holds on a day: of those whose day has come, the one that was agreed last.
    func inForce(on day: Day) -> Terms? { filter { $0.from <= day }.max { $0.number < $1.number } }

    /// The last day of a version; nothing while no other takes its place. Before its first day where it never held.
    func lastDay(of version: Terms) -> Day? {
        filter { $0.number > version.number }.map(\.from).min().map { $0 + -1 }
    }
}

extension Terms {
    static let example = Terms(
        group: ID(41), number: 2,
        text: """
            Purpose: to set the priorities of the partnership and to answer for them each year.

            Membership: the responsible authorities, with the voluntary sector as adviser.

            Quorum: three of the responsible authorities, the police among them.

            Decisions are made by agreement. Where there is none, the chair decides.
            """, from: "2026-04-01", agreedAt: ID(54), reviewBy: "2028-03-31",
        escalateAfter: 3)
    static let exampleFirst = Terms(
        group: ID(41), number: 1,
        text: """
            Purpose: to set the priorities of the partnership.

            Membership: the responsible authorities.

            Quorum: three of the responsible authorities.

            The chair is the council’s.
            """, from: "2024-04-01", agreedBy: "The cabinet of the council", reviewBy: "2026-03-31")
}
