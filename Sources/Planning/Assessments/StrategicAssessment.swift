package import Dates
package import Partnership
package import Storage

/// A yearly strategic assessment: what happened here, why, and what should be put first, part by part as the law has it.
///
/// Source: SI 2007/1830, regs 5 to 7; for Wales SI 2007/3076.
package struct StrategicAssessment: FromRow, Guarded, Hashable {
    package var id: ID<StrategicAssessment>
    /// The plan whose priorities and actions it tells of.
    package var plan: ID<Plan>
    /// The partnership, as it is printed.
    package var body: String
    /// In which it is made.
    package var year: FinancialYear
    /// The last month of what was recorded that it looks at; it looks at the twelve that end with it.
    package var last: Month
    /// The problem that it explains; nothing in the yearly one.
    package var problem: Problem?
    /// Who began it; nothing where the program did.
    package var drafter: ID<Person>?
    package var stage: Stage
    package var since: Day
    /// The version of the rules that it follows.
    package var procedure: String
    package var version: Int
    package var hidden: Set<Field> = []

    /// The yearly one that the law asks for, or a short one on one problem.
    package enum Sort: String, CaseIterable, Sendable { case yearly, problem }

    package var sort: Sort { problem == nil ? .yearly : .problem }

    /// A priority or an emerging issue, as one profile explains it.
    package struct Problem: Hashable, Sendable {
        /// In a few words.
        package var name: String
        package var place: PlaceInPlan

        package init(_ name: String, _ place: PlaceInPlan) { (self.name, self.place) = (name, place) }
    }

    /// How far it has come.
    package enum Stage: String, CaseIterable, Stored {
        case draft, approved, published

        package var said: String {
            switch self {
            case .draft: "Draft"
            case .approved: "Approved"
            case .published: "Published"
            }
        }

        package var notDraft: String {
            "It is no longer a draft (\(said.lowercased())). Send it back to draft first, with the reason."
        }
    }

    package static let columns: SQL =
        """
        assessment.id, assessment.plan, assessment.body, assessment.year, assessment.last_month, assessment.drafter,
        assessment.stage, assessment.stage_day, assessment.procedure, assessment.version, assessment.name,
        assessment.priority, assessment.issue
        """

    package init(
        id: ID<StrategicAssessment>, plan: ID<Plan>, body: String, year: FinancialYear, last: Month,
        drafter: ID<Person>?, since: Day, version: Int = 1, problem: Problem? = nil
    ) {
        (self.id, self.plan, self.body, self.year, self.last) = (id, plan, body, year, last)
        (self.drafter, self.since, self.version) = (drafter, since, version)
        (stage, procedure, self.problem) = (.draft, problem == nil ? Self.rules : Self.problemRules, problem)
    }

    /// By which the rules that it follows are named.
    package static let rules = "strategic-assessment-2007"
    package static let problemRules = "problem-profile-2026"

    /// The one place where a row of `assessment` becomes an assessment.
    package init(_ row: Row) throws(StorageError) {
        id = try row["id"]
        plan = try row["plan"]
        body = try row["body"]
        year = FinancialYear(begins: try row["year"])
        last = try row["last_month"]
        drafter = try row["drafter"]
        stage = try row["stage"]
        since = try row["stage_day"]
        procedure = try row["procedure"]
        version = try row["version"]
        let place = PlaceInPlan(priority: try row["priority"], issue: try row["issue"])
        let name: String = try row["name"]
        problem = place.map { Problem(name, $0) }
    }

    package var thing: Thing { Thing(.assessment, number: id.number) }
    package mutating func blank() {}

    /// `Strategic assessment, 2026/27`; `Problem profile: Fires at the quay`.
    package var title: String {
        problem.map { "Problem profile: \($0.name)" } ?? "Strategic assessment, \(year.said)"
    }

    /// What keeps an assessment from whoever is kept from its plan, or from what it explains.
    package static func known(to viewer: Viewer) -> SQL {
        """
        assessment.plan NOT IN \(list: viewer.kept(from: .plan))
          AND    COALESCE(assessment.priority, -1) NOT IN \(list: viewer.kept(from: .priority))
          AND    COALESCE(assessment.issue, -1) NOT IN \(list: viewer.kept(from: .emergingIssue))
        """
    }

    /// The months that it looks at.
    package var period: Period { Period(12, to: last) }

    package static func find(
        _ id: ID<StrategicAssessment>, _ connection: Connection
    ) throws(StorageError) -> StrategicAssessment? {
        try connection.first("SELECT \(columns) FROM assessment WHERE id = \(id)", as: StrategicAssessment.self)
    }

    /// Everybody who wrote some of it: none of them may approve it.
    package func authors(_ connection: Connection) throws(StorageError) -> Set<ID<Person>> {
        let writers = try connection.column(
            "SELECT writer FROM assessment_part WHERE assessment = \(id) AND writer IS NOT NULL", as: ID<Person>.self)
        return Set(writers).union([drafter].compactMap { $0 })
    }

    package func update(_ connection: Connection) throws(StorageError) {
        try connection.execute(
            """
            UPDATE assessment SET last_month = \(last), stage = \(stage), stage_day = \(since), version = \(version)
            WHERE  id = \(id)
            """)
    }

    package static let example = StrategicAssessment(
        id: ID(997), plan: ID(971), body: "Aldermouth Community Safety Partnership", year: FinancialYear(begins: 2026),
        last: "2026-09", drafter: nil, since: "2026-11-20")
}
