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
    var order = Order.made
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

    enum Order: String, CaseIterable, InAddress {
        case made, due, agency

        var said: String {
            switch self {
            case .made: "Day on which it was made, latest first"
            case .due: "Day on which something is due, earliest first"
            case .agency: "Body"
            }
        }
    }

    var title: String { "Recommendations" }
    var breadcrumbs: [Link] { [Link("Home", to: home()), Link("Scrutiny", to: Addresses.scrutiny())] }
    var isWide: Bool { true }

    var body: HTML {
        """
        \(filterForm(
            Addresses.recommendations(), label: "Which recommendations",
            """
            \(select(Field("agency", "To"), [Choice("", "Any body")] + agencies.map { Choice($0.id, "\($0.name)") }, chosen: agency?.inAddress))\
            \(select(Field("standing", "Which"), [Choice("", "All")] + Following.allCases.map { Choice($0, "\($0.said)") }, chosen: standing?.rawValue))\
            \(select(Field("order", "In order of"), Order.allCases.map { Choice($0, "\($0.said)") }, chosen: order.rawValue))
            """))
        \(table(
            "Recommendations", id: "recommendations",
            columns: [
                Column("Reference"), .sentence("Recommendation"), Column("To"), Column("Response"), Column("State"),
                Column("What is due"),
            ],
            rows: shown.map { one in
                [
                    link("\(one.reference)", to: Addresses.recommendation(one.id)), "\(one.text)", "\(name(one))",
                    "\(one.response?.responseSaid ?? "None yet")", "\(one.stage.said)", "\(one.dueSaid(on: today))",
                ]
            }, onNarrow: .stacks, empty: "There is no such recommendation."))
        <p class="govuk-body">\(link("This list as a table (CSV)", to: file))</p>
        \(mayAdd ? "<p class=\"govuk-body\">\(link("Add a recommendation", to: Addresses.newRecommendation()))</p>" as HTML : "")
        """
    }

    /// Filtered and in order.
    var shown: [Recommendation] {
        let found = recommendations.filter {
            (agency == nil || $0.agency == agency) && (standing?.holds($0, on: today) ?? true)
        }
        switch order {
        case .made: return found
        case .due:
            let never: Day = "9999-12-31"
            return found.sorted { ($0.nextDue?.on ?? never, $0.id) < ($1.nextDue?.on ?? never, $1.id) }
        case .agency: return found.sorted { (name($0), $0.id) < (name($1), $1.id) }
        }
    }

    private func name(_ one: Recommendation) -> String {
        agencies.first { $0.id == one.agency }?.name ?? "Another body"
    }

    private var file: Address {
        var address = Addresses.recommendations().asking("format", "csv").asking("order", order)
        if let agency { address = address.asking("agency", agency) }
        if let standing { address = address.asking("standing", standing) }
        return address
    }

    /// For a spreadsheet.
    var csv: [UInt8] {
        let head = csvLine([
            "reference", "recommendation", "source", "made", "to", "response", "responded", "state", "what is due",
            "due",
            "evidence",
        ])
        let lines = shown.map { one in
            csvLine([
                one.reference, one.text, one.source, one.made.iso, name(one), one.response?.responseSaid ?? "",
                one.responded?.iso ?? "", one.stage.said, one.nextDue?.what ?? "", one.nextDue?.on.iso ?? "",
                one.evidence,
            ])
        }
        return Array((head + lines.joined()).utf8)
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
                order: try request.query.one("order", as: Order.self) ?? .made, today: request.today,
                mayAdd: viewer.may(.add, .recommendation, now: request.now))
            if request.query.wantsTable { return .download(FileName("recommendations"), .csv, page.csv) }
            return .page(page)
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
