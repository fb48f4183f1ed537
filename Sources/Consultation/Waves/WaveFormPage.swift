import Dates
import Markup
import Pages
import Partnership
import Storage

/// Keys in a wave with all its answers in one form, or puts one right.
struct WaveFormPage: Page {
    var survey: Survey
    /// Nothing for a new one.
    var wave: Wave?
    var opened = DayTyped()
    var closed = DayTyped()
    var answered = ""
    var effect = ""
    var weighting = ""
    var source = ""
    var answers = ""
    var groups = ""
    /// What was wrong, of one that is put right.
    var because = ""
    var errors: [FieldError] = []
    /// Said where somebody else changed it meanwhile.
    var stale: [SummaryRow]?

    var title: String { wave == nil ? "Key in a wave" : "Put this wave right" }
    var caption: HTML? { "\(survey.title)" }
    var back: Address? { wave.map { Addresses.wave($0.id) } ?? Addresses.survey(survey.id) }

    var body: HTML {
        """
        \(stale.map(staleNotice) ?? "")
        <p class="govuk-body">\(survey.question)</p>
        \(form(wave.map { Addresses.changeWave($0.id) } ?? Addresses.newWave(survey.id), """
            \(dateDay(Field("opened", "First day on which people could answer", hint: "Leave empty where it is not known.", error: errors.of("opened")), value: opened))\
            \(dateDay(Field("closed", "Last day", error: errors.of("closed")), value: closed))\
            \(input(Field("answered", "How many answered", hint: "Leave empty where it is not known. Then no range can be given.", error: errors.of("answered")), value: answered, width: .ten, isNumber: true))\
            \(textarea(Field("answers", "Answers that could be chosen", hint: "A line each: the answer, a colon, and how many gave it or what percentage. Where its topic is not plain, an equals sign and the topic. Nothing that people wrote themselves.", error: errors.of("answers")), value: answers, rows: 10))\
            \(details("The topics", bullets(Topic.allCases.map { "\($0.said): \($0.rawValue)" })))\
            \(textarea(Field("groups", "Who answered", hint: "A line each, such as “age: 16 to 34: 40”, “sex: Women: 110” or “ward: E05000001: 20”. How many live there is held for a district; a better count can follow, as “age: 16 to 34: 40 of 12345” for every group. List every group, those of which nobody answered as 0, and whoever did not say as “sex: Not said: 12”: only then are they set beside those who live there.", error: errors.of("groups")), value: groups, rows: 4))\
            \(input(Field("weighting", "How answers were weighted", hint: "Leave empty where they were not.", error: errors.of("weighting")), value: weighting))\
            \(input(Field("effect", "Design effect", hint: "How many times the variance without weights, such as 1.24. Leave empty without weights.", error: errors.of("effect")), value: effect, width: .four))\
            \(input(Field("source", "Where the numbers are from", error: errors.of("source")), value: source))\
            \(wave == nil ? "" : input(Field("reason", "What was wrong", hint: "Shown with what it said before", error: errors.of("reason")), value: because))\
            \(wave.map { hidden("version", "\($0.version)") } ?? "")\
            \(button("Save"))
            """))
        """
    }

    static let example = WaveFormPage(
        survey: .example, opened: DayTyped("2026-05-01"), closed: DayTyped("2026-06-30"),
        answers: "Antisocial behaviour: 133\nDrug use: many", groups: "age: 16 to 34: 40 of 12345",
        errors: [
            FieldError("answered", "Enter how many answered: counts say nothing without it."),
            FieldError("answers", "Line 2: “many” is neither a whole number nor a percentage such as 48%."),
        ])

    static func routes(_ site: ConsultationSite) -> [Route] {
        [
            Route(.get, Addresses.newWave, .change, .survey) { request, id in
                try await blank(id, request, site).map { .page($0) } ?? .notFound
            },
            Route(.post, Addresses.newWave, .change, .survey) { request, id in
                guard let page = try await blank(id, request, site) else { return .notFound }
                return try await sent(page, request, site)
            },
            Route(.get, Addresses.changeWave, .change, .survey) { request, id in
                try await found(id, request, site).map { .page($0) } ?? .notFound
            },
            Route(.post, Addresses.changeWave, .change, .survey) { request, id in
                guard let page = try await found(id, request, site) else { return .notFound }
                return try await sent(page, request, site)
            },
        ]
    }

