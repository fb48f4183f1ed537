import Dates
import Markup
import Pages
import Partnership
import Storage

/// One thing on the horizon: what it may change, how it stands, every review of it, and what was written of it before.
struct ProspectPage: Page {
    var register: HorizonRegister
    var line: HorizonRegister.Line
    /// Its words as they were and are, the latest first.
    var versions: [Prospect]
    var mayChange: Bool

    var title: String { line.prospect.words.name }
    var caption: HTML? { "On the horizon" }
    var breadcrumbs: [Link] {
        [
            Link("Home", to: home()), Link("Plans", to: Addresses.plans()),
            Link("On the horizon", to: Addresses.horizon()),
        ]
    }

    var body: HTML {
        guard let state = line.state else {
            return "<p class=\"govuk-body\">The rest of it is not shared with you.</p>"
        }
        let words = line.prospect.words
        return """
            \(summaryList([
                SummaryRow("State", state.tagged), SummaryRow("Kind", "\(words.sort.said)"),
                SummaryRow("What it may change", "\(words.text)"), SummaryRow("Priorities it may change", priorities(words)),
                SummaryRow("Expected", words.expected.isEmpty ? "Not said" : "\(words.expected)"),
                SummaryRow("Read in", "\(source(words))"), SummaryRow("Who watches it", "\(register.watcher(line.prospect))"),
                SummaryRow("Reviewed", "\(words.everySaid)"),
            ]))
            \(mayChange ? actions : "")
            \(table(
                "What was found, the latest first", id: "reviews",
                columns: [
                    Column("Reviewed on"), Column("How it goes"), .sentence("In words"), Column("Now in a plan as"),
                    Column("After it"), Column("Written down"),
                ],
                rows: line.reviews.map(row), onNarrow: .stacks, empty: "It has not been reviewed yet."))
            \(history)
            """
    }

    private func priorities(_ words: ProspectWords) -> HTML {
        let named = words.priorities.sorted().compactMap { id in
            register.places[.priority(id)].map { link("\($0)", to: Addresses.priority(id)) }
        }
        return named.isEmpty ? "None named" : bullets(named)
    }

    private func source(_ words: ProspectWords) -> String {
        "\(words.source), \(words.read.said)\(words.address.isEmpty ? "" : ", at \(words.address)")"
    }

    private var actions: HTML {
        """
        \(buttonLink("Write down a review", to: Addresses.newProspectReview(line.prospect.id)))
        <p class="govuk-body">\(link("Put it right", to: Addresses.changeProspect(line.prospect.id)))</p>
        """
    }

    private func row(_ review: ProspectReview) -> [HTML] {
        let place: HTML =
            switch review.place {
            case nil: "Not in a plan"
            case .priority(let id)?:
                register.places[.priority(id)].map { link("\($0)", to: Addresses.priority(id)) } ?? "Not shown"
            case .issue(let id)?:
                register.places[.issue(id)].map { link("\($0)", to: Addresses.issue(id)) } ?? "Not shown"
            }
        return [
            "\(review.day.said)", "\(review.found.said)", "\(review.text)", place,
            review.closes ? "Closed" : "Watched on", "\(review.kept.said)",
        ]
    }

    private var history: HTML {
        let open = versions.filter { !$0.hidden.contains(.text) }
        guard open.count > 1 else { return "" }
        return table(
            "What was written of it", id: "history",
            columns: [
                Column("Written down"), Column("Name"), Column("Kind"), .sentence("What it may change"),
                .sentence("Priorities"), Column("Expected"), .sentence("Read in"), Column("Who watches"),
                Column("Reviewed"), .sentence("Why it was changed"),
            ],
            rows: open.map { one in
                let words = one.words
                return [
                    "\(one.kept.said)", "\(words.name)", "\(words.sort.said)", "\(words.text)",
                    "\(register.priorities(words).joined(separator: "; "))", "\(words.expected)",
                    "\(source(words))", "\(register.watcher(one))", "\(words.everySaid)",
                    one.reason.isEmpty ? "First written" : "\(one.reason)",
                ]
            }, onNarrow: .stacks, empty: "")
    }

    static let example: ProspectPage = {
        let line = HorizonRegister.example.lines[0]
        var first = line.prospect
        (first.version, first.reason, first.kept) = (1, "", "2026-03-10")
        first.words.source = "Marlshire County Council, Winter outlook"
        return ProspectPage(register: .example, line: line, versions: [line.prospect, first], mayChange: true)
    }()

    static func route(_ site: PlanningSite) -> Route {
        Route(.get, Addresses.prospect, .see, .prospect) { request, id in
            let (registry, viewer, trace) = (site.registry, request.viewer, request.trace)
            let register = try await registry.horizon(of: id, trace, on: request.today)
            guard let line = register.lines.first else { return .notFound }
            var versions = try await registry.look(ProspectVersions(viewer: viewer, prospect: id), trace)
            let bearings = try await registry.look(ProspectBearings(viewer: viewer, prospect: id), trace)
            for at in versions.indices { versions[at].bear(bearings) }
            return .page(
                ProspectPage(
                    register: register, line: line, versions: versions,
                    mayChange: viewer.may(.change, line.prospect.thing, now: request.now)))
        }
    }
}
