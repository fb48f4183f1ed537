import Dates
import Partnership
import Storage

/// What somebody was asked to find out about an initiative, by when, and what came.
struct Evaluation: FromRow, Guarded, Versioned, Hashable {
    var id: ID<Evaluation>
    var initiative: ID<Initiative>
    var agency: ID<Agency>?
    var seat: ID<Seat>?
    var words: EvaluationWords
    var version: Int
    var hidden: Set<Field> = []

    static let columns: SQL =
        """
        initiative_evaluation.id, initiative_evaluation.initiative, initiative.agency, initiative.seat,
        initiative_evaluation.evaluator, initiative_evaluation.due_day, initiative_evaluation.received_day,
        initiative_evaluation.finality, initiative_evaluation.found, initiative_evaluation.place,
        initiative_evaluation.version
        """

    init(id: ID<Evaluation>, of initiative: ID<Initiative>, version: Int = 1, _ words: EvaluationWords) {
        (self.id, self.initiative, self.version, self.words) = (id, initiative, version, words)
    }

    /// The one place where a row of `initiative_evaluation` becomes an evaluation.
    init(_ row: Row) throws(StorageError) {
        id = try row["id"]
        initiative = try row["initiative"]
        agency = try row["agency"]
        seat = try row["seat"]
        version = try row["version"]
        words = EvaluationWords(evaluator: try row["evaluator"], due: try row["due_day"])
        words.received = try row["received_day"]
        words.finality = try row["finality"]
        words.found = try row["found"]
        words.place = try row["place"]
    }

    var thing: Thing { Thing(.initiative, number: initiative.number, owner: agency, seat: seat) }
    mutating func blank() { if hidden.contains(.text) { words = EvaluationWords() } }

    static func find(_ id: ID<Evaluation>, _ connection: Connection) throws(StorageError) -> Evaluation? {
        try connection.first(
            """
            SELECT \(columns) FROM initiative_evaluation
            JOIN   initiative ON initiative.id = initiative_evaluation.initiative
            WHERE  initiative_evaluation.id = \(id)
            """, as: Evaluation.self)
    }
}

/// The evaluations of every initiative, or of one alone: those that are due first, then those that came last.
struct Evaluations: Query {
    var viewer: Viewer
    var initiative: ID<Initiative>?

    var sql: SQL {
        """
        SELECT   \(Evaluation.columns)
        FROM     initiative_evaluation
        JOIN     initiative ON initiative.id = initiative_evaluation.initiative
        WHERE    (\(initiative == nil) = 1 OR initiative_evaluation.initiative = \(initiative))
        ORDER BY CASE WHEN finality = 'final' THEN 1 ELSE 0 END, due_day NULLS LAST, received_day DESC NULLS LAST,
                 initiative_evaluation.id
        """
    }

    typealias Line = Evaluation
}
