import Dates
import Markup
import Pages
import Partnership
import Storage

/// Sets down who does what by when towards an objective of a priority.
struct ActionFormPage: Page {
    var priority: Priority
    var seats: [Seat]
    var objective = ""
    var name = ""
    var seat: ID<Seat>?
    var due = DayTyped()
    var errors: [FieldError] = []

    var title: String { "Plan an action" }
    var caption: HTML? { "\(priority.name)" }
    var back: Address? { Addresses.priority(priority.id) }

    var body: HTML {
        form(
            Addresses.newAction(priority.id),
            """
            \(input(Field("objective", "Objective", hint: "What this is to come to. The same words put it under an objective that is there.", error: errors.of("objective")), value: objective))\
            \(textarea(Field("name", "What is to be done", error: errors.of("name")), value: name, rows: 2))\
            \(select(Field("seat", "Seat whose it is", hint: "Whoever holds it may say how far it has come", error: errors.of("seat")), [Choice("", "None")] + seats.map { Choice($0.id, "\($0.title)") }, chosen: seat?.inAddress))\
            \(dateDay(Field("until", "Due on", error: errors.of("until")), value: due))\
            \(button("Save"))
            """)
    }

    static let example = ActionFormPage(
        priority: WholePlan.example.priorities[0].priority, seats: [],
        errors: [FieldError("objective", "Enter the objective that it serves.")])

    static func routes(_ site: PlanningSite) -> [Route] {
        [
            Route(.get, Addresses.newAction, .add, .plannedAction) { request, id in
                try await blank(id, request, site).map { .page($0) } ?? .notFound
            },
            Route(.post, Addresses.newAction, .add, .plannedAction) { request, id in
                guard var page = try await blank(id, request, site) else { return .notFound }
                let form = request.form
                (page.objective, page.name) = (try form.one("objective") ?? "", try form.one("name") ?? "")
                (page.seat, page.due) = (try form.one("seat", as: ID<Seat>.self), try form.day("until"))
                guard let due = page.due.read else {
                    page.errors.append(FieldError("until", "Enter a day, such as 31 3 2027"))
                    return .page(page, status: 422)
                }
                let command = PlanAction(
                    priority: id, objective: page.objective, text: page.name, seat: page.seat, due: due)
                return try await site.registry.write(request.trace, command.run)
                    .answer(
                        to: { Addresses.priority($0.priority).at("actions") },
                        again: {
                            page.errors = $0
                            return .page(page, status: 422)
                        })
            },
        ]
    }

    private static func blank(
        _ id: ID<Priority>, _ request: Request, _ site: PlanningSite
    ) async throws -> ActionFormPage? {
        guard let (_, one) = try await site.priority(id, .see, request) else { return nil }
        let seats = try await site.registry.look(
            Seats(viewer: request.viewer, on: request.today), request.trace)
        return ActionFormPage(priority: one.priority, seats: seats)
    }
}
