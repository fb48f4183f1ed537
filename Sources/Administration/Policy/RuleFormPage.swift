import Markup
import Pages
import Partnership
import Storage

/// One rule of the policy, to be filled in. Nothing changes yet: what would change is shown first.
struct RuleFormPage: Page {
    var rule: RuleTyped
    var errors: [FieldError] = []

    var title: String { rule.position == nil ? "Add a rule" : "Change this rule" }
    var caption: HTML? { "\(rule.role.said), and \(rule.kind.saidOfMany)" }
    var back: Address? { rule.position == nil ? Addresses.newRule() : Addresses.policy() }

    var body: HTML {
        """
        \(form(Addresses.rules(), """
            \(kept)\
            \(radios(
                Field("deed", "They may", error: errors.of("deed")),
                Policy.actions(of: rule.kind).map { Choice($0, "\($0.said) \(rule.kind.saidOfMany)") },
                chosen: rule.deed?.inAddress))\
            \(checkboxes(
                Field("parts", "These parts", hint: "Where the first is not ticked, they do not know that there is one.",
                    error: errors.of("parts")),
                rule.kind.fields.map { Choice($0, "\($0.said)") }, ticked: rule.parts.map(\.inAddress)))\
            \(radios(
                Field("reach", "Of which", error: errors.of("reach")), Reach.allCases.map { Choice($0, "\($0.said)") },
                chosen: rule.reach?.inAddress))\
            \(checkboxes(
                Field("purposes", "When they are here for", error: errors.of("purposes")),
                Purpose.allCases.map { Choice($0, "\($0.said)") }, ticked: rule.purposes.map(\.inAddress)))\
            \(radios(
                Field("marking", "Up to which marking", error: errors.of("marking")),
                Marking.allCases.map { Choice($0, "\($0.rawValue)") }, chosen: rule.upTo?.inAddress))\
            \(button("Show what would change"))
            """))
        \(rule.position == nil ? "" : form(Addresses.rules(), """
            \(kept)\(hidden("gone", "yes"))\(button("Show what would change if it is taken away", .secondary))
            """))
        """
    }

    private var kept: HTML {
        """
        \(hidden("version", "\(rule.version)"))\(rule.position.map { hidden("position", "\($0)") } ?? "")\
        \(hidden("role", rule.role.inAddress))\(hidden("kind", rule.kind.inAddress))
        """
    }

    static let example = RuleFormPage(rule: RuleTyped(version: 1, role: .officer, kind: .note))

    static func routes(_ site: AdministrationSite) -> [Route] {
        [
            Route(.get, Addresses.rule, .change, .policy) { request, position in
                guard let policy = try await PolicyDifferencePage.inForce(request, site) else { return .notFound }
                guard policy.rules.indices.contains(position), policy.rules[position].isForChange else {
                    return .notFound
                }
                let rule = RuleTyped(version: policy.version, position: position, policy.rules[position])
                return .page(RuleFormPage(rule: rule))
            },
            Route(.post, Addresses.rules, .change, .policy) { request in
                guard let policy = try await PolicyDifferencePage.inForce(request, site) else { return .notFound }
                var page = RuleFormPage(rule: try RuleTyped(request.form))
                page.errors = page.rule.faults
                guard let change = page.rule.change, page.errors.isEmpty else { return .page(page, status: 422) }
                guard policy.version == page.rule.version else { return .page(.stale(policy, page.rule), status: 409) }
                guard let next = policy.next(change) else { return .notFound }
                let now = request.now
                page.errors = try await site.registry.database.read { connection in
                    try next.faults(after: policy, change, at: now, connection)
                }.shown
                guard page.errors.isEmpty else { return .page(page, status: 422) }
                return .page(PolicyDifferencePage(rule: page.rule, before: policy, next: next))
            },
        ]
    }
}
