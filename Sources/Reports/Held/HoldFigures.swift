import Dates
import Partnership
import Planning
import Storage

/// Holds the figures of an assessment as they are now, or takes them anew: what its references read before goes, and every
/// page, check and paper of it reads what is held from then on.
struct HoldFigures: Sendable {
    /// As it was looked at, with what each reference reads now.
    var whole: WholeAssessment

    init(_ whole: WholeAssessment) { self.whole = whole }

    func run(_ writing: Writing) throws(StorageError) -> Written<StrategicAssessment> {
        guard var found = try StrategicAssessment.open(whole.assessment.id, writing) else { return .notThere }
        guard found.version == whole.assessment.version else { return .stale(found) }
        var faults: [Fault] = []
        if found.stage != .draft { faults.append(Fault("hold", found.stage.notDraft)) }
        if !whole.held.closed.isEmpty || whole.told.values.contains(where: \.isPartly) {
            faults.append(Fault("hold", WholeAssessment.isPartly))
        }
        guard faults.isEmpty else { return .faults(faults) }
        try whole.told.keep(found.id, anew: true, writing)
        found.version += 1
        try found.update(writing.connection)
        let changes = whole.changes.count
        writing.note(
            .alteration, [found.thing.id], [.text],
            detail: whole.held.last == nil ? "figures held" : "figures held anew, \(changes) read otherwise")
        return .done(found)
    }
}

extension WholeAssessment {
    /// Why somebody may not do what is done with all of its figures.
    static let isPartly =
        "It holds figures that tell of something that is not shared with you. Somebody who may see all of them does this."

    /// Whether something in it is not shared with its viewer: what is held for others, or what a table lacks that nobody
    /// holds yet.
    var isPartly: Bool {
        !held.closed.isEmpty || told.values.contains { $0.isPartly && held.values[$0.words] == nil }
    }
}
