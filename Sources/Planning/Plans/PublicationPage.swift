import Dates
import Markup
import Pages
import Partnership
import Storage

/// Writes down that an edition of a plan was published.
struct PublicationPage: Page {
    var plan: Plan
    var name = ""
    var published = DayTyped()
    var address = ""
    var errors: [FieldError] = []

    var title: String { "Published" }
    var caption: HTML? { "\(plan.name)" }
    var back: Address? { Addresses.plan(plan.id) }

    var body: HTML {
        form(
            Addresses.newPublication(plan.id),
            """
            \(input(Field("name", "Edition", hint: "Such as 2026/27, or summary", error: errors.of("name")), value: name, width: .twenty))\
            \(dateDay(Field("from", "Published on", error: errors.of("from")), value: published))\
            \(input(Field("address", "Its address on the web", error: errors.of("address")), value: address))\
            \(button("Save"))
            """)
    }

    static let example = PublicationPage(
        plan: .example, name: "2026/27", errors: [FieldError("address", "Enter its address on the web.")])

    static func routes(_ site: PlanningSite) -> [Route] {
        [
            Route(.get, Addresses.newPublication, .change, .plan) { request, id in
                try await YearPage.plan(id, request, site).map {
                    .page(PublicationPage(plan: $0, published: DayTyped(request.today)))
                } ?? .notFound
            },
            Route(.post, Addresses.newPublication, .change, .plan) { request, id in
                guard let plan = try await YearPage.plan(id, request, site) else { return .notFound }
                let form = request.form
                var page = PublicationPage(
                    plan: plan, name: try form.one("name") ?? "", published: try form.day("from"),
                    address: try form.one("address") ?? "")
                guard let published = page.published.read else {
                    page.errors.append(FieldError("from", "Enter a day, such as 31 3 2027"))
                    return .page(page, status: 422)
                }
                let command = PublishPlan(plan: id, edition: page.name, published: published, address: page.address)
                return try await site.registry.write(request.trace, command.run)
                    .answer(
                        to: { Addresses.plan($0).at("publications") },
                        again: {
                            page.errors = $0
                            return .page(page, status: 422)
                        })
            },
        ]
    }
}
