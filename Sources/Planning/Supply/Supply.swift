import Dates
import Partnership
import Storage

/// A set of data that one agency sends the partnership every quarter, and by when.
struct Supply: FromRow, Guarded, Hashable {
    var id: ID<Supply>
    var agency: ID<Agency>
    /// What is sent, such as “Hospital admissions for assault”.
    var name: String
    var first: Quarter
    /// Nothing while it goes on.
    var last: Quarter?
    /// Days after the end of the quarter; nothing where no day was agreed.
    var dueAfter: Int?
    var version: Int
    var hidden: Set<Field> = []

    static let columns: SQL =
        """
        supply.id, supply.agency, supply.name, supply.first_month, supply.last_month, supply.due_after, supply.version
        """

    init(
        id: ID<Supply>, agency: ID<Agency>, name: String, first: Quarter, last: Quarter? = nil, dueAfter: Int?,
        version: Int = 1
    ) {
        (self.id, self.agency, self.name, self.first) = (id, agency, name, first)
        (self.last, self.dueAfter, self.version) = (last, dueAfter, version)
    }

    /// The one place where a row of `supply` becomes a supply.
    init(_ row: Row) throws(StorageError) {
        id = try row["id"]
        agency = try row["agency"]
        name = try row["name"]
        first = try row["first_month"]
        last = try row["last_month"]
        dueAfter = try row["due_after"]
        version = try row["version"]
    }

    var thing: Thing { Thing(.supply, number: id.number, owner: agency) }
    mutating func blank() {}

    func isAsked(in quarter: Quarter) -> Bool { first <= quarter && (last.map { quarter <= $0 } ?? true) }

    /// The day by which a quarter is to be here; nothing where none was agreed.
    func due(_ quarter: Quarter) -> Day? { dueAfter.map { quarter.lastDay + $0 } }

    static func find(_ id: ID<Supply>, _ connection: Connection) throws(StorageError) -> Supply? {
        try connection.first("SELECT \(columns) FROM supply WHERE id = \(id)", as: Supply.self)
    }
}

/// Every set of data that is sent, or one alone, by its name.
struct Supplies: Query {
    var viewer: Viewer
    var id: ID<Supply>?

    var sql: SQL {
        """
        SELECT \(Supply.columns) FROM supply WHERE (\(id == nil) = 1 OR supply.id = \(id)) ORDER BY name, id
        """
    }

    typealias Line = Supply
}