    private static func sent(
        _ asked: WaveFormPage, _ request: Request, _ site: ConsultationSite
    ) async throws -> Response {
        var page = asked
        let version = page.wave == nil ? 0 : try request.form.required("version", as: Int.self)
        let draft = try page.read(request.form)
        guard page.errors.isEmpty else { return .page(page, status: 422) }
        let command = KeyWave(
            survey: page.survey.id, changed: page.wave.map { ($0.id, version) }, draft: draft,
            because: page.wave == nil ? nil : page.because)
        let written = try await site.registry.write(request.trace, command.run)
        if case .stale(let now) = written {
            // The form as it was asked for just now holds what the other has saved.
            (page.wave, page.stale) = (now, asked.said)
            return .page(page, status: 409)
        }
        return written.answer(
            to: { Addresses.wave($0.id) },
            again: {
                page.errors = $0
                return .page(page, status: 422)
            })
    }

    private static func blank(
        _ id: ID<Survey>, _ request: Request, _ site: ConsultationSite
    ) async throws -> WaveFormPage? {
        let viewer = request.viewer
        guard let survey = try await site.registry.look(Surveys(viewer: viewer, id: id), request.trace).first,
            viewer.may(.change, survey.thing, now: request.now)
        else { return nil }
        return WaveFormPage(survey: survey)
    }

    private static func found(
        _ id: ID<Wave>, _ request: Request, _ site: ConsultationSite
    ) async throws -> WaveFormPage? {
        let (registry, viewer, trace) = (site.registry, request.viewer, request.trace)
        guard let wave = try await registry.look(Waves(viewer: viewer, id: id), trace).first,
            var page = try await blank(wave.survey, request, site), wave.hidden.isEmpty
        else { return nil }
        let answers = try await registry.look(WaveAnswers(viewer: viewer, survey: wave.survey), trace)
        let groups = try await registry.look(WaveGroups(viewer: viewer, wave: id), trace)
        (page.wave, page.opened, page.closed) = (wave, DayTyped(wave.from), DayTyped(wave.until))
        page.answered = wave.base.map { "\($0)" } ?? ""
        page.effect = wave.designEffect.map { "\($0)" } ?? ""
        (page.weighting, page.source) = (wave.weighting, wave.source)
        page.answers = WaveLines.text(answers.filter { $0.wave == id })
        page.groups = WaveLines.text(groups)
        return page
    }
}

extension WaveFormPage {
    /// Every part of it, as it is typed, for somebody whose save came too late.
    fileprivate var said: [SummaryRow] {
        [
            SummaryRow("First day on which people could answer", "\(opened.read?.said ?? "Not known")"),
            SummaryRow("Last day", "\(closed.read?.said ?? "Not known")"),
            SummaryRow("How many answered", "\(answered)"), SummaryRow("Answers that could be chosen", lines(answers)),
            SummaryRow("Who answered", lines(groups)), SummaryRow("How answers were weighted", "\(weighting)"),
            SummaryRow("Design effect", "\(effect)"), SummaryRow("Where the numbers are from", "\(source)"),
        ]
    }

    private func lines(_ text: String) -> HTML {
        let lines = text.utf8.split(separator: 10).map { String(decoding: $0, as: UTF8.self) }
        return lines.isEmpty ? "" : bullets(lines.map { "\($0)" })
    }

    /// What was typed, understood as far as it can be; what cannot is a fault of its field.
    fileprivate mutating func read(_ form: Fields) throws(BadRequest) -> WaveDraft {
        (opened, closed) = (try form.day("opened"), try form.day("closed"))
        (answered, effect) = (try form.one("answered") ?? "", try form.one("effect") ?? "")
        (weighting, source) = (try form.one("weighting") ?? "", try form.one("source") ?? "")
        because = try form.one("reason") ?? ""
        (answers, groups) = (try form.one("answers") ?? "", try form.one("groups") ?? "")
        let (chosen, answerFaults) = WaveLines.answers(answers)
        let (parts, groupFaults) = WaveLines.groups(groups)
        var draft = WaveDraft(weighting: weighting, source: source, answers: chosen, groups: parts)
        if !opened.isEmpty { draft.from = errors.day(opened, "opened") }
        if !closed.isEmpty { draft.until = errors.day(closed, "closed") }
        if !answered.isEmpty {
            draft.base = Int(inAddress: answered)
            if draft.base == nil { errors.append(FieldError("answered", "Enter a whole number such as 214.")) }
        }
        if !effect.isEmpty {
            draft.designEffect = plainNumber(effect)
            if draft.designEffect == nil { errors.append(FieldError("effect", "Enter a number such as 1.24.")) }
        }
        errors += (answerFaults + groupFaults).shown
        return draft
    }
}
