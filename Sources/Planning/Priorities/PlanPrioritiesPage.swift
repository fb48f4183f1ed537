import Markup
import Pages
import Partnership

/// The priorities of a plan with why they are, what causes them and how they stand to others' plans: found by words, in
/// order, and as a table for a spreadsheet.
struct PlanPrioritiesPage: Page {
    var whole: WholePlan
    /// Its areas by code, as they are said.
    var areas: [String: String] = [:]
    var asked = ListAsked()

    var title: String { "Priorities" }
    var caption: HTML? { "\(whole.plan.name)" }
    var breadcrumbs: [Link] {
        [
            Link("Home", to: home()), Link("Plans", to: Addresses.plans()),
            Link("\(whole.plan.name)", to: Addresses.plan(whole.plan.id)),
        ]
    }
    var isWide: Bool { true }
    var body: HTML { list.drawn() }

    var list: Listing<WholePriority> {
        Listing(
            "Priorities", comes: whole.plan.isRanked ? "the most important first" : "in no particular order",
            id: "priorities",
            at: Addresses.planPriorities(whole.plan.id), whole.priorities, asked: asked,
            empty: "The plan has no priority.",
            columns: [
                ListColumn("Priority", \.priority.name).shown {
                    link("\($0.priority.name)", to: Addresses.priority($0.priority.id))
                }.ordered(),
                .sentence("What is meant by it", \.priority.definition),
                ListColumn("Where") {
                    $0.areas.isEmpty ? "All of it" : $0.areas.map { areas[$0] ?? $0 }.joined(separator: ", ")
                }.ordered(),
                ListColumn("Who leads", \.priority.leadSaid).ordered(),
                .sentence("Evidence") { $0.rationale?.evidence ?? "" },
                .sentence("What is there already") { $0.rationale?.structure ?? "" },
                .sentence("Local concern and response") { $0.rationale?.response ?? "" },
                .sentence("Others’ plans and duties", alignments),
                .fileAlone("Theme") { $0.priority.isTheme ? "yes" : "no" },
                .fileAlone("Residents asked for it") { $0.priority.isWanted ? "yes" : "no" },
                .fileAlone("Within it") { $0.parts.joined(separator: "; ") },
                .fileAlone("Causes", causes), .fileAlone("What the partnership lacks", \.priority.gap),
            ])
    }

    /// `The commissioner’s plan: explicit. County agreement: implicit, through its delivery group.`
    private func alignments(_ one: WholePriority) -> String {
        whole.requirements.indices.compactMap { position in
            one.alignments[position].map { aligned in
                let text = aligned.text.isEmpty ? "" : ", \(aligned.text)"
                return "\(whole.requirements[position].name): \(aligned.how.said.lowercased())\(text)."
            }
        }.joined(separator: " ")
    }

    private func causes(_ one: WholePriority) -> String {
        one.drivers.sorted().filter(whole.drivers.indices.contains).map { whole.drivers[$0] }.joined(separator: "; ")
    }

    static let example = PlanPrioritiesPage(whole: .example)

    static func route(_ site: PlanningSite) -> Route {
        Route(.get, Addresses.planPriorities, .see, .plan) { request, id in
            guard let whole = try await site.registry.wholePlan(id, request.trace) else { return .notFound }
            let codes = Set(whole.priorities.flatMap(\.areas))
            let page = PlanPrioritiesPage(
                whole: whole, areas: Dictionary(uniqueKeysWithValues: codes.map { ($0, site.said($0)) }),
                asked: try ListAsked(request.query))
            return try .listed(page, page.list, request, file: FileName("priorities \(whole.plan.name)"))
        }
    }
}
