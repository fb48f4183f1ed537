import Dates
import Figures
import Markup
import Pages
import Storage

extension IndicatorPage {
    /// Its values, the latest first, with what each comes to by the published rule.
    var valuesList: Listing<Measured.Value> {
        let beside =
            measured.comparators.isEmpty
            ? [] : [ListColumn<Measured.Value>("Beside it, as published", asPublished).shown(publishedDrawn)]
        return Listing(
            "Values", comes: "the latest first", id: "values", at: Addresses.indicator(indicator.id),
            measured.values.reversed(), asked: asked, empty: "No value is written down yet.",
            columns: [
                ListColumn("Up to") { $0.month.iso }.shown { "\($0.month)" }.ordered(.days) { $0.month.first },
                ListColumn("Value", said).toTheRight().ordered(.numbers, by: \.amount),
                .fileAlone("Value, not rounded") { $0.amount.map { Decimals.typed($0) } ?? "" },
                ListColumn("Set against") { value in due(value).map { indicator.said($0) } ?? "" }.toTheRight(),
                ListColumn("Reading") { measured.colour($0).said }.shown { measured.colour($0).asTag },
                ListColumn("Direction of travel") { measured.movement($0).said },
            ] + beside + [
                .sentence("Where from") { $0.source == nil ? "Typed" : "Counted here: \($0.taken)" }.shown(whereFrom),
                .sentence("Note", \.text),
            ])
    }

    private func whereFrom(_ value: Measured.Value) -> HTML {
        guard let source = value.source else { return "Typed" }
        return "\(addresses[source].map { link("Counted here", to: $0) } ?? "Counted here"): \(value.taken)"
    }

    private func due(_ value: Measured.Value) -> Double? {
        measured.target(for: value.month).map { indicator.rule?.due($0, in: value.month) ?? $0.amount }
    }

    private func said(_ value: Measured.Value) -> String {
        value.amount.map { indicator.said($0, beside: due(value)) } ?? "No new data"
    }

    private func asPublished(_ value: Measured.Value) -> String {
        measured.beside(value).map { "\($0.name): \($0.cited.value)" }.joined(separator: "; ")
    }

    private func publishedDrawn(_ value: Measured.Value) -> HTML {
        let beside = measured.beside(value).map { "\($0.name): \($0.cited.value)" as HTML }
        return beside.isEmpty ? "" : bullets(beside)
    }
}
