package import Dates
package import Pages
package import Partnership

/// A day by which the law asks something of the partnership, as somebody's own calendar shows it: which duty, and never what
/// shows it.
package struct StatutoryDay: Hashable, Sendable {
    /// Stays the same whatever else of it changes.
    package var id: String
    /// 1 at first, and never lower than it was.
    package var version: Int
    package var day: Day
    package var name: String
    /// Where the duty is told of.
    package var address: Address
    package var stands: Stands

    /// Whether it is to be done, was done, or is asked for no longer.
    package enum Stands: String, Sendable { case due, done, gone }

    package init(id: String, version: Int, day: Day, name: String, at address: Address, stands: Stands) {
        (self.id, self.version, self.day) = (id, version, day)
        (self.name, self.address, self.stands) = (name, address, stands)
    }

    /// Those of a calendar, and the page that has them all.
    package struct Days: Hashable, Sendable {
        package var days: [StatutoryDay]
        package var page: Address

        package init(_ days: [StatutoryDay], page: Address) { (self.days, self.page) = (days, page) }
    }

    /// Asks for those of the duties that a seat of the viewer's holds, or for everybody's, between two days.
    package typealias Asking = @Sendable (_ ofMine: Bool, ClosedRange<Day>, Trace) async throws -> Days
}
