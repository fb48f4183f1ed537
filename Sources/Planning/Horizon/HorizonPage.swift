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
    var mayAdd: Bool

    var title: String { "On the horizon" }
    var breadcrumbs: [Link] { [Link("Home", to: home()), Link("Plans", to: Addresses.plans())] }
    var isWide: Bool { true }

    var shown: [HorizonRegister.Line] { register.found(state, sort) }

    var body: HTML {
        """
        <p class="govuk-body">What may change crime or disorder here, where it was read, and what was found each time that somebody
        looked again. It is what others expect, and no forecast of Wardmote’s. How each stands is worked out from its reviews;
        nobody types it.</p>
        \(late)
        \(mayAdd ? buttonLink("Add something to watch", to: Addresses.newProspect()) : "")
        \(filterForm(
            Addresses.horizon(), label: "Which of them",
            """
            \(select(Field("state", "State"), [Choice("", "All that are not closed")] + ProspectState.Name.allCases.map { Choice($0, "\($0.said)") }, chosen: state?.inAddress))\
            \(select(Field("sort", "Kind"), [Choice("", "Any kind")] + ProspectWords.Sort.allCases.map { Choice($0, "\($0.said)") }, chosen: sort?.inAddress))
            """))
        \(table(
            "What is watched", id: "horizon",
            columns: [
                Column("What"), Column("Kind"), .sentence("What it may change"), Column("Expected"), Column("Who watches"),
                Column("State"), .sentence("Last found"),
            ],
            rows: shown.map(row), onNarrow: .stacks, empty: "Nothing of the kind is written down."))
        <p class="govuk-body">\(link("These as a CSV file", to: asking(Addresses.horizonFile())))</p>
        """
    }

    private var late: HTML {
        let count = register.lines.count { $0.state?.name == .overdue }
        let said: HTML = count == 1 ? "One review is overdue." : "\(count) reviews are overdue."
        return count == 0 ? "" : warning(said)
    }

    private func row(_ line: HorizonRegister.Line) -> [HTML] {
        let words = line.prospect.words
        let name = link("\(words.name)", to: Addresses.prospect(line.prospect.id))
        guard let state = line.state else {
            return [name, "", "", "", "\(register.watcher(line.prospect))", "Not shared with you", ""]
        }
        return [
            name, "\(words.sort.said)", "\(words.text)", words.expected.isEmpty ? "Not said" : "\(words.expected)",
            "\(register.watcher(line.prospect))", state.tagged,
            line.last.map { "\($0.found.said), \($0.day.said): \($0.text)" } ?? "Not reviewed yet",
        ]
    }

    private func asking(_ address: Address) -> Address {
        let asked = state.map { address.asking("state", $0) } ?? address
        return sort.map { asked.asking("sort", $0) } ?? asked
    }

    static let example = HorizonPage(register: .example, mayAdd: true)

    static func route(_ site: PlanningSite) -> Route {
        Route(.get, Addresses.horizon, .see, .prospect) { request in .page(try await asked(request, site)) }
    }

    static func asked(_ request: Request, _ site: PlanningSite) async throws -> HorizonPage {
        HorizonPage(
            register: try await site.registry.horizon(request.trace, on: request.today),
            state: try request.query.one("state", as: ProspectState.Name.self),
            sort: try request.query.one("sort", as: ProspectWords.Sort.self),
            mayAdd: request.viewer.may(.add, .prospect, now: request.now))
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
