package import Storage

/// What a form names by its number: there for whoever is kept from it no more than what was never there.
extension Writing {
    /// The agency, where there is one of this number that whoever writes may know of.
    package func known(_ id: ID<Agency>) throws(StorageError) -> Agency? {
        try Agency.find(id, connection).flatMap { may(.see, $0.thing) ? $0 : nil }
    }

    /// The seat, where there is one of this number that whoever writes may know of.
    package func known(_ id: ID<Seat>) throws(StorageError) -> Seat? {
        try Seat.find(id, connection).flatMap { may(.see, $0.thing) ? $0 : nil }
    }

    /// Whether no agency is named, or one that whoever writes may know of.
    package func knows(_ id: ID<Agency>?) throws(StorageError) -> Bool {
        guard let id else { return true }
        return try known(id) != nil
    }

    /// Whether no seat is named, or one that whoever writes may know of.
    package func knows(_ id: ID<Seat>?) throws(StorageError) -> Bool {
        guard let id else { return true }
        return try known(id) != nil
    }
}
