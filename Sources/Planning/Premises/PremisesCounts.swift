import Dates
import Markup
import Pages

extension ProtectionLaw {
    /// `no day is set, and it is expected not before April 2027`; `from 1 October 2027`.
    var whenSaid: String {
        switch inForce {
        case .already: "in force"
        case .from(let day): "from \(day.said)"
        case .noDay: "no day is set, and it is expected \(expected)"
        }
    }
}

/// How many premises and events of each tier are how far. The last line leaves out what is closed.
func premisesCounts(_ register: PremisesRegister) -> HTML {
    let tiers = ProtectionLaw.Tier.Name.allCases
    func row(_ head: HTML, _ numbers: [Int]) -> [HTML] { [head] + numbers.map { "\($0)" } }
    let open = tiers.map { register.found($0, nil, nil).count }
    return table(
        "How many, by tier and how far", id: "counts",
        columns: [Column("How far")] + tiers.map { .number("\($0.said)") } + [.number("All")],
        rows: PremisesState.Name.allCases.map { state in
            let each = tiers.map { register.count($0, state) }
            return row("\(state.said)", each + [each.reduce(0, +)])
        },
        totals: row("All that are open", open + [open.reduce(0, +)]), empty: "")
}
