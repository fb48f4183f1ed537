import Dates
import Markup
import Pages
import Partnership
import Storage

/// Indicators as a table: the last value of each, what it comes to, the target, and the rules by which it is read.
func indicatorsTable(_ indicators: [Measured]) -> HTML {
    let hasBeside = indicators.contains { !$0.comparators.isEmpty }
    return """
        \(table(
            "What it is measured by", id: "indicators",
            columns: [
                Column("Indicator"), Column("Priority"), .number("Baseline"), .number("Last value"), Column("Up to"),
                .number("Next target"), Column("Reading"), Column("Direction of travel"),
            ] + (hasBeside ? [Column("Beside it, as published")] : []),
            rows: indicators.map { indicatorCells($0) + (hasBeside ? [besideCell($0)] : []) }, onNarrow: .stacks,
            empty: "Nothing is measured yet."))
        \(indicatorRules(indicators))
        """
}

/// The published figures beside an indicator, one line each.
func besideCell(_ measured: Measured) -> HTML {
    let said = measured.latestBeside.map { "\($0.said)" as HTML }
    return said.isEmpty ? "" : bullets(said)
}

/// One of them, a cell each.
func indicatorCells(_ measured: Measured) -> [HTML] {
    let (one, last) = (measured.indicator, measured.values.last)
    guard !one.hidden.contains(.figures) else {
        return ["\(one.name)", "\(one.priorityName)", "", "Not shared with you", "", "", "", ""]
    }
    let target = last.flatMap { measured.target(for: $0.month) } ?? measured.targets.last
    let baseline = one.baseline.map { one.said($0) } ?? "None"
    let value = last.map { $0.amount.map { one.said($0, beside: target?.amount) } ?? "No new data" } ?? "None yet"
    let next = target.map { "\(one.said($0.amount)), \($0.month.said)" } ?? "None"
    let reading: HTML =
        one.ended == nil
        ? last.map { measured.colour($0).asTag } ?? "" : tag("Ended", .grey, opening: one.ending.said)
    return [
        link("\(one.name)", to: Addresses.indicator(one.id)), "\(one.priorityName)", "\(baseline)", "\(value)",
        "\(measured.uptoSaid)", "\(next)", reading, "\(measured.movedSaid)",
    ]
}

/// The rules by which indicators are read, each once with the names of those that it is for.
func indicatorRules(_ indicators: [Measured]) -> HTML {
    let shown = indicators.map(\.indicator).filter { !$0.hidden.contains(.figures) && $0.ended == nil }
    guard !shown.isEmpty else { return "" }
    func rules(_ rule: (Indicator) -> String) -> HTML {
        var said: [(rule: String, names: [String])] = []
        for one in shown {
            if let place = said.firstIndex(where: { $0.rule == rule(one) }) {
                said[place].names.append("“\(one.name)”")
            } else {
                said.append((rule(one), ["“\(one.name)”"]))
            }
        }
        return bullets(said.map { "\(inTurn($0.names).joined()): \($0.rule)" })
    }
    return details(
        "The published rules of these readings and directions",
        """
        <h3 class="govuk-heading-s">Reading</h3>
        \(rules { $0.rule?.said ?? "It has no colour." })
        <h3 class="govuk-heading-s">Direction of travel</h3>
        \(rules(\.counting.travelRule))
        """)
}

extension Indicator {
    /// How far behind it comes, as it goes on in a sentence: `one quarter behind`.
    var lagSaid: String {
        guard let first = lag.utf8.first, (0x41...0x5A).contains(first),
            lag.utf8.dropFirst().first.map({ (0x61...0x7A).contains($0) || $0 == 0x20 }) == true
        else { return lag }
        return String(decoding: [first + 0x20] + lag.utf8.dropFirst(), as: UTF8.self)
    }
}
