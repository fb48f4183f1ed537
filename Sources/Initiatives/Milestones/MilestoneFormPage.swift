import Dates
import Markup
import Pages
import Partnership
import Storage

/// Writes down what an initiative is to reach by a day, or that it was reached.
struct MilestoneFormPage: KeptForm {
    var initiative: Initiative
    /// Nothing for a new one.
    var kept: Milestone?
    var words = MilestoneWords()
    var due = DayTyped()
    var reached = DayTyped()
    var version = 0
    var errors: [FieldError] = []
    var isStale = false

    var title: String { kept == nil ? "Write down a milestone" : "Milestone" }
    var caption: HTML? { "\(initiative.words.name)" }
    var back: Address? { Addresses.initiative(initiative.id) }

    private var target: Address {
        kept.map { Addresses.milestone(initiative.id, $0.id) } ?? Addresses.newMilestone(initiative.id)
    }

    var body: HTML {
        """
        \(isStale ? staleNotice(now) : "")
        \(form(target, """
            \(textarea(Field("milestone", "What is to be there", hint: "Such as: the new groups are agreed", error: errors.of("milestone")), value: words.text, rows: 2))\
            \(dateDay(Field("due", "Due by", hint: "Leave empty where no day is set.", error: errors.of("due")), value: due))\
            \(dateDay(Field("reached-on", "Reached on", hint: "Leave empty until it was.", error: errors.of("reached-on")), value: reached))\
            \(textarea(Field("milestone-outcome", "What came of it", hint: "What was found or decided, and by whom", error: errors.of("milestone-outcome")), value: words.outcome, rows: 4))\
            \(kept == nil ? "" : hidden("version", "\(version)"))\
            \(button("Save"))
            """))
        """
    }

    private var now: [SummaryRow] {
        guard let words = kept?.words else { return [] }
        return [
            SummaryRow("What is to be there", "\(words.text)"),
            SummaryRow("Due by", "\(words.due?.said ?? "No day is set")"),
            SummaryRow("Reached on", "\(words.reached?.said ?? "It was not reached yet")"),
            SummaryRow("What came of it", "\(words.outcome)"),
        ]
    }

    static let example = MilestoneFormPage(
        initiative: .example, kept: .example, words: Milestone.example.words,
        due: DayTyped(Milestone.example.words.due), version: 1,
        errors: [FieldError("milestone-outcome", "Enter what came of it.")])

    static func routes(_ site: InitiativesSite) -> [Route] {
        routes(
            within: .initiative, new: Addresses.newMilestone, change: Addresses.milestone,
            found: { try await found($1, $2, $0, site) },
            sent: { page, request in
                try await page.answer(
                    request, site.registry, to: { Addresses.initiative($0.initiative).at("milestones") }
                ) { KeepMilestone(initiative: $0.initiative.id, changed: $1, words: $0.words).run }
            })
    }

    mutating func read(_ form: Fields) throws(BadRequest) {
        (words.text, words.outcome) = (
            try form.one("milestone") ?? "", try form.one("milestone-outcome") ?? ""
        )
        (due, reached) = (try form.day("due"), try form.day("reached-on"))
        words.due = due.isEmpty ? nil : errors.day(due, "due")
        words.reached = reached.isEmpty ? nil : errors.day(reached, "reached-on")
    }

    private static func found(
        _ initiative: ID<Initiative>, _ id: ID<Milestone>?, _ request: Request, _ site: InitiativesSite
    ) async throws -> MilestoneFormPage? {
        guard let initiative = try await site.changeable(initiative, request) else { return nil }
        guard let id else { return MilestoneFormPage(initiative: initiative) }
        let found = try await site.registry.look(
            Milestones(viewer: request.viewer, initiative: initiative.id, id: id), request.trace)
        guard let milestone = found.first else { return nil }
        return MilestoneFormPage(
            initiative: initiative, kept: milestone, words: milestone.words,
            due: DayTyped(milestone.words.due), reached: DayTyped(milestone.words.reached), version: milestone.version)
    }
}

extension Milestone {
    static let example = Milestone(
        id: ID(849), of: ID(841), MilestoneWords(text: "Every bar on the quay has signed", due: "2026-10-31"))
}
