import Dates
import Markup
import Pages
import Partnership
import Storage

/// Declares a conflict of interest of one person.
struct ConflictFormPage: Page {
    var person: Person
    /// What it may be with.
    var choices: [ConflictWith]
    var with: ThingID?
    var reason = ""
    var from = DayTyped()
    var errors: [FieldError] = []

    var title: String { "Declare a conflict of interest" }
    var caption: HTML? { "\(person.name)" }
    var back: Address? { Addresses.conflicts() }

    var body: HTML {
        form(
            Addresses.newConflict(person.id),
            """
            \(select(
                Field("with", "With whom or what", hint: "With a person: all that is theirs is kept away too.", error: errors.of("with")),
                [Choice("", "Choose")] + choices.map { Choice($0.thing, "\($0.thing.kind.saidOfOne): \($0.name)") },
                chosen: with?.inAddress ?? ""))\
            \(textarea(Field("reason", "What the conflict is", hint: "Administrators and the data protection lead can read this.", error: errors.of("reason")), value: reason, rows: 3))\
            \(dateDay(Field("from", "First day", error: errors.of("from")), value: from))\
            \(button("Declare it"))
            """)
    }

    static let example = ConflictFormPage(
        person: .example, choices: [ConflictWith(thing: ThingID(.agreement, 7), name: "Contacts of the partnership")],
        errors: [FieldError("with", "Choose with whom or what")])

    static func routes(_ site: AdministrationSite) -> [Route] {
        [
            Route(.get, Addresses.newConflict, .add, .conflict) { request, id in
                try await blank(id, request, site).map { .page($0) } ?? .notFound
            },
            Route(.post, Addresses.newConflict, .add, .conflict) { request, id in
                guard var page = try await blank(id, request, site) else { return .notFound }
                let form = request.form
                (page.reason, page.from) = (try form.one("reason") ?? "", try form.day("from"))
                // What is kept from whoever asks is not told from what is not there.
                let with = try form.one("with", as: ThingID.self)
                page.with = page.choices.first { $0.thing == with }?.thing
                let from = page.errors.day(page.from, "from")
                if page.with == nil { page.errors.append(FieldError("with", "Choose with whom or what")) }
                guard let from, let with = page.with, page.errors.isEmpty else { return .page(page, status: 422) }
                let command = DeclareConflict(person: id, with: with, reason: page.reason, from: from)
                return try await site.registry.write(request.trace, command.run).answer(
                    to: { _ in Addresses.conflicts() },
                    again: {
                        page.errors = $0
                        return .page(page, status: 422)
                    })
            },
        ]
    }

    private static func blank(
        _ id: ID<Person>, _ request: Request, _ site: AdministrationSite
    ) async throws -> ConflictFormPage? {
        let found = try await site.registry.look(OnePerson(viewer: request.viewer, id: id), request.trace).first
        guard let person = found,
            request.viewer.may(.add, Thing(.conflict, owner: person.agency, person: id), now: request.now)
        else { return nil }
        let all = try await ConflictWith.all(request, site)
        return ConflictFormPage(
            person: person, choices: all.filter { $0.thing != person.thing.id }, from: DayTyped(request.today))
    }
}

/// `agreement-7`.
extension ThingID: InAddress {
    package init?(inAddress text: String) {
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), maxSplits: 1).map {
            String(decoding: $0, as: UTF8.self)
        }
        guard parts.count == 2, let kind = Kind(inAddress: parts[0]), let number = Int64(inAddress: parts[1]) else {
            return nil
        }
        self.init(kind, number)
    }
    package var inAddress: String { "\(kind.rawValue)-\(number)" }
}
