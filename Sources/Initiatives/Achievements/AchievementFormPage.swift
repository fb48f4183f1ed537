import Dates
import Markup
import Pages
import Partnership
import Planning
import Storage

/// Writes down what was achieved, or changes what is written of it.
struct AchievementFormPage: Page {
    /// Nothing for a new one.
    var achievement: Achievement?
    var register: InitiativeRegister
    var words = AchievementWords()
    var day = DayTyped()
    var version = 0
    var errors: [FieldError] = []
    var isStale = false

    var title: String { achievement == nil ? "Write down what was achieved" : "Change what was achieved" }
    var back: Address? { Addresses.achievements() }

    var body: HTML {
        """
        \(isStale ? staleNotice(now) : "")
        \(form(achievement.map { Addresses.changeAchievement($0.id) } ?? Addresses.newAchievement(), """
            \(textarea(Field("achieved", "What was achieved", hint: "In your own words, and nobody’s name", error: errors.of("achieved")), value: words.text, rows: 3))\
            \(dateDay(Field("on", "Day", hint: "Leave empty where it is not known.", error: errors.of("on")), value: day))\
            \(input(Field("given-by", "By whom it was given", hint: "Leave empty where it is no award.", error: errors.of("given-by")), value: words.givenBy))\
            \(select(Field("agency", "Whose it is"), [Choice("", "The partnership as a whole")] + register.owners.agencies.map { Choice($0.id, "\($0.name)") }, chosen: words.agency?.inAddress))\
            \(select(Field("of-initiative", "Initiative that it belongs to"), [Choice("", "None")] + register.lines.map { Choice($0.initiative.id, "\($0.initiative.words.name)") }, chosen: words.initiative?.inAddress))\
            \(achievement == nil ? "" : hidden("version", "\(version)"))\
            \(button("Save"))
            """))
        """
    }

    private var now: [SummaryRow] {
        guard let achievement else { return [] }
        let words = achievement.words
        let initiative = register.lines.first { $0.initiative.id == words.initiative }?.initiative.words.name
        return [
            SummaryRow("What was achieved", "\(words.text)"), SummaryRow("Day", "\(achievement.daySaid)"),
            SummaryRow("By whom it was given", "\(words.givenBy)"),
            SummaryRow("Whose it is", "\(register.owners.said(words.agency, nil))"),
            SummaryRow("Initiative", "\(initiative ?? "None")"),
        ]
    }

    static let example = AchievementFormPage(
        register: .example, words: AchievementWords(givenBy: "Marlshire Coast Forum", agency: ID(1)),
        errors: [FieldError("achieved", "Enter what was achieved.")])

    static func routes(_ site: InitiativesSite) -> [Route] {
        [
            Route(.get, Addresses.newAchievement, .add, .achievement) { request in
                .page(try await blank(request, site))
            },
            Route(.post, Addresses.newAchievement, .add, .achievement) { request in
                try await sent(try await blank(request, site), request, site)
            },
            Route(.get, Addresses.changeAchievement, .change, .achievement) { request, id in
                try await found(id, request, site).map { .page($0) } ?? .notFound
            },
            Route(.post, Addresses.changeAchievement, .change, .achievement) { request, id in
                guard let page = try await found(id, request, site) else { return .notFound }
                return try await sent(page, request, site)
            },
        ]
    }

    private static func sent(
        _ asked: AchievementFormPage, _ request: Request, _ site: InitiativesSite
    ) async throws -> Response {
        var page = asked
        let form = request.form
        (page.words.text, page.words.givenBy) = (try form.one("achieved") ?? "", try form.one("given-by") ?? "")
        page.words.agency = try form.one("agency", as: ID<Agency>.self)
        page.words.initiative = try form.one("of-initiative", as: ID<Initiative>.self)
        page.day = try form.day("on")
        page.words.day = page.day.isEmpty ? nil : page.errors.day(page.day, "on")
        if page.achievement != nil { page.version = try form.required("version", as: Int.self) }
        guard page.errors.isEmpty else { return .page(page, status: 422) }
        let command = KeepAchievement(changed: page.achievement.map { ($0.id, page.version) }, words: page.words)
        return try await site.registry.write(request.trace, command.run).answer(
            to: { _ in Addresses.achievements() },
            again: {
                page.errors = $0
                return .page(page, status: 422)
            },
            stale: {
                (page.achievement, page.version, page.isStale) = ($0, $0.version, true)
                return .page(page, status: 409)
            })
    }

    private static func blank(_ request: Request, _ site: InitiativesSite) async throws -> AchievementFormPage {
        AchievementFormPage(register: try await site.registry.initiatives(request.trace, on: request.today))
    }

    private static func found(
        _ id: ID<Achievement>, _ request: Request, _ site: InitiativesSite
    ) async throws -> AchievementFormPage? {
        let viewer = request.viewer
        guard let one = try await site.registry.look(Achievements(viewer: viewer, id: id), request.trace).first,
            one.hidden.isEmpty, viewer.may(.change, one.thing, now: request.now)
        else { return nil }
        var page = try await blank(request, site)
        (page.achievement, page.words, page.version) = (one, one.words, one.version)
        page.day = DayTyped(one.words.day)
        return page
    }
}
