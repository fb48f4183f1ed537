import Dates
import Markup
import Pages
import Storage

/// All papers that were published here, by year and sort.
struct PublicPapersPage: Page {
    var papers: [PublicPaper]

    var title: String { "Papers" }
    var breadcrumbs: [Link] { [Link("Home", to: home())] }

    var body: HTML {
        let years = Set(papers.map(\.year)).sorted(by: >)
        return """
            <p class="govuk-body">Each paper as it was published. One that was corrected stays here and says so. \
            \(link("Follow what is new (Atom feed)", to: PublicAddresses.feed()))</p>
            \(years.isEmpty ? "<p class=\"govuk-body\">None has been published here yet.</p>" : "")\(years.map(year))
            """
    }

    private func year(_ year: Int) -> HTML {
        let sorts = PublicPaper.Sort.allCases.map { sort -> HTML in
            let those = papers.filter { $0.year == year && $0.sort == sort }
            guard !those.isEmpty else { return "" }
            return """
                <h3 class="govuk-heading-s">\(sort.plural)</h3>
                \(bullets(those.map(\.said)))

                """
        }
        return """
            <h2 class="govuk-heading-m">\(year)</h2>
            \(sorts)
            """
    }

    static let example = PublicPapersPage(papers: PublicContent.example.papers)
}

extension PublicPaper.Sort {
    /// As a heading says it.
    var plural: String {
        switch self {
        case .plan: "Partnership plans"
        case .assessment: "Strategic assessments"
        case .report: "Committee reports"
        case .pack: "Scrutiny packs"
        }
    }
}
