package import Dates
package import Partnership
package import Places
package import Storage

/// Saves a new list of peers under a name that no other has.
package struct SavePeerSet: Sendable {
    package var viewer: Viewer
    package var name: String
    package var wanted: WantedPeers
    package var now: Instant

    package init(viewer: Viewer, name: String, wanted: WantedPeers, now: Instant) {
        (self.viewer, self.name, self.wanted, self.now) = (viewer, name, wanted, now)
    }

    package enum Outcome: Hashable, Sendable {
        /// The word by which it is found.
        case saved(String)
        case refused([PeerRefusal])
        case notAllowed
    }

    /// Runs inside the caller's transaction. A refusal changes nothing.
    package func run(_ gazetteer: Gazetteer, _ connection: Connection) throws(StorageError) -> Outcome {
        let decision = decide(viewer, .saveSettings, Thing(.openData), purpose: viewer.purpose, now: now)
        guard decision.isAllowed else { return .notAllowed }
        let sets = try connection.look(PeerSets(viewer: viewer), at: now).sets
        let refusals = nameRefusals(sets) + wanted.refusals(in: gazetteer)
        guard refusals.isEmpty, let word = PeerSet.word(of: name), let first = wanted.first else {
            return .refused(refusals)
        }
        let id = try connection.nextNumber("SELECT MAX(id) FROM peer_set")
        try connection.execute("INSERT INTO peer_set (id, word, name) VALUES (\(id), \(word), \(name))")
        try connection.add(wanted, from: first, to: id, members: wanted.members(in: gazetteer), at: now)
        return .saved(word)
    }

    private func nameRefusals(_ sets: [PeerSet]) -> [PeerRefusal] {
        if name.utf8.count > PeerRefusal.longestName { return [.nameTooLong] }
        guard let word = PeerSet.word(of: name) else { return [.noName] }
        // The page that makes a new list has this word.
        if word == "new" { return [.nameTaken("new")] }
        return sets.named(name).map { [.nameTaken($0.name)] } ?? []
    }
}

extension Connection {
    /// Adds a membership to the list of that number.
    func add(_ wanted: WantedPeers, from first: Month, to set: Int, members: [AreaCode], at now: Instant)
        throws(StorageError)
    {
        let id = try nextNumber("SELECT MAX(id) FROM peer_set_version")
        try execute(
            """
            INSERT INTO peer_set_version (id, peer_set, first_month, last_month, why, saved_at)
            VALUES (\(id), \(set), \(first), \(wanted.last), \(wanted.why), \(now))
            """)
        for member in members {
            try execute("INSERT INTO peer_set_member (version, area) VALUES (\(id), \(member.text))")
        }
    }

    /// One more than the greatest number there is.
    func nextNumber(_ greatest: SQL) throws(StorageError) -> Int {
        ((try value(greatest, as: Int?.self) ?? nil) ?? 0) + 1
    }
}
