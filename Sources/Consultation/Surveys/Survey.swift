import Dates
package import Partnership
package import Storage

/// A question that is put to people, once or again and again.
package struct Survey: FromRow, Guarded, Hashable {
    package var id: ID<Survey>
    package var title: String
    /// Who asks.
    package var body: String
    package var question: String
    /// Whether several answers could be given: then shares do not add to 100.
    package var isSeveral: Bool
    package var method: Method
    /// ONS code of the area whose people were asked.
    package var area: String
    package var version: Int
    package var hidden: Set<Field> = []

    /// How those who answered were found.
    package enum Method: String, CaseIterable, Stored {
        case open, random, quota, panel

        package var said: String {
            switch self {
            case .open: "Open to whoever answered"
            case .random: "A random sample"
            case .quota: "A sample by quotas"
            case .panel: "A standing panel"
            }
        }

        /// Whether chance alone decided who was asked: only then does an interval say how far all residents may differ.
        package var isRandom: Bool { self == .random }
    }

    package static let columns: SQL =
        """
        survey.id, survey.title, survey.body, survey.question, survey.is_several, survey.method, survey.area,
        survey.version
        """

    package init(
        id: ID<Survey>, title: String, body: String, question: String, isSeveral: Bool, method: Method, area: String,
        version: Int = 1
    ) {
        (self.id, self.title, self.body, self.question) = (id, title, body, question)
        (self.isSeveral, self.method, self.area, self.version) = (isSeveral, method, area, version)
    }

    /// The one place where a row of `survey` becomes a survey.
    package init(_ row: Row) throws(StorageError) {
        id = try row["id"]
        title = try row["title"]
        body = try row["body"]
        question = try row["question"]
        isSeveral = try row["is_several"]
        method = try row["method"]
        area = try row["area"]
        version = try row["version"]
    }

    package var thing: Thing { Thing(.survey, number: id.number) }
    package mutating func blank() {}

    static func find(_ id: ID<Survey>, _ connection: Connection) throws(StorageError) -> Survey? {
        try connection.first("SELECT \(columns) FROM survey WHERE id = \(id)", as: Survey.self)
    }
}

/// Every survey by its title, or one alone.
struct Surveys: Query {
    var viewer: Viewer
    var id: ID<Survey>?

    var sql: SQL {
        """
        SELECT \(Survey.columns) FROM survey WHERE (\(id == nil) = 1 OR id = \(id)) ORDER BY title, id
        """
    }

    typealias Line = Survey
}
