import Dates
import Partnership
import Storage

/// What became of the priorities of Saltreach, whose plan has an order and is not published yet.
enum DemonstrationRank {
    static func fill(_ plan: String, _ writing: Writing) throws {
        guard let treatment = try writing.priority("Treatment close to home", of: plan),
            let promenade = try writing.priority("The promenade at weekends", of: plan),
            let caravans = try writing.priority("Noise from the caravan park", of: plan)
        else { return }
        let move = MovePriority(
            id: treatment.id, version: treatment.version, what: .moved, before: promenade.id, day: "2026-05-12",
            reason: "Two deaths in April, and a room in the library that could be had from June.")
        let end = MovePriority(
            id: caravans.id, version: caravans.version, what: .ended, day: "2026-09-08",
            reason: "The park has had a night warden since July, and nobody has called since.")
        for one in [move, end] where one.day <= writing.now.localDay {
            _ = try one.run(writing.asIf(on: one.day)).kept()
        }
    }
}
