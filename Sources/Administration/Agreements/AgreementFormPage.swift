import Dates
import Markup
import Pages
import Partnership
import Storage

/// Makes an agreement.
struct AgreementFormPage: Page {
    var agencies: [Agency]
    var people: [Person]
    var name = ""
    var purpose: Purpose?
    var gateway = "Crime and Disorder Act 1998, section 115"
    var from = DayTyped()
    var review = DayTyped()
    var until = DayTyped()
    /// Each party that was chosen, with the person it names.
    var parties: [ID<Agency>: ID<Person>?] = [:]
    var seen: Set<String> = []
    var changed: Set<String> = []
    var errors: [FieldError] = []

    var title: String { "Make an agreement" }
    var back: Address? { Addresses.agreements() }

    var body: HTML {
        form(
            Addresses.newAgreement(),
            """
            \(input(Field("title", "Title", error: errors.of("title")), value: name, width: .thirty))\
            \(radios(Field("purpose", "Purpose", error: errors.of("purpose")),
                Purpose.allCases.map { Choice($0, "\($0.said)") }, chosen: purpose?.inAddress))\
            \(input(Field("gateway", "Lawful gateway", hint: "The law that lets it be shared", error: errors.of("gateway")), value: gateway))\
            \(dateDay(Field("from", "First day", error: errors.of("from")), value: from))\
            \(dateDay(Field("review", "To be reviewed by", error: errors.of("review")), value: review))\
            \(dateDay(Field("until", "Last day", error: errors.of("until")), value: until))\
            \(checkboxes(Field("parties", "Parties", error: errors.of("parties")),
                agencies.map { Choice($0.id, "\($0.name)") }, ticked: parties.keys.map(\.inAddress)))\
            \(agencies.map(nominated))\
            \(checkboxes(Field("fields", "What the other parties may see", error: errors.of("fields")),
                SharedField.all.map { Choice($0.inAddress, "\($0.field.said), of \($0.kind.saidOfMany)") }, ticked: Array(seen)))\
            \(checkboxes(Field("writes", "What they may change as well", error: errors.of("writes")),
                SharedField.all.map { Choice($0.inAddress, "\($0.field.said), of \($0.kind.saidOfMany)") }, ticked: Array(changed)))\
            \(button("Save"))
            """)
    }

    private func nominated(_ agency: Agency) -> HTML {
        let theirs = people.filter { $0.agency == agency.id }
        guard !theirs.isEmpty else { return "" }
        let chosen = parties[agency.id].flatMap { $0?.inAddress }
        return select(
            Field("nominated-\(agency.id.number)", "Person named by \(agency.name)"),
            [Choice("", "Nobody yet")] + theirs.map { Choice($0.id, "\($0.name)") }, chosen: chosen)
    }

    static let example = AgreementFormPage(
        agencies: [.example], people: [.example], errors: [FieldError("title", "Enter the title of the agreement.")])

    static func routes(_ site: AdministrationSite) -> [Route] {
        [
            Route(.get, Addresses.newAgreement, .add, .agreement) { request in
                .page(try await blank(request, site))
            },
            Route(.post, Addresses.newAgreement, .add, .agreement) { request in
                var page = try await blank(request, site)
                try page.read(request.form)
                let (from, until) = (page.errors.day(page.from, "from"), page.errors.day(page.until, "until"))
                let review = page.errors.day(page.review, "review")
                if page.purpose == nil { page.errors.append(FieldError("purpose", "Choose a purpose")) }
                guard let from, let until, let review, let purpose = page.purpose, page.errors.isEmpty else {
                    return .page(page, status: 422)
                }
                let fields = SharedField.all.filter { page.seen.union(page.changed).contains($0.inAddress) }
                let command = AddAgreement(
                    title: page.name, purpose: purpose, gateway: page.gateway, from: from, review: review, until: until,
                    parties: page.parties,
                    fields: Dictionary(
                        fields.map { ($0, page.changed.contains($0.inAddress)) }, uniquingKeysWith: { $1 }))
                return try await site.registry.write(request.trace, command.run).answer(
                    to: { Addresses.agreement($0.id) },
                    again: {
                        page.errors = $0
                        return .page(page, status: 422)
                    })
            },
        ]
    }

    private static func blank(_ request: Request, _ site: AdministrationSite) async throws -> AgreementFormPage {
        let agencies = try await site.registry.look(Agencies(viewer: request.viewer, on: request.today), request.trace)
        let people = try await site.registry.look(People(viewer: request.viewer), request.trace)
        return AgreementFormPage(
            agencies: agencies.filter { $0.isThere(on: request.today) }, people: people, from: DayTyped(request.today))
    }

    private mutating func read(_ form: Fields) throws(BadRequest) {
        (name, gateway) = (try form.one("title") ?? "", try form.one("gateway") ?? "")
        purpose = try form.one("purpose", as: Purpose.self)
        (from, review, until) = (try form.day("from"), try form.day("review"), try form.day("until"))
        for agency in try form.all("parties", as: ID<Agency>.self)
        where agencies.contains(where: { $0.id == agency }) {
            let person = try form.one("nominated-\(agency.number)", as: ID<Person>.self)
            parties[agency] = .some(people.first { $0.id == person && $0.agency == agency }?.id)
        }
        (seen, changed) = (Set(form.all("fields")), Set(form.all("writes")))
    }
}

extension SharedField {
    /// `person-contact`.
    var inAddress: String { "\(kind.rawValue)-\(field.rawValue)" }
}
