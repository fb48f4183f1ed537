import Dates
import Partnership
import Storage

/// Some people whom an assessment is about, with what is answered of them now or was before.
struct EqualityLine: FromRow, Guarded, Hashable {
    var id: ID<EqualityLine>
    var assessment: ID<EqualityAssessment>
    var agency: ID<Agency>?
    var seat: ID<Seat>?
    var whom: Whom
    /// Of the answer; 0 while there is none.
    var version: Int
    /// The day on which the answer was written down.
    var kept: Day?
    /// Nothing while it is not answered.
    var answer: EqualityAnswer?
    var hidden: Set<Field> = []

    init(
        id: ID<EqualityLine>, assessment: ID<EqualityAssessment>, _ whom: Whom, version: Int = 0, kept: Day? = nil,
        _ answer: EqualityAnswer? = nil
    ) {
        (self.id, self.assessment, self.whom) = (id, assessment, whom)
        (self.version, self.kept, self.answer) = (version, kept, answer)
    }

    static let columns: SQL =
        """
        equality_line.id, equality_line.assessment, equality_line.characteristic, equality_line.name,
        priority.agency AS of_agency, priority.seat AS of_seat, equality_answer.version, equality_answer.kept_day,
        equality_answer.effect, equality_answer.shows, equality_answer.address, equality_answer.action,
        equality_answer.seat, equality_answer.due_day, equality_answer.reason
        """

    /// The one place where a row of `equality_line` with an answer becomes a line.
    init(_ row: Row) throws(StorageError) {
        id = try row["id"]
        assessment = try row["assessment"]
        agency = try row["of_agency"]
        seat = try row["of_seat"]
        let characteristic: Characteristic? = try row["characteristic"]
        if let characteristic { whom = .characteristic(characteristic) } else { whom = .group(try row["name"]) }
        let version: Int? = try row["version"]
        self.version = version ?? 0
        kept = try row["kept_day"]
        guard version != nil else { return }
        answer = EqualityAnswer(
            effect: try row["effect"], shows: try row["shows"], address: try row["address"],
            action: try row["action"], seat: try row["seat"], due: try row["due_day"], reason: try row["reason"])
    }

    var thing: Thing { Thing(.equalityAssessment, number: assessment.number, owner: agency, seat: seat) }

    mutating func blank() {
        guard hidden.contains(.text) else { return }
        answer = nil
        if case .group = whom { whom = .group("") }
    }

    static func all(
        of id: ID<EqualityAssessment>, _ connection: Connection
    ) throws(StorageError) -> [EqualityLine] {
        try connection.all(
            """
            SELECT \(columns) FROM \(withAnswers)
            WHERE  equality_line.assessment = \(id) ORDER BY equality_line.position, equality_line.id
            """, as: EqualityLine.self)
    }

    /// Every line with the answer that holds now, its assessment and its priority.
    static let withAnswers: SQL =
        """
        equality_line
        JOIN equality_assessment ON equality_assessment.id = equality_line.assessment
        LEFT JOIN priority ON priority.id = equality_assessment.priority
        LEFT JOIN equality_answer ON equality_answer.line = equality_line.id
            AND equality_answer.version = equality_line.version
        """
}

/// Everybody whom the assessments of a plan are about, with what is answered of them now.
struct EqualityLines: Query {
    var viewer: Viewer
    var plan: ID<Plan>

    var sql: SQL {
        """
        SELECT   \(EqualityLine.columns)
        FROM     \(EqualityLine.withAnswers)
        WHERE    equality_assessment.plan = \(plan) AND \(EqualityAssessment.known(to: viewer))
        ORDER BY equality_line.assessment, equality_line.position, equality_line.id
        """
    }

    typealias Line = EqualityLine
}

/// Everything that was ever answered in one assessment, in the order of its people, the latest first.
struct EqualityHistory: Query {
    var viewer: Viewer
    var assessment: ID<EqualityAssessment>

    var sql: SQL {
        """
        SELECT   \(EqualityLine.columns)
        FROM     equality_line
        JOIN     equality_assessment ON equality_assessment.id = equality_line.assessment
        LEFT JOIN priority ON priority.id = equality_assessment.priority
        JOIN     equality_answer ON equality_answer.line = equality_line.id
        WHERE    equality_line.assessment = \(assessment) AND \(EqualityAssessment.known(to: viewer))
        ORDER BY equality_line.position, equality_line.id, equality_answer.version DESC
        """
    }

    typealias Line = EqualityLine
}
