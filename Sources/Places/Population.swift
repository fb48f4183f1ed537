package import Dates

/// A number to divide by, with what must be said of it.
package struct Denominator: Hashable, Sendable {
    /// `Census 2021`, `mid-2022 estimate`.
    package let name: String
    package let counted: PopulationSet.Counted
    /// The day it counts.
    package let date: Day
    package let count: Int

    init(_ set: PopulationSet, count: Int) {
        (name, counted, date) = (set.name, set.counted, set.day)
        self.count = count
    }

    /// `residents (Census 2021, 21 March 2021)`.
    package var said: String { "\(counted.rawValue) (\(name), \(date.said))" }
}

extension Gazetteer {
    /// Census 2021 residents, by LSOA of 2021, so that a ward's is that of the LSOAs that fit it best.
    ///
    /// Source: docs/sources/population.md.
    package var residents2021: PopulationSet {
        PopulationSet(
            "Census 2021", "2021-03-21", .residents, .lsoa2021, counts: lsoas.map { $0.residents ?? -1 })
    }

    /// Census 2021 households, by LSOA of 2021.
    package var households2021: PopulationSet {
        PopulationSet(
            "Census 2021", "2021-03-21", .households, .lsoa2021, counts: lsoas.map { $0.households ?? -1 })
    }

    /// Residents at mid-2020, by LSOA of 2011.
    package var residentsMid2020: PopulationSet {
        PopulationSet(
            "mid-2020 estimate", "2020-06-30", .residents, .lsoa2011, counts: lsoas.map { $0.residentsMid2020 ?? -1 })
    }
}

/// Which count of residents, or of households, rates are divided by: one for all the areas that are told together.
package struct Denominators: Sendable {
    private let gazetteer: Gazetteer
    private let set: PopulationSet

    /// The newest count that is not later than the day on which the months end, or else the nearest after it, among
    /// those that cover every area of `areas`; where none covers them all, among those that cover most of them.
    ///
    /// - Parameters:
    ///   - counted: What is counted: residents unless households are asked for, as burglary may be.
    ///   - sets: Those held, in the order in which they were brought in: of two of one day the smaller areas
    ///   count, then the later.
    package init?(
        _ counted: PopulationSet.Counted = .residents, for areas: [Area], ending day: Day, among sets: [PopulationSet],
        in gazetteer: Gazetteer
    ) {
        let ranked = sets.enumerated().filter { $0.element.counted == counted }.sorted { one, other in
            Self.rank(one.element, one.offset, day) < Self.rank(other.element, other.offset, day)
        }.map(\.element)
        var covered: [(set: PopulationSet, areas: Set<Int>)] = []
        for set in ranked {
            let found = Set(areas.indices.filter { gazetteer.count(of: areas[$0], in: set) != nil })
            if found.count == areas.count, !areas.isEmpty {
                (self.gazetteer, self.set) = (gazetteer, set)
                return
            }
            covered.append((set, found))
        }
        let most = covered.map(\.areas.count).max() ?? 0
        guard most > 0, let best = covered.first(where: { $0.areas.count == most }) else { return nil }
        (self.gazetteer, self.set) = (gazetteer, best.set)
    }

    /// Smaller is better: not later than the day before later, near before far, small areas before districts.
    private static func rank(_ set: PopulationSet, _ place: Int, _ day: Day) -> (Int, Int, Int, Int) {
        let away = day - set.day
        return (away >= 0 ? 0 : 1, abs(away), set.grain == .district ? 1 : 0, -place)
    }

    /// What an area is divided by; nothing where the count does not cover it wholly.
    package func of(_ area: Area) -> Denominator? {
        gazetteer.count(of: area, in: set).map { Denominator(set, count: $0) }
    }

    /// What several areas that do not overlap are divided by together; nothing where the count lacks one of them.
    package func of(_ areas: [Area]) -> Denominator? {
        let each = areas.compactMap { gazetteer.count(of: $0, in: set) }
        guard !each.isEmpty, each.count == areas.count else { return nil }
        return Denominator(set, count: each.reduce(0, +))
    }

    /// `residents (Census 2021, 21 March 2021)`.
    package var said: String { "\(set.counted.rawValue) (\(set.name), \(set.day.said))" }
}
