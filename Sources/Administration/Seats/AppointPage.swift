import Dates
import Markup
import Pages
import Partnership
import Storage

/// Puts somebody into a seat.
struct AppointPage: Page {
    var seat: Seat
    var people: [Person]
    var person: ID<Person>?
    var heldAs = SeatHolder.HeldAs.holder
    var from = DayTyped()
    var errors: [FieldError] = []

    var title: String { "Appoint somebody" }
    var caption: HTML? { "\(seat.title)" }
    var back: Address? { Addresses.seat(seat.id) }

    var body: HTML {
        form(
            Addresses.appoint(seat.id),
            """
            \(select(Field("person", "Person", error: errors.of("person")), people.map { Choice($0.id, "\($0.name)") }, chosen: person?.inAddress))\
            \(radios(Field("as", "As", error: errors.of("as")), SeatHolder.HeldAs.allCases.map { Choice($0, "\($0.said)") }, chosen: heldAs.inAddress))\
            \(dateDay(Field("from", "First day", hint: "Whoever holds it now leaves the day before.", error: errors.of("from")), value: from))\
            \(button("Appoint"))
            """)
    }

    static let example = AppointPage(seat: .example, people: [.example])

    static func routes(_ site: AdministrationSite) -> [Route] {
        [
            Route(.get, Addresses.appoint, .change, .seat) { request, id in
                guard
                    let seat = try await site.registry.look(OneSeat(viewer: request.viewer, id: id), request.trace)
                        .first
                else { return .notFound }
                let people = try await site.registry.look(People(viewer: request.viewer), request.trace)
                return .page(AppointPage(seat: seat, people: people, from: DayTyped(request.today)))
            },
            Route(.post, Addresses.appoint, .change, .seat) { request, id in
                guard
                    let seat = try await site.registry.look(OneSeat(viewer: request.viewer, id: id), request.trace)
                        .first
                else { return .notFound }
                var page = AppointPage(
                    seat: seat, people: try await site.registry.look(People(viewer: request.viewer), request.trace),
                    person: try request.form.required("person", as: ID<Person>.self),
                    heldAs: try request.form.required("as", as: SeatHolder.HeldAs.self),
                    from: try request.form.day("from"))
                guard let from = page.errors.day(page.from, "from"), let person = page.person else {
                    return .page(page, status: 422)
                }
                let command = Appoint(seat: id, person: person, heldAs: page.heldAs, from: from)
                return try await site.registry.write(request.trace, command.run).answer(
                    to: { _ in Addresses.seat(id) },
                    again: {
                        page.errors = $0
                        return .page(page, status: 422)
                    })
            },
        ]
    }
}
