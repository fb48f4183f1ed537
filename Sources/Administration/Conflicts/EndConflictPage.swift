import Dates
import Markup
import Pages
import Partnership
import Storage

/// Ends a conflict of interest of somebody else.
struct EndConflictPage: Page {
    var conflict: Conflict
    var until = DayTyped()
    var errors: [FieldError] = []

    var title: String { "End a conflict of interest" }
    var caption: HTML? { "\(conflict.personName)" }
    var back: Address? { Addresses.conflicts() }

    var body: HTML {
        """
        <p class="govuk-body">From the day after its last, they see what their role lets them see.</p>
        \(form(Addresses.endConflict(conflict.id), """
            \(dateDay(Field("until", "Last day", error: errors.of("until")), value: until))\(button("End it"))
            """))
        """
    }

    static let example = EndConflictPage(conflict: .example)

    static func routes(_ site: AdministrationSite) -> [Route] {
        [
            Route(.get, Addresses.endConflict, .end, .conflict) { request, id in
                try await conflict(id, request, site).map {
                    .page(EndConflictPage(conflict: $0, until: DayTyped(request.today)))
                } ?? .notFound
            },
            Route(.post, Addresses.endConflict, .end, .conflict) { request, id in
                guard let conflict = try await conflict(id, request, site) else { return .notFound }
                var page = EndConflictPage(conflict: conflict, until: try request.form.day("until"))
                guard let until = page.errors.day(page.until, "until") else { return .page(page, status: 422) }
                return try await site.registry.write(request.trace, EndConflict(id: id, until: until).run).answer(
                    to: { _ in Addresses.conflicts() },
                    again: {
                        page.errors = $0
                        return .page(page, status: 422)
                    })
            },
        ]
    }

    /// One that holds, for whoever may end it.
    private static func conflict(
        _ id: ID<Conflict>, _ request: Request, _ site: AdministrationSite
    ) async throws -> Conflict? {
        let found = try await site.registry.look(Conflicts(viewer: request.viewer, on: request.today), request.trace)
            .first { $0.id == id && $0.until == nil }
        return found.flatMap { request.viewer.may(.end, $0.thing, now: request.now) ? $0 : nil }
    }
}
