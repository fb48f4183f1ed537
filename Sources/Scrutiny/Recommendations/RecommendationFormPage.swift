import Dates
import Markup
import Pages
import Partnership
import Storage

/// Makes a recommendation, or takes one in from outside.
struct RecommendationFormPage: Page {
    var agencies: [Agency]
    var committees: [Committee]
    var inquiries: [Inquiry]
    var reference = ""
    var source = ""
    var text = ""
    var committee: ID<Committee>?
    var inquiry: ID<Inquiry>?
    var addressee: Addressee?
    var agency: ID<Agency>?
    var made = DayTyped()
    var errors: [FieldError] = []

    var title: String { "Add a recommendation" }
    var back: Address? { Addresses.recommendations() }

    var body: HTML {
        form(
            Addresses.newRecommendation(),
            """
            \(input(Field("reference", "Reference", error: errors.of("reference")), value: reference, width: .twenty))\
            \(input(Field("source", "Who made it, and in what", error: errors.of("source")), value: source))\
            \(textarea(Field("text", "Recommendation", error: errors.of("text")), value: text, rows: 4))\
            \(dateDay(Field("from", "Made on", hint: "The day of the report: the time for a response runs from it.", error: errors.of("from")), value: made))\
            \(radios(Field("addressee", "Who is to respond", hint: "A responsible authority has 28 days; the executive of a council in England has two months.", error: errors.of("addressee")),
                Addressee.allCases.map { Choice($0.rawValue, "\($0.said)") }, chosen: addressee?.rawValue))\
            \(select(Field("agency", "Body", error: errors.of("agency")), agencies.map { Choice($0.id, "\($0.name)") }, chosen: agency?.inAddress))\
            \(select(Field("committee", "Committee", error: errors.of("committee")), [Choice("", "None: it comes from outside")] + committees.choices(agencies), chosen: committee?.inAddress))\
            \(select(Field("inquiry", "Set of questions it came of", error: errors.of("inquiry")), [Choice("", "None")] + inquiries.map { Choice($0.id, "\($0.title)") }, chosen: inquiry?.inAddress))\
            \(button("Save"))
            """)
    }

    static let example = RecommendationFormPage(
        agencies: [.example], committees: [.example], inquiries: [.example],
        errors: [FieldError("text", "Enter the recommendation.")])

    static func routes(_ site: ScrutinySite) -> [Route] {
        [
            Route(.get, Addresses.newRecommendation, .add, .recommendation) { request in
                var page = try await blank(request, site)
                page.made = DayTyped(request.today)
                return .page(page)
            },
            Route(.post, Addresses.newRecommendation, .add, .recommendation) { request in
                var page = try await blank(request, site)
                let form = request.form
                (page.reference, page.source) = (try form.one("reference") ?? "", try form.one("source") ?? "")
                (page.text, page.made) = (try form.one("text") ?? "", try form.day("from"))
                page.addressee = Addressee(rawValue: try form.one("addressee") ?? "")
                page.agency = try form.one("agency", as: ID<Agency>.self)
                page.committee = try form.one("committee", as: ID<Committee>.self)
                page.inquiry = try form.one("inquiry", as: ID<Inquiry>.self)
                let made = page.errors.day(page.made, "from")
                if page.addressee == nil { page.errors.append(FieldError("addressee", "Choose who is to respond")) }
                if page.agency == nil { page.errors.append(FieldError("agency", "Choose a body")) }
                guard let made, let addressee = page.addressee, let agency = page.agency, page.errors.isEmpty else {
                    return .page(page, status: 422)
                }
                let command = Recommend(
                    committee: page.committee, inquiry: page.inquiry, reference: page.reference, source: page.source,
                    text: page.text, made: made, addressee: addressee, agency: agency)
                return try await site.registry.write(request.trace, command.run).answer(
                    to: { Addresses.recommendation($0.id) },
                    again: {
                        page.errors = $0
                        return .page(page, status: 422)
                    })
            },
        ]
    }

    private static func blank(_ request: Request, _ site: ScrutinySite) async throws -> RecommendationFormPage {
        let (registry, viewer, trace) = (site.registry, request.viewer, request.trace)
        return RecommendationFormPage(
            agencies: try await site.agencies(request),
            committees: try await registry.look(Committees(viewer: viewer), trace),
            inquiries: try await registry.look(Inquiries(viewer: viewer), trace))
    }
}
