import Dates
package import Figures
package import Files
package import Partnership
package import Storage

/// A number from elsewhere, kept once, so that a plan, a paper and an answer cite the same.
package struct CitedFigure: FromRow, Guarded, Hashable {
    package var id: ID<CitedFigure>
    package var number: CitedNumber
    /// The word by which a report refers to it, and a file names it; empty where it has none.
    package var word: String
    /// Whether it is what people said in a consultation.
    package var isAsked: Bool
    /// The document of the register that it is from; nothing where that is not in the register.
    package var register: ID<NamedDocument>?
    /// The measure of open data on whose pages it stands too; empty where it stands beside none.
    package var measure = ""
    package var version: Int
    package var hidden: Set<Field> = []

    static let columns: SQL =
        """
        cited_figure.id, cited_figure.subject, cited_figure.amount, cited_figure.decimals, cited_figure.unit,
        cited_figure.is_rough, cited_figure.base, cited_figure.body, cited_figure.document, cited_figure.dated_day,
        cited_figure.dated_to, cited_figure.page, cited_figure.caveat, cited_figure.is_asked, cited_figure.word,
        cited_figure.register_document, cited_figure.measure, cited_figure.version
        """

    /// The one place where a row of `cited_figure` becomes a cited figure.
    package init(_ row: Row) throws(StorageError) {
        id = try row["id"]
        number = try CitedNumber(cited: row)
        isAsked = try row["is_asked"]
        word = try row["word"]
        register = try row["register_document"]
        measure = try row["measure"]
        version = try row["version"]
    }

    package var thing: Thing { Thing(.citedFigure, number: id.number) }

    package mutating func blank() {
        guard hidden.contains(.figures) else { return }
        number = CitedNumber(subject: number.subject, amount: 0, unit: .count, body: "", document: "")
        (register, measure) = (nil, "")
    }

    static func find(_ id: ID<CitedFigure>, _ connection: Connection) throws(StorageError) -> CitedFigure? {
        try connection.first("SELECT \(columns) FROM cited_figure WHERE id = \(id)", as: CitedFigure.self)
    }

    static func find(word: String, _ connection: Connection) throws(StorageError) -> CitedFigure? {
        try connection.first("SELECT \(columns) FROM cited_figure WHERE word = \(word)", as: CitedFigure.self)
    }
}

extension CitedNumber {
    /// The one place where columns of a row become a number from elsewhere.
    init(cited row: Row) throws(StorageError) {
        self.init(
            subject: try row["subject"], amount: try row["amount"], decimals: try row["decimals"],
            unit: try row["unit"], isRough: try row["is_rough"], base: try row["base"], body: try row["body"],
            document: try row["document"], dated: try row["dated_day"], page: try row["page"],
            caveat: try row["caveat"])
        datedTo = try row["dated_to"]
    }
}

extension CitedNumber.Unit: Stored {}

/// Every cited figure, by whose it is and from which document.
package struct CitedFigures: Query {
    package var viewer: Viewer

    /// Those that are from one document of the register; all where none is named.
    package var register: ID<NamedDocument>?
    /// Those that stand beside one measure; all where none is named.
    var measure: String?

    package init(viewer: Viewer, register: ID<NamedDocument>? = nil, measure: String? = nil) {
        (self.viewer, self.register, self.measure) = (viewer, register, measure)
    }

    package var sql: SQL {
        """
        SELECT \(CitedFigure.columns) FROM cited_figure
        WHERE (\(register == nil) = 1 OR register_document = \(register))
          AND (\(measure == nil) = 1 OR measure = \(measure))
        ORDER BY body, document, is_asked, CASE WHEN is_asked = 1 THEN amount ELSE 0 END DESC, subject, id
        """
    }

    package typealias Line = CitedFigure
}

/// One cited figure.
struct OneCitedFigure: Query {
    var viewer: Viewer
    var id: ID<CitedFigure>

    var sql: SQL { "SELECT \(CitedFigure.columns) FROM cited_figure WHERE id = \(id)" }

    typealias Line = CitedFigure
}

/// Which priorities cite which figures; of one plan, or of one figure. A line tells of the priority: what figure it
/// cites is looked up among those that may be seen.
struct Citings: Query {
    var viewer: Viewer
    var plan: ID<Plan>?
    var figure: ID<CitedFigure>?

    var sql: SQL {
        """
        SELECT   priority.id, priority.agency, priority.seat, priority.name, rationale_citation.citation
        FROM     rationale_citation
        JOIN     priority ON priority.id = rationale_citation.priority
        WHERE    (priority.plan = \(plan) OR rationale_citation.citation = \(figure))
          AND    priority.plan NOT IN \(list: viewer.kept(from: .plan))
          AND    rationale_citation.citation NOT IN \(list: viewer.kept(from: .citedFigure))
        ORDER BY priority.position, priority.id, rationale_citation.citation
        """
    }

    struct Line: FromRow, Guarded, Hashable {
        var priority: ID<Priority>
        var agency: ID<Agency>?
        var seat: ID<Seat>?
        var name: String
        var citation: ID<CitedFigure>
        var hidden: Set<Field> = []

        init(_ row: Row) throws(StorageError) {
            priority = try row["id"]
            agency = try row["agency"]
            seat = try row["seat"]
            name = try row["name"]
            citation = try row["citation"]
        }

        var thing: Thing { Thing(.priority, number: priority.number, owner: agency, seat: seat) }
        mutating func blank() { if hidden.contains(.text) { citation = ID(0) } }
    }
}
