package import Dates
import Markup
import Pages
import Partnership
import Procedures
import Storage

/// Every recommendation: to whom, what became of it, and what is due.
struct RecommendationsPage: Page {
    var recommendations: [Recommendation]
    var agencies: [Agency]
    var today: Day
    var mayAdd: Bool

    var title: String { "Recommendations" }
    var breadcrumbs: [Link] { [Link("Home", to: home()), Link("Scrutiny", to: Addresses.scrutiny())] }
    var isWide: Bool { true }

    var body: HTML {
        """
        \(table(
            "Recommendations, latest first", id: "recommendations",
            columns: [
                Column("Reference"), .sentence("Recommendation"), Column("To"), Column("Response"), Column("State"),
                Column("What is due"),
            ],
            rows: recommendations.map { one in
                [
                    link("\(one.reference)", to: Addresses.recommendation(one.id)), "\(one.text)",
                    "\(agencies.first { $0.id == one.agency }?.name ?? "Another body")",
                    "\(one.response?.responseSaid ?? "None yet")", "\(one.stage.said)", "\(one.dueSaid(on: today))",
                ]
            }, onNarrow: .stacks, empty: "No recommendation has been made yet."))
        \(mayAdd ? "<p class=\"govuk-body\">\(link("Add a recommendation", to: Addresses.newRecommendation()))</p>" as HTML : "")
        """
    }

    static let example = RecommendationsPage(
        recommendations: [.example], agencies: [.example], today: "2026-11-24", mayAdd: true)

    static func route(_ site: ScrutinySite) -> Route {
        Route(.get, Addresses.recommendations, .see, .recommendation) { request in
            let (registry, viewer, trace) = (site.registry, request.viewer, request.trace)
            return .page(
                RecommendationsPage(
                    recommendations: try await registry.look(Recommendations(viewer: viewer), trace),
                    agencies: try await registry.look(Agencies(viewer: viewer, on: request.today), trace),
                    today: request.today, mayAdd: viewer.may(.add, .recommendation, now: request.now)))
        }
    }
}

extension Recommendation {
    /// What is due next and how late it is; that nothing is, where the law sets no day.
    package func dueSaid(on today: Day) -> String {
        if let next = nextDue { return "\(next.what): \(next.said(on: today))" }
        return stage == .awaiting ? "A response; no law sets a day" : "Nothing"
    }

    static let example = Recommendation(
        id: ID(995), committee: ID(961), inquiry: ID(981), reference: "CSC 2026/1",
        source: "Communities Scrutiny Committee, review of 2026",
        text: "That a police inspector comes to each meeting of the strategy group.", made: "2026-03-16",
        addressee: .responsible, agency: ID(2), procedure: "response-authorities-2009")
}
