import Approvals
import Dates
import Markup
import Pages
import Papers
import Partnership
import Places
import Storage

/// A plan or its assessment as a paper, with its own heading, and the ways to take it along.
struct PlanPaperPage: Page {
    var plan: Plan
    var title: String
    var paper: HTML
    var others: [Link]
    var standing = PaperStanding.draft
    var approved: [ApprovedText] = []

    var breadcrumbs: [Link] {
        [
            Link("Home", to: home()), Link("Plans", to: Addresses.plans()),
            Link("\(plan.name)", to: Addresses.plan(plan.id)),
        ]
    }
    var isWide: Bool { true }
    var hasOwnHeading: Bool { true }

    var body: HTML {
        """
        <p class="govuk-body wardmote-screen-only">\(others.map { link($0.text, to: $0.address) }.joined(separator: " · "))</p>
        \(approvalLine(standing, at: Addresses.planApproval(plan.id), approved: approved))\
        \(paper)
        """
    }

    static let example: PlanPaperPage = {
        let paper = PlanPaper(whole: .example, today: "2026-11-24", gazetteer: .embedded).paper
        return PlanPaperPage(
            plan: .example, title: paper.title, paper: paper.html,
            others: PaperFormat.ways(Addresses.planPaper(Plan.example.id)))
    }()

    static func route(_ site: PlanningSite) -> Route {
        Route(.get, Addresses.planPaper, .see, .plan) { request, id in
            let format = try request.query.one("format", as: PaperFormat.self) ?? .html
            guard let whole = try await site.registry.wholePlan(id, request.trace) else { return .notFound }
            let toApprove = site.toApprove(whole.plan, request)
            let (standing, day) = try await toApprove.standing(site.registry, request.trace, on: request.today)
            let approved = try await toApprove.approvedTexts(site.registry)
            let paper = PlanPaper(whole: whole, today: day, gazetteer: site.gazetteer).paper(standing)
            let name = FileName("plan \(whole.plan.body) \(whole.plan.from.iso)")
            return await .paper(paper, as: format, named: name, by: site.writer) {
                PlanPaperPage(
                    plan: whole.plan, title: paper.title, paper: paper.html,
                    others: PaperFormat.ways(Addresses.planPaper(id)), standing: standing, approved: approved)
            }
        }
    }
}
