import Dates
import Markup
import Pages
import Partnership
import Storage

/// Says from what an indicator takes its values: a measure in an area, an answer of a survey, or nothing.
struct IndicatorSourcePage: Page {
    var indicator: Indicator
    var typed: SourceTyped
    /// The version that was looked at.
    var version: Int
    var errors: [FieldError] = []
    /// What it says now, where somebody else changed it meanwhile.
    var stale: SourceTyped?

    var title: String { "From what its values are taken" }
    var caption: HTML? { "\(indicator.name)" }
    var back: Address? { Addresses.indicator(indicator.id) }

    var body: HTML {
        """
        \(stale.map { staleNotice([SummaryRow("From what its values are taken", "\($0.said)")]) } ?? "")\
        <p class="govuk-body">What is counted here is taken from there, with its files and how whole it is, and not typed again. A value is
        taken when somebody takes it. It can still be typed.</p>
        \(form(Addresses.indicatorSource(indicator.id), """
            \(hidden("version", "\(version)"))\
            \(typed.fields(errors))\
            \(button("Save"))
            """))
        """
    }

    static let example = IndicatorSourcePage(indicator: Measured.example.indicator, typed: .example, version: 1)

    static func routes(_ site: PlanningSite) -> [Route] {
        [
            Route(.get, Addresses.indicatorSource, .add, .indicator) { request, id in
                try await found(id, request, site).map { .page($0) } ?? .notFound
            },
            Route(.post, Addresses.indicatorSource, .add, .indicator) { request, id in
                guard var page = try await found(id, request, site) else { return .notFound }
                let standing = page.typed
                page.version = try request.form.required("version", as: Int.self)
                try page.typed.read(request.form)
                guard page.typed.isOffered else {
                    page.errors = [FieldError("counted", "Choose something of the list, with its area")]
                    return .page(page, status: 422)
                }
                let command = SetSource(id: id, version: page.version, source: page.typed.source)
                return try await site.registry.write(request.trace, command.run).answer(
                    to: { Addresses.indicator($0.id) },
                    again: {
                        page.errors = $0
                        return .page(page, status: 422)
                    },
                    stale: { now in
                        (page.stale, page.version) = (standing, now.version)
                        return .page(page, status: 409)
                    })
            },
        ]
    }

    private static func found(
        _ id: ID<Indicator>, _ request: Request, _ site: PlanningSite
    ) async throws -> IndicatorSourcePage? {
        let viewer = request.viewer
        guard let indicator = try await site.measured(id, request)?.indicator, indicator.hidden.isEmpty,
            viewer.may(.change, indicator.thing, now: request.now),
            viewer.may(.add, indicator.thing, now: request.now)
        else { return nil }
        return IndicatorSourcePage(
            indicator: indicator, typed: try await site.sourceTyped(of: indicator, request),
            version: indicator.version)
    }
}

extension PlanningSite {
    /// What is offered for an indicator, with what stands there now.
    func sourceTyped(of indicator: Indicator, _ request: Request) async throws -> SourceTyped {
        let (viewer, trace) = (request.viewer, request.trace)
        let areas = try await registry.look(PlanParts(viewer: viewer, plan: indicator.plan), trace)
            .filter { $0.what == .area && !$0.hidden.contains(.terms) }.map(\.word)
        var typed = SourceTyped(
            measures: counted.measures, surveys: try await counted.surveys(trace),
            areas: areas.map { CountedHere.Offered($0, said($0)) })
        typed.show(try await registry.source(of: indicator.id, trace))
        return typed
    }
}
