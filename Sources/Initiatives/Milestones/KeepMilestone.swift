import Dates
import Partnership
import Storage

/// Writes down a milestone of an initiative, or that it was reached.
struct KeepMilestone: Sendable {
    var initiative: ID<Initiative>
    /// The one that is changed, with the version that was looked at; nothing for a new one.
    var changed: (id: ID<Milestone>, version: Int)?
    var words: MilestoneWords

    func run(_ writing: Writing) throws(StorageError) -> Written<Milestone> {
        let connection = writing.connection
        guard let whose = try Initiative.find(initiative, connection), writing.may(.change, whose.thing) else {
            return .notThere
        }
        if let changed {
            // Of nobody's: whether this person may change it was asked of the initiative.
            let before = try connection.first(
                Milestones(viewer: .nobody, initiative: initiative, id: changed.id).sql, as: Milestone.self)
            guard let before else { return .notThere }
            guard before.version == changed.version else { return .stale(before) }
        }
        let faults = words.faults(today: writing.now.localDay)
        guard faults.isEmpty else { return .faults(faults) }
        let milestone = Milestone(
            id: changed?.id ?? .new(), of: initiative, version: (changed?.version ?? 0) + 1, words)
        try milestone.keep(connection)
        writing.note(
            changed == nil ? .collection : .alteration, [whose.thing.id], [.text],
            detail: words.reached == nil ? "milestone" : "milestone, reached")
        return .done(milestone)
    }
}
