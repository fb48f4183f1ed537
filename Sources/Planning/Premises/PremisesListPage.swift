import Dates
import Markup
import Pages
import Partnership
import Places
import Storage

/// Premises and events to which the public comes: the tier of each, how far it has come, and by when to be in touch again.
struct PremisesListPage: Page {
    var register: PremisesRegister
    var tier: ProtectionLaw.Tier.Name?
    var state: PremisesState.Name?
    var area: String?
    var asked = ListAsked()
    var mayAdd: Bool

    var title: String { "Premises and events to protect" }
    var breadcrumbs: [Link] { [Link("Home", to: home()), Link("Plans", to: Addresses.plans())] }
    var isWide: Bool { true }

    var body: HTML {
        """
        <p class="govuk-body">\(tag("\(Marking.sensitive.rawValue)", .orange)) What the partnership knows of, for the \
        \(register.law.act). The tier of each is worked out from its use and its numbers, and how far it has come from the \
        contacts. No plan and no weakness is written down here.</p>
        \(commencement)
        \(late)
        \(mayAdd ? buttonLink("Add premises or an event", to: Addresses.newPremises()) : "")
        \(premisesCounts(register))
        \(list.drawn(filters))
        """
    }

    private var commencement: HTML {
        register.law.isInForce(on: register.today)
            ? "" : insetText("<p class=\"govuk-body\">The Act is not in force yet: \(register.law.whenSaid).</p>")
    }

    private var late: HTML {
        let count = register.overdue
        return count == 0
            ? "" : warning(count == 1 ? "One contact is overdue." : "\(count) contacts are overdue.")
    }

    private var filters: HTML {
        """
        \(select(Field("tier", "Tier"), [Choice("", "Any tier")] + ProtectionLaw.Tier.Name.allCases.map { Choice($0, "\($0.said)") }, chosen: tier?.inAddress))\
        \(select(Field("state", "How far"), [Choice("", "All that are open")] + PremisesState.Name.allCases.map { Choice($0, "\($0.said)") }, chosen: state?.inAddress))\
        \(select(Field("area", "Where"), [Choice("", "Anywhere")] + places, chosen: area))
        """
    }

    /// The areas in which there is something.
    private var places: [Choice] {
        Set(register.lines.filter { $0.state != nil }.map(\.premises.words.area))
            .map { ($0, register.areas[$0] ?? $0) }.sorted { ($0.1, $0.0) < ($1.1, $1.0) }
            .map { Choice($0.0, "\($0.1)") }
    }

    /// What is not shared is found by its name and by who keeps in touch alone.
    var list: Listing<PremisesRegister.Line> {
        func open(_ line: PremisesRegister.Line, _ said: (PremisesWords) -> String) -> String {
            line.state == nil ? "" : said(line.premises.words)
        }
        let (law, today) = (register.law, register.today)
        return Listing(
            "What is known of", comes: "by name", id: "premises", at: address, register.found(tier, state, area),
            asked: asked, empty: "Nothing of the kind is written down.",
            columns: [
                ListColumn("Name", \.premises.words.name)
                    .shown { link("\($0.premises.words.name)", to: Addresses.premises($0.premises.id)) }.ordered(),
                .fileAlone("Marking") { _ in Marking.sensitive.rawValue },
                .fileAlone("Sort") { open($0, \.sort.said) }, ListColumn("Use") { open($0, \.use.said) }.ordered(),
                ListColumn("Where") { open($0, register.place) }.ordered(),
                .fileAlone("Code") { open($0, \.area) }, .fileAlone("Responsible") { open($0, \.responsible) },
                ListColumn("People at most") { open($0) { "\($0.most)" } }
                    .ordered(.numbers) { $0.state == nil ? nil : $0.premises.words.most }.toTheRight(),
                .fileAlone("How estimated") { open($0, \.estimate) },
                ListColumn("Tier") { $0.tier.map { law.said($0, on: today) } ?? "" }.ordered(),
                ListColumn("How far") { $0.state?.name.said ?? "Not shared with you" }
                    .shown { $0.state.map { tag("\($0.name.said)", $0.name.colour) } ?? "Not shared with you" }
                    .ordered(.numbers) { $0.state.flatMap { PremisesState.Name.allCases.firstIndex(of: $0.name) } },
                ListColumn("Next contact") { $0.state?.next?.iso ?? "" }
                    .shown { "\($0.state?.nextSaid(on: today) ?? "")" }.ordered(.days) { $0.state?.next },
                .fileAlone("Told of the duty") { $0.day(.told) }, .fileAlone("Engaged") { $0.day(.engaged) },
                .fileAlone("Assessed") { $0.day(.assessed) }, .fileAlone("Plan in place") { $0.day(.planned) },
                .fileAlone("Notified to the SIA") { $0.day(.notified) },
                ListColumn("Who keeps in touch") { register.keeper($0.premises) }.ordered(),
            ])
    }

    private var address: Address {
        var address = Addresses.premisesList()
        if let tier { address = address.asking("tier", tier) }
        if let state { address = address.asking("state", state) }
        return area.map { address.asking("area", $0) } ?? address
    }

    static let example = PremisesListPage(register: .example, mayAdd: true)

    static func route(_ site: PlanningSite) -> Route {
        Route(.get, Addresses.premisesList, .see, .premises) { request in
            let area = try request.query.one("area") ?? ""
            guard area.isEmpty || AreaCode(area) != nil else { throw BadRequest.unreadable("area") }
            let page = PremisesListPage(
                register: try await site.registry.premises(request.trace, on: request.today, site.gazetteer),
                tier: try request.query.one("tier", as: ProtectionLaw.Tier.Name.self),
                state: try request.query.one("state", as: PremisesState.Name.self),
                area: area.isEmpty ? nil : area, asked: try ListAsked(request.query),
                mayAdd: request.viewer.may(.add, Premises.thing(nil), now: request.now))
            return try .listed(
                page, page.list, request, file: FileName("premises \(Marking.sensitive.rawValue) \(request.today.iso)"))
        }
    }
}

extension PremisesRegister.Line {
    /// The day on which a step was shown.
    fileprivate func day(_ step: PremisesContact.Came) -> String { state?.shown[step]?.day.iso ?? "" }
}
