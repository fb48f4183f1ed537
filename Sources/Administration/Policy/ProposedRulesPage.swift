import Markup
import Pages
import Partnership
import Storage

/// The rules that are proposed for what came after the policy was first kept, to be taken in as the next version.
struct ProposedRulesPage: Page {
    /// The version in force.
    var version: Int
    var proposed: [Rule]
    var reason = ""
    var errors: [FieldError] = []
    /// Somebody else put another version in force meanwhile.
    var isStale = false

    var title: String { "Rules that are proposed" }
    var back: Address? { Addresses.policy() }

    var body: HTML {
        guard !proposed.isEmpty else {
            return "<p class=\"govuk-body\">None. The policy in force tells of everything that Wardmote has.</p>"
        }
        return """
            \(isStale ? insetText("Somebody else put version \(version) in force while you were reading. Nothing was changed.") : "")
            <p class="govuk-body">Version \(version) of the policy says nothing of these kinds of record, or of what may be done
            to them. They came with a newer Wardmote. What no rule allows is denied, so nobody may use them yet.</p>
            <h2 class="govuk-heading-m" id="changes">What version \(version + 1) would have more</h2>
            \(bullets(proposed.map { "New: \($0.role.said) \($0.said)" as HTML }))
            <p class="govuk-body">Nothing that stands would change. Each rule can be changed or taken away afterwards. Your name,
            the time and the reason are kept with it.</p>
            \(form(Addresses.proposedRules(), """
                \(hidden("version", "\(version)"))\
                \(textarea(Field("reason", "Why they are taken in", error: errors.of("reason")), value: reason, rows: 3))\
                \(button("Put version \(version + 1) in force", .warning))
                """))
            """
    }

    static let example = ProposedRulesPage(
        version: 3,
        proposed: [Rule(.everyone, .see, .survey), Rule(.officer, .add, .survey, for: [.evidence, .running])])

    static func routes(_ site: AdministrationSite) -> [Route] {
        [
            Route(.get, Addresses.proposedRules, .change, .policy) { request in
                try await page(request, site).map { .page($0) } ?? .notFound
            },
            Route(.post, Addresses.proposedRules, .change, .policy) { request in
                guard var page = try await page(request, site) else { return .notFound }
                page.reason = try request.form.one("reason") ?? ""
                let command = TakeProposedRules(
                    version: try request.form.required("version", as: Int.self), reason: page.reason)
                switch try await site.registry.write(request.trace, command.run) {
                case .done(let policy): return .seeOther(Addresses.policyVersion(policy.version))
                case .faults(let faults):
                    page.errors = faults.shown
                    return .page(page, status: 422)
                case .stale:
                    page.isStale = true
                    return .page(page, status: 409)
                case .notThere: return .notFound
                }
            },
        ]
    }

    private static func page(_ request: Request, _ site: AdministrationSite) async throws -> ProposedRulesPage? {
        guard let policy = try await PolicyDifferencePage.inForce(request, site) else { return nil }
        let proposed = try await site.registry.database.read { try Policy.proposed($0) }
        return ProposedRulesPage(version: policy.version, proposed: proposed)
    }
}
