import Dates
import Markup
import Pages
import Partnership
import Storage

/// What may change crime or disorder here, and when each was last looked at.
struct HorizonPage: Page {
    var register: HorizonRegister
    var state: ProspectState.Name?
    var sort: ProspectWords.Sort?
    /// Whose to watch.
    var whose: DutyRegister.Whose?
    var asked = ListAsked()
    var mayAdd: Bool

    var title: String { "On the horizon" }
    var breadcrumbs: [Link] { [Link("Home", to: home()), Link("Plans", to: Addresses.plans())] }
    var isWide: Bool { true }

    var body: HTML {
        """
        <p class="govuk-body">What may change crime or disorder here, where it was read, and what was found each time that somebody
        looked again. It is what others expect, and no forecast of Wardmote’s. How each stands is worked out from its reviews;
        nobody types it.</p>
        \(late)
        \(mayAdd ? buttonLink("Add something to watch", to: Addresses.newProspect()) : "")
        \(list.drawn(filters))
        """
    }

    private var filters: HTML {
        """
        \(select(Field("state", "State"), [Choice("", "All that are not closed")] + ProspectState.Name.allCases.map { Choice($0, "\($0.said)") }, chosen: state?.inAddress))\
        \(select(Field("sort", "Kind"), [Choice("", "Any kind")] + ProspectWords.Sort.allCases.map { Choice($0, "\($0.said)") }, chosen: sort?.inAddress))\
        \(select(Field("whose", "Who watches"), [Choice("", "Anybody"), Choice(DutyRegister.Whose.partnership, "The partnership as a whole")] + watchers.map { Choice(DutyRegister.Whose.agency($0.id), "\($0.name)") }, chosen: whose?.inAddress))
        """
    }

    /// Those agencies that watch something.
    private var watchers: [Agency] {
        let watching = Set(register.lines.compactMap(\.prospect.words.agency))
        return register.owners.agencies.filter { watching.contains($0.id) }
    }

    /// What is not shared is found by its name and by who watches it alone.
    var list: Listing<HorizonRegister.Line> {
        func open(_ line: HorizonRegister.Line, _ said: (ProspectWords) -> String) -> String {
            line.state == nil ? "" : said(line.prospect.words)
        }
        return Listing(
            "What is watched", comes: "by name", id: "horizon", at: address,
            register.found(state, sort).filter { whose?.holds($0.prospect.words.agency) ?? true }, asked: asked,
            empty: "Nothing of the kind is written down.",
            columns: [
                ListColumn("What", \.prospect.words.name)
                    .shown { link("\($0.prospect.words.name)", to: Addresses.prospect($0.prospect.id)) }.ordered(),
                ListColumn("Kind") { open($0, \.sort.said) }.ordered(),
                .sentence("What it may change") { open($0, \.text) },
                .fileAlone("Priorities") { open($0) { register.priorities($0).joined(separator: "; ") } },
                ListColumn("Expected") { open($0, \.expected) }
                    .shown { "\(open($0) { $0.expected.isEmpty ? "Not said" : $0.expected })" },
                .fileAlone("Source") { open($0, \.source) }, .fileAlone("Address") { open($0, \.address) },
                .fileAlone("Date of the source") { open($0, \.read.iso) },
                ListColumn("Who watches") { register.watcher($0.prospect) }.ordered(),
                .fileAlone("Reviewed") { open($0, \.everySaid) },
                ListColumn("State") { $0.state?.said ?? "Not shared with you" }
                    .shown { $0.state?.tagged ?? "Not shared with you" },
                .fileAlone("Next review") { $0.state?.next?.iso ?? "" }.ordered(.days) { $0.state?.next },
                .fileAlone("Last review") { $0.last?.day.iso ?? "" }.ordered(.days) { $0.last?.day },
                .sentence("Last found") { $0.last?.found.said ?? "" }.shown(lastFound),
                .fileAlone("In words") { $0.last?.text ?? "" },
            ])
    }

    private func lastFound(_ line: HorizonRegister.Line) -> HTML {
        guard line.state != nil else { return "" }
        return line.last.map { "\($0.found.said), \($0.day.said): \($0.text)" } ?? "Not reviewed yet"
    }

    private var late: HTML {
        let count = register.lines.count { $0.state?.name == .overdue }
        let said: HTML = count == 1 ? "One review is overdue." : "\(count) reviews are overdue."
        return count == 0 ? "" : warning(said)
    }

    private var address: Address {
        var address = Addresses.horizon()
        if let state { address = address.asking("state", state) }
        if let sort { address = address.asking("sort", sort) }
        return whose.map { address.asking("whose", $0) } ?? address
    }

    static let example = HorizonPage(register: .example, mayAdd: true)

    static func route(_ site: PlanningSite) -> Route {
        Route(.get, Addresses.horizon, .see, .prospect) { request in
            let page = HorizonPage(
                register: try await site.registry.horizon(request.trace, on: request.today),
                state: try request.query.one("state", as: ProspectState.Name.self),
                sort: try request.query.one("sort", as: ProspectWords.Sort.self),
                whose: try request.query.one("whose", as: DutyRegister.Whose.self),
                asked: try ListAsked(request.query), mayAdd: request.viewer.may(.add, .prospect, now: request.now))
            return try .listed(page, page.list, request, file: FileName("horizon \(request.today.iso)"))
        }
    }
}

extension HorizonRegister {
    /// Invented things on the horizon of Aldermouth.
    static let example: HorizonRegister = {
        let today: Day = "2026-11-24"
        var bills = ProspectWords(name: "Household bills rise", sort: .economic, read: "2026-03-02")
        bills.text = "More theft from shops; more economic abuse where there is abuse already."
        bills.source = "Marlshire County Council, Winter outlook, page 4"
        (bills.address, bills.expected) = ("https://marlshire.example/winter", "winter 2026/27")
        (bills.agency, bills.months, bills.priorities) = (ID(1), 3, [ID(972)])
        var ferry = ProspectWords(name: "The night ferry ends", sort: .organisational, read: "2026-10-30")
        (ferry.text, ferry.source) = ("Fewer people on the quay after midnight.", "Aldermouth Ferries, notice")
        var bikes = ProspectWords(name: "Hired electric bikes", sort: .technological, read: "2025-05-01")
        (bikes.text, bikes.source) = ("Bikes left across pavements.", "Aldermouth District Council, cabinet report")
        let prospects = [
            Prospect(
                id: ID(979), version: 2, begun: "2026-03-10", kept: "2026-09-10", reason: "The outlook has a page now.",
                bills),
            Prospect(id: ID(980), begun: "2026-11-02", kept: "2026-11-02", ferry),
            Prospect(id: ID(981), begun: "2025-05-10", kept: "2025-05-10", bikes),
        ]
        let reviews = [
            ProspectReview(
                id: ID(1), prospect: ID(979), position: 0, day: "2026-06-08", found: .expected,
                text: "Theft from shops rose as in the counties around.", kept: "2026-06-08"),
            ProspectReview(
                id: ID(2), prospect: ID(981), position: 0, day: "2026-04-02", found: .came,
                text: "Forty complaints in March.", place: .issue(ID(975)), closes: true, kept: "2026-04-03"),
        ]
        return HorizonRegister(
            lines: prospects.map { Line($0, reviews, today: today) },
            owners: Owners(agencies: SupplyRegister.example.agencies, seats: []),
            places: [
                .priority(ID(972)): "Antisocial behaviour on the quay (Safer Aldermouth, 2025 to 2028)",
                .issue(ID(975)): "Boats broken into at the marina (Safer Aldermouth, 2025 to 2028)",
            ], today: today)
    }()
}
