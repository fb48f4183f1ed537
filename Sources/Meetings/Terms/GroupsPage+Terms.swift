import Markup
import Pages
import Partnership

extension GroupsPage {
    /// Which of the groups that we run have no terms of reference that hold today, and whose review is past due.
    var termsDrawn: HTML {
        let ours = tree.branches.map(\.group).filter {
            $0.body.isEmpty && $0.part == .run && !$0.hidden.contains(.terms)
        }
        guard !ours.isEmpty else { return "" }
        let held = Dictionary(terms.map { ($0.group, $0.reviewBy) }, uniquingKeysWith: { $1 })
        let without = ours.filter { held[$0.id] == nil }.map { way($0) }
        let late = ours.compactMap { group -> HTML? in
            guard let day = held[group.id], day < today else { return nil }
            return "\(way(group)), due by \(day)"
        }
        let all: HTML =
            without.isEmpty && late.isEmpty
            ? "<p class=\"govuk-body\">Each group that we run has some that hold today, and no review of them is past due.</p>\n"
            : ""
        return """
            <h2 class="govuk-heading-m" id="terms">Terms of reference</h2>
            \(all)\(listed("Groups that we run, with no terms that hold today:", without))\(listed("Past their review:", late))
            """
    }

    private func way(_ group: Group) -> HTML { link("\(group.name)", to: Addresses.group(group.id).at("terms")) }

    private func listed(_ heading: HTML, _ items: [HTML]) -> HTML {
        items.isEmpty ? "" : "<p class=\"govuk-body\">\(heading)</p>\n\(bullets(items))"
    }
}
