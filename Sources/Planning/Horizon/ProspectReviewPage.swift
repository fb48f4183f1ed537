import Dates
import Markup
import Pages
import Partnership
import Storage

/// Writes down what was found when something on the horizon was looked at again.
struct ProspectReviewPage: Page {
    var register: HorizonRegister
    var day = DayTyped()
    /// Nothing until one is chosen.
    var turned: ProspectReview.Found?
    var found = ""
    var place: PlaceInPlan?
    var closes = false
    var errors: [FieldError] = []

    private var prospect: Prospect? { register.lines.first?.prospect }

    var title: String { "Review" }
    var caption: HTML? { prospect.map { "\($0.words.name)" } }
    var back: Address? { prospect.map { Addresses.prospect($0.id) } }

    var body: HTML {
        guard let prospect else { return "" }
        return """
            \(insetText("<p class=\"govuk-body\">\(prospect.words.text)</p>"))
            \(form(Addresses.newProspectReview(prospect.id), """
                \(dateDay(Field("reviewed", "Reviewed on", error: errors.of("reviewed")), value: day))\
                \(radios(Field("turned-out", "How it goes", error: errors.of("turned-out")), ProspectReview.Found.allCases.map { Choice($0, "\($0.said)") }, chosen: turned?.inAddress))\
                \(textarea(Field("found", "What was found", hint: "With what shows it, and where", error: errors.of("found")), value: found, rows: 4))\
                \(select(Field("now-in-plan", "What it now is in a plan", hint: "Only where it came. It is then watched there, and closed here.", error: errors.of("now-in-plan")), [Choice("", "Not in a plan")] + listed, chosen: place?.inAddress))\
                \(checkboxes(Field("closes", "After this"), [Choice("yes", "Close it: it is watched no longer", hint: "What was found says why. A later review opens it again.")], ticked: closes ? ["yes"] : []))\
                \(button("Save"))
                """))
            """
    }

    private var listed: [Choice] {
        register.places.map { place, name in
            (place.inAddress, place.issue == nil ? "Priority: \(name)" : "Emerging issue: \(name)")
        }.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map { Choice($0.0, "\($0.1)") }
    }

    static let example: ProspectReviewPage = {
        var register = HorizonRegister.example
        register.lines = [register.lines[0]]
        return ProspectReviewPage(
            register: register, day: DayTyped("2026-11-24"), turned: .stronger,
            errors: [FieldError("found", "Enter what was found.")])
    }()

    static func routes(_ site: PlanningSite) -> [Route] {
        [
            Route(.get, Addresses.newProspectReview, .change, .prospect) { request, id in
                try await site.prospect(id, request).map {
                    .page(ProspectReviewPage(register: $0, day: DayTyped(request.today)))
                } ?? .notFound
            },
            Route(.post, Addresses.newProspectReview, .change, .prospect) { request, id in
                guard let register = try await site.prospect(id, request) else { return .notFound }
                let form = request.form
                var page = ProspectReviewPage(
                    register: register, day: try form.day("reviewed"),
                    turned: try form.one("turned-out", as: ProspectReview.Found.self),
                    found: try form.one("found") ?? "", place: try form.one("now-in-plan", as: PlaceInPlan.self),
                    closes: try form.one("closes") == "yes")
                let day = page.errors.day(page.day, "reviewed")
                if page.turned == nil { page.errors.append(FieldError("turned-out", "Choose how it goes.")) }
                guard let day, let turned = page.turned else { return .page(page, status: 422) }
                let command = ReviewProspect(
                    prospect: id, day: day, found: turned, text: page.found, place: page.place, closes: page.closes)
                return try await site.registry.write(request.trace, command.run).answer(
                    to: { Addresses.prospect($0.id).at("reviews") },
                    again: {
                        page.errors = $0
                        return .page(page, status: 422)
                    })
            },
        ]
    }
}
