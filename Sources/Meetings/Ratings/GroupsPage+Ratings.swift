import Dates
import Markup
import Pages
import Statistics
import Storage

extension GroupsPage {
    /// Which groups' meetings those who came found least useful, with the time they took: what could be stopped, or be
    /// shorter.
    var ratingsDrawn: HTML {
        let rows = tree.branches.map(\.group).compactMap { group in
            Found(group, ratings.filter { $0.group == group.id && $0.counts != nil })
        }.sorted { ($0.median, $0.group.name) < ($1.median, $1.group.name) }
        guard !rows.isEmpty else { return "" }
        return """
            \(table(
                "How useful those who came found meetings of the last year, the least useful first", id: "ratings",
                columns: [
                    Column("Group"), .number("Meetings"), .number("Answers"), .number("Median, of 5"),
                    .number("Hours of everybody"),
                ],
                rows: rows.map { found in
                    [
                        link("\(found.group.name)", to: Addresses.ratings(found.group.id)), "\(found.meetings)",
                        "\(found.answers)", "\(RatingTable.said(found.median))", "\(number(found.hours))",
                    ]
                }, onNarrow: .stacks, empty: ""))
            <p class="govuk-body">Counted are meetings about which five or more answered and nobody can any more. A median of 3 is “of some
            use”.</p>

            """
    }

    /// The meetings of one group that can be shown, together.
    private struct Found {
        var group: Group
        var meetings: Int
        var answers: Int
        var median: Double
        var hours: Double

        init?(_ group: Group, _ lines: [Ratings.Line]) {
            let counts = Usefulness.allCases.indices.map { at in lines.reduce(0) { $0 + ($1.counts?[at] ?? 0) } }
            guard let median = Ratings.median(counts) else { return nil }
            (self.group, meetings, answers, self.median) = (group, lines.count, counts.reduce(0, +), median)
            hours = lines.reduce(0) { $0 + $1.hours }
        }
    }
}
