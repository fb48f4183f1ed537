import Approvals
import Checks
import Markup
import Pages
import Partnership
import Storage

/// What the checks find in a report that somebody may let stand, and what was cleared: who, why and when.
struct FindingsPage: Page {
    var whole: WholeReport
    var checks: [PaperFault]
    var people: [Person]
    var chosen: String?
    var reason = ""
    var errors: [FieldError] = []

    private var report: CommitteeReport { whole.report }
    private var open: [PaperFault] { checks.filter { $0.weight == .answer } }

    var title: String { "Findings to answer for" }
    var caption: HTML? { "\(report.header.title)" }
    var back: Address? { Addresses.report(report.id) }

    var body: HTML {
        """
        <p class="govuk-body">Somebody who wrote none of the report judges a finding to be no risk, and says why. What must be
        mended stays until it is mended. Once the text is another, so is the finding.</p>
        \(open.isEmpty ? "<p class=\"govuk-body\">Nothing waits to be answered for.</p>" : clearForm)
        \(whole.clearances.drawn(people))
        """
    }

    private var clearForm: HTML {
        form(
            Addresses.findings(report.id),
            """
            \(radios(Field("finding", "The finding", error: errors.of("finding")), open.map { Choice($0.key, "\($0.place): \($0.said)") }, chosen: chosen, isSmall: true))\
            \(textarea(Field("reason", "Why it may stand", error: errors.of("reason")), value: reason, rows: 3))\
            \(button("Clear it"))
            """)
    }

    static let example: FindingsPage = {
        let whole = WholeReport.example
        let checks = CheckReport(whole: whole, gate: PrivacyGate()).faults
        return FindingsPage(
            whole: whole, checks: checks, people: [], chosen: checks.first { $0.weight == .answer }?.key,
            errors: [FieldError("reason", "Enter why it may stand.")])
    }()

    static func routes(_ site: ReportsSite) -> [Route] {
        [
            Route(.get, Addresses.findings, .change, .committeeReport) { request, id in
                try await page(id, site, request).map { .page($0) } ?? .notFound
            },
            Route(.post, Addresses.findings, .change, .committeeReport) { request, id in
                guard var page = try await page(id, site, request) else { return .notFound }
                page.chosen = try request.form.one("finding") ?? ""
                page.reason = try request.form.one("reason") ?? ""
                let command = ClearFinding(
                    report: id, finding: page.chosen ?? "", reason: page.reason, gate: site.gate,
                    figures: site.figures, records: page.whole.records)
                return try await site.registry.write(request.trace, command.run)
                    .answer(
                        to: { Addresses.findings($0.report) },
                        again: {
                            page.errors = $0
                            return .page(page, status: 422)
                        },
                        stale: { _ in .page(page, status: 409) })
            },
        ]
    }

    private static func page(
        _ id: ID<CommitteeReport>, _ site: ReportsSite, _ request: Request
    ) async throws -> FindingsPage? {
        let (registry, trace) = (site.registry, request.trace)
        guard try await site.report(id, .change, request) != nil,
            let whole = try await WholeReport.look(id, registry, trace, figures: site.figures)
        else { return nil }
        return FindingsPage(
            whole: whole, checks: CheckReport(whole: whole, gate: site.gate).faults,
            people: try await registry.look(People(viewer: request.viewer), trace))
    }
}
