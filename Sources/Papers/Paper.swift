package import Charts
package import Dates

/// A document of the partnership: a committee report, a performance report, a notice.
///
/// One model, written as a page, as a Word file and as a tagged PDF, with the same words and numbers in each.
package struct Paper: Hashable, Sendable {
    package var title: String
    package var subtitle: String?
    package var publisher: String
    package var date: Day
    /// `Draft`, `For decision`.
    package var status: String?
    /// Its marking, printed on every page: `OFFICIAL`.
    package var classification: String?
    /// Facts about the paper, in a small table under its title: who it is to, who wrote it.
    package var particulars: [Particular]
    /// Whether sections are numbered 1, 2, 3, and numbered paragraphs 1.1, 1.2.
    package var numbersSections: Bool
    package var blocks: [Block]
    package let language = "en-GB"

    package init(
        title: String, subtitle: String? = nil, publisher: String, date: Day, status: String? = nil,
        classification: String? = nil, particulars: [Particular] = [], numbersSections: Bool = true, blocks: [Block]
    ) {
        (self.title, self.subtitle, self.publisher, self.date) = (title, subtitle, publisher, date)
        (self.status, self.classification, self.particulars) = (status, classification, particulars)
        (self.numbersSections, self.blocks) = (numbersSections, blocks)
    }

    package struct Particular: Hashable, Sendable {
        package var name: String
        package var words: Words
        package init(_ name: String, _ words: Words) { (self.name, self.words) = (name, words) }
    }

    package enum Block: Hashable, Sendable {
        /// Level 1 to 3.
        case heading(Int, String)
        /// A paragraph with its number, as in council reports: 1.1, 1.2.
        case numbered(Words)
        case paragraph(Words)
        case bullets([Words])
        case table(PaperTable)
        case figure(FigurePanel)
        case series(SeriesChart)
        case bars(BarChart)
        case interval(IntervalChart)
        case multiples(SmallMultiples)
        /// Always followed by its list.
        case map(MapChart)
        /// Something that must not be missed, with its heading.
        case callout(String, [Words])
        case pageBreak
        /// Begins Appendix A, B and so on.
        case appendix(String)
    }
}
