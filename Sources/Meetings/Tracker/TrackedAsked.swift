package import Dates
import Pages
package import Partnership
package import Storage

/// What is asked of the list of everything promised or to be done.
package struct TrackedAsked: Hashable, Sendable {
    package var source: Tracked.Source?
    package var agency: ID<Agency>?
    package var seat: ID<Seat>?
    /// By its ONS code: what is for that area, and what is for all of the partnership.
    package var area: String?
    package var level: Undertaking.Level?
    /// What is open where nothing is chosen.
    package var standing: Standing?

    /// Which of it is meant.
    package enum Standing: String, CaseIterable, InAddress, Sendable {
        case overdue, undated, ended, all

        package var said: String {
            switch self {
            case .overdue: "What is overdue"
            case .undated: "What is open and has no day"
            case .ended: "What is done or dropped"
            case .all: "All of it"
            }
        }

        func holds(_ one: Tracked, on today: Day) -> Bool {
            switch self {
            case .overdue: one.daysOverdue(on: today) != nil
            case .undated: one.isVague
            case .ended: one.state != .open
            case .all: true
            }
        }
    }

    package init(
        source: Tracked.Source? = nil, agency: ID<Agency>? = nil, seat: ID<Seat>? = nil, area: String? = nil,
        level: Undertaking.Level? = nil, standing: Standing? = nil
    ) {
        (self.source, self.agency, self.seat) = (source, agency, seat)
        (self.area, self.level, self.standing) = (area, level, standing)
    }

    /// All that is asked but how it stands.
    func isAbout(_ one: Tracked) -> Bool {
        (source == nil || one.source == source) && (agency == nil || one.agency == agency)
            && (seat == nil || one.seat == seat) && (area.map(one.scope.reaches) ?? true)
            && (level == nil || one.scope.level == level)
    }

    package func holds(_ one: Tracked, on today: Day) -> Bool {
        isAbout(one) && (standing?.holds(one, on: today) ?? (one.state == .open))
    }

    /// The list's address with all of it.
    func added(to address: Address) -> Address {
        var address = address
        if let source { address = address.asking("source", source) }
        if let agency { address = address.asking("agency", agency) }
        if let seat { address = address.asking("seat", seat) }
        if let area { address = address.asking("area", area) }
        if let level { address = address.asking("level", level) }
        return standing.map { address.asking("standing", $0) } ?? address
    }

    init(_ query: Fields) throws(BadRequest) {
        self.init(
            source: try query.one("source", as: Tracked.Source.self),
            agency: try query.one("agency", as: ID<Agency>.self), seat: try query.one("seat", as: ID<Seat>.self),
            area: try query.one("area").flatMap { $0.isEmpty ? nil : $0 },
            level: try query.one("level", as: Undertaking.Level.self),
            standing: try query.one("standing", as: Standing.self))
    }
}

extension [Tracked] {
    /// `4 are open: 1 past its day, 2 without a day.`
    package func said(on today: Day) -> String {
        let open = filter { $0.state == .open }
        guard !open.isEmpty else { return "Nothing is open." }
        let (late, vague) = (open.count { $0.daysOverdue(on: today) != nil }, open.count(where: \.isVague))
        return "\(open.count) \(open.count == 1 ? "is" : "are") open: \(late) past the day, \(vague) without a day."
    }
}
