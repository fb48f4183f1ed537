import Dates
import Markup
import Pages
import Partnership
import Storage

/// How a plan stands with equality: an assessment of each priority, and what is still open in it.
struct PlanEqualityPage: Page {
    var whole: WholePlan
    var mayAdd: Bool

    var title: String { "Equality impact assessments" }
    var caption: HTML? { "\(whole.plan.name)" }
    var breadcrumbs: [Link] {
        [
            Link("Home", to: home()), Link("Plans", to: Addresses.plans()),
            Link("\(whole.plan.name)", to: Addresses.plan(whole.plan.id)),
        ]
    }

    var body: HTML {
        """
        <p class="govuk-body">By the Equality Act 2010, section 149, a public body has due regard to the need to eliminate
        discrimination, to advance equality of opportunity and to foster good relations. An assessment of each priority shows
        that it had. How each stands is worked out from what is answered; nobody types it.</p>
        \(nothingInferred)
        \(table(
            "What is assessed", id: "assessments",
            columns: [Column("What"), Column("Who leads"), .sentence("How it stands"), Column("Review by")],
            rows: rows, onNarrow: .stacks, empty: "No priority is written down yet."))
        \(mayAdd ? buttonLink("Begin an assessment", to: Addresses.newEquality(whole.plan.id)) : "")
        """
    }

    private var rows: [[HTML]] {
        let all = whole.equality(of: nil).map { [row("The plan as a whole", "", $0)] } ?? []
        return all
            + whole.priorities.map { one in
                let priority = one.priority
                let lead: HTML = priority.hidden.contains(.text) ? "Not shared with you" : "\(priority.leadSaid)"
                return whole.equality(of: priority.id).map { row("\(priority.name)", lead, $0) } ?? [
                    link("\(priority.name)", to: Addresses.priority(priority.id)), lead, tag("No assessment", .red),
                    "",
                ]
            }
    }

    private func row(_ name: HTML, _ lead: HTML, _ standing: EqualityStanding) -> [HTML] {
        [
            link(name, to: Addresses.equality(standing.assessment.id)), lead, standing.said,
            standing.state == nil ? "" : "\(standing.assessment.reviewBy.said)",
        ]
    }

    static let example = PlanEqualityPage(whole: .example, mayAdd: true)

    static func route(_ site: PlanningSite) -> Route {
        Route(.get, Addresses.planEquality, .see, .equalityAssessment) { request, id in
            guard let whole = try await site.registry.wholePlan(id, request.trace) else { return .notFound }
            return .page(
                PlanEqualityPage(
                    whole: whole, mayAdd: request.viewer.may(.add, .equalityAssessment, now: request.now)))
        }
    }
}

/// Said wherever somebody reads or writes of people's characteristics.
let nothingInferred: HTML = insetText(
    """
    <p class="govuk-body">Nobody’s ethnicity, religion, sexual orientation or other characteristic is worked out here from a
    name, an address, a language, a place or a kind of crime, and none may be. What stands here is what people said of
    themselves, what was published and by whom, or that it is not known.</p>
    """)

/// How the assessment of a priority stands, and the way to it, for the page of the priority.
func equalityOf(_ priority: Priority, in whole: WholePlan, mayAdd: Bool) -> HTML {
    guard whole.equality != nil else { return "" }
    let all = link("Equality impact assessments of the plan", to: Addresses.planEquality(whole.plan.id))
    let its: HTML
    if let standing = whole.equality(of: priority.id) {
        its =
            "\(standing.said). \(link("The assessment of this priority", to: Addresses.equality(standing.assessment.id)))"
    } else {
        let begin: HTML =
            mayAdd
            ? " \(link("Begin one", to: Addresses.newEquality(whole.plan.id).asking("assessed", priority.id)))" : ""
        its = "\(tag("No assessment", .red)) No equality impact assessment of this priority is written down.\(begin)"
    }
    return """
        <h2 class="govuk-heading-m" id="equality">Equality</h2>
        <p class="govuk-body">\(its)</p>
        <p class="govuk-body">\(all)</p>
        """
}
