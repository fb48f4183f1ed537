import Figures
import Partnership
import Storage

/// Why something is a priority: the evidence, what is there already, and what worries people here.
///
/// Source: paper 003 (Newark and Sherwood, 26 June 2023), section 2.5, whose three columns these are.
struct Rationale: FromRow, Guarded, Hashable {
    var priority: ID<Priority>
    var agency: ID<Agency>?
    var seat: ID<Seat>?
    /// Under which the plan explains it; empty when it is the priority's own name.
    var name: String
    var evidence: String
    /// What is there already.
    var structure: String
    /// What worries people here, and what is done.
    var response: String
    var version: Int
    var hidden: Set<Field> = []

    init(_ row: Row) throws(StorageError) {
        priority = try row["priority"]
        agency = try row["agency"]
        seat = try row["seat"]
        name = try row["name"]
        evidence = try row["evidence"]
        structure = try row["structure"]
        response = try row["response"]
        version = try row["version"]
    }

    var thing: Thing { Thing(.priority, number: priority.number, owner: agency, seat: seat) }
    mutating func blank() { if hidden.contains(.text) { (name, evidence, structure, response) = ("", "", "", "") } }

    var isEmpty: Bool { evidence.isEmpty && structure.isEmpty && response.isEmpty }
}

/// The rationales of a plan's priorities.
struct Rationales: Query {
    var viewer: Viewer
    var plan: ID<Plan>

    var sql: SQL {
        """
        SELECT   rationale.priority, priority.agency, priority.seat, rationale.name, rationale.evidence,
                 rationale.structure, rationale.response, rationale.version
        FROM     rationale
        JOIN     priority ON priority.id = rationale.priority
        WHERE    priority.plan = \(plan) AND priority.plan NOT IN \(list: viewer.kept(from: .plan))
        ORDER BY priority.position, priority.id
        """
    }

    typealias Line = Rationale
}

/// A rationale as it is written down.
struct RationaleDraft: Hashable, Sendable {
    var name = ""
    var evidence = ""
    var structure = ""
    var response = ""
    var citations: Set<ID<CitedFigure>> = []
    /// By the position of a requirement of the plan.
    var alignments: [Int: Aligned] = [:]

    struct Aligned: Hashable, Sendable {
        var how: Alignment
        /// Where, in words; may be empty.
        var text: String
    }

    var isEmpty: Bool { name.isEmpty && evidence.isEmpty && structure.isEmpty && response.isEmpty }
}

/// Says why a priority is one, by which figures, and how it stands to others' plans.
struct ExplainPriority: Sendable {
    var priority: ID<Priority>
    /// The version of the rationale that was looked at; 0 where there was none.
    var version: Int
    var draft: RationaleDraft

    func run(_ writing: Writing) throws(StorageError) -> Written<Priority> {
        let connection = writing.connection
        guard let priority = try Priority.find(priority, connection),
            let plan = try Plan.find(priority.plan, connection), writing.may(.see, plan.thing),
            writing.may(.change, priority.thing)
        else { return .notThere }
        let now = try connection.value("SELECT version FROM rationale WHERE priority = \(priority.id)", as: Int.self)
        guard now ?? 0 == version else { return .stale(priority) }
        var faults: [Fault] = []
        for (text, field) in [
            (draft.name, "name"), (draft.evidence, "evidence"), (draft.structure, "structure"),
            (draft.response, "response"),
        ] where text.utf8.count > (field == "name" ? 200 : 4000) {
            faults.append(Fault(field, "Use fewer than \(field == "name" ? 200 : 4000) characters."))
        }
        let requirements =
            try connection.value(
                "SELECT COUNT(*) FROM plan_requirement WHERE plan = \(priority.plan)", as: Int.self) ?? 0
        if draft.alignments.keys.contains(where: { !(0..<requirements).contains($0) }) {
            faults.append(Fault("alignment-0", "One of these requirements is not in the plan."))
        }
        for citation in draft.citations where try CitedFigure.find(citation, connection) == nil {
            faults.append(Fault("citations", "Choose figures that are there."))
        }
        guard faults.isEmpty else { return .faults(faults) }
        // Figures that whoever writes may not see were not on their form: they stay cited.
        let unseen = try connection.column(
            "SELECT citation FROM rationale_citation WHERE priority = \(priority.id)", as: ID<CitedFigure>.self
        ).filter { !writing.may(.see, Thing(.citedFigure, number: $0.number), [.title, .figures]) }
        try connection.execute("DELETE FROM rationale_citation WHERE priority = \(priority.id)")
        try connection.execute("DELETE FROM rationale WHERE priority = \(priority.id)")
        try connection.execute("DELETE FROM priority_alignment WHERE priority = \(priority.id)")
        try connection.execute(
            """
            INSERT INTO rationale (priority, name, evidence, structure, response, version)
            VALUES (\(priority.id), \(draft.name), \(draft.evidence), \(draft.structure), \(draft.response),
                \(version + 1))
            """)
        for citation in draft.citations.union(unseen).sorted() {
            try connection.execute(
                "INSERT INTO rationale_citation (priority, citation) VALUES (\(priority.id), \(citation))")
        }
        for (position, aligned) in draft.alignments.sorted(by: { $0.key < $1.key }) {
            try connection.execute(
                """
                INSERT INTO priority_alignment (priority, position, how, text)
                VALUES (\(priority.id), \(position), \(aligned.how), \(aligned.text))
                """)
        }
        writing.note(.alteration, [priority.thing.id], [.text], detail: "rationale")
        return .done(priority)
    }
}
