package import Storage

/// What an action is done to, with all that decides who may: one thing, or all of a kind that has no single ones.
package struct Thing: Hashable, Sendable {
    package var id: ThingID
    /// The agency whose it is; nothing for what belongs to all.
    package var owner: ID<Agency>?
    /// The seat whose holders are its members.
    package var seat: ID<Seat>?
    /// The person it is about or belongs to.
    package var person: ID<Person>?
    package var marking: Marking
    /// The committee that it is of, where those who sit on it have rights of their own.
    package var committee: ThingID?

    package init(
        _ kind: Kind, number: Int64? = nil, owner: ID<Agency>? = nil, seat: ID<Seat>? = nil,
        person: ID<Person>? = nil, marking: Marking = .official
    ) {
        id = ThingID(kind, number ?? 0)
        (self.owner, self.seat, self.person, self.marking) = (owner, seat, person, marking)
    }

    package var kind: Kind { id.kind }
}

/// What the record and the lists of conflicts of interest know a thing by. A number of 0 means all of the kind.
package struct ThingID: Hashable, Comparable, Sendable {
    package var kind: Kind
    package var number: Int64

    package init(_ kind: Kind, _ number: Int64 = 0) { (self.kind, self.number) = (kind, number) }

    package static func < (one: ThingID, other: ThingID) -> Bool {
        (one.kind.code, one.number) < (other.kind.code, other.number)
    }
}
