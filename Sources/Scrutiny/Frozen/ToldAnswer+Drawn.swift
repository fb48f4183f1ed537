import Dates
import Markup
import Pages

extension ToldAnswer {
    /// Where each figure of an answer is from, and since when it is held so.
    var figuresDrawn: HTML {
        guard !figures.isEmpty else { return "" }
        let lines = figures.map { "\($0.said)" as HTML }
        let since: HTML = held.map { "as held on \(heldSaid(on: $0))" } ?? "as the record has them today"
        return """
            <p class="govuk-body govuk-!-margin-bottom-1">Figures, \(since):</p>
            \(bullets(lines))

            """
    }

    /// What whoever may change the answer must know of its figures.
    ///
    /// - Parameter isOpen: Whether the answer is still waited for.
    func noticesDrawn(isOpen: Bool) -> HTML {
        var lines = changes.map { "\($0.then.subjects): \($0.said)" as HTML } + faults.map { "\($0)" as HTML }
        if !changes.isEmpty { lines.append("Give the answer again where members should be told so.") }
        if !isOpen, held == nil, !figures.isEmpty {
            lines.append(
                "Its figures were not kept when it was answered. Give the answer again to keep them as they are now.")
        }
        guard !lines.isEmpty else { return "" }
        return "\(insetText(lines.map { "<p class=\"govuk-body\">\($0)</p>\n" as HTML }.joined()))\n"
    }

    /// For a cell of a spreadsheet.
    func figuresSaid(on today: Day) -> String {
        figures.map { "\($0.said), as held on \(heldSaid(on: today))" }.joined(separator: "; ")
    }
}
