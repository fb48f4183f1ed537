package import Storage

/// What a form names by its number: there for whoever is kept from it no more than what was never there.
package protocol Nameable: Sendable {
    /// Whether there is one of this number that whoever writes may know of.
    static func isKnown(_ id: ID<Self>, to writing: Writing) throws(StorageError) -> Bool
}

extension Agency: Nameable {
    package static func isKnown(_ id: ID<Agency>, to writing: Writing) throws(StorageError) -> Bool {
        try writing.known(id) != nil
    }
}

extension Seat: Nameable {
    package static func isKnown(_ id: ID<Seat>, to writing: Writing) throws(StorageError) -> Bool {
        try writing.known(id) != nil
    }
}

extension Writing {
    /// The agency, where there is one of this number that whoever writes may know of.
    package func known(_ id: ID<Agency>) throws(StorageError) -> Agency? {
        try Agency.find(id, connection).flatMap { may(.see, $0.thing) ? $0 : nil }
    }

    /// The seat, where there is one of this number that whoever writes may know of.
    package func known(_ id: ID<Seat>) throws(StorageError) -> Seat? {
        try Seat.find(id, connection).flatMap { may(.see, $0.thing) ? $0 : nil }
    }

    /// Whether nothing is named, or what whoever writes may know of.
    package func knows<One: Nameable>(_ id: ID<One>?) throws(StorageError) -> Bool {
        guard let id else { return true }
        return try One.isKnown(id, to: self)
    }

    /// Whether whoever writes may know of each that is named.
    package func knows<One: Nameable>(all ids: Set<ID<One>>) throws(StorageError) -> Bool {
        try unseen(ids).isEmpty
    }
}

/// What was named before and whoever writes may not know of stays named: they saw an empty field, and did not empty it.
extension Writing {
    /// What is named now; where that is nothing, what was named before and they may not know of.
    package func named<One: Nameable>(_ now: ID<One>?, before: ID<One>?) throws(StorageError) -> ID<One>? {
        guard now == nil else { return now }
        return try knows(before) ? nil : before
    }

    /// Those that are named now, and those that were named before and they may not know of.
    package func named<One: Nameable>(
        _ now: Set<ID<One>>, before: Set<ID<One>>
    ) throws(StorageError) -> Set<ID<One>> {
        now.union(try unseen(before))
    }

    /// The agency and the seat that are named now. Both are as before where they may not know of one of them, and named no
    /// seat and no other agency.
    package func named(
        _ now: (agency: ID<Agency>?, seat: ID<Seat>?), before: (agency: ID<Agency>?, seat: ID<Seat>?)
    ) throws(StorageError) -> (agency: ID<Agency>?, seat: ID<Seat>?) {
        guard now.seat == nil, now.agency == nil || now.agency == before.agency else { return now }
        let (agency, seat) = (try knows(before.agency), try knows(before.seat))
        return agency && seat ? now : before
    }

    /// Those that they may not know of.
    package func unseen<One: Nameable>(_ ids: Set<ID<One>>) throws(StorageError) -> Set<ID<One>> {
        var unseen: Set<ID<One>> = []
        for id in ids where try !knows(id) { unseen.insert(id) }
        return unseen
    }

    /// Those parts that name what they may not know of.
    package func unseen<Part, One: Nameable>(
        _ parts: [Part], naming named: KeyPath<Part, ID<One>?>
    ) throws(StorageError) -> [Part] {
        var unseen: [Part] = []
        for part in parts where try !knows(part[keyPath: named]) { unseen.append(part) }
        return unseen
    }
}
