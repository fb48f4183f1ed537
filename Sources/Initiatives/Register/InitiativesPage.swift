import Dates
import Markup
import Pages
import Partnership
import Planning
import Storage

/// Every scheme, campaign and operation, who leads it, and whether it was evaluated.
struct InitiativesPage: Page {
    var register: InitiativeRegister
    var meant = InitiativeRegister.Meant()
    var asked = ListAsked()
    /// Areas by code as they are said.
    var areas: [String: String] = [:]
    var mayAdd: Bool

    var title: String { "Initiatives" }
    var breadcrumbs: [Link] { [Link("Home", to: home())] }
    var isWide: Bool { true }

    var body: HTML {
        """
        <p class="govuk-body">Schemes, campaigns, charters and named operations of the partnership and its agencies. How each stands
        is worked out from its days; nobody types it.</p>
        \(late)
        \(mayAdd ? buttonLink("Write down an initiative", to: Addresses.newInitiative()) : "")
        \(list.drawn(filters))
        <p class="govuk-body">\(link("What was achieved, and awards", to: Addresses.achievements()))</p>
        """
    }

    private var filters: HTML {
        """
        \(select(Field("state", "State"), [Choice("", "All that have not ended")] + InitiativeState.Name.allCases.map { Choice($0, "\($0.said)") }, chosen: meant.state?.inAddress))\
        \(select(Field("sort", "Kind"), [Choice("", "Any kind")] + InitiativeWords.Sort.allCases.map { Choice($0, "\($0.said)") }, chosen: meant.sort?.inAddress))\
        \(select(Field("agency", "Agency that leads or takes part"), [Choice("", "Any")] + taking.map { Choice($0.id, "\($0.name)") }, chosen: meant.agency?.inAddress))\
        \(select(Field("evaluation", "Evaluation"), [Choice("", "Any or none")] + EvaluationState.Name.allCases.map { Choice($0, "\($0.said)") }, chosen: meant.evaluation?.inAddress))\
        \(select(Field("with-whom", "Who else takes part"), [Choice("", "Anybody or nobody")] + InitiativeRegister.Meant.WithWhom.allCases.map { Choice($0, "\($0.said)") }, chosen: meant.withWhom?.inAddress))
        """
    }

    /// Those agencies that lead one or take part in one.
    private var taking: [Agency] {
        let named = register.lines.map(\.initiative.words)
        let all = Set(named.compactMap(\.agency)).union(named.flatMap(\.partners))
        return register.owners.agencies.filter { all.contains($0.id) }
    }

    var list: Listing<InitiativeRegister.Line> {
        func open(_ line: InitiativeRegister.Line, _ said: (InitiativeWords) -> String) -> String {
            line.state == nil ? "" : said(line.initiative.words)
        }
        return Listing(
            "Initiatives", comes: "by name", id: "initiatives", at: address, register.found(meant), asked: asked,
            empty: "No initiative of the kind is written down.",
            columns: [
                ListColumn("Name", \.initiative.words.name)
                    .shown { link("\($0.initiative.words.name)", to: Addresses.initiative($0.initiative.id)) }
                    .ordered(),
                ListColumn("Kind") { open($0, \.sort.said) }.ordered(),
                .sentence("What it is for") { open($0, \.aim) },
                ListColumn("Led by") { register.lead($0.initiative.words) }.ordered(),
                ListColumn("With") {
                    (register.partners($0.initiative.words) + $0.initiative.words.outside).joined(separator: ", ")
                },
                .fileAlone("Priorities") { register.serves($0.initiative.words).map(\.name).joined(separator: "; ") },
                .fileAlone("Areas") { $0.initiative.words.areas.map { areas[$0] ?? $0 }.joined(separator: "; ") },
                ListColumn("State") { $0.state?.said ?? "Not shared with you" }
                    .shown { $0.state?.tagged ?? "Not shared with you" },
                .fileAlone("From") { $0.initiative.words.from?.iso ?? "" }.ordered(.days) { $0.initiative.words.from },
                .fileAlone("Until") { $0.initiative.words.until?.iso ?? "" }.ordered(.days) {
                    $0.initiative.words.until
                },
                .fileAlone("Milestones") { $0.milestonesSaid(on: register.today) },
                ListColumn("Evaluation") { $0.evaluation(on: register.today)?.said(on: register.today) ?? "" }
                    .shown { $0.evaluation(on: register.today)?.state(on: register.today).tagged ?? "" },
                .fileAlone("Evaluation due") { owed($0)?.iso ?? "" }.ordered(.days, by: owed),
            ])
    }

    private func owed(_ line: InitiativeRegister.Line) -> Day? { line.evaluation(on: register.today)?.words.due }

    private var late: HTML {
        let count = register.lines.flatMap(\.evaluations).count { $0.state(on: register.today).name == .overdue }
        let way = Addresses.initiatives().asking("evaluation", EvaluationState.Name.overdue)
        let said: HTML = count == 1 ? "One evaluation is overdue" : "\(count) evaluations are overdue"
        return count == 0 ? "" : warning("\(link(said, to: way)).")
    }

    private var address: Address {
        var address = Addresses.initiatives()
        if let state = meant.state { address = address.asking("state", state) }
        if let sort = meant.sort { address = address.asking("sort", sort) }
        if let agency = meant.agency { address = address.asking("agency", agency) }
        if let withWhom = meant.withWhom { address = address.asking("with-whom", withWhom) }
        return meant.evaluation.map { address.asking("evaluation", $0) } ?? address
    }

    static let example = InitiativesPage(register: .example, mayAdd: true)

    static func route(_ site: InitiativesSite) -> Route {
        Route(.get, Addresses.initiatives, .see, .initiative) { request in
            let query = request.query
            let register = try await site.registry.initiatives(request.trace, on: request.today)
            let page = InitiativesPage(
                register: register,
                meant: InitiativeRegister.Meant(
                    state: try query.one("state", as: InitiativeState.Name.self),
                    sort: try query.one("sort", as: InitiativeWords.Sort.self),
                    evaluation: try query.one("evaluation", as: EvaluationState.Name.self),
                    agency: try query.one("agency", as: ID<Agency>.self),
                    withWhom: try query.one("with-whom", as: InitiativeRegister.Meant.WithWhom.self)),
                asked: try ListAsked(query), areas: site.said(register.lines.flatMap(\.initiative.words.areas)),
                mayAdd: request.viewer.may(.add, .initiative, now: request.now))
            return try .listed(page, page.list, request, file: FileName("initiatives \(request.today.iso)"))
        }
    }
}

extension InitiativesSite {
    /// Areas by code as they are said.
    func said(_ codes: [String]) -> [String: String] {
        Dictionary(codes.map { ($0, said($0)) }, uniquingKeysWith: { first, _ in first })
    }
}
