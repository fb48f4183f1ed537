import Dates
import Markup
import Places
import Statistics

/// Whether those who answered are as many of each age, sex or ward as of those who live there.
struct Representation: Sendable {
    var part: WaveGroup.Part
    var lines: [Line]

    struct Line: Hashable, Sendable {
        var name: String
        /// Nothing where it is too small to be shown.
        var answered: Int?
        var share: Double?
        var residents: Double?
        var reading: String
    }

    /// - Parameters:
    ///   - groups: All of one part.
    ///   - residents: Of each group; nothing where one is not known, and then shares of residents are not given.
    init(_ part: WaveGroup.Part, _ groups: [WaveGroup], names: [String], residents: [Int?]) {
        self.part = part
        let answered = groups.reduce(0) { $0 + $1.answered }
        let people = residents.contains(nil) ? 0 : residents.reduce(0) { $0 + ($1 ?? 0) }
        let hidden = SmallNumbers.hidden(groups.map(\.answered), addUp: true)
        let isSmall = answered < SmallNumbers.base
        lines = groups.indices.map { position in
            let isHidden = hidden.contains(position)
            let share = Proportion(groups[position].answered, of: answered)
            let there = people > 0 ? residents[position].map { Double($0) / Double(people) } : nil
            return Line(
                name: names[position], answered: isHidden ? nil : groups[position].answered,
                share: isHidden || isSmall ? nil : share.share, residents: there,
                reading: isHidden || isSmall
                    ? "Too few to say" : Representation.reading(share, there))
        }
    }

    private static func reading(_ share: Proportion, _ there: Double?) -> String {
        guard let there, let interval = share.interval else { return "How many live there is not known" }
        if interval.contains(there) { return "About as many as live there" }
        return (share.share ?? 0) > there ? "More than live there" : "Fewer than live there"
    }

    /// Every part of which groups were given. A ward's residents are those of Census 2021.
    static func all(_ groups: [WaveGroup], _ gazetteer: Gazetteer) -> [Representation] {
        WaveGroup.Part.allCases.compactMap { part in
            let mine = groups.filter { $0.part == part }
            guard !mine.isEmpty else { return nil }
            let places = mine.map { part == .ward ? AreaCode($0.name).flatMap(gazetteer.place) : nil }
            return Representation(
                part, mine, names: zip(mine, places).map { $1?.name ?? $0.name },
                residents: zip(mine, places).map { group, place in
                    place.flatMap { gazetteer.censusResidents($0.code) } ?? group.residents
                })
        }
    }
}

extension Gazetteer {
    /// Who lived in an area on the day of Census 2021; nothing where it is not wholly covered.
    func censusResidents(_ code: AreaCode) -> Int? {
        let area = Area.coded(code)
        return Denominators(for: [area], ending: "2021-03-21", among: [residents2021], in: self)?.of(area)?.count
    }
}
