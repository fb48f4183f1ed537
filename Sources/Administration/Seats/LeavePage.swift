import Dates
import Markup
import Pages
import Partnership
import Storage

/// Ends somebody's time in a seat.
struct LeavePage: Page {
    var seat: ID<Seat>
    var holder: ID<SeatHolder>
    var until = DayTyped()
    var errors: [FieldError] = []

    var title: String { "End their time in this seat" }
    var back: Address? { Addresses.seat(seat) }

    var body: HTML {
        form(
            Addresses.leave(seat, holder),
            """
            \(dateDay(Field("until", "Last day", hint: "From the day after, they see nothing that the seat gave them.", error: errors.of("until")), value: until))\
            \(button("End"))
            """)
    }

    static let example = LeavePage(seat: ID(113), holder: ID(213))

    static func routes(_ site: AdministrationSite) -> [Route] {
        [
            Route(.get, Addresses.leave, .change, .seat) { request, seat, holder in
                let held = try await site.registry.look(SeatHolders(viewer: request.viewer, seat: seat), request.trace)
                guard held.contains(where: { $0.held.id == holder }) else { return .notFound }
                return .page(LeavePage(seat: seat, holder: holder, until: DayTyped(request.today)))
            },
            Route(.post, Addresses.leave, .change, .seat) { request, seat, holder in
                var page = LeavePage(seat: seat, holder: holder, until: try request.form.day("until"))
                guard let until = page.errors.day(page.until, "until") else { return .page(page, status: 422) }
                return try await site.registry.write(request.trace, Leave(holder: holder, until: until).run).answer(
                    to: { Addresses.seat($0.seat) },
                    again: {
                        page.errors = $0
                        return .page(page, status: 422)
                    })
            },
        ]
    }
}
