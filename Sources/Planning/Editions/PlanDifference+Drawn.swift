import Markup
import Pages

extension PlanDifference {
    /// A sentence each, under the heading of its part; what was reworded is marked and said.
    func drawn(level: Int = 2) -> HTML {
        guard !changes.isEmpty else { return "<p class=\"govuk-body\">The words and numbers are the same.</p>\n" }
        let parts = PlanPart.allCases.compactMap { part -> HTML? in
            let said = changes.filter { $0.part == part }
            guard !said.isEmpty else { return nil }
            let heading: HTML =
                level == 2
                ? "<h2 class=\"govuk-heading-m\" id=\"\(part.rawValue)\">\(part.said)</h2>"
                : "<h3 class=\"govuk-heading-s\">\(part.said)</h3>"
            return "\(heading)\n\(said.map(\.drawn))"
        }
        let key: HTML = changes.contains { $0.wording != nil } ? "\(TextDifference.key)\n" : ""
        return "\(key)\(parts)"
    }
}

extension PlanDifference.Change {
    fileprivate var drawn: HTML {
        guard let wording else { return "<p class=\"govuk-body\">\(sentence)</p>\n" }
        return "<p class=\"govuk-body\">\(sentence)</p>\n\(insetText(wording.marked))\n"
    }
}
