import Dates
import Markup
import Pages
import Partnership
import Storage

/// Raises something that arises while a plan runs.
struct IssueFormPage: Page {
    var plan: Plan
    var name = ""
    var text = ""
    var raised = DayTyped()
    var errors: [FieldError] = []

    var title: String { "Raise an issue" }
    var caption: HTML? { "\(plan.name)" }
    var back: Address? { Addresses.plan(plan.id).at("issues") }

    var body: HTML {
        form(
            Addresses.newIssue(plan.id),
            """
            \(input(Field("name", "Name", error: errors.of("name")), value: name))\
            \(textarea(Field("text", "What it is, and why it is raised", error: errors.of("text")), value: text))\
            \(dateDay(Field("from", "Raised on", error: errors.of("from")), value: raised))\
            \(button("Save"))
            """)
    }

    static let example = IssueFormPage(
        plan: .example, errors: [FieldError("name", "Enter the name of the issue.")])

    static func routes(_ site: PlanningSite) -> [Route] {
        [
            Route(.get, Addresses.newIssue, .add, .emergingIssue) { request, id in
                let plan = try await site.registry.look(OnePlan(viewer: request.viewer, id: id), request.trace).first
                return plan.map { .page(IssueFormPage(plan: $0, raised: DayTyped(request.today))) } ?? .notFound
            },
            Route(.post, Addresses.newIssue, .add, .emergingIssue) { request, id in
                let found = try await site.registry.look(OnePlan(viewer: request.viewer, id: id), request.trace).first
                guard let plan = found else { return .notFound }
                var page = IssueFormPage(
                    plan: plan, name: try request.form.one("name") ?? "", text: try request.form.one("text") ?? "",
                    raised: try request.form.day("from"))
                guard let on = page.raised.read else {
                    page.errors.append(FieldError("from", "Enter a day, such as 31 3 2027"))
                    return .page(page, status: 422)
                }
                let command = RaiseIssue(plan: id, name: page.name, text: page.text, on: on)
                return try await site.registry.write(request.trace, command.run)
                    .answer(
                        to: { Addresses.issue($0.id) },
                        again: {
                            page.errors = $0
                            return .page(page, status: 422)
                        })
            },
        ]
    }
}
