package import Dates
package import Partnership
package import Storage

/// A partnership plan: what a partnership means to do over some years, and why.
///
/// Source: the Crime and Disorder (Formulation and Implementation of Strategy) Regulations 2007 (SI 2007/1830), regs 10
/// and 11; for Wales SI 2007/3076.
package struct Plan: FromRow, Guarded, Hashable {
    package var id: ID<Plan>
    package var name: String
    /// The partnership whose plan it is.
    package var body: String
    /// Whose regulations it is made under.
    package var nation: Nation
    package var from: Day
    /// Its last day.
    package var until: Day
    /// Whether its priorities stand in order of weight.
    package var isRanked: Bool
    package var version: Int
    package var hidden: Set<Field> = []

    package static let columns: SQL =
        """
        plan.id, plan.name, plan.body, plan.nation, plan.from_day, plan.until_day, plan.is_ranked, plan.version
        """

    init(_ id: ID<Plan>, _ draft: PlanDraft, from: Day, until: Day, version: Int = 1) {
        (self.id, name, body, nation) = (id, draft.name, draft.body, draft.nation)
        (self.from, self.until, isRanked, self.version) = (from, until, draft.isRanked, version)
    }

    package init(_ id: ID<Plan>, name: String, body: String, nation: Nation = .england, from: Day, until: Day) {
        let draft = PlanDraft(name: name, body: body, nation: nation)
        self.init(id, draft, from: from, until: until)
    }

    /// The one place where a row of `plan` becomes a plan.
    package init(_ row: Row) throws(StorageError) {
        id = try row["id"]
        name = try row["name"]
        body = try row["body"]
        nation = try row["nation"]
        from = try row["from_day"]
        until = try row["until_day"]
        isRanked = try row["is_ranked"]
        version = try row["version"]
    }

    package var thing: Thing { Thing(.plan, number: id.number) }
    package mutating func blank() { if hidden.contains(.terms) { (body, isRanked) = ("", false) } }

    /// `1 April 2016 to 31 March 2019`.
    package var periodSaid: String { "\(from.said) to \(until.said)" }

    /// The financial years that it runs through.
    var years: [FinancialYear] {
        let last = FinancialYear(containing: Month(containing: until)).begins
        return (FinancialYear(containing: Month(containing: from)).begins...last).map { FinancialYear(begins: $0) }
    }
}

/// England or Wales: which regulations a plan is made under.
package enum Nation: String, CaseIterable, Stored {
    case england, wales

    package var said: String {
        switch self {
        case .england: "England"
        case .wales: "Wales"
        }
    }
}

/// What a plan must fit beside the law's own aims: somebody else's plan or duty.
struct Requirement: Hashable, Sendable {
    var source: Source
    var name: String

    enum Source: String, CaseIterable, Stored {
        case policing, county, national

        var said: String {
            switch self {
            case .policing: "Local policing body"
            case .county: "County"
            case .national: "National"
            }
        }
    }
}

/// A plan as it is written down, before it is one.
struct PlanDraft: Hashable, Sendable {
    var name = ""
    var body = ""
    var nation = Nation.england
    var from: Day?
    var until: Day?
    var isRanked = false
    /// ONS codes.
    var areas: [String] = []
    /// Causes that several priorities share, such as alcohol.
    var drivers: [String] = []
    var requirements: [Requirement] = []
}
