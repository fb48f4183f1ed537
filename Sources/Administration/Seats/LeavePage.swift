import Dates
import Markup
import Pages
import Partnership
import Storage

/// Ends somebody's time in a seat.
struct LeavePage: Page {
    var seat: ID<Seat>
    var holder: ID<SeatHolder>
    /// Whose time it is, and in which seat.
    var whose = ""
    var until = DayTyped()
    var errors: [FieldError] = []

    var title: String { "End their time in this seat" }
    var caption: HTML? { whose.isEmpty ? nil : "\(whose)" }
    var back: Address? { Addresses.seat(seat) }

    var body: HTML {
        form(
            Addresses.leave(seat, holder),
            """
            \(dateDay(Field("until", "Last day", hint: "From the day after, they see nothing that the seat gave them.", error: errors.of("until")), value: until))\
            \(button("End"))
            """)
    }

    static let example = LeavePage(seat: ID(113), holder: ID(213), whose: "Asha Okafor, Community safety manager")

    static func routes(_ site: AdministrationSite) -> [Route] {
        [
            Route(.get, Addresses.leave, .change, .seat) { request, seat, holder in
                guard var page = try await page(seat, holder, site, request) else { return .notFound }
                page.until = DayTyped(request.today)
                return .page(page)
            },
            Route(.post, Addresses.leave, .change, .seat) { request, seat, holder in
                guard var page = try await page(seat, holder, site, request) else { return .notFound }
                page.until = try request.form.day("until")
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

    /// Of somebody who holds the seat, as far as whoever asks may know.
    private static func page(
        _ seat: ID<Seat>, _ holder: ID<SeatHolder>, _ site: AdministrationSite, _ request: Request
    ) async throws -> LeavePage? {
        let held = try await site.registry.look(SeatHolders(viewer: request.viewer, seat: seat), request.trace)
        guard let one = held.first(where: { $0.held.id == holder }) else { return nil }
        let title = try await site.registry.look(Seats(viewer: request.viewer, on: request.today), request.trace)
            .first { $0.id == seat }?.title
        let whose = [one.name, title ?? ""].filter { !$0.isEmpty }.joined(separator: ", ")
        return LeavePage(seat: seat, holder: holder, whose: whose)
    }
}
