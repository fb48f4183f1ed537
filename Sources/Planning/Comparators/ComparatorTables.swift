import Dates
import Figures
import Markup
import Pages
import Partnership
import Storage

/// The published figures beside one indicator, the latest first, each with the value of the same period and its source.
func comparatorsTable(_ measured: Measured, mayWrite: Bool) -> HTML {
    let (indicator, held) = (measured.indicator, measured.comparators)
    guard mayWrite || !held.isEmpty else { return "" }
    let rows = held.reversed().map { one -> [HTML] in
        let value = measured.values.last { measured.isOfPeriod(one, $0.month) }
        let ours = value.map { $0.amount.map { indicator.said($0) } ?? "No new data" } ?? "No value of that period"
        let source = one.cited.baseSaid.isEmpty ? one.cited.source : "\(one.cited.baseSaid); \(one.cited.source)"
        return [
            "\(one.name)", "\(one.period.said)", "\(one.cited.value)", "\(ours)", "\(source)", "\(one.cited.caveat)",
        ]
            + (mayWrite
                ? [
                    link(
                        "Change", to: Addresses.comparator(indicator.id, one.number),
                        hidden: "the figure of \(one.name) for \(one.period.said)")
                ]
                : [])
    }
    return """
        \(table(
            "Beside it, as others published it", id: "beside",
            columns: [
                Column("Whose figure"), Column("Of"), .number("Published"), .number("Value here"), .sentence("Source"),
                .sentence("To know first"),
            ] + (mayWrite ? [Column("Put it right")] : []),
            rows: Array(rows), onNarrow: .stacks, empty: "No published figure is set beside it."))
        \(held.isEmpty ? "" : "<p class=\"govuk-body\">Published figures are cited, and are part of no sum. \(measured.periodRule)</p>" as HTML)
        \(mayWrite ? "<p class=\"govuk-body\">\(link("Set a published figure beside it", to: Addresses.newComparator(indicator.id)))</p>" as HTML : "")
        """
}

extension Measured {
    /// By what a published figure and a value are said to be of the same period.
    fileprivate var periodRule: String {
        switch indicator.counting {
        case .period:
            "A value stands beside one that ends with the same month: from which month a value runs is not written down here."
        case .cumulative: "A value stands beside one that runs from April to the same month."
        }
    }
}
