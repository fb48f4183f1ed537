import Dates
import Figures
import Markup
import Papers
import Places

extension ReportFigures {
    /// What stands out, and the headline figure.
    var opening: [Paper.Block] {
        var blocks: [Paper.Block] = []
        if !spans.said.isEmpty {
            blocks.append(.callout(spans.rule == .longestRunHeld ? "No comparison can be made" : "Months are missing", spans.said.map { Words($0) }))
        } else if let change = lead.comparison?.change, !change.matched.isComplete {
            blocks.append(.callout("Months are missing", [Words("\(saidTogether(change.matched.missing)) \(change.matched.missing.count == 1 ? "is" : "are") not held. Comparisons are made over the months that both years have.")]))
        }
        blocks.append(.heading(1, "What stands out"))
        blocks += standsOut
        blocks.append(.heading(1, "The figure of this report"))
        blocks.append(.figure(leadPanel))
        return blocks
    }

    /// Every change that is more than chance, the report's own areas first; over its other periods only of those.
    private var moved: [(name: String, figure: Figure)] {
        let rows = Array(places.rows.enumerated())
        let order = rows.filter(\.element.isOwn) + rows.filter { !$0.element.isOwn }
        var found = order.map { (name: $0.element.label, figure: areas[0][$0.offset]) }
        found += types.map { (name: $0.category ?? "", figure: $0) }
        found += parts.filter { part in !places.rows.contains { $0.isOwn && $0.name == part.place.name } }
            .map { (name: "\($0.place.name) (\(partLevel.said))", figure: $0) }
        for figures in areas.dropFirst() {
            found += rows.filter(\.element.isOwn).map { (name: $0.element.label, figure: figures[$0.offset]) }
        }
        return found
    }

    private var standsOut: [Paper.Block] {
        let examined = moved.count { $0.figure.comparison?.change.map { $0.isTold } ?? false }
        let found = moved.filter(\.figure.isMoreThanChance)
        guard examined > 0 else {
            return [.paragraph("Nothing can be said of change: no comparison with the year before can be made.")]
        }
        guard !found.isEmpty else {
            return [
                .paragraph(
                    """
                    \(.strong("Nothing.")) Of the \(examined) changes examined in this report, none is more than chance \
                    variation. A change smaller than that cannot be told from none with counts of this size.
                    """)
            ]
        }
        return [
            .paragraph(
                "Of the \(examined) changes examined in this report, \(found.count == 1 ? "one is" : "\(number(found.count)) are") more than chance variation:"
            ),
            .bullets(found.map { "\(.strong($0.name)): \($0.figure.sentence)" }),
        ]
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
