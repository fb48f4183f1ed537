package import Charts

/// A figure as it is shown everywhere: value, sentence, change, series, completeness, and where it comes from.
package struct FigurePanel: Hashable, Sendable {
    package var heading: String?
    /// The value as said: `1,204`.
    package var value: String
    /// Unit, place and period in words: `crimes recorded in Aldermouth, October to December 2025`.
    package var about: String
    /// The one sentence that says how it compares.
    package var sentence: String
    package var change: IntervalChart?
    package var series: SeriesChart?
    package var completeness: Completeness
    package var provenance: Provenance

    package init(
        heading: String? = nil, value: String, about: String, sentence: String, change: IntervalChart? = nil,
        series: SeriesChart? = nil, completeness: Completeness, provenance: Provenance
    ) {
        (self.heading, self.value, self.about, self.sentence) = (heading, value, about, sentence)
        (self.change, self.series) = (change, series)
        (self.completeness, self.provenance) = (completeness, provenance)
    }

    /// How much of what the figure needs was there.
    package struct Completeness: Hashable, Sendable {
        package enum Mark: String, CaseIterable, Hashable, Sendable {
            case complete, partial, absent, suspect, restated

            package var said: String {
                switch self {
                case .complete: "Complete"
                case .partial: "Partial"
                case .absent: "Absent"
                case .suspect: "Doubtful"
                case .restated: "Restated"
                }
            }
        }
        package var mark: Mark
        /// `10 of 12 months: March and April 2024 were not supplied`.
        package var words: String
        package init(_ mark: Mark, _ words: String) { (self.mark, self.words) = (mark, words) }
        package var said: String { "\(mark.said): \(words)" }
    }

    /// Where a figure comes from.
    package struct Provenance: Hashable, Sendable {
        /// What is counted, and how.
        package var definition: String
        /// Source files with their dates, one each.
        package var sources: [String]
        /// What leads to the rows behind it.
        package var rows: Words?
        /// `Anyone: open data`.
        package var mayBeSeenBy: String
        /// Values published before, with their dates: `1,198 on 4 December 2025`.
        package var earlier: [String]
        /// What must be known before it is used, in sentences.
        package var toKnow: [String]

        package init(
            definition: String, sources: [String], rows: Words? = nil, mayBeSeenBy: String, earlier: [String] = [],
            toKnow: [String] = []
        ) {
            (self.definition, self.sources, self.rows) = (definition, sources, rows)
            (self.mayBeSeenBy, self.earlier, self.toKnow) = (mayBeSeenBy, earlier, toKnow)
        }

        /// Its parts, named, for every writer alike.
        var lines: [(name: String, words: Words)] {
            [("Definition", Words(definition))]
                + (toKnow.isEmpty ? [] : [("To know first", Words(toKnow.joined(separator: " ")))])
                + [("Sources", Words(sources.joined(separator: "; ")))]
                + (rows.map { [("Rows", $0)] } ?? []) + [("Who may see it", Words(mayBeSeenBy))]
                + [
                    (
                        "Published before",
                        Words(earlier.isEmpty ? "Not published before" : earlier.joined(separator: "; "))
                    )
                ]
        }
    }

    /// What is counted, with what must be known first, as it stands in a note.
    package var defined: String { ([provenance.definition] + provenance.toKnow).joined(separator: " ") }

    package static let question = "Where does this come from?"
}
