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
    var agency: ID<Agency>?
    var standing: Following?
    var asked = ListAsked()
    var today: Day
    var mayAdd: Bool

    /// Which of them are meant, by what is still to come of them.
    enum Following: String, CaseIterable, InAddress {
        case open, late, ended

        var said: String {
            switch self {
            case .open: "Those that wait for a response or for the work"
            case .late: "Those that are late"
            case .ended: "Those that are done with"
            }
        }

        func holds(_ one: Recommendation, on today: Day) -> Bool {
            switch self {
            case .open: one.isOpen
            case .late: one.nextDue?.late(on: today) != nil
            case .ended: !one.isOpen
            }
        }
    }

    var title: String { "Recommendations" }
    var breadcrumbs: [Link] { [Link("Home", to: home()), Link("Scrutiny", to: Addresses.scrutiny())] }
    var isWide: Bool { true }

    var body: HTML {
        """
        \(list.drawn(filters))
        \(mayAdd ? "<p class=\"govuk-body\">\(link("Add a recommendation", to: Addresses.newRecommendation())) · \(link("Take in a table of them (CSV)", to: Addresses.importRecommendations()))</p>" as HTML : "")
        """
    }

    private var filters: HTML {
        """
        \(select(Field("agency", "To"), [Choice("", "Any body")] + agencies.map { Choice($0.id, "\($0.name)") }, chosen: agency?.inAddress))\
        \(select(Field("standing", "Which"), [Choice("", "All")] + Following.allCases.map { Choice($0, "\($0.said)") }, chosen: standing?.rawValue))
        """
    }

    var list: Listing<Recommendation> {
        Listing(
            "Recommendations", comes: "the latest first", id: "recommendations", at: address,
            recommendations.filter {
                (agency == nil || $0.agency == agency) && (standing?.holds($0, on: today) ?? true)
            }, asked: asked, empty: "There is no such recommendation.",
            columns: [
                ListColumn("Reference", \.reference)
                    .shown { link("\($0.reference)", to: Addresses.recommendation($0.id)) }.ordered(),
                .sentence("Recommendation", \.text), .fileAlone("Source", \.source), .day("Made", \.made),
                ListColumn("To") { name($0) }.ordered(),
                ListColumn("Response") { $0.response?.responseSaid ?? "None yet" },
                .fileAlone("Responded") { $0.responded?.iso ?? "" },
                ListColumn("State", \.stage.said),
                ListColumn("What is due") { $0.nextDue?.what ?? "" }.shown { "\($0.dueSaid(on: today))" },
                .day("Due") { $0.nextDue?.on }, .fileAlone("Evidence", \.evidence),
            ])
    }

    private func name(_ one: Recommendation) -> String {
        agencies.first { $0.id == one.agency }?.name ?? "Another body"
    }

    private var address: Address {
        var address = Addresses.recommendations()
        if let agency { address = address.asking("agency", agency) }
        if let standing { address = address.asking("standing", standing) }
        return address
    }

    static let example = RecommendationsPage(
        recommendations: [.example], agencies: [.example], today: "2026-11-24", mayAdd: true)

    static func route(_ site: ScrutinySite) -> Route {
        Route(.get, Addresses.recommendations, .see, .recommendation) { request in
            let (registry, viewer, trace) = (site.registry, request.viewer, request.trace)
            let page = RecommendationsPage(
                recommendations: try await registry.look(Recommendations(viewer: viewer), trace),
                agencies: try await registry.look(Agencies(viewer: viewer, on: request.today), trace),
                agency: try request.query.one("agency", as: ID<Agency>.self),
                standing: try request.query.one("standing", as: Following.self),
                asked: try ListAsked(request.query), today: request.today,
                mayAdd: viewer.may(.add, .recommendation, now: request.now))
            return try .listed(page, page.list, request, file: FileName("recommendations"))
        }
    }
}

extension Recommendation {
    /// Whether a response or the work is still to come.
    var isOpen: Bool { stage == .awaiting || stage == .notStarted || stage == .inProgress }

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
