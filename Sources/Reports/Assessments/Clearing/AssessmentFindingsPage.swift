import Approvals
import Checks
import Dates
import Markup
import Pages
import Partnership
import Planning
import Storage

/// What the checks find in an assessment that somebody may let stand, and what was cleared: who, why and when.
struct AssessmentFindingsPage: Page {
    var whole: WholeAssessment
    var checks: [PaperFault]
    var people: [Person] = []
    var chosen: String?
    var reason = ""
    var errors: [FieldError] = []
    /// Whether it, or what was cleared in it, is otherwise than when the form was shown.
    var isStale = false

    private var one: StrategicAssessment { whole.assessment }

    var title: String { "Findings to answer for" }
    var caption: HTML? { "\(one.title), \(one.body)" }
    var back: Address? { Addresses.assessment(one.id) }

    var body: HTML {
        """
        \(isStale ? staleNotice([SummaryRow("It stands at", "\(one.stage.said)")]) : "")
        <p class="govuk-body">Somebody who wrote none of the assessment judges a finding to be no risk, and says why. What must be
        mended stays until it is mended. Once the text is another, so is the finding.</p>
        \(clearingForm(
            to: Addresses.assessmentFindings(one.id),
            hidden: "\(hidden("version", "\(one.version)"))\(hidden("versions", "\(whole.versions)"))",
            checks.filter { $0.weight == .answer }, chosen: chosen, reason: reason, errors: errors))
        \(whole.clearances.of(checks).drawn(people))
        """
    }

    static let example: AssessmentFindingsPage = {
        var whole = WholeAssessment.example
        let fault = PaperFault(
            .percentages, "“What people who live and work here think should be put first”",
            "It gives 62% without saying of how many.", mend: "Say of how many it is.")
        let told = PaperFault(
            .privacy, "“Why these changes have happened”", "It counts “3 people”: so few that they could be known.",
            mend: "Say “fewer than 5”.", mayStand: true)
        whole.clearances = [
            Clearance(told, reason: "They spoke to the newspaper themselves.", by: ID(901), on: "2026-11-23")
        ]
        return AssessmentFindingsPage(
            whole: whole, checks: [fault, told].cleared(by: whole.clearances), chosen: fault.key,
            errors: [FieldError("why-it-may-stand", "Enter why it may stand.")])
    }()

    static func routes(_ site: ReportsSite) -> [Route] {
        [
            Route(.get, Addresses.assessmentFindings, .change, .assessment) { request, id in
                try await page(id, site, request).map { .page($0) } ?? .notFound
            },
            Route(.post, Addresses.assessmentFindings, .change, .assessment) { request, id in
                guard var page = try await page(id, site, request) else { return .notFound }
                page.chosen = try request.form.one("finding") ?? ""
                page.reason = try request.form.one("why-it-may-stand") ?? ""
                guard try request.form.required("version", as: Int.self) == page.one.version,
                    try request.form.required("versions", as: Int.self) == page.whole.versions
                else {
                    page.isStale = true
                    return .page(page, status: 409)
                }
                let command = ClearAssessmentFinding(
                    page.whole, finding: page.chosen ?? "", reason: page.reason, gate: site.gate)
                return try await site.registry.write(request.trace, command.run)
                    .answer(
                        to: { Addresses.assessmentFindings($0.id) },
                        again: {
                            page.errors = $0
                            return .page(page, status: 422)
                        },
                        stale: { now in
                            (page.isStale, page.whole.assessment) = (true, now)
                            return .page(page, status: 409)
                        })
            },
        ]
    }

    private static func page(
        _ id: ID<StrategicAssessment>, _ site: ReportsSite, _ request: Request
    ) async throws -> AssessmentFindingsPage? {
        let (registry, viewer, trace) = (site.registry, request.viewer, request.trace)
        guard let whole = try await WholeAssessment.look(id, registry, trace, figures: site.figures),
            viewer.may(.change, whole.assessment.thing, now: request.now),
            whole.parts.allSatisfy({ !$0.hidden.contains(.text) })
        else { return nil }
        return AssessmentFindingsPage(
            whole: whole, checks: CheckAssessment(whole: whole, gate: site.gate, today: request.today).faults,
            people: try await registry.look(People(viewer: viewer), trace))
    }
}
