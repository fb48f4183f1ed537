import Dates
import Markup
import Pages
import Partnership
import Planning
import Storage

/// Writes down a briefing or a training, or that it was held or cancelled.
struct TrainingFormPage: KeptForm {
    /// Nothing for a new one.
    var kept: TrainingSession?
    var register: TrainingRegister
    var words = TrainingWords()
    var planned = DayTyped()
    var held = DayTyped()
    /// As typed, a line each.
    var came = ""
    var version = 0
    var errors: [FieldError] = []
    var isStale = false

    var title: String { kept == nil ? "Write down a briefing or training" : "Change a briefing or training" }
    var caption: HTML? { kept.map { "\($0.words.topic)" } }
    var back: Address? { kept.map { Addresses.trainingSession($0.id) } ?? Addresses.training() }

    var body: HTML {
        """
        \(isStale ? staleNotice(now) : "")
        \(form(kept.map { Addresses.changeTraining($0.id) } ?? Addresses.newTraining(), """
            \(what)\(whose)\(whatCame)\
            \(kept == nil ? "" : hidden("version", "\(version)"))\
            \(button("Save"))
            """))
        """
    }

    private var what: HTML {
        """
        \(input(Field("training-topic", "What it is about", error: errors.of("training-topic")), value: words.topic))\
        \(select(Field("strand", "Strand of CONTEST", hint: "Of the strategy against terrorism"), [Choice("", "None")] + TrainingWords.Strand.allCases.map { Choice($0, "\($0.said)") }, chosen: words.strand?.inAddress))\
        \(input(Field("tier", "Tier", hint: "Such as basic awareness or tier 2; empty where there is none", error: errors.of("tier")), value: words.tier))\
        \(radios(Field("audience", "For whom"), TrainingWords.Audience.allCases.map { Choice($0, "\($0.said)") }, chosen: words.audience.inAddress, isSmall: true))\
        \(input(Field("audience-said", "Which of them", hint: "The professional group, as general practitioners", error: errors.of("audience-said")), value: words.audienceSaid))
        """
    }

    private var whose: HTML {
        """
        \(select(Field("agency", "Agency that gives it"), [Choice("", "None of the partnership")] + register.agencies.map { Choice($0.id, "\($0.name)") }, chosen: words.provider?.inAddress))\
        \(input(Field("outside", "Body outside that gives it", error: errors.of("outside")), value: words.outside))\
        \(select(Field("duty", "Duty for which it is evidence"), [Choice("", "None")] + duties.map { Choice($0.id, "\($0.name)") }, chosen: words.duty?.inAddress))
        """
    }

    private var duties: [(id: ID<Duty>, name: String)] {
        register.duties.map { ($0.key, $0.value) }.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map { (id: $0.0, name: $0.1) }
    }

    private var whatCame: HTML {
        """
        \(radios(Field("standing-of-it", "How it stands"), TrainingWords.Standing.allCases.map { Choice($0, "\($0.said)") }, chosen: words.standing.inAddress, isSmall: true))\
        \(dateDay(Field("planned", "Planned for", hint: "Leave empty where no day is set.", error: errors.of("planned")), value: planned))\
        \(dateDay(Field("held", "Held on", hint: "Leave empty until it was held, or where the day is not known.", error: errors.of("held")), value: held))\
        \(textarea(Field("came", "Who came", hint: "An agency or a group on each line, a colon and how many, as Police: 12, Wardens: about 20 or Fire service: not counted. Nobody’s name.", error: errors.of("came")), value: came, rows: 5))\
        \(input(Field("why-cancelled", "Why it was cancelled", error: errors.of("why-cancelled")), value: words.why))\
        \(textarea(Field("note", "Note", hint: "Where it is written, or what else there is to say", error: errors.of("note")), value: words.note, rows: 2))
        """
    }

    private var now: [SummaryRow] {
        guard let session = kept else { return [] }
        let words = session.words
        return [
            SummaryRow("What it is about", "\(words.topic)"), SummaryRow("For whom", "\(words.audienceLong)"),
            SummaryRow("Given by", "\(register.provider(words))"),
            SummaryRow("How it stands", "\(session.state(on: register.today).said)"),
            SummaryRow("Who came", bullets(known(words).map { "\($0.said)" })), SummaryRow("Note", "\(words.note)"),
        ]
    }

    /// Without the agencies that may not be seen.
    private func known(_ words: TrainingWords) -> [CountedLine] {
        words.came.filter { one in one.agency == nil || register.agencies.contains { $0.id == one.agency } }
    }

    static let example = TrainingFormPage(
        kept: TrainingRegister.example.sessions[1], register: .example,
        words: TrainingRegister.example.sessions[1].words,
        planned: DayTyped("2026-10-06"), held: DayTyped("2026-10-13"), came: "Aldermouth District Council: seventeen",
        version: 2,
        errors: [
            FieldError(
                "came",
                "“Aldermouth District Council: seventeen” is not a name, a colon and a number, as Wardens: 12.")
        ])

    static func routes(_ site: InitiativesSite) -> [Route] {
        routes(
            of: .trainingSession, new: Addresses.newTraining, change: Addresses.changeTraining,
            blank: { try await blank($0, site) },
            found: { try await found($1, $0, site) },
            sent: { page, request in
                try await page.answer(request, site.registry, to: { Addresses.trainingSession($0.id) }) {
                    KeepTraining(changed: $1, words: $0.words).run
                }
            })
    }

    mutating func read(_ form: Fields) throws(BadRequest) {
        words.topic = try form.one("training-topic") ?? ""
        words.strand = try form.one("strand", as: TrainingWords.Strand.self)
        words.tier = try form.one("tier") ?? ""
        words.audience = try form.one("audience", as: TrainingWords.Audience.self) ?? words.audience
        words.audienceSaid = try form.one("audience-said") ?? ""
        words.provider = try form.one("agency", as: ID<Agency>.self)
        words.outside = try form.one("outside") ?? ""
        words.duty = try form.one("duty", as: ID<Duty>.self)
        words.standing = try form.one("standing-of-it", as: TrainingWords.Standing.self) ?? words.standing
        (words.why, words.note) = (try form.one("why-cancelled") ?? "", try form.one("note") ?? "")
        (planned, held, came) = (try form.day("planned"), try form.day("held"), try form.one("came") ?? "")
        words.planned = planned.isEmpty ? nil : errors.day(planned, "planned")
        words.held = held.isEmpty ? nil : errors.day(held, "held")
        var faults: [Fault] = []
        words.came = [CountedLine].read(came, agencies: register.agencies, "came", &faults)
        errors += faults.shown
    }

    private static func blank(_ request: Request, _ site: InitiativesSite) async throws -> TrainingFormPage {
        // Of none, for the names alone.
        TrainingFormPage(register: try await site.registry.training(of: ID(0), request.trace, on: request.today))
    }

    private static func found(
        _ id: ID<TrainingSession>, _ request: Request, _ site: InitiativesSite
    ) async throws -> TrainingFormPage? {
        let register = try await site.registry.training(of: id, request.trace, on: request.today)
        guard let one = register.sessions.first, one.hidden.isEmpty,
            request.viewer.may(.change, one.thing, now: request.now)
        else { return nil }
        var page = TrainingFormPage(kept: one, register: register, words: one.words, version: one.version)
        (page.planned, page.held) = (DayTyped(one.words.planned), DayTyped(one.words.held))
        page.came = one.words.came.typed
        return page
    }
}
