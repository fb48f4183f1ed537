import Dates
import Partnership
import Storage

extension TellPlan {
    /// What was counted of the parts of each priority, with its source in a note and the rule of its change beneath.
    var partCounts: [PlanText.Block] {
        let rows = whole.priorities.flatMap { one -> [[Cell]] in
            guard let told = one.partTable else { return [] }
            let about = one.priority.tells(.text)
            return told.rows.enumerated().map { place, row in
                let sources = place == 0 ? told.sources.map { about($0, .note) } : []
                return [
                    [about("\(one.priority.name): "), about(row.name)],
                    [about(told.latest.period.said)] + sources,
                    [about(row.now.said)], [about(row.before.said)], [about(row.change)],
                ]
            }
        }

        // Said once, and gone with the last of the rows.
        let rules = whole.priorities.filter { $0.partTable != nil }.map { [[$0.priority.tells(.text)(PartTable.rule)]] }
        return [
            table(
                .counts, "Counts by part of a priority",
                ["Priority and part", "Months", "Count", "The year before", "Change"], rows),
            PlanText.Block(part: .counts, shape: .notes, rows: rules),
        ]
    }
}
