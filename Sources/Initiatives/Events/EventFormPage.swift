import Dates
import Markup
import Pages
import Partnership
import Planning
import Storage

/// Writes down an event among residents, or changes what is written of it.
struct EventFormPage: KeptForm {
    /// Nothing for a new one.
    var kept: CommunityEvent?
    var register: InitiativeRegister
    var words: EventWords
    var day = DayTyped()
    /// As typed, a line each.
    var outputs = ""
    var reached = ""
    var version = 0
    var errors: [FieldError] = []
    var isStale = false

    var title: String { kept == nil ? "Write down an event" : "Change an event" }
    var caption: HTML? { kept.map { "\($0.words.name)" } }
    var back: Address? { kept.map { Addresses.event($0.id) } ?? Addresses.events() }

    var body: HTML {
        """
        \(isStale ? staleNotice(now) : "")
        \(form(kept.map { Addresses.changeEvent($0.id) } ?? Addresses.newEvent(), """
            \(input(Field("name", "What it was called", error: errors.of("name")), value: words.name))\
            \(dateDay(Field("on", "Day", hint: "Where only its month or year is known, leave the rest empty.", error: errors.of("on")), value: day))\
            \(input(Field("place", "Where", error: errors.of("place")), value: words.place))\
            \(select(Field("agency", "Agency that called it"), [Choice("", "The partnership as a whole")] + register.owners.agencies.map { Choice($0.id, "\($0.name)") }, chosen: words.agency?.inAddress))\
            \(register.owners.agencies.isEmpty ? "" : checkboxes(Field("partners", "Agencies that took part besides"), register.owners.agencies.map { Choice($0.id, "\($0.name)") }, ticked: words.partners.map(\.inAddress), isSmall: true))\
            \(select(Field("of-initiative", "Initiative that it belongs to"), [Choice("", "None")] + register.lines.map { Choice($0.initiative.id, "\($0.initiative.words.name)") }, chosen: words.initiative?.inAddress))\
            \(textarea(Field("text", "What was done", hint: "Nobody’s name. Leave empty while it is ahead.", error: errors.of("text")), value: words.text, rows: 4))\
            \(textarea(Field("outputs", "What came of it", hint: "On each line what was counted, a colon and how many, as Kits given out: 40", error: errors.of("outputs")), value: outputs, rows: 4))\
            \(input(Field("reached", "People reached", hint: "Such as 40 or about 200; leave empty where they were not counted.", error: errors.of("reached")), value: reached, width: .ten))\
            \(kept == nil ? "" : hidden("version", "\(version)"))\
            \(button("Save"))
            """))
        """
    }

    private var now: [SummaryRow] {
        guard let words = kept?.words else { return [] }
        return [
            SummaryRow("What it was called", "\(words.name)"), SummaryRow("Day", "\(words.daySaid)"),
            SummaryRow("Where", "\(words.place)"),
            SummaryRow("Called by", "\(register.owners.said(words.agency, nil))"),
            SummaryRow("With", "\(register.named(words.partners).joined(separator: ", "))"),
            SummaryRow("What was done", "\(words.text)"),
            SummaryRow("What came of it", bullets(words.outputs.map { "\($0.said)" })),
            SummaryRow("People reached", "\(words.reached.said)"),
        ]
    }

    static let example = EventFormPage(
        kept: .example, register: .example, words: CommunityEvent.example.words,
        day: DayTyped(CommunityEvent.example.words.day), outputs: CommunityEvent.example.words.outputs.typed,
        reached: "many", version: 1,
        errors: [FieldError("reached", "Enter a number, as 40 or about 200, or leave it empty.")])

    static func routes(_ site: InitiativesSite) -> [Route] {
        routes(
            of: .communityEvent, new: Addresses.newEvent, change: Addresses.changeEvent,
            blank: { try await blank($0, site) },
            found: { try await found($1, $0, site) },
            sent: { page, request in
                try await page.answer(request, site.registry, to: { Addresses.event($0.id) }) {
                    KeepEvent(changed: $1, words: $0.words).run
                }
            })
    }

    mutating func read(_ form: Fields) throws(BadRequest) {
        (words.name, words.place) = (try form.one("name") ?? "", try form.one("place") ?? "")
        words.agency = try form.one("agency", as: ID<Agency>.self)
        words.partners = Set(try form.all("partners", as: ID<Agency>.self))
        words.initiative = try form.one("of-initiative", as: ID<Initiative>.self)
        (words.text, outputs) = (try form.one("text") ?? "", try form.one("outputs") ?? "")
        (day, reached) = (try form.day("on"), try form.one("reached") ?? "")
        if let told = day.told {
            (words.day, words.dayTo) = (told.day, told.to)
        } else {
            errors.append(FieldError("on", "Enter a day such as 31 3 2027, a month and year, or a year"))
        }
        if let tally = Tally(typed: reached) {
            words.reached = tally
        } else {
            errors.append(FieldError("reached", "Enter a number, as 40 or about 200, or leave it empty."))
        }
        var faults: [Fault] = []
        words.outputs = [CountedLine].read(outputs, "outputs", &faults)
        errors += faults.shown
    }

    private static func blank(_ request: Request, _ site: InitiativesSite) async throws -> EventFormPage {
        EventFormPage(
            register: try await site.registry.initiatives(request.trace, on: request.today),
            words: EventWords(day: request.today), day: DayTyped(request.today))
    }

    private static func found(
        _ id: ID<CommunityEvent>, _ request: Request, _ site: InitiativesSite
    ) async throws -> EventFormPage? {
        guard let one = try await site.registry.events(of: id, request.trace).first, one.hidden.isEmpty,
            request.viewer.may(.change, one.thing, now: request.now)
        else { return nil }
        var page = try await blank(request, site)
        (page.kept, page.words, page.version) = (one, one.words, one.version)
        (page.day, page.outputs) = (DayTyped(one.words.day, to: one.words.dayTo), one.words.outputs.typed)
        page.reached = one.words.reached == .unknown ? "" : one.words.reached.typed
        return page
    }
}
