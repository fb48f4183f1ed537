import Dates
import Figures
import Markup
import Papers

extension ReportFigures {
    /// Short, for somebody who has the report before them and nothing else.
    var howToRead: [Paper.Block] {
        let span = areas[0].first?.period.yearBefore.first ?? spans.month
        let locked = Annotation.known.filter {
            $0.isLockdown && $0.months.last >= span && $0.months.first <= spans.month
        }
        let change = lead.comparison?.change
        var items: [Words] = [
            "\(.strong("What is counted.")) \(measure.definition)",
            "\(.strong("Against what.")) The same months a year before, for the months that both years have.",
            """
            \(.strong("More than chance.")) Counts differ from month to month when nothing has changed. A change is called \
            more than chance only where it is larger than the variation of the series itself would bring, after allowing for \
            how many figures its table examines: of those called so, about one in 20 may be a false alarm.
            """,
            """
            \(.strong("Likely between.")) The range in which the true change lies 19 times in 20. Where it takes in no change, \
            nothing is said of direction.
            """,
            """
            \(.strong("Percentages.")) None is given where the earlier count is under 50, and nothing is compared where either \
            count is under 5. A large change is not always an important one: read the counts.
            """,
        ]
        if let change { items.append("\(.strong("Variation.")) For \(places.name), \(change.dispersion.said).") }
        if !locked.isEmpty {
            items.append(
                "\(.strong("Lockdowns.")) \(saidInTurn(locked.map { "\($0.words), \($0.months.said)" })): these months are unlike others."
            )
        }
        let own = trend.annotations.filter { $0.overlaps(Period(first: span, last: spans.month)) }
        if !own.isEmpty {
            items.append("\(.strong("What the partnership notes.")) \(own.map(\.said).joined(separator: "; ")).")
        }
        items += (measure.caveats + trend.caveats).map { Words($0) }
        return [.heading(1, "How to read this report"), .bullets(items)]
    }
}
