import Dates
import Markup
import Pages
import Partnership
import Storage

/// Moves a priority in the order of its plan, ends it, takes it out or takes it in again.
struct MovePriorityPage: Page {
    var plan: Plan
    var priority: Priority
    /// The others that are in the plan, in its order.
    var others: [Priority]
    /// The decisions by which its priorities change.
    var years: [PlanYear]
    var isPublished: Bool
    /// The version that was looked at.
    var version: Int
    var what: PriorityMove.What?
    var before: ID<Priority>?
    var day = DayTyped()
    var reason = ""
    var year: String?
    var errors: [FieldError] = []
    /// What it says now, where somebody else changed it meanwhile.
    var stale: Priority?

    var title: String { "Move it in the order, end it or take it out" }
    var caption: HTML? { "\(priority.name)" }
    var back: Address? { Addresses.priority(priority.id) }

    private var open: [PriorityMove.What] {
        priority.ended == nil ? (plan.isRanked ? [.moved] : []) + [.ended, .takenOut] : [.resumed]
    }

    var body: HTML {
        """
        \(stale.map(now) ?? "")\
        <p class="govuk-body">\(isPublished ? "The plan was published: its priorities change by a decision about one of its years." : "The plan is not published yet.") What was before stays written down, with the day and the reason.</p>
        \(form(Addresses.movePriority(priority.id), """
            \(hidden("version", "\(version)"))\
            \(radios(Field("change", "What changes", error: errors.of("change")), open.map { Choice($0, "\($0.said)") }, chosen: what?.inAddress))\
            \(open.contains(.moved) ? places : "")\
            \(dateDay(Field("on", "On", error: errors.of("on")), value: day))\
            \(textarea(Field("reason", "Why", error: errors.of("reason")), value: reason, rows: 3))\
            \(years.isEmpty && errors.of("year") == nil ? "" : select(Field("year", "By the decision about", error: errors.of("year")), [Choice("", "None")] + years.map { Choice($0.year.begins, "\($0.year.said), decided \($0.decided)") }, chosen: year))\
            \(button("Save"))
            """))
        """
    }

    private var places: HTML {
        select(
            Field("before", "Where it moves to", error: errors.of("before")),
            others.map { Choice($0.id, "Before “\($0.name)”") } + [Choice("", "The last place")],
            chosen: before?.inAddress)
    }

    private func now(_ one: Priority) -> HTML {
        Pages.staleNotice([
            SummaryRow("Priority", "\(one.name)"),
            SummaryRow(
                "Stands as", one.ended.map { "\(one.isOut ? "Taken out" : "Ended") on \($0)" } ?? "In the plan"),
        ])
    }

    static let example = MovePriorityPage(
        plan: .example, priority: WholePlan.example.priorities[1].priority,
        others: [WholePlan.example.priorities[0].priority],
        years: [
            PlanYear(
                ID(971), year: 2026, .changed, decided: "2026-03-10", body: "Joint Strategic Group",
                text: "Serious violence goes to a plan of its own.")
        ], isPublished: true, version: 1, what: .ended, day: DayTyped("2026-04-01"),
        errors: [FieldError("reason", "Enter why.")])

    static func routes(_ site: PlanningSite) -> [Route] {
        [
            // Whoever leads a priority changes its words. Whether it is one, is for those who plan.
            Route(.get, Addresses.movePriority, .add, .priority) { request, id in
                try await found(id, request, site).map { .page($0) } ?? .notFound
            },
            Route(.post, Addresses.movePriority, .add, .priority) { request, id in
                guard var page = try await found(id, request, site) else { return .notFound }
                let now = page.version
                guard let command = try page.read(request.form) else { return .page(page, status: 422) }
                return try await site.registry.write(request.trace, command.run).answer(
                    to: { Addresses.priority($0.id) },
                    again: {
                        page.errors = $0
                        return .page(page, status: 422)
                    },
                    stale: {
                        (page.stale, page.version) = ($0, now)
                        return .page(page, status: 409)
                    })
            },
        ]
    }

    /// What the form asks for; nothing where something must be mended first.
    private mutating func read(_ form: Fields) throws(BadRequest) -> MovePriority? {
        version = try form.required("version", as: Int.self)
        what = try form.one("change", as: PriorityMove.What.self)
        before = try form.one("before", as: ID<Priority>.self)
        (day, reason, year) = (try form.day("on"), try form.one("reason") ?? "", try form.one("year"))
        if what == nil { errors.append(FieldError("change", "Choose what changes")) }
        guard let on = errors.day(day, "on"), let what else { return nil }
        return MovePriority(
            id: priority.id, version: version, what: what, before: what == .moved ? before : nil, day: on,
            reason: reason, year: year.flatMap(Int.init(inAddress:)).map { FinancialYear(begins: $0) })
    }

    private static func found(
        _ id: ID<Priority>, _ request: Request, _ site: PlanningSite
    ) async throws -> MovePriorityPage? {
        guard let (whole, one) = try await site.priority(id, .change, request), one.priority.hidden.isEmpty,
            request.viewer.may(.add, one.priority.thing, now: request.now)
        else { return nil }
        return MovePriorityPage(
            plan: whole.plan, priority: one.priority,
            others: whole.priorities.map(\.priority).filter { $0.id != id },
            years: whole.years.filter { $0.outcome == .changed }, isPublished: !whole.publications.isEmpty,
            version: one.priority.version)
    }
}

extension PriorityMove.What: InAddress {}
