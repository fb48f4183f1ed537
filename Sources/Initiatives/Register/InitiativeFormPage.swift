import Dates
import Markup
import Pages
import Partnership
import Planning
import Storage

/// Writes down an initiative, or changes what is written of it.
struct InitiativeFormPage: KeptForm {
    /// Nothing for a new one.
    var kept: Initiative?
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

    var title: String { kept == nil ? "Write down an initiative" : "Change an initiative" }
    var caption: HTML? { kept.map { "\($0.words.name)" } }
    var back: Address? { kept.map { Addresses.initiative($0.id) } ?? Addresses.initiatives() }

    var body: HTML {
        """
        \(isStale ? staleNotice(now) : "")
        \(form(kept.map { Addresses.changeInitiative($0.id) } ?? Addresses.newInitiative(), """
            \(what)\(who)\(whereAndWhen)\
            \(kept == nil ? "" : hidden("version", "\(version)"))\
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
        let (today, served) = (register.today, kept?.words.priorities ?? [])
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
            seat.id == kept?.words.seat || seat.until.map { register.today <= $0 } ?? true
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
        guard let words = kept?.words else { return [] }
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
        kept: .example, register: .example, words: Initiative.example.words,
        from: DayTyped(Initiative.example.words.from), areas: "E07999001\nthe quay", version: 2,
        errors: [FieldError("areas", "“the quay” is not the code of an area, such as E07000033.")])

    static func routes(_ site: InitiativesSite) -> [Route] {
        routes(
            of: .initiative, new: Addresses.newInitiative, change: Addresses.changeInitiative,
            blank: { try await blank($0, site) },
            found: { try await found($1, $0, site) },
            sent: { page, request in
                try await page.answer(request, site.registry, to: { Addresses.initiative($0.id) }) {
                    KeepInitiative(changed: $1, words: $0.words).run
                }
            })
    }

    mutating func read(_ form: Fields) throws(BadRequest) {
        words.name = try form.one("name") ?? ""
        words.sort = try form.one("initiative-sort", as: InitiativeWords.Sort.self) ?? words.sort
        words.aim = try form.one("aim") ?? ""
        words.agency = try form.one("agency", as: ID<Agency>.self)
        words.seat = try form.one("seat", as: ID<Seat>.self)
        words.partners = Set(try form.all("partners", as: ID<Agency>.self))
        words.priorities = Set(try form.all("serves", as: ID<Priority>.self))
        areas = try form.one("areas") ?? ""
        words.areas = lines(areas)
        outside = try form.one("bodies-outside") ?? ""
        words.outside = lines(outside)
        (from, until) = (try form.day("from"), try form.day("until"))
        words.from = from.isEmpty ? nil : errors.day(from, "from")
        words.until = until.isEmpty ? nil : errors.day(until, "until")
    }

    private static func blank(_ request: Request, _ site: InitiativesSite) async throws -> InitiativeFormPage {
        // Of none, for the names alone.
        InitiativeFormPage(
            register: try await site.registry.initiatives(of: ID(0), request.trace, on: request.today),
            from: DayTyped(request.today))
    }

    private static func found(
        _ id: ID<Initiative>, _ request: Request, _ site: InitiativesSite
    ) async throws -> InitiativeFormPage? {
        guard let one = try await site.changeable(id, request) else { return nil }
        var page = try await blank(request, site)
        (page.kept, page.words, page.version) = (one, one.words, one.version)
        (page.from, page.until) = (DayTyped(one.words.from), DayTyped(one.words.until))
        page.areas = one.words.areas.joined(separator: "\n")
        page.outside = one.words.outside.joined(separator: "\n")
        return page
    }
}
