import Dates
import Markup
import Pages
import Partnership
import Storage

/// Writes down what an initiative is to reach by a day, or that it was reached.
struct MilestoneFormPage: Page {
    var initiative: Initiative
    /// Nothing for a new one.
    var milestone: Milestone?
    var words = MilestoneWords()
    var due = DayTyped()
    var reached = DayTyped()
    var version = 0
    var errors: [FieldError] = []
    var isStale = false

    var title: String { milestone == nil ? "Write down a milestone" : "Milestone" }
    var caption: HTML? { "\(initiative.words.name)" }
    var back: Address? { Addresses.initiative(initiative.id) }

    private var target: Address {
        milestone.map { Addresses.milestone(initiative.id, $0.id) } ?? Addresses.newMilestone(initiative.id)
    }

    var body: HTML {
        """
        \(isStale ? staleNotice(now) : "")
        \(form(target, """
            \(textarea(Field("milestone", "What is to be there", hint: "As the new groups are agreed", error: errors.of("milestone")), value: words.text, rows: 2))\
            \(dateDay(Field("due", "Due by", hint: "Leave empty where no day is set.", error: errors.of("due")), value: due))\
            \(dateDay(Field("reached-on", "Reached on", hint: "Leave empty until it was.", error: errors.of("reached-on")), value: reached))\
            \(textarea(Field("milestone-outcome", "What came of it", hint: "What was found or decided, and by whom", error: errors.of("milestone-outcome")), value: words.outcome, rows: 4))\
            \(milestone == nil ? "" : hidden("version", "\(version)"))\
            \(button("Save"))
            """))
        """
    }

    private var now: [SummaryRow] {
        guard let words = milestone?.words else { return [] }
        return [
            SummaryRow("What is to be there", "\(words.text)"),
            SummaryRow("Due by", "\(words.due?.said ?? "No day is set")"),
            SummaryRow("Reached on", "\(words.reached?.said ?? "It was not reached yet")"),
            SummaryRow("What came of it", "\(words.outcome)"),
        ]
    }

    static let example = MilestoneFormPage(
        initiative: .example, milestone: .example, words: Milestone.example.words,
        due: DayTyped(Milestone.example.words.due), version: 1,
        errors: [FieldError("milestone-outcome", "Enter what came of it.")])

    static func routes(_ site: InitiativesSite) -> [Route] {
        [
            Route(.get, Addresses.newMilestone, .change, .initiative) { request, id in
                guard let initiative = try await site.changeable(id, request) else { return .notFound }
                return .page(MilestoneFormPage(initiative: initiative))
            },
            Route(.post, Addresses.newMilestone, .change, .initiative) { request, id in
                guard let initiative = try await site.changeable(id, request) else { return .notFound }
                return try await sent(MilestoneFormPage(initiative: initiative), request, site)
            },
            Route(.get, Addresses.milestone, .change, .initiative) { request, initiative, id in
                try await found(initiative, id, request, site).map { .page($0) } ?? .notFound
            },
            Route(.post, Addresses.milestone, .change, .initiative) { request, initiative, id in
                guard let page = try await found(initiative, id, request, site) else { return .notFound }
                return try await sent(page, request, site)
            },
        ]
    }

    private static func sent(
        _ asked: MilestoneFormPage, _ request: Request, _ site: InitiativesSite
    ) async throws -> Response {
        var page = asked
        let form = request.form
        (page.words.text, page.words.outcome) = (
            try form.one("milestone") ?? "", try form.one("milestone-outcome") ?? ""
        )
        (page.due, page.reached) = (try form.day("due"), try form.day("reached-on"))
        page.words.due = page.due.isEmpty ? nil : page.errors.day(page.due, "due")
        page.words.reached = page.reached.isEmpty ? nil : page.errors.day(page.reached, "reached-on")
        if page.milestone != nil { page.version = try form.required("version", as: Int.self) }
        guard page.errors.isEmpty else { return .page(page, status: 422) }
        let command = KeepMilestone(
            initiative: page.initiative.id, changed: page.milestone.map { ($0.id, page.version) }, words: page.words)
        return try await site.registry.write(request.trace, command.run).answer(
            to: { Addresses.initiative($0.initiative).at("milestones") },
            again: {
                page.errors = $0
                return .page(page, status: 422)
            },
            stale: {
                (page.milestone, page.version, page.isStale) = ($0, $0.version, true)
                return .page(page, status: 409)
            })
    }

    private static func found(
        _ initiative: ID<Initiative>, _ id: ID<Milestone>, _ request: Request, _ site: InitiativesSite
    ) async throws -> MilestoneFormPage? {
        guard let initiative = try await site.changeable(initiative, request) else { return nil }
        let found = try await site.registry.look(
            Milestones(viewer: request.viewer, initiative: initiative.id, id: id), request.trace)
        guard let milestone = found.first else { return nil }
        return MilestoneFormPage(
            initiative: initiative, milestone: milestone, words: milestone.words,
            due: DayTyped(milestone.words.due), reached: DayTyped(milestone.words.reached), version: milestone.version)
    }
}

extension Milestone {
    static let example = Milestone(
        id: ID(849), of: ID(841), MilestoneWords(text: "Every bar on the quay has signed", due: "2026-10-31"))
}
