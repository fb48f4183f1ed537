import Markup
import Pages
import Partnership
import Storage

/// What a change of the policy would change, before it is put in force; and the reason for it.
struct PolicyDifferencePage: Page {
    var rule: RuleTyped
    var before: Policy
    var next: Policy
    var reason = ""
    var errors: [FieldError] = []
    /// Somebody else put another version in force meanwhile.
    var isStale = false

    var title: String { isStale ? "The policy has changed" : "What would change" }
    var caption: HTML? { "Version \(next.version) of the policy, against version \(before.version)" }
    var back: Address? { Addresses.policy() }

    var body: HTML {
        guard !isStale else {
            return """
                <p class="govuk-body">Somebody else put version \(before.version) in force while you were writing. Nothing of yours was
                saved. \(link("Read what it says now", to: Addresses.policy())), and make your change again if it is still wanted.</p>
                """
        }
        let changes = next.changes(since: before)
        return """
            \(bullets(
                changes.new.map { "New: \($0.role.said) \($0.said)" as HTML }
                    + changes.gone.map { "No more: \($0.role.said) \($0.said)" as HTML }))
            <p class="govuk-body">Nothing has changed yet. Once in force, it counts from everybody's next request on. Your name,
            the time and the reason are kept with it.</p>
            \(form(Addresses.policyVersions(), """
                \(rule.carried)\
                \(textarea(Field("reason", "Why it is changed", error: errors.of("reason")), value: reason, rows: 3))\
                \(button("Put version \(next.version) in force", .warning))
                """))
            """
    }

    static let example: PolicyDifferencePage = {
        var rule = RuleTyped(version: 1, role: .member, kind: .agreement)
        (rule.deed, rule.parts) = (.see, [.terms])
        let next = rule.change.flatMap { Policy.first.next($0) } ?? .first
        return PolicyDifferencePage(
            rule: rule, before: .first, next: next, errors: [FieldError("reason", "Enter why it is changed.")])
    }()

    static func routes(_ site: AdministrationSite) -> [Route] {
        [
            Route(.post, Addresses.policyVersions, .change, .policy) { request in
                guard let policy = try await inForce(request, site) else { return .notFound }
                let rule = try RuleTyped(request.form)
                guard policy.version == rule.version else { return .page(.stale(policy, rule), status: 409) }
                guard let change = rule.change, let next = policy.next(change) else {
                    return .page(RuleFormPage(rule: rule, errors: rule.faults), status: 422)
                }
                var page = PolicyDifferencePage(
                    rule: rule, before: policy, next: next, reason: try request.form.one("reason") ?? "")
                let command = ChangePolicy(version: rule.version, change: change, reason: page.reason)
                return try await site.registry.write(request.trace, command.run).answer(
                    to: { Addresses.policyVersion($0.version) },
                    again: { errors in
                        guard errors.allSatisfy({ $0.field.utf8.elementsEqual("reason".utf8) }) else {
                            return .page(RuleFormPage(rule: rule, errors: errors), status: 422)
                        }
                        page.errors = errors
                        return .page(page, status: 422)
                    },
                    stale: { .page(.stale($0, rule), status: 409) })
            }
        ]
    }

    /// The version that counts now, as a look of whoever asks; nothing for whoever may not see it.
    static func inForce(_ request: Request, _ site: AdministrationSite) async throws -> Policy? {
        guard request.viewer.may(.see, Thing(.policy), now: request.now) else { return nil }
        _ = try await site.registry.look(PolicyVersions(viewer: request.viewer), request.trace)
        return try await site.registry.database.read { try Policy.inForce($0) }
    }
}

extension Page where Self == PolicyDifferencePage {
    static func stale(_ now: Policy, _ rule: RuleTyped) -> PolicyDifferencePage {
        PolicyDifferencePage(rule: rule, before: now, next: now, isStale: true)
    }
}
