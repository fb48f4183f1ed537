import Partnership
import Storage

/// That an agency of the partnership, with a seat of it, leads a priority of Aldermouth.
enum DemonstrationLead {
    private static let (priority, seat) = ("The ferry steps and the quay", "Community safety manager")

    static func fill(_ plan: String, text: String, _ writing: Writing) throws {
        guard let one = try writing.priority(priority, of: plan), let seat = try writing.seat(seat),
            var draft = try PlanFile(text).priorities.first(where: { $0.draft.name == priority })?.draft
        else { return }
        draft.seat = seat
        draft.agency = try writing.connection.value("SELECT agency FROM seat WHERE id = \(seat)", as: ID<Agency>.self)
        draft.lead = ""
        _ = try ChangePriority(id: one.id, version: one.version, draft: draft).run(writing).kept()
    }
}
