import Dates
import Markup
import Pages
import Partnership
import Planning
import Storage

/// What was achieved, awards among it, the latest first.
struct AchievementsPage: Page {
    var achievements: [Achievement]
    var register: InitiativeRegister
    var asked = ListAsked()
    var mayAdd: Bool
    var changeable: Set<ID<Achievement>> = []

    var title: String { "What was achieved" }
    var breadcrumbs: [Link] { [Link("Home", to: home()), Link("Initiatives", to: Addresses.initiatives())] }
    var isWide: Bool { true }

    var body: HTML {
        """
        \(mayAdd ? buttonLink("Write down what was achieved", to: Addresses.newAchievement()) : "")
        \(list.drawn())
        """
    }

    var list: Listing<Achievement> {
        Listing(
            "Achievements", comes: "the latest first", id: "achievements", at: Addresses.achievements(), achievements,
            asked: asked, empty: "Nothing is written down.",
            columns: [
                .sentence("What", \.words.text).shown { one in
                    changeable.contains(one.id)
                        ? link("\(one.words.text)", to: Addresses.changeAchievement(one.id)) : "\(one.words.text)"
                }.ordered(),
                .day("Day", \.words.day).shown { "\($0.hidden.contains(.text) ? "Not shared with you" : $0.daySaid)" },
                ListColumn("Given by", \.words.givenBy).ordered(),
                ListColumn("Whose it is") { register.owners.said($0.words.agency, nil) }.ordered(),
                ListColumn("Initiative", initiative).ordered(),
            ])
    }

    private func initiative(_ one: Achievement) -> String {
        register.lines.first { $0.initiative.id == one.words.initiative }?.initiative.words.name ?? ""
    }

    static let example = AchievementsPage(
        achievements: [.example], register: .example, mayAdd: true, changeable: [Achievement.example.id])

    static func route(_ site: InitiativesSite) -> Route {
        Route(.get, Addresses.achievements, .see, .achievement) { request in
            let (registry, viewer, trace) = (site.registry, request.viewer, request.trace)
            let all = try await registry.look(Achievements(viewer: viewer), trace)
            let page = AchievementsPage(
                achievements: all, register: try await registry.initiatives(trace, on: request.today),
                asked: try ListAsked(request.query), mayAdd: viewer.may(.add, .achievement, now: request.now),
                changeable: Set(
                    all.filter { $0.hidden.isEmpty && viewer.may(.change, $0.thing, now: request.now) }.map(\.id)))
            return try .listed(page, page.list, request, file: FileName("achievements \(request.today.iso)"))
        }
    }
}
