/// What a paper may say of a plan: its name, and what it counts or lists.
package struct PlanFacts: Hashable, Sendable {
    package var name: String
    /// The partnership.
    package var body: String
    /// Causes that priorities share.
    package var causes: [String]
    /// In the order of the plan.
    package var priorities: [One]
    /// Those that came up while it ran.
    package var issues: [String]

    /// A priority, or a theme that runs through the others.
    package struct One: Hashable, Sendable {
        package var name: String
        package var isTheme: Bool
        package var isWanted: Bool
        package var parts: [String]
        package var causes: [String]
        /// Why it is one; empty where nobody has said.
        package var evidence: String
        package var structure: String
        package var response: String
    }

    package init(_ whole: WholePlan) {
        (name, body, causes) = (whole.plan.name, whole.plan.body, whole.drivers)
        issues = whole.issues.map(\.name).sorted()
        priorities = whole.priorities.map { one in
            One(
                name: one.priority.name, isTheme: one.priority.isTheme, isWanted: one.priority.isWanted,
                parts: one.parts,
                causes: whole.drivers.indices.filter { one.drivers.contains($0) }.map { whole.drivers[$0] },
                evidence: one.rationale?.evidence ?? "", structure: one.rationale?.structure ?? "",
                response: one.rationale?.response ?? "")
        }
    }
}
