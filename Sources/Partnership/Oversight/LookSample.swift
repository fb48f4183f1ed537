package import Dates
import Secrets
package import Storage

/// The looks of each day that are drawn by lot for somebody else to judge: of each team, or of each agency where there are
/// no teams, one in twenty, three at the least and nine at the most.
///
/// Drawn with a key, so that nobody without it can tell beforehand which will be drawn; and always the same, so that all
/// who judge see the same ones, and nobody can draw again until an easy one comes.
package struct LookSample: Sendable {
    /// The marking key of the record.
    let key: MarkingKey

    /// Days back from yesterday that are still to be judged.
    package static let days = 14
    static let fewest = 3
    static let most = 9
    static let oneIn = 20

    /// Whose looks are drawn together.
    package struct Group: Hashable, Comparable, Sendable {
        package var name: String
        /// `agency/1`, `team/51`.
        package var word: String

        package init(name: String, word: String) { (self.name, self.word) = (name, word) }

        package static func < (one: Group, other: Group) -> Bool { (one.name, one.word) < (other.name, other.word) }
    }

    /// Those of `looks`, all of one day and one group, that are drawn.
    func draw(_ looks: [RecordedLook], _ day: Day, _ group: String) -> [RecordedLook] {
        let count = min(Self.most, max(Self.fewest, looks.count / Self.oneIn))
        let lots = looks.map { look in
            (look, key.mark(Array("wardmote look sample 1 \(day.iso) \(group) \(look.sequence)".utf8)).bytes)
        }
        return lots.sorted { $0.1.lexicographicallyPrecedes($1.1) }.prefix(count).map(\.0)
            .sorted { $0.sequence < $1.sequence }
    }
}

extension Registry {
    /// How looks are drawn by lot here.
    package var sample: LookSample { LookSample(key: keeper.keys.marking) }
}

/// One look that was drawn, and what was found of it.
package struct SampledLook: Hashable, Sendable {
    package var look: RecordedLook
    package var day: Day
    package var group: LookSample.Group
    /// Nothing until somebody has judged it.
    package var judgement: Judgement?

    package init(look: RecordedLook, day: Day, group: LookSample.Group, judgement: Judgement? = nil) {
        (self.look, self.day, self.group, self.judgement) = (look, day, group, judgement)
    }

    /// Nobody has found it in order yet.
    package var isOpen: Bool { judgement?.finding != .inOrder }
}

extension LookSample {
    /// What was drawn of the days before `today`, as far as the viewer may see it: latest day first.
    ///
    /// All looks are drawn from, whoever asks, and what the viewer may not see is taken out afterwards: else two people
    /// would be shown different draws.
    package func drawn(
        for viewer: Viewer, at now: Instant, _ connection: Connection
    ) throws(StorageError) -> [SampledLook] {
        let today = now.localDay
        let span = Looks(
            viewer: viewer, from: Instant.start(of: today + -Self.days), until: Instant.start(of: today))
        let looks = try connection.all(span.sql, as: RecordedLook.self).filter(\.isOfPeople)
        let groups = try connection.all(SeatGroups.sql(viewer, on: today), as: SeatGroups.Line.self)
        let bySeat = Dictionary(groups.map { ($0.seat, $0) }, uniquingKeysWith: { one, _ in one })
        let byAgency = Dictionary(groups.map { ($0.agency, $0.ofAgency) }, uniquingKeysWith: { one, _ in one })
        var piles: [Pile: [RecordedLook]] = [:]
        for look in looks {
            guard let entry = look.entry else { continue }
            let seat = bySeat[entry.seat].flatMap { $0.agency == look.agency ? $0 : nil }
            let group = seat?.group ?? byAgency[look.agency] ?? Group(name: "", word: "agency/\(look.agency.number)")
            piles[Pile(day: entry.at.localDay, group: group), default: []].append(look)
        }
        let judgements = try connection.all(Judgements.sql(viewer), as: Judgement.self)
        let bySequence = Dictionary(judgements.map { ($0.sequence, $0) }, uniquingKeysWith: { one, _ in one })
        let piled = piles.sorted { one, other in
            one.key.day == other.key.day ? one.key.group < other.key.group : one.key.day > other.key.day
        }
        return piled.flatMap { pile, looks in
            draw(looks, pile.day, pile.group.word).compactMap { $0.seen(by: viewer, at: now) }.map {
                SampledLook(look: $0, day: pile.day, group: pile.group, judgement: bySequence[$0.sequence])
            }
        }
    }

    private struct Pile: Hashable {
        var day: Day
        var group: Group
    }
}

/// Which team or agency each seat belongs to, by name.
private enum SeatGroups {
    static func sql(_ viewer: Viewer, on day: Day) -> SQL {
        """
        SELECT   seat.id AS seat, seat.agency, agency.name AS agency_name, seat.team,
                 (SELECT   team_name.name FROM team_name
                  WHERE    team_name.team = seat.team AND team_name.from_day <= \(day)
                    AND    team_name.team NOT IN \(list: viewer.kept(from: .team))
                  ORDER BY team_name.from_day DESC LIMIT 1) AS team_name
        FROM     seat
        LEFT JOIN agency ON agency.id = seat.agency AND agency.id NOT IN \(list: viewer.kept(from: .agency))
        ORDER BY seat.id
        """
    }

    struct Line: FromRow {
        var seat: ID<Seat>
        var agency: ID<Agency>
        /// Empty where it is kept from the viewer.
        var agencyName: String
        var team: ID<Team>?
        var teamName: String

        init(_ row: Row) throws(StorageError) {
            seat = try row["seat"]
            agency = try row["agency"]
            agencyName = try row["agency_name"] as String? ?? ""
            team = try row["team"]
            teamName = try row["team_name"] as String? ?? ""
        }

        var ofAgency: LookSample.Group { LookSample.Group(name: agencyName, word: "agency/\(agency.number)") }
        var group: LookSample.Group {
            team.map { LookSample.Group(name: "\(agencyName): \(teamName)", word: "team/\($0.number)") } ?? ofAgency
        }
    }
}
