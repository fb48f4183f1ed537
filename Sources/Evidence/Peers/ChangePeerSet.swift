package import Dates
package import Partnership
package import Places
package import Storage

/// Gives a list of peers another membership from a month on. The one before ends with the month before, and is kept.
package struct ChangePeerSet: Sendable {
    package var viewer: Viewer
    /// As in an address.
    package var word: String
    package var wanted: WantedPeers
    package var now: Instant

    package init(viewer: Viewer, word: String, wanted: WantedPeers, now: Instant) {
        (self.viewer, self.word, self.wanted, self.now) = (viewer, word, wanted, now)
    }

    package enum Outcome: Hashable, Sendable {
        case changed
        case refused([PeerRefusal])
        case noSuchSet
        case notAllowed
    }

    /// Runs inside the caller's transaction. A refusal changes nothing.
    package func run(_ gazetteer: Gazetteer, _ connection: Connection) throws(StorageError) -> Outcome {
        let decision = decide(viewer, .saveSettings, Thing(.openData), purpose: viewer.purpose, now: now)
        guard decision.isAllowed else { return .notAllowed }
        let sets = try connection.look(PeerSets(viewer: viewer), at: now).sets
        guard let set = sets.first(where: { $0.word == word }),
            let id = try connection.value("SELECT id FROM peer_set WHERE word = \(word)", as: Int.self)
        else { return .noSuchSet }
        let members = wanted.members(in: gazetteer)
        let refusals = wanted.refusals(in: gazetteer) + set.refusals(of: wanted, members: members)
        guard refusals.isEmpty, let first = wanted.first else { return .refused(refusals) }
        try connection.execute(
            """
            UPDATE peer_set_version SET last_month = \(first + -1)
            WHERE  peer_set = \(id) AND last_month IS NULL
            """)
        try connection.add(wanted, from: first, to: id, members: members, at: now)
        return .changed
    }
}

extension PeerSet {
    /// Why a membership cannot follow those that there are.
    func refusals(of wanted: WantedPeers, members: [AreaCode]) -> [PeerRefusal] {
        guard let latest = versions.last else { return [] }
        var found: [PeerRefusal] = []
        if !members.isEmpty, members == latest.members, latest.last == nil { found.append(.sameMembers) }
        // One that still holds gives way; months that have been another's are never taken from it.
        if let first = wanted.first, first <= latest.last ?? latest.first { found.append(.overlaps(latest.said)) }
        return found
    }
}
