import Markup
import Pages
import Partnership
import Storage

/// Asks whom a new rule is for and what it is about, because what can be chosen then depends on it.
struct NewRulePage: Page {
    var role: Role?
    var kind: Kind?

    var title: String { "Add a rule" }
    var back: Address? { Addresses.policy() }

    var body: HTML {
        """
        <p class="govuk-body">A rule lets somebody do something. What no rule allows is denied, so one rule more can only open
        something. To close something, change the rule that opens it.</p>
        \(filterForm(Addresses.newRule(), label: "Whom the rule is for", submit: "Continue", """
            \(select(Field("role", "Who"), Role.ofRules.map { Choice($0, "\($0.said)") }, chosen: role?.inAddress))\
            \(select(Field("kind", "What it is about"), Policy.kinds.map { Choice($0, "\($0.saidOfMany)") }, chosen: kind?.inAddress))
            """))
        """
    }

    static let example = NewRulePage()

    static func route(_ site: AdministrationSite) -> Route {
        Route(.get, Addresses.newRule, .change, .policy) { request in
            let page = NewRulePage(
                role: try request.query.one("role", as: Role.self), kind: try request.query.one("kind", as: Kind.self))
            guard let role = page.role, let kind = page.kind, Role.ofRules.contains(role), Policy.kinds.contains(kind)
            else { return .page(page) }
            guard let policy = try await PolicyDifferencePage.inForce(request, site) else { return .notFound }
            return .page(RuleFormPage(rule: RuleTyped(version: policy.version, role: role, kind: kind)))
        }
    }
}
