package import Dates
package import Partnership
package import Storage

/// The agencies and seats that may be seen, to say whose something is here.
package struct Owners: Hashable, Sendable {
    package var agencies: [Agency]
    package var seats: [Seat]

    package init(agencies: [Agency], seats: [Seat]) { (self.agencies, self.seats) = (agencies, seats) }

    /// A seat with its agency, an agency, or the partnership as a whole.
    package func said(_ agency: ID<Agency>?, _ seat: ID<Seat>?) -> String {
        guard agency != nil || seat != nil else { return "The partnership as a whole" }
        let name = agencies.first { $0.id == agency }?.name ?? "Another agency"
        guard let seat = seats.first(where: { $0.id == seat }) else { return name }
        return "\(seat.title), \(name)"
    }
}

extension Registry {
    /// - Parameter withPast: Whether seats that are there no longer are among them.
    package func owners(_ trace: Trace, on day: Day, withPast: Bool = false) async throws -> Owners {
        Owners(
            agencies: try await look(Agencies(viewer: trace.viewer, on: day), trace),
            seats: try await look(Seats(viewer: trace.viewer, on: day, withPast: withPast), trace))
    }
}

extension Writing {
    /// The agency and seat that something is to have, where its form names that seat: none where there is no such seat.
    ///
    /// - Parameter before: Those that it had. They stay where that seat is named again, and where whoever writes may not
    ///   know of it: they saw an empty field.
    func owner(
        named seat: ID<Seat>?, before: (agency: ID<Agency>?, seat: ID<Seat>?)? = nil
    ) throws(StorageError) -> (agency: ID<Agency>?, seat: ID<Seat>?) {
        if let before {
            if seat == before.seat { return before }
            if seat == nil, try !knows(before.seat) { return before }
        }
        let named = try seat.map { id throws(StorageError) in try known(id) } ?? nil
        return (named?.agency, named?.id)
    }
}
