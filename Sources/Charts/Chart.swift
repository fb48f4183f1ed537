package import Markup

/// A drawing of figures, always with the same numbers as a table and the same news in words.
package protocol Chart: Hashable, Sendable {
    /// What is drawn, of where and when: the accessible name of the drawing.
    var title: String { get }
    /// What a person who cannot see the drawing is told.
    var description: String { get }
    /// The same numbers, to be printed near the drawing.
    var table: NumbersTable { get }
    /// - Parameter font: The typeface to name in the drawing; nothing on a page, where it takes the page's own.
    func svg(_ size: ChartSize, font: String?) -> XML
}

/// How much room a drawing has: within a figure, on a telephone, or on a full page.
package enum ChartSize: Hashable, CaseIterable, Sendable {
    case small, narrow, wide
}

extension Chart {
    /// The drawing for a page: one for wide windows and one for narrow, of which `paper.css` shows one.
    package var html: HTML {
        """
        <div class="wm-chart">\
        <div class="wm-chart__wide">\(svg: svg(.wide, font: nil))</div>\
        <div class="wm-chart__narrow">\(svg: svg(.narrow, font: nil))</div>\
        </div>
        """
    }

    /// The small drawing that stands in a figure.
    package var smallHTML: HTML { HTML(svg: svg(.small, font: nil)) }
}

/// The numbers of a chart as they are printed: every row as long as the headers.
package struct NumbersTable: Hashable, Sendable {
    package var caption: String
    package var headers: [String]
    package var rows: [[String]]
    package init(caption: String, headers: [String], rows: [[String]]) {
        (self.caption, self.headers, self.rows) = (caption, headers, rows)
    }
}
