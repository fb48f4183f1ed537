import Dates
import Figures
import Markup
import Pages
import Partnership
import Storage

/// The parts of a priority by what was counted of them, with whose counts they are and the rule of their change.
func partsTable(_ one: WholePriority, mayChange: Bool) -> HTML {
    let id = one.priority.id
    let ways: [HTML] = [
        one.counts.isEmpty ? nil : link("Every count", to: Addresses.counts(id)),
        mayChange && !one.parts.isEmpty ? link("Write down counts", to: Addresses.newCounts(id)) : nil,
        mayChange && !one.parts.isEmpty ? link("Take in a table of counts", to: Addresses.importCounts(id)) : nil,
    ].compactMap { $0 }
    let links: HTML = ways.isEmpty ? "" : "<p class=\"govuk-body\">\(ways.joined(separator: " · "))</p>\n"
    guard let told = one.partTable else {
        guard mayChange, !one.parts.isEmpty else { return "" }
        return """
            <h2 class="govuk-heading-m" id="counts">Counts by part</h2>
            <p class="govuk-body">Nothing was counted of its parts yet.</p>
            \(links)
            """
    }
    let before = told.before?.period ?? told.latest.period.yearBefore
    return """
        \(table(
            "Counts by part", id: "counts",
            columns: [
                Column("Part"), .number("\(told.latest.period.said)"), .number("\(before.said)"), Column("Change"),
            ],
            rows: told.rows.map { ["\($0.name)", "\($0.now.said)", "\($0.before.said)", "\($0.change)"] },
            onNarrow: .stacks, empty: ""))
        <p class="govuk-body">\(told.sources.joined(separator: " ")) \(PartTable.rule)</p>
        \(links)
        """
}
