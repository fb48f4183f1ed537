import Dates
import Markup
import Pages
import Partnership
import Planning
import Storage

/// Writes down what was achieved, or changes what is written of it.
struct AchievementFormPage: KeptForm {
    /// Nothing for a new one.
    var kept: Achievement?
    var register: InitiativeRegister
    var words = AchievementWords()
    var day = DayTyped()
    var version = 0
    var errors: [FieldError] = []
    var isStale = false

    var title: String { kept == nil ? "Write down what was achieved" : "Change what was achieved" }
    var back: Address? { Addresses.achievements() }

    var body: HTML {
        """
        \(isStale ? staleNotice(now) : "")
        \(form(kept.map { Addresses.changeAchievement($0.id) } ?? Addresses.newAchievement(), """
            \(textarea(Field("achieved", "What was achieved", hint: "In your own words, and nobody’s name", error: errors.of("achieved")), value: words.text, rows: 3))\
            \(dateDay(Field("on", "Day", hint: "Leave empty where it is not known.", error: errors.of("on")), value: day))\
            \(input(Field("given-by", "By whom it was given", hint: "Leave empty where it is no award.", error: errors.of("given-by")), value: words.givenBy))\
            \(select(Field("agency", "Whose it is"), [Choice("", "The partnership as a whole")] + register.owners.agencies.map { Choice($0.id, "\($0.name)") }, chosen: words.agency?.inAddress))\
            \(select(Field("of-initiative", "Initiative that it belongs to"), [Choice("", "None")] + register.lines.map { Choice($0.initiative.id, "\($0.initiative.words.name)") }, chosen: words.initiative?.inAddress))\
            \(kept == nil ? "" : hidden("version", "\(version)"))\
            \(button("Save"))
            """))
        """
    }

    private var now: [SummaryRow] {
        guard let achievement = kept else { return [] }
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
        routes(
            of: .achievement, new: Addresses.newAchievement, change: Addresses.changeAchievement,
            blank: { try await blank($0, site) },
            found: { try await found($1, $0, site) },
            sent: { page, request in
                try await page.answer(request, site.registry, to: { _ in Addresses.achievements() }) {
                    KeepAchievement(changed: $1, words: $0.words).run
                }
            })
    }

    mutating func read(_ form: Fields) throws(BadRequest) {
        (words.text, words.givenBy) = (try form.one("achieved") ?? "", try form.one("given-by") ?? "")
        words.agency = try form.one("agency", as: ID<Agency>.self)
        words.initiative = try form.one("of-initiative", as: ID<Initiative>.self)
        day = try form.day("on")
        words.day = day.isEmpty ? nil : errors.day(day, "on")
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
        (page.kept, page.words, page.version) = (one, one.words, one.version)
        page.day = DayTyped(one.words.day)
        return page
    }
}
