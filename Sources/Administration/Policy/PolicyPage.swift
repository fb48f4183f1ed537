import Dates
import Markup
import Pages
package import Partnership
import Storage

/// What each role may do, in sentences; and what changed from one version to the next.
struct PolicyPage: Page {
    var policy: Policy
    var versions: [Policy]
    var changes: (gone: [Rule], new: [Rule])?
    /// Whether this is the version in force, and the viewer may put another in its place.
    var mayChange = false
    /// How many rules are proposed for what came after the policy was first kept.
    var proposed = 0

    var title: String { "Who may do what" }
    var caption: HTML? { "Version \(policy.version), by \(policy.author): \(policy.note)" }
    var breadcrumbs: [Link] { [Link("Home", to: home())] }

    var body: HTML {
        """
        <p class="govuk-body">What nothing here allows is denied. A conflict of interest denies before all of it, and what
        another agency shares needs an \(link("agreement", to: Addresses.agreements())) besides.</p>
        \(proposed == 0 ? "" : insetText(waiting))
        \(changes.map(drawn) ?? "")
        \(mayChange ? buttonLink("Add a rule", to: Addresses.newRule()) : "")
        \(Role.allCases.filter { $0 != .keeper }.map(section))
        \(table(
            "Versions, latest first", id: "versions", columns: [Column("Version"), Column("By"), Column("When"), Column("Why")],
            rows: versions.map { version in
                [
                    link("\(version.version)", to: Addresses.policyVersion(version.version)), "\(version.author)",
                    version.madeAt.milliseconds == 0 ? "" : "\(version.madeAt.localDay)", "\(version.note)",
                ]
            }, empty: "There is one version, as delivered."))
        """
    }

    /// Nothing of it is granted until somebody has taken it in.
    private var waiting: HTML {
        let number: HTML = proposed == 1 ? "one rule" : "\(proposed) rules"
        let what: HTML = """
            This policy was kept before some of what Wardmote has now, and says nothing of it, so nobody may use that yet. \
            There \(proposed == 1 ? "is" : "are") \(number) proposed for it.
            """
        return mayChange ? "\(what) \(link("Read the rules that are proposed", to: Addresses.proposedRules()))" : what
    }

    private func section(_ role: Role) -> HTML {
        let rules = policy.rules.enumerated().filter { $0.element.role == role }
        guard !rules.isEmpty else { return "" }
        return """
            <h2 class="govuk-heading-m" id="\(role.rawValue)">\(role.said)</h2>
            \(bullets(rules.map { "\($0.element.said)\(changing($0.element, at: $0.offset))" }))

            """
    }

    private func changing(_ rule: Rule, at position: Int) -> HTML {
        guard mayChange, rule.isForChange else { return "" }
        return ". \(link("Change", to: Addresses.rule(position), hidden: "what \(rule.role.said) \(rule.said)"))"
    }

    private func drawn(_ changes: (gone: [Rule], new: [Rule])) -> HTML {
        guard !changes.gone.isEmpty || !changes.new.isEmpty else {
            return insetText("Nothing differs from the version before.")
        }
        return """
            <h2 class="govuk-heading-m" id="changes">What differs from the version before</h2>
            \(bullets(
                changes.new.map { "New: \($0.role.said) \($0.said)" as HTML }
                    + changes.gone.map { "No more: \($0.role.said) \($0.said)" as HTML }))

            """
    }

    static let example = PolicyPage(policy: .first, versions: [.first], changes: nil)

    static func routes(_ site: AdministrationSite) -> [Route] {
        [
            Route(.get, Addresses.policy, .see, .policy) { request in
                try await answer(nil, request, site)
            },
            Route(.get, Addresses.policyVersion, .see, .policy) { request, number in
                try await answer(number, request, site)
            },
        ]
    }

    private static func answer(_ number: Int?, _ request: Request, _ site: AdministrationSite) async throws -> Response
    {
        let versions = try await site.registry.look(PolicyVersions(viewer: request.viewer), request.trace)
        let wanted = number ?? versions.first?.version ?? 1
        let (policy, earlier, proposed) = try await site.registry.database.read { connection in
            (
                try Policy.version(wanted, connection), try Policy.version(wanted - 1, connection),
                try Policy.proposed(connection).count
            )
        }
        guard let policy = policy ?? (number == nil ? .first : nil) else { return .notFound }
        let isInForce = wanted == versions.first?.version ?? 1
        return .page(
            PolicyPage(
                policy: policy, versions: versions, changes: earlier.map { policy.changes(since: $0) },
                mayChange: isInForce && request.viewer.may(.change, .policy, now: request.now),
                proposed: isInForce ? proposed : 0))
    }
}

/// Every version of the policy, latest first, without its rules.
struct PolicyVersions: Query {
    var viewer: Viewer
    var thing: Thing { Thing(.policy) }
    var sql: SQL { "SELECT version, author, made_at, note FROM policy ORDER BY version DESC" }
    typealias Line = Policy
}

extension Rule {
    /// `may see people: name, how to reach them; all of them; up to OFFICIAL`.
    package var said: String {
        let parts =
            Set(kind.fields) == fields
            ? "" : ": " + kind.fields.filter(fields.contains).map(\.said).joined(separator: ", ")
        let why =
            purposes.count == Purpose.allCases.count
            ? ""
            : ", when here for: "
                + Purpose.allCases.filter(purposes.contains).map { $0.said.lowercased() }.joined(separator: ", or ")
        let how = reach == .everything ? "" : ", \(reach.said)"
        let mark = upTo > .official ? ", up to \(upTo.rawValue)" : ""
        return "may \(action.said) \(kind.saidOfMany)\(parts)\(how)\(why)\(mark)"
    }
}
