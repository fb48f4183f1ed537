import Dates
import Partnership
import Storage

/// A day of an action of Aldermouth that was moved once, and passed all the same.
enum DemonstrationMove {
    private static let (moved, due): (Day, Day) = ("2026-06-23", "2026-08-31")

    static func fill(_ writing: Writing) throws {
        let connection = writing.connection
        let action = try connection.first(
            """
            SELECT \(PlannedAction.columns) FROM \(PlannedAction.joined)
            WHERE  planned_action.text = 'Mend the lamps from the ferry steps to the market'
            """, as: PlannedAction.self)
        guard let action, moved <= writing.now.localDay else { return }
        let command = ChangeAction(
            id: action.id, version: action.version,
            draft: ActionDraft(
                objective: action.objective, text: action.text, seat: action.seat, due: due,
                term: action.term),
            reason: "The contractor came for the church first, and a part for eleven lamps was not in the country.")
        _ = try command.run(writing.asIf(on: moved)).kept()
    }
}
