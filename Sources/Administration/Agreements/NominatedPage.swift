import Dates
import Markup
import Pages
import Partnership
import Storage

/// Names the person of each party of an agreement, after it was made.
struct NominatedPage: Page {
    var agreement: Agreement
    var parties: [AgreementParties.Line]
    var people: [Person]
    /// By party, as chosen.
    var chosen: [ID<Agency>: ID<Person>] = [:]
    var errors: [FieldError] = []

    var title: String { "Name a person for each party" }
    var caption: HTML? { "\(agreement.title)" }
    var back: Address? { Addresses.agreement(agreement.id) }

    var body: HTML {
        """
        <p class="govuk-body">Each party names one of its people, who answers for what is shared under the agreement.</p>
        \(form(Addresses.nominated(agreement.id), """
            \(hidden("version", "\(agreement.version)"))\
            \(parties.map { party in
                select(
                    Field("nominated-\(party.agency.number)", "Person named by \(party.agencyName)"),
                    [Choice("", "Nobody yet")] + people.filter { $0.agency == party.agency }.map { Choice($0.id, "\($0.name)") },
                    chosen: (chosen[party.agency] ?? party.person)?.inAddress ?? "")
            })\
            \(button("Save"))
            """))
        """
    }

    static let example = NominatedPage(
        agreement: .example,
        parties: [AgreementParties.Line(agreement: ID(7), agency: ID(1), agencyName: "Aldermouth District Council")],
        people: [.example])

    static func routes(_ site: AdministrationSite) -> [Route] {
        [
            Route(.get, Addresses.nominated, .change, .agreement) { request, id in
                try await blank(id, request, site).map { .page($0) } ?? .notFound
            },
            Route(.post, Addresses.nominated, .change, .agreement) { request, id in
                guard var page = try await blank(id, request, site) else { return .notFound }
                let version = try request.form.required("version", as: Int.self)
                var named: [ID<Agency>: ID<Person>?] = [:]
                for party in page.parties {
                    let person = try request.form.one("nominated-\(party.agency.number)", as: ID<Person>.self)
                    let known = page.people.first { $0.id == person && $0.agency == party.agency }?.id
                    named[party.agency] = .some(known)
                    page.chosen[party.agency] = known
                }
                return try await site.registry.write(
                    request.trace, Nominate(id: id, version: version, named: named).run
                ).answer(
                    to: { Addresses.agreement($0.id) },
                    again: {
                        page.errors = $0
                        return .page(page, status: 422)
                    },
                    stale: { now in
                        page.agreement = now
                        page.errors = [
                            FieldError("version", "Somebody else changed this agreement. Read it, and save again")
                        ]
                        return .page(page, status: 409)
                    })
            },
        ]
    }

    private static func blank(
        _ id: ID<Agreement>, _ request: Request, _ site: AdministrationSite
    ) async throws -> NominatedPage? {
        let (registry, viewer, trace) = (site.registry, request.viewer, request.trace)
        guard let agreement = try await registry.look(OneAgreement(viewer: viewer, id: id), trace).first,
            viewer.may(.change, agreement.thing, now: request.now)
        else { return nil }
        return NominatedPage(
            agreement: agreement,
            parties: try await registry.look(AgreementParties(viewer: viewer, agreement: id), trace),
            people: try await registry.look(People(viewer: viewer), trace))
    }
}
