/// One line of policy: what a role may do to which parts of a kind of thing, for which purposes, and how far it reaches.
package struct Rule: Hashable, Sendable {
    package var role: Role
    package var action: Action
    package var kind: Kind
    package var fields: Set<Field>
    package var purposes: Set<Purpose>
    package var reach: Reach
    /// The highest marking that it covers.
    package var upTo: Marking

    package init(
        _ role: Role, _ action: Action, _ kind: Kind, fields: Set<Field>? = nil,
        for purposes: Set<Purpose> = Set(Purpose.allCases), reach: Reach = .everything, upTo: Marking = .official
    ) {
        (self.role, self.action, self.kind) = (role, action, kind)
        self.fields = fields ?? Set(kind.fields)
        (self.purposes, self.reach, self.upTo) = (purposes, reach, upTo)
    }
}

/// Which things of a kind a rule is about.
package enum Reach: String, CaseIterable, Sendable {
    case everything
    /// Those of the viewer's own agency.
    case ownAgency
    /// Those of the seat that the viewer holds.
    case ownSeat
    /// Those of a committee that the viewer sits on.
    case ownCommittee
    /// Those about the viewer alone.
    case own

    package var said: String {
        switch self {
        case .everything: "all of them"
        case .ownAgency: "those of their own agency"
        case .ownSeat: "those of their own seat"
        case .ownCommittee: "those of a committee that they sit on"
        case .own: "their own"
        }
    }

    func includes(_ thing: Thing, _ viewer: Viewer) -> Bool {
        switch self {
        case .everything: true
        case .ownAgency: thing.owner != nil && thing.owner == viewer.agency
        case .ownSeat: thing.seat.map(viewer.seats.contains) ?? false
        case .ownCommittee: thing.committee.map(viewer.sitsOn.contains) ?? false
        case .own: thing.person != nil && thing.person == viewer.person
        }
    }
}

/// What a seat makes its holder.
package enum Role: String, CaseIterable, Sendable {
    /// Anybody at all, signed in or not.
    case anybody
    /// The program's own operator, at the machine.
    case keeper
    /// Everybody who has signed in.
    case everyone
    case administrator, manager, analyst, officer, partner, member, protection, witness

    /// As it is chosen for a seat.
    package var said: String {
        switch self {
        case .anybody: "Anybody"
        case .keeper: "Operator at the machine"
        case .everyone: "Everyone who has signed in"
        case .administrator: "Administrator"
        case .manager: "Community safety manager"
        case .analyst: "Partnership analyst"
        case .officer: "Community safety officer"
        case .partner: "Partner officer"
        case .member: "Elected member or scrutiny officer"
        case .protection: "Data protection lead"
        case .witness: "Witness of the record"
        }
    }

    /// Those that a seat can have.
    package static let ofSeats: [Role] = [
        .administrator, .manager, .analyst, .officer, .partner, .member, .protection, .witness,
    ]
}
