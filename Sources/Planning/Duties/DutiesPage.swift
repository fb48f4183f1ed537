import Dates
import Markup
import Pages
import Partnership
import Storage

/// What the law asks of the partnership and of each body of it: by when, how it stands, and what shows it.
struct DutiesPage: Page {
    var register: DutyRegister
    var state: DutyState.Name?
    var whose: DutyRegister.Whose?
    var asked = ListAsked()
    var mayAdd: Bool

    var title: String { "Duties" }
    var breadcrumbs: [Link] { [Link("Home", to: home()), Link("Plans", to: Addresses.plans())] }
    var isWide: Bool { true }

    var body: HTML {
        """
        <p class="govuk-body">What the law asks of the partnership or of one body of it. How each stands is worked out from its
        clock and from what was written down that shows it; nobody types it. \(link("Their days", to: Addresses.dutyDays())), past and to
        come, are also in calendars.</p>
        \(wanting)
        \(mayAdd ? buttonLink("Add a duty", to: Addresses.newDuty()) : "")
        \(list.drawn(filters))
        """
    }

    private var filters: HTML {
        """
        \(select(Field("state", "State"), [Choice("", "All that have not ended")] + DutyState.Name.allCases.map { Choice($0, "\($0.said)") }, chosen: state?.inAddress))\
        \(select(Field("whose", "Whose"), [Choice("", "Anybody’s"), Choice(DutyRegister.Whose.partnership, "The partnership as a whole")] + bodies.map { Choice(DutyRegister.Whose.agency($0.id), "\($0.name)") }, chosen: whose?.inAddress))
        """
    }

    /// What is not shared is found by its name and by whose it is alone.
    var list: Listing<DutyRegister.Line> {
        func open(_ line: DutyRegister.Line, _ said: (DutyWords) -> String) -> String {
            line.state == nil ? "" : said(line.duty.words)
        }
        return Listing(
            "The register", comes: "by name", id: "duties", at: address, register.found(state, whose),
            asked: asked, empty: "There is no such duty in the register.",
            columns: [
                ListColumn("Duty", \.duty.words.name)
                    .shown { link("\($0.duty.words.name)", to: Addresses.duty($0.duty.id)) }.ordered(),
                .fileAlone("What the law asks") { open($0, \.asks) }, ListColumn("On whom") { open($0, \.bearer) },
                ListColumn("Whose here") { register.whose($0.duty) }.ordered(),
                .fileAlone("Source") { open($0, \.source) }, .fileAlone("As of") { open($0, \.asOf.iso) },
                ListColumn("By when") { open($0, \.clock.said) }, .fileAlone("In force") { open($0, \.inForceSaid) },
                ListColumn("State") { $0.state?.said($0.duty.words) ?? "Not shared with you" }
                    .shown { $0.state?.tagged($0.duty.words) ?? "Not shared with you" },
                .fileAlone("Due") { $0.state?.due?.iso ?? "" }.ordered(.days) { $0.state?.due },
                .fileAlone("Last shown") { $0.shown?.day.iso ?? "" }.ordered(.days) { $0.shown?.day },
                .sentence("Last shown by") { $0.shown.map { "\($0.what): \($0.which)" } ?? "" }.shown(lastShown),
                .fileAlone("As its register has it") { $0.shown?.told?.stands ?? "" },
                .fileAlone("To check") { open($0, \.note) },
            ])
    }

    private func lastShown(_ line: DutyRegister.Line) -> HTML {
        guard line.state != nil else { return "" }
        let none: HTML = line.hasMore ? "What shows it is not shared with you" : "Nothing shows it yet"
        return line.shown.map { "\($0.what) of \($0.day.said): \($0.whichDrawn)" } ?? none
    }

    /// Those agencies that have a duty.
    private var bodies: [Agency] {
        let having = Set(register.lines.compactMap(\.duty.words.agency))
        return register.agencies.filter { having.contains($0.id) }
    }

