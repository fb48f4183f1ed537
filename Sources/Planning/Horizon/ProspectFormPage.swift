import Dates
import Markup
import Pages
import Partnership
import Storage

/// Adds something to what is watched, or puts it right.
struct ProspectFormPage: Page {
    /// Nothing for a new one.
    var prospect: Prospect?
    var owners: Owners
    /// Priorities that may be seen, by name.
    var places: [PlaceInPlan: String]
    var words: ProspectWords
    /// As typed.
    var months = "6"
    var read: DayTyped
    var reason = ""
    var version = 0
    var errors: [FieldError] = []
    var isStale = false

    var title: String { prospect == nil ? "Add something on the horizon" : "Put it right" }
    var caption: HTML? { prospect.map { "\($0.words.name)" } }
    var back: Address? { prospect.map { Addresses.prospect($0.id) } ?? Addresses.horizon() }

    var body: HTML {
        """
        \(isStale ? stale : "")
        \(form(prospect.map { Addresses.changeProspect($0.id) } ?? Addresses.newProspect(), """
            \(what)\(whence)\(watching)\
            \(prospect == nil ? "" : textarea(Field("reason", "Why it is changed", error: errors.of("reason")), value: reason, rows: 2))\
            \(prospect == nil ? "" : hidden("version", "\(version)"))\
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
        \(dateDay(Field("read", "Date of what was read", error: errors.of("read")), value: read))
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
        guard let words = prospect?.words else { return "" }
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
            prospect: line.prospect, owners: register.owners, places: register.places, words: line.prospect.words,
            months: "0", read: DayTyped(line.prospect.words.read), version: 2,
            errors: [FieldError("every-months", "Enter a number from 1 to 60.")])
    }()

    static func routes(_ site: PlanningSite) -> [Route] {
        [
            Route(.get, Addresses.newProspect, .add, .prospect) { request in .page(try await blank(request, site)) },
            Route(.post, Addresses.newProspect, .add, .prospect) { request in
                try await sent(try await blank(request, site), request, site)
            },
            Route(.get, Addresses.changeProspect, .change, .prospect) { request, id in
                try await found(id, request, site).map { .page($0) } ?? .notFound
            },
            Route(.post, Addresses.changeProspect, .change, .prospect) { request, id in
                guard let page = try await found(id, request, site) else { return .notFound }
                return try await sent(page, request, site)
            },
        ]
    }

    private static func sent(
        _ asked: ProspectFormPage, _ request: Request, _ site: PlanningSite
    ) async throws -> Response {
        var page = asked
        let form = request.form
        page.words.name = try form.one("name") ?? ""
        page.words.sort = try form.one("sort", as: ProspectWords.Sort.self) ?? page.words.sort
        page.words.text = try form.one("may-change") ?? ""
        page.words.priorities = Set(try form.all("bears-on", as: ID<Priority>.self))
        page.words.expected = try form.one("expected") ?? ""
        (page.words.source, page.words.address) = (try form.one("source") ?? "", try form.one("address") ?? "")
        page.words.agency = try form.one("agency", as: ID<Agency>.self)
        page.words.seat = try form.one("seat", as: ID<Seat>.self)
        (page.months, page.read) = (try form.one("every-months") ?? "", try form.day("read"))
        page.reason = try form.one("reason") ?? ""
        if page.prospect != nil { page.version = try form.required("version", as: Int.self) }
        let (months, day) = (Int(inAddress: page.months), page.errors.day(page.read, "read"))
        if months == nil { page.errors.append(FieldError("every-months", "Enter a number from 1 to 60.")) }
        guard let months, let day else { return .page(page, status: 422) }
        (page.words.months, page.words.read) = (months, day)
        let command = KeepProspect(
            changed: page.prospect.map { ($0.id, page.version) }, words: page.words, reason: page.reason)
        return try await site.registry.write(request.trace, command.run).answer(
            to: { Addresses.prospect($0.id) },
            again: {
                page.errors = $0
                return .page(page, status: 422)
            },
            stale: {
                (page.prospect, page.version, page.isStale) = ($0, $0.version, true)
                return .page(page, status: 409)
            })
    }

    private static func blank(_ request: Request, _ site: PlanningSite) async throws -> ProspectFormPage {
        ProspectFormPage(
            owners: try await site.registry.owners(request.trace, on: request.today),
            places: try await site.registry.placesInPlans(request.trace),
            words: ProspectWords(sort: .social, read: request.today), read: DayTyped(request.today))
    }

    private static func found(
        _ id: ID<Prospect>, _ request: Request, _ site: PlanningSite
    ) async throws -> ProspectFormPage? {
        guard let line = try await site.prospect(id, request)?.lines.first else { return nil }
        var page = try await blank(request, site)
        (page.prospect, page.words, page.version) = (line.prospect, line.prospect.words, line.prospect.version)
        (page.months, page.read) = ("\(line.prospect.words.months)", DayTyped(line.prospect.words.read))
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
