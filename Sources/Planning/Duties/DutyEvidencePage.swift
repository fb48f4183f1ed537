import Dates
import Markup
import Pages
import Partnership
import Storage

/// Writes down what shows that a duty was done.
struct DutyEvidencePage: Page {
    var line: DutyRegister.Line
    var shownBy = DutyEvidence.Form.document
    var evidence = ""
    var address = ""
    var day = DayTyped()
    var event: ID<DutyEvent>?
    var replaces: ID<DutyEvidence>?
    var record: RegisterRecord?
    /// From which it may be chosen.
    var records = DutyRecords()
    var today: Day
    var errors: [FieldError] = []

    var title: String { "What shows that it was done" }
    var caption: HTML? { "\(line.duty.words.name)" }
    var back: Address? { Addresses.duty(line.duty.id) }

    var body: HTML {
        """
        \(insetText("<p class=\"govuk-body\">\(line.duty.words.asks)</p>"))
        \(form(Addresses.newDutyEvidence(line.duty.id), """
            \(select(Field("shown-record", "A record that is kept here", hint: "A document, a published assessment, an edition of a plan, a meeting that was held, or data that came", error: errors.of("shown-record")), [Choice("", "None of these")] + records.choices(on: today), chosen: record?.inAddress))\
            \(radios(Field("shown-by", "What it is", hint: "Where no record is chosen"), DutyEvidence.Form.allCases.map { Choice($0, "\($0.said)") }, chosen: shownBy.inAddress))\
            \(input(Field("evidence", "Which one", hint: "So that somebody else finds it: its title, and the item or page. Of a record, which item or page is meant, if any", error: errors.of("evidence")), value: evidence))\
            \(input(Field("address", "Its address on the web", hint: "Leave it empty where it has none", error: errors.of("address")), value: address))\
            \(dateDay(Field("day", "Its date", hint: "Of the document, or of the meeting. The clock of the duty runs from it. Leave it empty for a record whose register gives its day.", error: errors.of("day")), value: day))\
            \(line.duty.words.clock.kind == .within ? answers : "")\
            \(line.evidence.isEmpty ? "" : earlier)\
            \(button("Save"))
            """))
        """
    }

    private var answers: HTML {
        select(
            Field("of-event", "What it answers", error: errors.of("of-event")),
            [Choice("", "None of these")] + line.events.map { Choice($0.id, "\($0.text), \($0.day.said)") },
            chosen: event?.inAddress)
    }

    private var earlier: HTML {
        select(
            Field(
                "replaces", "Puts right an earlier one",
                hint: "That one stays in the history, and counts no longer.", error: errors.of("replaces")),
            [Choice("", "No")]
                + line.evidence.holding.map { Choice($0.id, "\($0.what) of \($0.day.said): \($0.which)") },
            chosen: replaces?.inAddress)
    }

    static let example = DutyEvidencePage(
        line: DutyRegister.example.lines[0], shownBy: .minute, day: DayTyped("2026-12-01"), records: .example,
        today: DutyRegister.example.today,
        errors: [FieldError("day", "Enter a day that is not in the future.")])

    static func routes(_ site: PlanningSite) -> [Route] {
        [
            Route(.get, Addresses.newDutyEvidence, .change, .duty) { request, id in
                guard let line = try await found(id, request, site) else { return .notFound }
                return .page(
                    DutyEvidencePage(
                        line: line, records: try await site.registry.dutyRecords(request.trace), today: request.today))
            },
            Route(.post, Addresses.newDutyEvidence, .change, .duty) { request, id in
                guard let line = try await found(id, request, site) else { return .notFound }
                let form = request.form
                var page = DutyEvidencePage(
                    line: line, shownBy: try form.one("shown-by", as: DutyEvidence.Form.self) ?? .document,
                    evidence: try form.one("evidence") ?? "", address: try form.one("address") ?? "",
                    day: try form.day("day"), event: try form.one("of-event", as: ID<DutyEvent>.self),
                    replaces: try form.one("replaces", as: ID<DutyEvidence>.self),
                    record: try form.one("shown-record", as: RegisterRecord.self),
                    records: try await site.registry.dutyRecords(request.trace), today: request.today)
                let isLeft = page.record != nil && page.day.isEmpty
                let day = isLeft ? nil : page.errors.day(page.day, "day")
                guard page.errors.isEmpty else { return .page(page, status: 422) }
                let command = ShowDuty(
                    duty: id, form: page.shownBy, text: page.evidence, address: page.address, day: day,
                    event: page.event, replaces: page.replaces, record: page.record)
                return try await site.registry.write(request.trace, command.run).answer(
                    to: { Addresses.duty($0.id).at("evidence") },
                    again: {
                        page.errors = $0
                        return .page(page, status: 422)
                    })
            },
        ]
    }

    /// The duty with all that is written of it, where whoever asks may add to it.
    static func found(_ id: ID<Duty>, _ request: Request, _ site: PlanningSite) async throws -> DutyRegister.Line? {
        guard try await site.duty(id, request) != nil else { return nil }
        return try await site.registry.dutyRegister(of: id, request.trace, on: request.today).lines.first
    }
}

extension DutyEvidence.Form: InAddress {}
