import Dates
import Markup
import Pages
import Partnership
import Storage

/// Ends an agreement before its time.
struct EndAgreementPage: Page {
    var agreement: Agreement
    var until = DayTyped()
    var errors: [FieldError] = []

    var title: String { "End this agreement" }
    var caption: HTML? { "\(agreement.title)" }
    var back: Address? { Addresses.agreement(agreement.id) }

    var body: HTML {
        """
        \(warning("From the day after its last, the other parties see nothing of what it shares."))
        \(form(Addresses.endAgreement(agreement.id), """
            \(hidden("version", "\(agreement.version)"))\
            \(dateDay(Field("until", "Last day", error: errors.of("until")), value: until))\
            \(button("End it", .warning))
            """))
        """
    }

    static let example = EndAgreementPage(agreement: .example)

    static func routes(_ site: AdministrationSite) -> [Route] {
        [
            Route(.get, Addresses.endAgreement, .end, .agreement) { request, id in
                let found = try await site.registry.look(OneAgreement(viewer: request.viewer, id: id), request.trace)
                return found.first.map { .page(EndAgreementPage(agreement: $0, until: DayTyped(request.today))) }
                    ?? .notFound
            },
            Route(.post, Addresses.endAgreement, .end, .agreement) { request, id in
                let found = try await site.registry.look(OneAgreement(viewer: request.viewer, id: id), request.trace)
                guard let agreement = found.first else { return .notFound }
                var page = EndAgreementPage(agreement: agreement, until: try request.form.day("until"))
                guard let until = page.errors.day(page.until, "until") else { return .page(page, status: 422) }
                let version = try request.form.required("version", as: Int.self)
                return try await site.registry.write(
                    request.trace, EndAgreement(id: id, version: version, until: until).run
                ).answer(
                    to: { Addresses.agreement($0.id) },
                    again: {
                        page.errors = $0
                        return .page(page, status: 422)
                    },
                    stale: { now in
                        (page.agreement, page.errors) = (
                            now, [FieldError("until", "Somebody else changed this agreement: it ends on \(now.until)")]
                        )
                        return .page(page, status: 409)
                    })
            },
        ]
    }
}
