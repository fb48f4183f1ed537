import Dates
import Markup
import Pages
import Partnership
import Storage

/// One post: what it is, who pays for it, its spells, what changed from one to the next, and what was written of it before.
struct PostPage: Page {
    /// Of this post alone.
    var register: PostRegister
    var post: Post
    /// As it is and was written, the latest first.
    var versions: [Post]
    /// Those that may be seen, to name the one that it is part of.
    var teams: [Post] = []
    var mayChange: Bool

    var title: String { post.words.title }
    var caption: HTML? { "Posts of partners" }
    var breadcrumbs: [Link] {
        [
            Link("Home", to: home()), Link("Plans", to: Addresses.plans()),
            Link("Posts of partners", to: Addresses.posts()),
        ]
    }
    var isWide: Bool { true }

    var body: HTML {
        guard !post.hidden.contains(.text) else {
            return "<p class=\"govuk-body\">The rest of it is not shared with you.</p>"
        }
        return """
            \(summaryList(facts))
            \(mayChange ? actions : "")
            \(spells)
            \(changes)
            \(history)
            """
    }

    private var facts: [SummaryRow] {
        let words = post.words
        var rows = [SummaryRow("State", "\(register.state(post).said)")]
        if let now = register.now(post) {
            rows.append(SummaryRow("Host", "\(register.host(now.host))"))
            rows.append(SummaryRow("How much", "\(register.time(now))"))
            rows.append(SummaryRow("Where", "\(register.places(now))"))
        }
        return rows + [
            SummaryRow("What it does", words.does.isEmpty ? "Not told" : "\(words.does)"),
            SummaryRow("Part of", team), SummaryRow("Seat", "\(register.seat(words.seat) ?? "None named")"),
            SummaryRow("Who pays", "\(register.funding(words))"),
        ]
    }

    /// The team that it is part of.
    private var team: HTML {
        guard let id = post.words.within else { return "No team" }
        return teams.first { $0.id == id }.map { link("\($0.words.title)", to: Addresses.post($0.id)) } ?? "A team"
    }

    private var actions: HTML {
        """
        \(buttonLink("Write down a change", to: Addresses.newSpell(post.id)))
        <p class="govuk-body">\(link("Change its title, what it does or who pays", to: Addresses.changePost(post.id)))</p>
        """
    }

    private var spells: HTML {
        table(
            "As it was and is, in the order of time", id: "spells",
            columns: [
                Column("From"), Column("Until"), .number("Full-time equivalents"), .sentence("Host"),
                .sentence("Where"),
                .sentence("Note"),
            ],
            rows: post.spells.enumerated().map { at, spell in
                [
                    mayChange
                        ? link(
                            "\(register.begins(spell))", to: Addresses.changeSpell(post.id, at + 1), hidden: "change")
                        : "\(register.begins(spell))",
                    "\(until(at))", "\(spell.hundredths.map(Hundredths.said) ?? "Not told")",
                    "\(register.host(spell.host))", "\(register.places(spell))", "\(spell.note)",
                ]
            }, onNarrow: .stacks, empty: "Nobody has written down since when it is there.")
    }

    /// Where the next spell ended it, the day before that.
    private func until(_ at: Int) -> String {
        let (spell, next) = (post.spells[at], at + 1 < post.spells.count ? post.spells[at + 1] : nil)
        if spell.until != nil || spell.isOver { return register.ends(spell) }
        guard let next, let begins = next.from else { return "" }
        return next.isBy ? "By \(begins.said)" : (begins + -1).said
    }

    private var changes: HTML {
        let changes = register.changes(post.spells)
        guard !changes.isEmpty else { return "" }
        return table(
            "What changed", id: "changes", columns: [Column("On"), .sentence("What"), .sentence("Note")],
            rows: changes.map { ["\($0.day)", bullets($0.said.map { "\($0)" }), "\($0.note)"] }, empty: "")
    }

    private var history: HTML {
        let open = versions.filter { !$0.hidden.contains(.text) }
        guard open.count > 1 else { return "" }
        return table(
            "What was written of it, the latest first", id: "history",
            columns: [
                Column("Written down"), Column("Title"), .sentence("What it does"), .sentence("Who pays"),
                .sentence("Spells"), .sentence("Why it was changed"),
            ],
            rows: open.map { one in
                [
                    "\(one.kept.said)", "\(one.words.title)", "\(one.words.does)", "\(register.funding(one.words))",
                    "\(one.spells.map { "\(register.period($0)): \(register.time($0)), \(register.host($0.host)), \(register.places($0))" }.joined(separator: ". "))",
                    one.version == 1
                        ? "First written" : one.reason.isEmpty ? "A change was written down" : "\(one.reason)",
                ]
            }, onNarrow: .stacks, empty: "")
    }

    static let example: PostPage = {
        let register = PostRegister.example
        let now = register.posts[2]
        var before = now
        (before.version, before.kept, before.reason) = (1, "2024-04-02", "")
        before.spells.removeLast()
        return PostPage(register: register, post: now, versions: [now, before], mayChange: true)
    }()

    static func route(_ site: PlanningSite) -> Route {
        Route(.get, Addresses.post, .see, .post) { request, id in
            let (registry, today) = (site.registry, request.today)
            let register = try await registry.posts(of: id, request.trace, on: today, site.gazetteer)
            guard let post = register.posts.first else { return .notFound }
            let all = try await registry.posts(
                of: id, withVersions: true, request.trace, on: today, site.gazetteer)
            return .page(
                PostPage(
                    register: all, post: post, versions: all.posts,
                    teams: try await registry.look(
                        Posts(viewer: request.viewer, post: post.words.within), request.trace),
                    mayChange: post.hidden.isEmpty && request.viewer.may(.change, post.thing, now: request.now)))
        }
    }
}
