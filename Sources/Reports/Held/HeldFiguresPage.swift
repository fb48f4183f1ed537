import Approvals
import Dates
import Markup
import Pages
import Partnership
import Planning
import Storage

/// Since when the figures of an assessment are held, and what would read otherwise now: each held beside what it would be.
struct HeldFiguresPage: Page {
    var whole: WholeAssessment
    var people: [Person] = []
    var mayChange: Bool
    var errors: [FieldError] = []
    /// Whether something else is held, or recorded, than when the form was shown.
    var isStale = false

    private var one: StrategicAssessment { whole.assessment }
    private var held: HeldFigures { whole.held }
    private var mayTake: Bool { mayChange && one.stage == .draft && held.closed.isEmpty }

    var title: String { "Figures as they are held" }
    var caption: HTML? { "\(one.title), \(one.body)" }
    var back: Address? { Addresses.assessment(one.id) }

    var body: HTML {
        let changes = whole.changes
        return """
            \(isStale ? staleNotice([SummaryRow("Held since", "\(held.last?.said ?? "Not held yet")"), SummaryRow("Would read otherwise", "\(changes.count)")]) : "")
            \(told(changes))
            \(held.last == nil ? "" : listed(changes))
            \(mayTake ? take(changes) : "")
            \(history)
            """
    }

    private func told(_ changes: [HeldChange]) -> HTML {
        guard let hold = held.last else {
            return
                "<p class=\"govuk-body\">The figures of this assessment are counted anew at each look, so that a sentence written around one can come to disagree with it. Once they are held, every page, check and paper of it reads them as they are now.</p>"
        }
        let since: HTML =
            "<p class=\"govuk-body\">Every page, check and paper of it reads its figures as they were on \(hold.said). A reference that was written later reads as on the day on which it was saved. What is published is what is held.</p>"
        let unheld = whole.unheld
        return unheld.isEmpty
            ? since
            : "\(since)<p class=\"govuk-body\">Nothing is held yet of what was not there when it was written: \(unheld.map { "{\($0)}" }.joined(separator: ", ")).</p>"
    }

    private func listed(_ changes: [HeldChange]) -> HTML {
        table(
            "What would read otherwise now", id: "changes",
            columns: [
                Column("Where"), Column("Reference"), .sentence("As it is held"), .sentence("As it would be now"),
            ],
            rows: changes.map {
                ["\($0.place)", "{\($0.words)}", few($0.held, otherwise: nothing), few($0.now, otherwise: nothing)]
            }, empty: "Each reference would read the same now.")
    }

    private var nothing: HTML { "Nothing that stands only here" }

    /// The first of many, for a table that moved altogether.
    private func few(_ lines: [String], otherwise none: HTML) -> HTML {
        let most = 12
        let more = lines.count - most
        return lines.isEmpty
            ? none
            : "\(lines.prefix(most).map { "\($0)" as HTML }.joined(separator: "<br>"))\(more > 0 ? "<br>and \(more) more" as HTML : "")"
    }

    private func take(_ changes: [HeldChange]) -> HTML {
        let first = held.last == nil
        return """
            \(first ? "" : "<p class=\"govuk-body\">All are taken anew together, and each part may need to be written anew around what changed.</p>" as HTML)
            <div id="hold">
            \(form(
                Addresses.heldFigures(one.id),
                "\(hidden("version", "\(one.version)"))\(hidden("shown", changes.fingerprint))\(button(first ? "Hold the figures as they are now" : "Take the figures anew"))"))
            </div>
            """
    }

    private var history: HTML {
        table(
            "When they were held", id: "holds", columns: [Column("When"), Column("Who")],
            rows: held.holds.map { ["\($0.said)", "\(people.said($0.person))"] }, empty: "They were never held.")
    }

    static let example: HeldFiguresPage = {
        var whole = WholeAssessment.example
        let (words, at) = ("cited nobody-knows", Instant("2026-11-20", WallTime(minutes: 570)))
        whole.held.holds = [HeldFigures.Hold(assessment: ID(997), number: 1, at: at, person: nil)]
        whole.held.values[words] = HeldFigures.Value(
            assessment: ID(997), words: words, text: "from 412 to 431", family: .cited, at: at)
        whole.told.values = [ToldReferences.One(words: words, text: "from 412 to 437", family: .cited)]
        return HeldFiguresPage(whole: whole, mayChange: true)
    }()

    static func routes(_ site: ReportsSite) -> [Route] {
        [
            Route(.get, Addresses.heldFigures, .see, .assessment) { request, id in
                try await page(id, site, request).map { .page($0) } ?? .notFound
            },
            Route(.post, Addresses.heldFigures, .change, .assessment) { request, id in
                guard var page = try await page(id, site, request), page.mayChange else { return .notFound }
                let version = try request.form.required("version", as: Int.self)
                let shown = try request.form.one("shown") ?? ""
                // What was listed is what is taken: a figure that moved since is shown first.
                guard version == page.one.version, shown.utf8.elementsEqual(page.whole.changes.fingerprint.utf8) else {
                    page.isStale = true
                    return .page(page, status: 409)
                }
                return try await site.registry.write(request.trace, HoldFigures(page.whole).run)
                    .answer(
                        to: { Addresses.assessment($0.id) },
                        again: {
                            page.errors = $0
                            return .page(page, status: 422)
                        },
                        stale: { now in
                            (page.isStale, page.whole.assessment) = (true, now)
                            return .page(page, status: 409)
                        })
            },
        ]
    }

    private static func page(
        _ id: ID<StrategicAssessment>, _ site: ReportsSite, _ request: Request
    ) async throws -> HeldFiguresPage? {
        let (registry, viewer, trace) = (site.registry, request.viewer, request.trace)
        guard let whole = try await WholeAssessment.look(id, registry, trace, figures: site.figures),
            whole.parts.allSatisfy({ !$0.hidden.contains(.text) })
        else { return nil }
        return HeldFiguresPage(
            whole: whole, people: try await registry.look(People(viewer: viewer), trace),
            mayChange: viewer.may(.change, whole.assessment.thing, now: request.now))
    }
}
