package import Dates
package import Places

/// A membership as somebody asks for it, before it is found to be one.
package struct WantedPeers: Hashable, Sendable {
    /// Words that should be codes.
    package var codes: [String]
    package var why: String
    package var first: Month?
    /// Nothing when it is to hold until it is changed.
    package var last: Month?

    package init(codes: [String], why: String, first: Month?, last: Month?) {
        (self.codes, self.why, self.first, self.last) = (codes, why, first, last)
    }

    /// - Parameter text: codes with commas or spaces between them.
    package init(text: String, why: String, first: Month?, last: Month?) {
        let words = text.utf8.split { [UInt8(ascii: ","), UInt8(ascii: ";"), 0x20, 0x0A].contains($0) }
        self.init(codes: words.map { String(decoding: $0, as: UTF8.self) }, why: why, first: first, last: last)
    }

    /// The areas meant, each once, a code that has been superseded as its successor.
    package func members(in gazetteer: Gazetteer) -> [AreaCode] {
        let found = codes.compactMap { AreaCode($0).flatMap { gazetteer.place($0)?.code } }
        return Set(found).sorted()
    }

    /// Every reason why this cannot be a membership, whatever other memberships there are.
    package func refusals(in gazetteer: Gazetteer) -> [PeerRefusal] {
        var found: [PeerRefusal] = []
        let unknown = codes.filter { AreaCode($0).flatMap { gazetteer.place($0) } == nil }
        found += unknown.prefix(3).map { .noSuchArea(String($0.unicodeScalars.prefix(30))) }
        let members = members(in: gazetteer)
        if codes.isEmpty { found.append(.noMember) }
        if members.count > Asked.mostPeers { found.append(.tooManyMembers(Asked.mostPeers)) }
        let places = members.compactMap { gazetteer.place($0) }
        if let one = places.first, let other = places.first(where: { $0.level != one.level }) {
            found.append(
                .differentLevels("\(one.name) (\(one.level.said))", "\(other.name) (\(other.level.said))"))
        }
        if why.utf8.allSatisfy({ $0 == 0x20 }) { found.append(.noReason) }
        if why.utf8.count > PeerRefusal.longestReason { found.append(.reasonTooLong) }
        if first == nil { found.append(.noFirstMonth) }
        if let first, let last, last < first { found.append(.endsBeforeItBegins(first)) }
        return found
    }
}
