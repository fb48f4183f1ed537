import Dates
import Markup
import Pages
import Partnership
import Storage

/// The issues that have arisen while a plan runs: those of a stage, in order, and as a table for a spreadsheet.
struct PlanIssuesPage: Page {
    var plan: Plan
    var issues: [EmergingIssue]
    var stage: IssueStage?
    var asked = ListAsked()

    var title: String { "Issues that have arisen" }
    var caption: HTML? { "\(plan.name)" }
    var breadcrumbs: [Link] {
        [
            Link("Home", to: home()), Link("Plans", to: Addresses.plans()),
            Link("\(plan.name)", to: Addresses.plan(plan.id)),
        ]
    }
    var isWide: Bool { true }

    var body: HTML {
        list.drawn(
            select(
                Field("stage", "Stands as"),
                [Choice("", "Anything")] + IssueStage.allCases.map { Choice($0, "\($0.said)") },
                chosen: stage?.inAddress))
    }

    var list: Listing<EmergingIssue> {
        let address = Addresses.planIssues(plan.id)
        return Listing(
            "Issues", comes: "the latest first", id: "issues",
            at: stage.map { address.asking("stage", $0) } ?? address,
            issues.filter { stage == nil || $0.stage == stage }, asked: asked, empty: "There is no such issue.",
            columns: [
                ListColumn("Issue", \.name).shown { link("\($0.name)", to: Addresses.issue($0.id)) }.ordered(),
                .sentence("What it is", \.text)
                    .shown { $0.hidden.contains(.text) ? "Not shared with you" : "\($0.text)" },
                ListColumn("Stands as", \.stage.said)
                    .ordered(.steps) { one in IssueStage.allCases.firstIndex(of: one.stage) },
                .day("Since", \.since),
                ListColumn("Priority") { $0.priority == nil ? "" : "Added" }
                    .shown {
                        $0.priority.map { link("The priority that was added", to: Addresses.priority($0)) } ?? ""
                    },
            ])
    }

    static let example = PlanIssuesPage(plan: .example, issues: [.example])

    static func route(_ site: PlanningSite) -> Route {
        Route(.get, Addresses.planIssues, .see, .emergingIssue) { request, id in
            let (registry, viewer, trace) = (site.registry, request.viewer, request.trace)
            guard let plan = try await registry.look(OnePlan(viewer: viewer, id: id), trace).first else {
                return .notFound
            }
            let page = PlanIssuesPage(
                plan: plan, issues: try await registry.look(EmergingIssues(viewer: viewer, plan: id), trace),
                stage: try request.query.one("stage", as: IssueStage.self), asked: try ListAsked(request.query))
            return try .listed(page, page.list, request, file: FileName("issues \(plan.name)"))
        }
    }
}

extension IssueStage: InAddress {}
