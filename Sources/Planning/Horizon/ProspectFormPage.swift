import Dates
import Markup
import Pages
import Partnership
import Storage

/// Adds something to what is watched, or puts it right.
struct ProspectFormPage: KeptForm {
    /// Nothing for a new one.
    var kept: Prospect?
    var owners: Owners
    /// Priorities that may be seen, by name.
    var places: [PlaceInPlan: String]
    var words: ProspectWords
    /// As typed.
    var months = "6"
    var dated: DayTyped
    var reason = ""
    var version = 0
    var errors: [FieldError] = []
    var isStale = false

    var title: String { kept == nil ? "Add something on the horizon" : "Put it right" }
    var caption: HTML? { kept.map { "\($0.words.name)" } }
    var back: Address? { kept.map { Addresses.prospect($0.id) } ?? Addresses.horizon() }

    var body: HTML {
        """
        \(isStale ? stale : "")
        \(form(kept.map { Addresses.changeProspect($0.id) } ?? Addresses.newProspect(), """
            \(what)\(whence)\(watching)\
            \(kept == nil ? "" : textarea(Field("reason", "Why it is changed", error: errors.of("reason")), value: reason, rows: 2))\
            \(kept == nil ? "" : hidden("version", "\(version)"))\
            \(button("Save"))
            """))
        """
    }

    private var what: HTML {
        """
        \(input(Field("name", "What it is", hint: "In a few words", error: errors.of("name")), value: words.name))\
        \(radios(Field("sort", "Kind"), ProspectWords.Sort.allCases.map { Choice($0, "\($0.said)") }, chosen: words.sort.inAddress))\
        \(textarea(Field("may-change", "What it may change here", error: errors.of("may-change")), value: words.text, rows: 4))\
        \(listed.isEmpty ? "" : checkboxes(Field("bears-on", "Priorities that it may change"), listed, ticked: words.priorities.map(\.inAddress), isSmall: true))\
        \(input(Field("expected", "When it is expected", hint: "In words, such as winter 2026/27", error: errors.of("expected")), value: words.expected))
        """
    }

    private var listed: [Choice] {
        places.compactMap { place, name in place.priority.map { ($0, name) } }
            .sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map { Choice($0.0, "\($0.1)") }
    }

    private var whence: HTML {
        """
        \(input(Field("source", "Where it was read", hint: "Who says so, in which document, on which page", error: errors.of("source")), value: words.source))\
        \(input(Field("address", "Its address on the web", hint: "Leave it empty where it has none", error: errors.of("address")), value: words.address))\
        \(dateDay(Field("read", "Date of what was read", error: errors.of("read")), value: dated))
        """
    }

    private var watching: HTML {
        """
        \(select(Field("agency", "Agency that watches it"), [Choice("", "The partnership as a whole")] + owners.agencies.map { Choice($0.id, "\($0.name)") }, chosen: words.agency?.inAddress))\
        \(select(Field("seat", "Seat that watches it", hint: "Whoever holds it may write down reviews."), [Choice("", "None")] + owners.seats.map { Choice($0.id, "\($0.title)") }, chosen: words.seat?.inAddress))\
        \(input(Field("every-months", "Months between one review and the next", error: errors.of("every-months")), value: months, width: .four, isNumber: true))
        """
    }

    private var stale: HTML {
        guard let words = kept?.words else { return "" }
        return Pages.staleNotice([
            SummaryRow("What it is", "\(words.name)"), SummaryRow("Kind", "\(words.sort.said)"),
            SummaryRow("What it may change here", "\(words.text)"), SummaryRow("Expected", "\(words.expected)"),
            SummaryRow("Where it was read", "\(words.source), \(words.read.said)"),
            SummaryRow("Reviewed", "\(words.everySaid)"),
        ])
    }

    static let example: ProspectFormPage = {
        let (register, line) = (HorizonRegister.example, HorizonRegister.example.lines[0])
        return ProspectFormPage(
            kept: line.prospect, owners: register.owners, places: register.places, words: line.prospect.words,
            months: "0", dated: DayTyped(line.prospect.words.read), version: 2,
            errors: [FieldError("every-months", "Enter a number from 1 to 60.")])
    }()

    static func routes(_ site: PlanningSite) -> [Route] {
        routes(
            of: .prospect, new: Addresses.newProspect, change: Addresses.changeProspect,
            blank: { try await blank($0, site) }, found: { try await found($1, $0, site) },
            sent: { page, request in
                try await page.answer(request, site.registry, to: { Addresses.prospect($0.id) }) {
                    KeepProspect(changed: $1, words: $0.words, reason: $0.reason).run
                }
            })
    }

    mutating func read(_ form: Fields) throws(BadRequest) {
        words.name = try form.one("name") ?? ""
        words.sort = try form.one("sort", as: ProspectWords.Sort.self) ?? words.sort
        words.text = try form.one("may-change") ?? ""
        words.priorities = Set(try form.all("bears-on", as: ID<Priority>.self))
        words.expected = try form.one("expected") ?? ""
        (words.source, words.address) = (try form.one("source") ?? "", try form.one("address") ?? "")
        words.agency = try form.one("agency", as: ID<Agency>.self)
        words.seat = try form.one("seat", as: ID<Seat>.self)
        (months, dated) = (try form.one("every-months") ?? "", try form.day("read"))
        reason = try form.one("reason") ?? ""
        if let day = errors.day(dated, "read") { words.read = day }
        if let number = Int(inAddress: months) {
            words.months = number
        } else {
            errors.append(FieldError("every-months", "Enter a number from 1 to 60."))
        }
    }

    private static func blank(_ request: Request, _ site: PlanningSite) async throws -> ProspectFormPage {
        ProspectFormPage(
            owners: try await site.registry.owners(request.trace, on: request.today),
            places: try await site.registry.placesInPlans(request.trace),
            words: ProspectWords(sort: .social, read: request.today), dated: DayTyped(request.today))
    }

    private static func found(
        _ id: ID<Prospect>, _ request: Request, _ site: PlanningSite
    ) async throws -> ProspectFormPage? {
        guard let line = try await site.prospect(id, request)?.lines.first else { return nil }
        var page = try await blank(request, site)
        (page.kept, page.words, page.version) = (line.prospect, line.prospect.words, line.prospect.version)
        (page.months, page.dated) = ("\(line.prospect.words.months)", DayTyped(line.prospect.words.read))
        return page
    }
}

extension PlanningSite {
    /// The register of one thing on the horizon, where whoever asks may change it.
    func prospect(_ id: ID<Prospect>, _ request: Request) async throws -> HorizonRegister? {
        let register = try await registry.horizon(of: id, request.trace, on: request.today)
        guard let one = register.lines.first?.prospect, one.hidden.isEmpty,
            request.viewer.may(.change, one.thing, now: request.now)
        else { return nil }
        return register
    }
}
