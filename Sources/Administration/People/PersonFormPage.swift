import Markup
import Pages
import Partnership
import Storage

/// Adds a person to an agency, or changes what is known of one.
struct PersonFormPage: Page {
    /// The agency of a new person.
    var agency: ID<Agency>?
    /// The one that is changed, with the version that was looked at.
    var changed: (id: ID<Person>, version: Int)?
    var name = ""
    var email = ""
    var telephone = ""
    var errors: [FieldError] = []
    /// What it says now, where somebody else changed it meanwhile.
    var stale: Person?

    var title: String { changed == nil ? "Add a person" : "Change this person" }
    var back: Address? {
        changed.map { Addresses.person($0.id) } ?? agency.map { Addresses.agency($0) } ?? Addresses.people()
    }

    var body: HTML {
        let address =
            changed.map { Addresses.changePerson($0.id) } ?? agency.map { Addresses.newPerson($0) }
            ?? Addresses.people()
        return """
            \(stale.map { now in
                staleNotice([
                    SummaryRow("Name", "\(now.name)"), SummaryRow("Email", "\(now.email)"),
                    SummaryRow("Telephone", "\(now.telephone)"),
                ])
            } ?? "")
            \(form(address, """
                \(changed.map { hidden("version", "\($0.version)") } ?? "")\
                \(input(Field("name", "Name", error: errors.of("name")), value: name, width: .thirty))\
                \(input(Field("email", "Work email", hint: "Leave empty if there is none", error: errors.of("email")),
                    value: email, width: .thirty))\
                \(input(Field("telephone", "Work telephone", hint: "Leave empty if there is none", error: errors.of("telephone")),
                    value: telephone, width: .twenty))\
                \(button("Save"))
                """))
            """
    }

    static let example = PersonFormPage(
        agency: ID(1), name: "", errors: [FieldError("name", "Enter the person's name.")])

    init(agency: ID<Agency>?, name: String = "", errors: [FieldError] = []) {
        (self.agency, self.name, self.errors) = (agency, name, errors)
    }

    private init(_ person: Person) {
        changed = (person.id, person.version)
        (name, email, telephone) = (person.name, person.email, person.telephone)
    }

    private init(_ form: Fields) throws(BadRequest) {
        (name, email) = (try form.one("name") ?? "", try form.one("email") ?? "")
        telephone = try form.one("telephone") ?? ""
    }

    private func with(_ errors: [FieldError]) -> Response {
        var page = self
        page.errors = errors
        return .page(page, status: 422)
    }

    static func routes(_ site: AdministrationSite) -> [Route] {
        [
            Route(.get, Addresses.newPerson, .add, .person) { request, agency in
                let found = try await site.registry.look(OneAgency(viewer: request.viewer, id: agency), request.trace)
                return found.isEmpty ? .notFound : .page(PersonFormPage(agency: agency))
            },
            Route(.post, Addresses.newPerson, .add, .person) { request, agency in
                var page = try PersonFormPage(request.form)
                page.agency = agency
                let command = AddPerson(
                    agency: agency, name: page.name, email: page.email, telephone: page.telephone)
                return try await site.registry.write(request.trace, command.run)
                    .answer(to: { Addresses.person($0.id) }, again: page.with)
            },
            Route(.get, Addresses.changePerson, .change, .person) { request, id in
                let found = try await site.registry.look(OnePerson(viewer: request.viewer, id: id), request.trace).first
                guard let found, request.viewer.may(.change, found.thing, now: request.now) else { return .notFound }
                return .page(PersonFormPage(found))
            },
            Route(.post, Addresses.changePerson, .change, .person) { request, id in
                var page = try PersonFormPage(request.form)
                let version = try request.form.required("version", as: Int.self)
                page.changed = (id, version)
                let command = ChangePerson(
                    id: id, version: version, name: page.name, email: page.email, telephone: page.telephone)
                return try await site.registry.write(request.trace, command.run)
                    .answer(
                        to: { Addresses.person($0.id) }, again: page.with,
                        stale: { now in
                            (page.stale, page.changed) = (now, (id, now.version))
                            return .page(page, status: 409)
                        })
            },
        ]
    }
}
