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
    var stands = Stands.asItStands
    /// The editions that are written down, latest first.
    var editions: [Publication] = []
    var corrects: Int?
    var reason = ""
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
            \(radios(Field("stands", "What this edition says", error: errors.of("stands")), Stands.allCases.map { Choice($0, "\($0.said)", hint: "\($0.hint)") }, chosen: stands.rawValue))\
            \(correction)\
            \(button("Save"))
            """)
    }

    private var correction: HTML {
        guard !editions.isEmpty else { return "" }
        let choices = [Choice("", "No edition")] + editions.map { Choice($0.number, "\($0.said)") }
        return """
            \(select(Field("corrects", "The edition that it corrects", error: errors.of("corrects")), choices, chosen: corrects.map(String.init) ?? ""))\
            \(textarea(Field("why-corrected", "Why that edition is corrected", hint: "Only where it corrects one. It is read beside both.", error: errors.of("why-corrected")), value: reason))
            """
    }

    /// Whether the edition is the plan as it stands, so that what it says can be kept.
    enum Stands: String, CaseIterable, InAddress {
        case asItStands = "as-it-stands"
        case addressOnly = "address-only"

        var said: String {
            switch self {
            case .asItStands: "It is the plan as it stands here now"
            case .addressOnly: "It said something else"
            }
        }

        var hint: String {
            switch self {
            case .asItStands: "What the plan says is kept with it, and never changes."
            case .addressOnly: "Such as an edition of years past. Only its address is kept."
            }
        }
    }

    static let example = PublicationPage(
        plan: .example, name: "2026/27", editions: [.example],
        errors: [FieldError("address", "Enter its address on the web.")])

    static func routes(_ site: PlanningSite) -> [Route] {
        [
            Route(.get, Addresses.newPublication, .change, .plan) { request, id in
                guard let plan = try await YearPage.plan(id, request, site) else { return .notFound }
                let editions = try await site.registry.look(
                    Publications(viewer: request.viewer, plan: id), request.trace)
                return .page(PublicationPage(plan: plan, published: DayTyped(request.today), editions: editions))
            },
            Route(.post, Addresses.newPublication, .change, .plan) { request, id in
                guard let plan = try await YearPage.plan(id, request, site) else { return .notFound }
                let form = request.form
                var page = PublicationPage(
                    plan: plan, name: try form.one("name") ?? "", published: try form.day("from"),
                    address: try form.one("address") ?? "",
                    stands: try form.one("stands", as: Stands.self) ?? .addressOnly,
                    editions: try await site.registry.look(
                        Publications(viewer: request.viewer, plan: id), request.trace),
                    corrects: try form.one("corrects", as: Int.self), reason: try form.one("why-corrected") ?? "")
                guard let published = page.published.read else {
                    page.errors.append(FieldError("from", "Enter a day, such as 31 3 2027"))
                    return .page(page, status: 422)
                }
                let command = PublishPlan(
                    plan: id, edition: page.name, published: published, address: page.address,
                    isKept: page.stands == .asItStands, corrects: page.corrects, reason: page.reason,
                    gazetteer: site.gazetteer, gate: site.gate)
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
