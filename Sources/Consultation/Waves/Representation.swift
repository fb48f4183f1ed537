import Dates
import Markup
import Places
import Statistics

/// Whether those who answered are as many of each age, sex or ward as of those who live there.
///
/// Only groups that are all of those who answered are compared, but for whoever did not say: the share of a part of a
/// part is no share.
struct Representation: Sendable {
    var part: WaveGroup.Part
    var lines: [Line]
    /// Why nothing is compared, and what would mend it; nothing where the groups are compared.
    var missing: String?
    /// Whose count the residents are; nothing where they were typed with the groups, or none is known.
    var residentsFrom: String?

    struct Line: Hashable, Sendable {
        var name: String
        /// Nothing where it is too small to be shown.
        var answered: Int?
        /// Of those who said; nothing where it is not told.
        var share: Double?
        var residents: Double?
        var reading = ""
    }

    /// - Parameters:
    ///   - groups: All that are listed of one part.
    ///   - residents: Of each group; nothing where one is not known, and then shares of residents are not given.
    ///   - base: How many answered the wave; nothing where it is not known.
    ///   - everybody: How many live in the whole area; nothing where the groups alone tell it.
    init(
        _ part: WaveGroup.Part, _ groups: [WaveGroup], names: [String], residents: [Int?], of base: Int?,
        everybody: Int? = nil
    ) {
        self.part = part
        let rest = base.map { max(0, $0 - groups.reduce(0) { $0 + $1.answered }) }
        let hidden = SmallNumbers.hidden(groups.map(\.answered) + (rest.map { [$0] } ?? []), addUp: true)
        let said = groups.indices.filter { !groups[$0].isNotSaid }
        missing = Representation.missing(base, rest, isOne: said.count < 2 && everybody == nil)
        lines = groups.indices.map {
            Line(name: names[$0], answered: hidden.contains($0) ? nil : groups[$0].answered)
        }
        guard missing == nil else {
            if let rest, rest > 0 {
                lines.append(Line(name: "Not listed", answered: hidden.contains(groups.count) ? nil : rest))
            }
            return
        }
        let answered = said.reduce(0) { $0 + groups[$1].answered }
        let listed = said.map { residents[$0] }
        let people = listed.contains(nil) ? 0 : everybody ?? listed.reduce(0) { $0 + ($1 ?? 0) }
        let isSmall = answered < SmallNumbers.base
        for position in said {
            let isHidden = hidden.contains(position) || isSmall
            let share = Proportion(groups[position].answered, of: answered)
            let there = people > 0 ? residents[position].map { Double($0) / Double(people) } : nil
            lines[position].share = isHidden ? nil : share.share
            lines[position].residents = there
            lines[position].reading = isHidden ? "Too few to say" : Representation.reading(share, there)
        }
    }

    private static func missing(_ base: Int?, _ rest: Int?, isOne: Bool) -> String? {
        guard let base, let rest else {
            return
                "How many answered is not known, so nobody can say whether these are all of them. Nothing is compared with those who live there."
        }
        if rest > 0 {
            return
                "These are not all of the \(number(base)) who answered. Nothing is compared with those who live there until every group is listed, and whoever did not say as “not said”."
        }
        return isOne
            ? "Only one group is listed. Nothing is compared with those who live there until the others are listed too, those of which nobody answered as 0."
            : nil
    }

    private static func reading(_ share: Proportion, _ there: Double?) -> String {
        guard let there, let interval = share.interval else { return "How many live there is not known" }
        if interval.contains(there) { return "About as many as live there" }
        return (share.share ?? 0) > there ? "More than live there" : "Fewer than live there"
    }

    /// Every part of which groups were given.
    static func all(_ groups: [WaveGroup], of wave: Wave, in area: String, _ gazetteer: Gazetteer) -> [Representation] {
        WaveGroup.Part.allCases.compactMap { part in
            let mine = groups.filter { $0.part == part }
            guard !mine.isEmpty else { return nil }
            return part == .ward
                ? wards(mine, of: wave, in: area, gazetteer) : people(part, mine, of: wave, in: area, gazetteer)
        }
    }

    /// Residents of a ward, and of the area it is in, are those of Census 2021.
    private static func wards(
        _ groups: [WaveGroup], of wave: Wave, in area: String, _ gazetteer: Gazetteer
    ) -> Representation {
        let places = groups.map { AreaCode($0.name).flatMap(gazetteer.place) }
        let residents = zip(groups, places).map { group, place in
            place.flatMap { gazetteer.censusResidents($0.code) } ?? group.residents
        }
        // Wards that are more than the area are of elsewhere or counted otherwise: their own sum stands then.
        let listed = residents.reduce(0) { $0 + ($1 ?? 0) }
        let everybody = AreaCode(area).flatMap(gazetteer.censusResidents)
        var one = Representation(
            .ward, groups, names: zip(groups, places).map { $1?.name ?? $0.name }, residents: residents, of: wave.base,
            everybody: everybody.flatMap { $0 >= listed ? $0 : nil })
        one.residentsFrom = "Residents are those of Census 2021. A ward without a count leaves all of them out."
        return one
    }

    /// Residents of an age or a sex are those typed with the groups. Where none were, and the area is a district or
    /// several, they are those that come with the program.
    private static func people(
        _ part: WaveGroup.Part, _ groups: [WaveGroup], of wave: Wave, in area: String, _ gazetteer: Gazetteer
    ) -> Representation {
        let held = groups.contains { $0.residents != nil } ? nil : WaveGroup.residents(groups, in: area, gazetteer)
        var one = Representation(
            part, groups, names: groups.map(\.name), residents: held ?? groups.map(\.residents), of: wave.base)
        if held != nil {
            one.residentsFrom =
                part == .sex
                ? "Residents are those of Census 2021, of all ages."
                : "Residents are those of the mid-2020 estimate (30 June 2020). Those of the census can be typed with the groups."
        }
        return one
    }
}

extension WaveGroup {
    /// Whether it holds those of whom it is not known to which group they belong, and is compared with nobody.
    var isNotSaid: Bool {
        let words = [
            "not said", "not stated", "not known", "unknown", "prefer not to say", "preferred not to say", "no answer",
        ]
        return words.contains(name.lowercased())
    }
}

extension Gazetteer {
    /// Who lived in an area on the day of Census 2021; nothing where it is not wholly covered.
    func censusResidents(_ code: AreaCode) -> Int? {
        let area = Area.coded(code)
        return Denominators(for: [area], ending: "2021-03-21", among: [residents2021], in: self)?.of(area)?.count
    }
}
