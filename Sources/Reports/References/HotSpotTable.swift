import Dates
import Figures
import Markup
import Papers

extension HotSpot {
    /// Its rank a year before; of fewer months than its rank now, none is told.
    fileprivate var beforeSaid: String {
        guard figure.comparison?.change?.heldBefore.total != nil else { return "Not compared" }
        return rankBefore.map { "\($0)" } ?? "Fewer than \(HotSpots.least)"
    }
}

extension HotSpots {
    /// So many ranks stand in a paper; places with as many have the same.
    private static let most = 10

    /// As a table that is written into a text: the neighbourhoods where the most was recorded, each with its share of the area.
    func told(_ placing: Placing) -> Told {
        let panel = whole.panel()
        let files = panel.provenance.sources.joined(separator: "; ")
        let shown = lines.filter { $0.rank <= Self.most }
        let name = whole.unit.prefix(1).uppercased() + whole.unit.dropFirst()
        let caption = "Table: \(name), by neighbourhood where the most was, \(whole.place.name), \(whole.period.said)"
        let few = "A neighbourhood (LSOA) with fewer than \(Self.least) is not listed."
        let source = "\(panel.completeness.said). Source: \(files)"
        guard !shown.isEmpty else { return Told("No neighbourhood of \(whole.place.name) has \(Self.least) or more.") }
        let base = whole.shown.map { "Share of all \(number($0))" } ?? "Share"
        let head = rowInText(["Rank", "Neighbourhood", "Ward", name, base, "Rank a year before"])
        let rows = shown.map { one in
            rowInText([
                "\(one.rank)", one.name, one.ward.isEmpty ? "In several" : one.ward, number(one.count),
                one.share.map { "\(number($0 * 100, decimals: 1))%" } ?? "Not known",
                one.beforeSaid,
            ])
        }
        let cells = shown.map { one in
            PlacedFigure(
                key: "\(placing.key) / \(one.name)", shown: number(one.count), way: .computed,
                formula: panel.provenance.definition,
                inputs: [
                    PlacedFigure.Input(
                        subject: "\(whole.unit) in \(one.name), \(whole.period.said)", value: number(one.count),
                        source: files)
                ])
        }
        return Told(([caption, head] + rows + ["Note: \(few)", "Note: \(source)"]).joined(separator: "\n"), cells)
    }
}
