import Dates
import Markup
import Pages
import Partnership
import Storage

/// Every seat of the partnership, and who holds it today.
struct SeatsPage: Page {
    var seats: [Seat]
    var agencies: [Agency]
    var holders: [SeatHolders.Line]
    var today: Day

    var title: String { "Seats" }
    var breadcrumbs: [Link] { [Link("Home", to: home())] }

    var body: HTML {
        let names = Dictionary(agencies.map { ($0.id, $0.shortName) }, uniquingKeysWith: { $1 })
        let empty = seats.filter { seat in current(seat, .holder).isEmpty }.count
        return """
            <p class="govuk-body">Work belongs to a seat, and whoever holds it takes it over. \(empty == 0
                ? "Every seat is held today."
                : "\(empty) of \(seats.count) \(empty == 1 ? "is" : "are") held by nobody today.")</p>
            <p class="govuk-body">\(link("Teams, and which seats belong to them", to: Addresses.teams()))</p>
            \(table(
                "Seats, by title", id: "seats",
                columns: [
                    Column("Seat"), Column("Agency"), Column("Held by"), Column("Deputy"),
                    .number("Full-time equivalent"),
                ],
                rows: seats.map { seat in
                    [
                        link("\(seat.title)", to: Addresses.seat(seat.id)), "\(names[seat.agency] ?? "")",
                        current(seat, .holder), current(seat, .deputy), seat.timeSaid,
                    ]
                }, empty: "There is no seat yet. Seats are added on the page of their agency."))
            """
    }

    private func current(_ seat: Seat, _ heldAs: SeatHolder.HeldAs) -> HTML {
        let line = holders.first { $0.held.seat == seat.id && $0.held.heldAs == heldAs && $0.held.isHeld(on: today) }
        return line.map { link("\($0.name)", to: Addresses.person($0.held.person)) } ?? ""
    }

    static let example = SeatsPage(seats: [.example], agencies: [.example], holders: [], today: "2026-11-24")

    static func route(_ site: AdministrationSite) -> Route {
        Route(.get, Addresses.seats, .see, .seat) { request in
            let (registry, viewer, trace) = (site.registry, request.viewer, request.trace)
            return .page(
                SeatsPage(
                    seats: try await registry.look(Seats(viewer: viewer, on: request.today), trace),
                    agencies: try await registry.look(Agencies(viewer: viewer, on: request.today), trace),
                    holders: try await registry.look(SeatHolders(viewer: viewer), trace), today: request.today))
        }
    }
}

extension SeatHolder {
    func isHeld(on day: Day) -> Bool { from <= day && (until.map { day <= $0 } ?? true) }
}
