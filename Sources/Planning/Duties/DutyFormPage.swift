import Dates
import Markup
import Pages
import Partnership
import Storage

/// Adds a duty to the register, puts one right or ends it.
struct DutyFormPage: Page {
    /// Nothing for a new one.
    var duty: Duty?
    var agencies: [Agency]
    var seats: [Seat]
    var typed: DutyTyped
    var reason = ""
    var errors: [FieldError] = []
    var isStale = false

    var title: String { duty == nil ? "Add a duty" : "Put a duty right, or end it" }
    var back: Address? { duty.map { Addresses.duty($0.id) } ?? Addresses.duties() }

    var body: HTML {
        """
        \(isStale ? stale : "")
        \(form(duty.map { Addresses.changeDuty($0.id) } ?? Addresses.newDuty(), """
            \(law)\(whose)\(time)\(force)\
            \(duty == nil ? "" : textarea(Field("reason", "Why it is changed", error: errors.of("reason")), value: reason, rows: 2))\
            \(duty.map { hidden("version", "\($0.version)") } ?? "")\
            \(button("Save"))
            """))
        """
    }

    private var law: HTML {
        let words = typed.words
        return """
            \(input(Field("name", "Name", error: errors.of("name")), value: words.name))\
            \(textarea(Field("asks", "What the law asks", error: errors.of("asks")), value: words.asks, rows: 4))\
            \(input(Field("source", "Statute, regulation or guidance", error: errors.of("source")), value: words.source))\
            \(dateDay(Field("as-of", "As of", hint: "The day on which the law was as it is told here", error: errors.of("as-of")), value: typed.asOf))\
            \(textarea(Field("remark", "What is to be checked before anybody relies on it", error: errors.of("remark")), value: words.note, rows: 2))
            """
    }

    private var whose: HTML {
        let words = typed.words
        return """
            \(input(Field("bearer", "On whom the law puts it", hint: "Such as each responsible authority", error: errors.of("bearer")), value: words.bearer))\
            \(select(Field("agency", "Whose it is here"), [Choice("", "The partnership as a whole")] + agencies.map { Choice($0.id, "\($0.name)") }, chosen: words.agency?.inAddress))\
            \(select(Field("seat", "Seat that answers for it", hint: "Its agency is then whose it is. Whoever holds it may write down what shows the duty."), [Choice("", "None")] + seats.map { Choice($0.id, "\($0.title)") }, chosen: words.seat?.inAddress))
            """
    }

    private var time: HTML {
        """
        \(radios(Field("clock", "By when"), DutyClock.Kind.allCases.map { Choice($0, "\($0.said)") }, chosen: typed.clock.inAddress))\
        \(dateDay(Field("due", "Due by", hint: "Where it is due once, that day. Where the law sets days of its own, such as 31 March, the first of them. Leave it empty where the time runs from what was last shown.", error: errors.of("due")), value: typed.due))\
        \(input(Field("span", "How long", hint: "For what comes again, the months in between; for what happens, the days or months after it", error: errors.of("span")), value: typed.span, width: .four, isNumber: true))\
        \(radios(Field("span-unit", "Counted in"), [Choice(DutyClock.SpanUnit.months, "Months"), Choice(DutyClock.SpanUnit.days, "Days")], chosen: typed.unit.inAddress))\
        \(input(Field("occasion", "What the time is counted from", hint: "Such as the committee’s report", error: errors.of("occasion")), value: typed.occasion))
        """
    }

    private var force: HTML {
        """
        \(radios(Field("in-force", "Since when it binds"), DutyWords.InForce.Kind.allCases.map { Choice($0, "\($0.said)") }, chosen: typed.inForce.inAddress))\
        \(dateDay(Field("from", "In force from", error: errors.of("from")), value: typed.from))\
        \(input(Field("expected", "When it is expected in force", hint: "In words, such as around April 2027", error: errors.of("expected")), value: typed.words.expected))\
        \(dateDay(Field("until", "Its last day", hint: "Leave it empty while the duty is there", error: errors.of("until")), value: typed.until))
        """
    }

    private var stale: HTML {
        guard let words = duty?.words else { return "" }
        return Pages.staleNotice([
            SummaryRow("Name", "\(words.name)"), SummaryRow("What the law asks", "\(words.asks)"),
            SummaryRow("By when", "\(words.clock.said)"), SummaryRow("In force", "\(words.inForceSaid)"),
            SummaryRow("Ends", words.until.map { "\($0.said)" } ?? "No day is set"),
        ])
    }

    static let example = DutyFormPage(
        duty: DutyRegister.example.lines[0].duty, agencies: SupplyRegister.example.agencies, seats: [],
        typed: DutyTyped(DutyRegister.example.lines[0].duty.words),
        errors: [FieldError("reason", "Enter why it is changed.")])

    static func routes(_ site: PlanningSite) -> [Route] {
        [
            Route(.get, Addresses.newDuty, .add, .duty) { request in .page(try await blank(request, site)) },
            Route(.post, Addresses.newDuty, .add, .duty) { request in
                try await sent(try await blank(request, site), request, site)
            },
            Route(.get, Addresses.changeDuty, .change, .duty) { request, id in
                try await found(id, request, site).map { .page($0) } ?? .notFound
            },
            Route(.post, Addresses.changeDuty, .change, .duty) { request, id in
                guard let page = try await found(id, request, site) else { return .notFound }
                return try await sent(page, request, site)
            },
        ]
    }

    private static func sent(
        _ asked: DutyFormPage, _ request: Request, _ site: PlanningSite
    ) async throws -> Response {
        var page = asked
        try page.typed.take(request.form)
        page.reason = try request.form.one("reason") ?? ""
        let version = page.duty == nil ? 0 : try request.form.required("version", as: Int.self)
        let typed = page.typed
        guard let words = typed.read(&page.errors) else { return .page(page, status: 422) }
        let command = KeepDuty(changed: page.duty.map { ($0.id, version) }, words: words, reason: page.reason)
        return try await site.registry.write(request.trace, command.run).answer(
            to: { Addresses.duty($0.id) },
            again: {
                page.errors = $0
                return .page(page, status: 422)
            },
            stale: {
                (page.duty, page.isStale) = ($0, true)
                return .page(page, status: 409)
            })
    }

    private static func blank(_ request: Request, _ site: PlanningSite) async throws -> DutyFormPage {
        let (registry, viewer, trace) = (site.registry, request.viewer, request.trace)
        return DutyFormPage(
            agencies: try await registry.look(Agencies(viewer: viewer, on: request.today), trace),
            seats: try await registry.look(Seats(viewer: viewer, on: request.today), trace),
            typed: DutyTyped(DutyWords(asOf: request.today)))
    }

    private static func found(
        _ id: ID<Duty>, _ request: Request, _ site: PlanningSite
    ) async throws -> DutyFormPage? {
        guard let duty = try await site.duty(id, request) else { return nil }
        var page = try await blank(request, site)
        (page.duty, page.typed) = (duty, DutyTyped(duty.words))
        return page
    }
}

extension PlanningSite {
    /// A duty that may be changed by whoever asks.
    func duty(_ id: ID<Duty>, _ request: Request) async throws -> Duty? {
        let found = try await registry.look(Duties(viewer: request.viewer, id: id), request.trace).first
        return found.flatMap {
            $0.hidden.isEmpty && request.viewer.may(.change, $0.thing, now: request.now) ? $0 : nil
        }
    }
}
