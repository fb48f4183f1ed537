import Dates
import Markup
import Meetings
import Pages
import Partnership
import Storage

/// Sets down who does what by when towards an objective of a priority, or changes it.
struct ActionFormPage: Page {
    var priority: Priority
    var seats: [Seat]
    /// The one that is changed, with the version that was looked at.
    var changed: (id: ID<PlannedAction>, version: Int)?
    var objective = ""
    var name = ""
    var seat: ID<Seat>?
    var due = DayTyped()
    var term = ActionTerm.unsaid
    var strand: ContestStrand?
    var reason = ""
    var errors: [FieldError] = []
    /// What it says now, where somebody else changed it meanwhile.
    var stale: PlannedAction?

    var title: String { changed == nil ? "Plan an action" : "Change this action" }
    var caption: HTML? { "\(priority.name)" }
    var back: Address? { changed.map { Addresses.reportAction($0.id) } ?? Addresses.priority(priority.id) }

    var body: HTML {
        """
        \(stale.map(now) ?? "")\
        \(form(changed.map { Addresses.changeAction($0.id) } ?? Addresses.newAction(priority.id), """
            \(changed.map { hidden("version", "\($0.version)") } ?? "")\
            \(input(Field("objective", "Objective", hint: "What this is to come to. The same words put it under an objective that is there.", error: errors.of("objective")), value: objective))\
            \(textarea(Field("name", "What is to be done", error: errors.of("name")), value: name, rows: 2))\
            \(select(Field("seat", "Seat whose it is", hint: "Whoever holds it may say how far it has come", error: errors.of("seat")), [Choice("", "None")] + seats.map { Choice($0.id, "\($0.title)") }, chosen: seat?.inAddress))\
            \(dateDay(Field("until", "Due on", error: errors.of("until")), value: due))\
            \(radios(Field("term", "How long it is meant to take"), ActionTerm.choices, chosen: term.inAddress, isSmall: true))\
            \(select(Field("strand", "Strand of CONTEST", hint: "Of the strategy against terrorism, where it serves one"), [Choice("", "None")] + ContestStrand.allCases.map { Choice($0, "\($0.said)") }, chosen: strand?.inAddress))\
            \(changed == nil ? "" : textarea(Field("reason", "Why the day moves", hint: "Only where it does. It stays beside the former day.", error: errors.of("reason")), value: reason, rows: 2))\
            \(button("Save"))
            """))
        """
    }

    private func now(_ action: PlannedAction) -> HTML {
        Pages.staleNotice([
            SummaryRow("Objective", "\(action.objective)"), SummaryRow("What is to be done", "\(action.text)"),
            SummaryRow("Seat whose it is", "\(seats.first { $0.id == action.seat }?.title ?? "None")"),
            SummaryRow("Due on", "\(action.due)"), SummaryRow("Length", "\(action.term.said)"),
            SummaryRow("Strand of CONTEST", "\(action.strand?.said ?? "None")"),
            SummaryRow("Progress", "\(action.progress.said)"),
        ])
    }

    static let example: ActionFormPage = {
        var page = ActionFormPage(
            priority: WholePlan.example.priorities[0].priority, seats: [],
            errors: [FieldError("reason", "Enter why the day moves.")])
        page.show(.example)
        page.due = DayTyped("2027-01-29")
        return page
    }()

    static func routes(_ site: PlanningSite) -> [Route] {
        [
            Route(.get, Addresses.newAction, .add, .plannedAction) { request, id in
                try await blank(id, request, site).map { .page($0) } ?? .notFound
            },
            Route(.post, Addresses.newAction, .add, .plannedAction) { request, id in
                guard var page = try await blank(id, request, site) else { return .notFound }
                guard let draft = try page.read(request.form) else { return .page(page, status: 422) }
                let command = PlanAction(
                    priority: id, objective: draft.objective, text: draft.text, seat: draft.seat, due: draft.due,
                    term: draft.term, strand: draft.strand)
                return try await site.registry.write(request.trace, command.run).answer(
                    to: { Addresses.priority($0.priority).at("actions") }, again: page.with)
            },
            // Whoever holds its seat may say how far it has come, and no more: what it is, is for those who plan.
            Route(.get, Addresses.changeAction, .add, .plannedAction) { request, id in
                try await found(id, request, site).map { .page($0) } ?? .notFound
            },
            Route(.post, Addresses.changeAction, .add, .plannedAction) { request, id in
                guard var page = try await found(id, request, site) else { return .notFound }
                let version = try request.form.required("version", as: Int.self)
                page.changed = (id, version)
                page.reason = try request.form.one("reason") ?? ""
                guard let draft = try page.read(request.form) else { return .page(page, status: 422) }
                let command = ChangeAction(id: id, version: version, draft: draft, reason: page.reason)
                return try await site.registry.write(request.trace, command.run).answer(
                    to: { Addresses.reportAction($0.id) }, again: page.with,
                    stale: { now in
                        (page.stale, page.changed) = (now, (id, now.version))
                        return .page(page, status: 409)
                    })
            },
        ]
    }

    private mutating func show(_ action: PlannedAction) {
        changed = (action.id, action.version)
        (objective, name, seat, due) = (action.objective, action.text, action.seat, DayTyped(action.due))
        (term, strand) = (action.term, action.strand)
    }

    /// What was typed; nothing where something must be mended first.
    private mutating func read(_ form: Fields) throws(BadRequest) -> ActionDraft? {
        (objective, name) = (try form.one("objective") ?? "", try form.one("name") ?? "")
        (seat, due) = (try form.one("seat", as: ID<Seat>.self), try form.day("until"))
        term = try form.one("term", as: ActionTerm.self) ?? term
        strand = try form.one("strand", as: ContestStrand.self)
        return errors.day(due, "until").map {
            ActionDraft(objective: objective, text: name, seat: seat, due: $0, term: term, strand: strand)
        }
    }

    private func with(_ errors: [FieldError]) -> Response {
        var page = self
        page.errors = errors
        return .page(page, status: 422)
    }

    private static func blank(
        _ id: ID<Priority>, _ request: Request, _ site: PlanningSite
    ) async throws -> ActionFormPage? {
        guard let (_, one) = try await site.priority(id, .see, request) else { return nil }
        return ActionFormPage(priority: one.priority, seats: try await site.seats(request))
    }

    private static func found(
        _ id: ID<PlannedAction>, _ request: Request, _ site: PlanningSite
    ) async throws -> ActionFormPage? {
        let line = try await site.registry.look(PlannedActions(viewer: request.viewer, id: id), request.trace).first
        guard let action = line?.action, action.hidden.isEmpty,
            request.viewer.may(.change, action.thing, now: request.now),
            request.viewer.may(.add, action.thing, now: request.now),
            let (_, one) = try await site.priority(action.priority, .see, request)
        else { return nil }
        var page = ActionFormPage(priority: one.priority, seats: try await site.seats(request, with: action.seat))
        page.show(action)
        return page
    }
}

extension PlanningSite {
    /// The seats to choose from: those that are there, and the one that something has, though it is there no longer.
    func seats(_ request: Request, with held: ID<Seat>? = nil) async throws -> [Seat] {
        let today = request.today
        return try await registry.look(Seats(viewer: request.viewer, on: today, withPast: true), request.trace)
            .filter { $0.id == held || $0.until.map { today <= $0 } ?? true }
    }
}
