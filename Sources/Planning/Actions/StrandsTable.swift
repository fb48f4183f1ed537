import Dates
import Markup
import Pages
import Partnership
import Storage

/// The actions of a plan by strand of CONTEST, with how far those of each have come; nothing where none carries one.
func strandsTable(_ actions: [PlannedAction], on today: Day) -> HTML {
    guard actions.contains(where: { $0.strand != nil }) else { return "" }
    return table(
        "Actions by strand of CONTEST", id: "strands",
        columns: [Column("Strand"), .sentence("Actions"), Column("How far")],
        rows: ContestStrand.allCases.map { strand in
            let own = actions.filter { $0.strand == strand }
            return [
                "\(strand.said)", own.isEmpty ? "None" : bullets(own.map { "\($0.text)" }),
                "\(ActionTally(own, on: today).said)",
            ]
        }, onNarrow: .stacks, empty: "")
}
