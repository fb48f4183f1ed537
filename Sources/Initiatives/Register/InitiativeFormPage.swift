import Dates
import Markup
import Pages
import Partnership
import Planning
import Storage

/// Writes down an initiative, or changes what is written of it.
struct InitiativeFormPage: Page {
    /// Nothing for a new one.
    var initiative: Initiative?
    var register: InitiativeRegister
    var words = InitiativeWords()
    var from = DayTyped()
    var until = DayTyped()
    /// As typed, a code on each line.
    var areas = ""
    /// As typed, a body on each line.
    var outside = ""
    var version = 0
    var errors: [FieldError] = []
    var isStale = false

    var title: String { initiative == nil ? "Write down an initiative" : "Change an initiative" }
    var caption: HTML? { initiative.map { "\($0.words.name)" } }
    var back: Address? { initiative.map { Addresses.initiative($0.id) } ?? Addresses.initiatives() }

    var body: HTML {
        """
        \(isStale ? staleNotice(now) : "")
        \(form(initiative.map { Addresses.changeInitiative($0.id) } ?? Addresses.newInitiative(), """
            \(what)\(who)\(whereAndWhen)\
            \(initiative == nil ? "" : hidden("version", "\(version)"))\
            \(button("Save"))
            """))
        """
    }

    private var what: HTML {
        """
        \(input(Field("name", "Name", error: errors.of("name")), value: words.name))\
        \(radios(Field("initiative-sort", "Kind"), InitiativeWords.Sort.allCases.map { Choice($0, "\($0.said)") }, chosen: words.sort.inAddress, isSmall: true))\
        \(textarea(Field("aim", "What it is for", hint: "In a sentence", error: errors.of("aim")), value: words.aim, rows: 3))\
        \(priorities.isEmpty ? "" : checkboxes(Field("serves", "Priorities that it serves", hint: "Of the plans that run today"), priorities.map { Choice($0.id, "\($0.name) (\($0.plan.name))") }, ticked: words.priorities.map(\.inAddress), isSmall: true))
        """
    }

    /// Of the plans that run, and those that it serves already.
    private var priorities: [PriorityOfPlan] {
        let (today, served) = (register.today, initiative?.words.priorities ?? [])
        return register.priorities.values
            .filter { $0.plan.from <= today && today <= $0.plan.until || served.contains($0.id) }
            .sorted { ($0.plan.name, $0.name, $0.id) < ($1.plan.name, $1.name, $1.id) }
    }

    private var who: HTML {
        """
        \(select(Field("agency", "Agency that leads it"), [Choice("", "Nobody is named")] + register.owners.agencies.map { Choice($0.id, "\($0.name)") }, chosen: words.agency?.inAddress))\
        \(select(Field("seat", "Seat that leads it", hint: "Whoever holds it may write down evaluations; the agency is then that of the seat."), [Choice("", "None")] + seats.map { Choice($0.id, "\($0.title)") }, chosen: words.seat?.inAddress))\
        \(register.owners.agencies.isEmpty ? "" : checkboxes(Field("partners", "Agencies that take part besides"), register.owners.agencies.map { Choice($0.id, "\($0.name)") }, ticked: words.partners.map(\.inAddress), isSmall: true))\
        \(textarea(Field("bodies-outside", "Bodies outside that take part", hint: "Such as another partnership or a charity, one on each line", error: errors.of("bodies-outside")), value: outside, rows: 3))
        """
    }

    /// Those that are there, and the one that it has, though it is there no longer.
    private var seats: [Seat] {
        register.owners.seats.filter { seat in
            seat.id == initiative?.words.seat || seat.until.map { register.today <= $0 } ?? true
        }
    }

    private var whereAndWhen: HTML {
        """
        \(dateDay(Field("from", "First day", hint: "Leave empty where it is not known.", error: errors.of("from")), value: from))\
        \(dateDay(Field("until", "Last day", hint: "Leave empty while none is set.", error: errors.of("until")), value: until))\
        \(textarea(Field("areas", "Areas", hint: "The code of a district or ward on each line, as E07000033", error: errors.of("areas")), value: areas, rows: 3))
        """
    }

