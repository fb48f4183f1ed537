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
    var asked = ListAsked()

    var title: String { "Seats" }
    var breadcrumbs: [Link] { [Link("Home", to: home())] }

    var body: HTML {
        let empty = seats.count { current($0, .holder) == nil }
        return """
            <p class="govuk-body">Work belongs to a seat, and whoever holds it takes it over. \(empty == 0
                ? "Every seat is held today."
                : "\(empty) of \(seats.count) \(empty == 1 ? "is" : "are") held by nobody today.")</p>
            <p class="govuk-body">\(link("Teams, and which seats belong to them", to: Addresses.teams()))</p>
            \(list.drawn())
            """
    }

    var list: Listing<Seat> {
        let names = Dictionary(agencies.map { ($0.id, $0.shortName) }, uniquingKeysWith: { $1 })
        return Listing(
            "Seats", comes: "by title", id: "seats", at: Addresses.seats(), seats, asked: asked,
            empty: "There is no seat yet. Seats are added on the page of their agency.",
            columns: [
                ListColumn("Seat", \.title).shown { link("\($0.title)", to: Addresses.seat($0.id)) }.ordered(),
                ListColumn("Agency") { names[$0.agency] ?? "" }.ordered(),
                ListColumn("Held by") { current($0, .holder)?.name ?? "" }.shown { held($0, .holder) }.ordered(),
                ListColumn("Deputy") { current($0, .deputy)?.name ?? "" }.shown { held($0, .deputy) },
                ListColumn("Full-time equivalent", \.timeSaid).toTheRight().ordered(.numbers, by: \.hundredths),
            ])
    }

    private func held(_ seat: Seat, _ heldAs: SeatHolder.HeldAs) -> HTML {
        current(seat, heldAs).map { link("\($0.name)", to: Addresses.person($0.held.person)) } ?? ""
    }

    private func current(_ seat: Seat, _ heldAs: SeatHolder.HeldAs) -> SeatHolders.Line? {
        holders.first { $0.held.seat == seat.id && $0.held.heldAs == heldAs && $0.held.isHeld(on: today) }
    }

    static let example = SeatsPage(seats: [.example], agencies: [.example], holders: [], today: "2026-11-24")

    static func route(_ site: AdministrationSite) -> Route {
        Route(.get, Addresses.seats, .see, .seat) { request in
            let (registry, viewer, trace) = (site.registry, request.viewer, request.trace)
            let page = SeatsPage(
                seats: try await registry.look(Seats(viewer: viewer, on: request.today), trace),
                agencies: try await registry.look(Agencies(viewer: viewer, on: request.today), trace),
                holders: try await registry.look(SeatHolders(viewer: viewer), trace), today: request.today,
                asked: try ListAsked(request.query))
            return try .listed(page, page.list, request, file: FileName("seats"))
        }
    }
}

extension SeatHolder {
    func isHeld(on day: Day) -> Bool { from <= day && (until.map { day <= $0 } ?? true) }
}
