package import Dates
package import Partnership
package import Storage

/// That an edition of a plan was published: when, where on the web, and what of it is kept here.
package struct Publication: FromRow, Guarded, Hashable {
    var plan: ID<Plan>
    /// 1 for the first of the plan that was written down.
    package var number: Int
    package var edition: String
    var published: Day
    var address: String
    /// The day on which its text was kept, never to be changed; nothing where only its address is held.
    package var kept: Day?
    /// The number of the edition that it corrects.
    var corrects: Int?
    /// Why it corrects that; empty where it corrects none.
    var reason: String
    var version: Int
    package var hidden: Set<Field> = []

    static let columns: SQL = "plan, number, edition, published_day, address, kept_day, corrects, reason, version"

    /// The one place where a row of `plan_publication` becomes an edition.
    package init(_ row: Row) throws(StorageError) {
        plan = try row["plan"]
        number = try row["number"]
        edition = try row["edition"]
        published = try row["published_day"]
        address = try row["address"]
        kept = try row["kept_day"]
        corrects = try row["corrects"]
        reason = try row["reason"]
        version = try row["version"]
    }

    package var thing: Thing { Thing(.plan, number: plan.number) }
    package mutating func blank() { if hidden.contains(.terms) { (edition, address, reason) = ("", "", "") } }

    /// `2026/27, 2 April 2026`.
    package var said: String { "\(edition), \(published.said)" }

    /// Whether it came before: was published earlier, or written down earlier of two of one day.
    func isBefore(_ other: Publication) -> Bool { (published, number) < (other.published, other.number) }
}

extension [Publication] {
    /// The last edition before one of which the text is kept.
    package func before(_ one: Publication) -> Publication? {
        filter { $0.kept != nil && $0.isBefore(one) }.max { $0.isBefore($1) }
    }

    /// Those that correct it, first to last.
    func corrections(of one: Publication) -> [Publication] {
        filter { $0.corrects == one.number }.sorted { $0.isBefore($1) }
    }

    /// The one that it corrects.
    func corrected(by one: Publication) -> Publication? {
        one.corrects.flatMap { number in first { $0.number == number } }
    }
}

/// The editions of a plan, latest first.
struct Publications: Query {
    var viewer: Viewer
    var plan: ID<Plan>

    var sql: SQL {
        """
        SELECT \(Publication.columns) FROM plan_publication
        WHERE plan = \(plan) AND plan NOT IN \(list: viewer.kept(from: .plan))
        ORDER BY published_day DESC, number DESC
        """
    }

    typealias Line = Publication
}