    private var wanting: HTML {
        func count(_ name: DutyState.Name) -> Int { register.lines.count { $0.state?.name == name } }
        let (overdue, bare) = (count(.overdue), count(.nothingRecorded))
        let late: HTML =
            overdue == 0 ? "" : overdue == 1 ? "One duty is overdue. " : "\(overdue) duties are overdue. "
        let unshown: HTML =
            bare == 0
            ? ""
            : bare == 1
                ? "Nothing is recorded that shows one duty in force."
                : "Nothing is recorded that shows \(bare) duties in force."
        return overdue + bare == 0 ? "" : warning("\(late)\(unshown)")
    }

    private var address: Address {
        let asked = state.map { Addresses.duties().asking("state", $0) } ?? Addresses.duties()
        return whose.map { asked.asking("whose", $0) } ?? asked
    }

    static let example = DutiesPage(register: .example, mayAdd: true)

    static func route(_ site: PlanningSite) -> Route {
        Route(.get, Addresses.duties, .see, .duty) { request in
            let page = DutiesPage(
                register: try await site.registry.dutyRegister(request.trace, on: request.today),
                state: try request.query.one("state", as: DutyState.Name.self),
                whose: try request.query.one("whose", as: DutyRegister.Whose.self),
                asked: try ListAsked(request.query), mayAdd: request.viewer.may(.add, .duty, now: request.now))
            return try .listed(page, page.list, request, file: FileName("duties \(request.today.iso)"))
        }
    }
}

extension DutyRegister {
    /// Invented evidence of some duties, in Aldermouth.
    static let example: DutyRegister = {
        let today: Day = "2026-11-24"
        var strategy = DutyWords(name: "Serious violence strategy", asOf: "2026-09-30")
        strategy.asks = "Keep the strategy for preventing and reducing serious violence under review."
        strategy.source = "Police, Crime, Sentencing and Courts Act 2022, Part 2, Chapter 1"
        (strategy.bearer, strategy.agency) = ("Each specified authority", ID(1))
        (strategy.clock, strategy.inForce) = (.every(months: 12, first: nil), .from("2023-01-31"))
        strategy.note = "That it is yearly is taken from guidance and was not read again."
        var answer = DutyWords(name: "Answer to a committee’s report", asOf: "2026-09-30")
        answer.asks = "Answer in writing."
        answer.source = "SI 2009/942"
        answer.bearer = "Whoever the report is sent to"
        answer.clock = .within(.days(28), of: "the committee’s report")
        var premises = DutyWords(name: "Protection of premises: standard duty", asOf: "2026-09-30")
        premises.asks = "Tell the regulator and have procedures for the public’s protection."
        premises.source = "Terrorism (Protection of Premises) Act 2025"
        premises.bearer = "Whoever is responsible for premises where 200 to 799 people are expected"
        (premises.inForce, premises.expected) = (.noDay, "around April 2027")
        let duties = [
            Duty(id: ID(979), version: 2, kept: "2026-10-05", reason: "The board reviews it in March.", strategy),
            Duty(id: ID(980), kept: "2026-10-01", answer), Duty(id: ID(981), kept: "2026-10-01", premises),
        ]
        let evidence = [
            DutyEvidence(
                id: ID(1), duty: ID(979), form: .minute, text: "Board, item 6", day: "2026-01-14", kept: "2026-10-05"),
            DutyEvidence(
                id: ID(2), duty: ID(979), replaces: ID(1), form: .minute, text: "Board, item 7",
                address: "https://aldermouth.example/board/7", day: "2026-01-14", kept: "2026-10-06"),
            DutyEvidence(
                id: ID(3), duty: ID(979), form: .minute, text: "", day: "2026-01-14", kept: "2026-11-20",
                record: .meeting(ID(54))),
        ]
        let events = [
            DutyEvent(id: ID(1), duty: ID(980), day: "2026-10-20", text: "The committee’s report on the quay")
        ]
        return DutyRegister(
            lines: duties.map { Line($0, evidence, events, .example, today: today) },
            agencies: SupplyRegister.example.agencies, seats: [], today: today)
    }()
}
