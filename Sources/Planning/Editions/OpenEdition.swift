package import Dates
package import Papers
package import Partnership
package import Storage

/// An edition of a plan whose text is kept, as far as whoever looks may read it: what may be shown to everybody.
package struct OpenEdition: Sendable {
    package var plan: ID<Plan>
    /// The name of the plan.
    package var name: String
    /// The partnership.
    package var body: String
    package var number: Int
    package var edition: String
    package var published: Day
    /// The number of the edition that it corrects.
    package var corrects: Int?
    /// Why it corrects that; empty where it corrects none.
    package var reason: String
}

extension Looking {
    /// Every edition of which the text is kept, the latest plan first.
    package func openEditions() throws(StorageError) -> [OpenEdition] {
        var all: [OpenEdition] = []
        for plan in try look(Plans(viewer: viewer)) where !plan.hidden.contains(.terms) {
            for one in try look(Publications(viewer: viewer, plan: plan.id))
            where one.kept != nil && !one.hidden.contains(.terms) {
                all.append(
                    OpenEdition(
                        plan: plan.id, name: plan.name, body: plan.body, number: one.number, edition: one.edition,
                        published: one.published, corrects: one.corrects, reason: one.reason))
            }
        }
        return all
    }

    /// What an edition says, as a paper, as it was before anything corrected it, and the priorities that it names; nothing where
    /// its text is not held.
    package func paper(
        of edition: OpenEdition
    ) throws(StorageError) -> (paper: Paper, asFirst: Paper, priorities: [String])? {
        guard let read = try planEdition(edition.plan, edition.number) else { return nil }
        let named = read.text[.priorities, .table]?.rows.dropFirst(2).compactMap { $0.first?.said } ?? []
        return (read.paper, read.asFirst, named)
    }
}
