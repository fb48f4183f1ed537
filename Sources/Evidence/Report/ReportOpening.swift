import Dates
import Figures
import Markup
import Papers
import Places
import Statistics

extension ReportFigures {
    /// What is missing, the figure that the report leads with, and what stands out.
    var opening: [Paper.Block] {
        var blocks: [Paper.Block] = []
        if !spans.said.isEmpty {
            blocks.append(
                .callout(
                    spans.rule == .longestRunHeld
                        ? "No comparison can be made" : "The twelve months to \(spans.month.said) cannot be compared",
                    spans.said.map { Words($0) }))
        } else if let change = lead.comparison?.change, !change.matched.isComplete {
            blocks.append(
                .callout(
                    "Months are missing",
                    [
                        Words(
                            "\(saidTogether(change.matched.missing)) \(change.matched.missing.count == 1 ? "is" : "are") not held. Comparisons are made over the months that both years have."
                        )
                    ]))
        }
        blocks += [.figure(leadPanel), .heading(1, "What stands out")]
        return blocks + standsOut
    }

    private typealias Named = (name: String, figure: Figure)

    /// Every change examined in the report's own areas: over each of its periods, by type and by ward.
    private var own: [Named] {
        let rows = places.rows.enumerated().filter(\.element.isOwn)
        var found = rows.map { (name: $0.element.label, figure: areas[0][$0.offset]) }
        found += types.map { (name: $0.category ?? "", figure: $0) }
        found += parts.filter { part in !rows.contains { $0.element.name == part.place.name } }
            .map { (name: "\(partName($0)), \(partLevel.said)", figure: $0) }
        for figures in areas.dropFirst() {
            found += rows.map { (name: $0.element.label, figure: figures[$0.offset]) }
        }
        return found
    }

    private var around: [Named] {
        places.rows.enumerated().filter { !$0.element.isOwn }.map {
            (name: $0.element.label, figure: areas[0][$0.offset])
        }
    }

    private var standsOut: [Paper.Block] {
        let told = { (named: Named) in named.figure.comparison?.change?.isTold ?? false }
        guard own.contains(where: told) else {
            return [.paragraph("Nothing can be said of change: no comparison with the year before can be made.")]
        }
        let found = own.filter(\.figure.isMoreThanChance)
        let examined = "Of the \(number(own.count(where: told))) changes examined in \(places.name)"
        var blocks: [Paper.Block] = []
        if found.isEmpty {
            blocks.append(
                .paragraph(
                    """
                    \(.strong("Nothing.")) \(examined), none is more than chance variation. With counts of this \
                    size a small change cannot be told from none.
                    """))
        } else {
            let count = found.count == 1 ? "one is" : "\(number(found.count)) are"
            blocks.append(.paragraph("\(examined), \(count) more than chance variation:"))
            blocks.append(.bullets(found.map { "\(.strong($0.name)): \($0.figure.sentence)" }))
        }
        let elsewhere = around.filter(\.figure.isMoreThanChance)
        if !elsewhere.isEmpty {
            blocks.append(.heading(2, "Around it"))
            blocks.append(.bullets(elsewhere.map { "\(.strong($0.name)): \($0.figure.sentence)" }))
        }
        return blocks
    }

    /// Over a gap the value is that of the months compared, and says so.
    private var leadPanel: FigurePanel {
        var panel = lead.panel(heading: "\(measure.name) in \(places.name)")
        if lead.value == nil, let change = lead.comparison?.change {
            panel.value = number(change.after)
            panel.about =
                "\(lead.unit) in \(lead.place.name) in the \(number(change.matched.matched)) months of \(lead.period.said) "
                + "that both years have"
        }
        return panel
    }
}