    private var now: [SummaryRow] {
        guard let words = initiative?.words else { return [] }
        return [
            SummaryRow("Name", "\(words.name)"), SummaryRow("Kind", "\(words.sort.said)"),
            SummaryRow("What it is for", "\(words.aim)"), SummaryRow("Led by", "\(register.lead(words))"),
            SummaryRow("With", "\(register.partners(words).joined(separator: ", "))"),
            SummaryRow("Bodies outside", "\(words.outside.joined(separator: "; "))"),
            SummaryRow("Priorities it serves", "\(register.serves(words).map(\.name).joined(separator: "; "))"),
            SummaryRow("Days", "\(words.periodSaid)"), SummaryRow("Areas", "\(words.areas.joined(separator: ", "))"),
        ]
    }

    static let example = InitiativeFormPage(
        initiative: .example, register: .example, words: Initiative.example.words,
        from: DayTyped(Initiative.example.words.from), areas: "E07999001\nthe quay", version: 2,
        errors: [FieldError("areas", "“the quay” is not the code of an area, such as E07000033.")])

    static func routes(_ site: InitiativesSite) -> [Route] {
        [
            Route(.get, Addresses.newInitiative, .add, .initiative) { request in
                var page = try await blank(request, site)
                page.from = DayTyped(request.today)
                return .page(page)
            },
            Route(.post, Addresses.newInitiative, .add, .initiative) { request in
                try await sent(try await blank(request, site), request, site)
            },
            Route(.get, Addresses.changeInitiative, .change, .initiative) { request, id in
                try await found(id, request, site).map { .page($0) } ?? .notFound
            },
            Route(.post, Addresses.changeInitiative, .change, .initiative) { request, id in
                guard let page = try await found(id, request, site) else { return .notFound }
                return try await sent(page, request, site)
            },
        ]
    }

    private static func sent(
        _ asked: InitiativeFormPage, _ request: Request, _ site: InitiativesSite
    ) async throws -> Response {
        var page = asked
        let form = request.form
        page.words.name = try form.one("name") ?? ""
        page.words.sort = try form.one("initiative-sort", as: InitiativeWords.Sort.self) ?? page.words.sort
        page.words.aim = try form.one("aim") ?? ""
        page.words.agency = try form.one("agency", as: ID<Agency>.self)
        page.words.seat = try form.one("seat", as: ID<Seat>.self)
        page.words.partners = Set(try form.all("partners", as: ID<Agency>.self))
        page.words.priorities = Set(try form.all("serves", as: ID<Priority>.self))
        page.areas = try form.one("areas") ?? ""
        page.words.areas = lines(page.areas)
        page.outside = try form.one("bodies-outside") ?? ""
        page.words.outside = lines(page.outside)
        (page.from, page.until) = (try form.day("from"), try form.day("until"))
        page.words.from = page.from.isEmpty ? nil : page.errors.day(page.from, "from")
        page.words.until = page.until.isEmpty ? nil : page.errors.day(page.until, "until")
        if page.initiative != nil { page.version = try form.required("version", as: Int.self) }
        guard page.errors.isEmpty else { return .page(page, status: 422) }
        let command = KeepInitiative(changed: page.initiative.map { ($0.id, page.version) }, words: page.words)
        return try await site.registry.write(request.trace, command.run).answer(
            to: { Addresses.initiative($0.id) },
            again: {
                page.errors = $0
                return .page(page, status: 422)
            },
            stale: {
                (page.initiative, page.version, page.isStale) = ($0, $0.version, true)
                return .page(page, status: 409)
            })
    }

    private static func blank(_ request: Request, _ site: InitiativesSite) async throws -> InitiativeFormPage {
        // Of none, for the names alone.
        InitiativeFormPage(register: try await site.registry.initiatives(of: ID(0), request.trace, on: request.today))
    }

    private static func found(
        _ id: ID<Initiative>, _ request: Request, _ site: InitiativesSite
    ) async throws -> InitiativeFormPage? {
        guard let one = try await site.changeable(id, request) else { return nil }
        var page = try await blank(request, site)
        (page.initiative, page.words, page.version) = (one, one.words, one.version)
        (page.from, page.until) = (DayTyped(one.words.from), DayTyped(one.words.until))
        page.areas = one.words.areas.joined(separator: "\n")
        page.outside = one.words.outside.joined(separator: "\n")
        return page
    }
}
