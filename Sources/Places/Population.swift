package import Dates

/// A number to divide by, with what must be said of it.
package struct Denominator: Hashable, Sendable {
    /// `Census 2021 residents`.
    package let name: String
    /// The day it counts.
    package let date: Day
    package let count: Int

    package init(name: String, date: Day, count: Int) {
        self.name = name
        self.date = date
        self.count = count
    }
}

extension Gazetteer {
    /// Census 2021 residents of an area. Nothing for an LSOA code of 2011 only, a force's files, or rows unplaced.
    ///
    /// Summed from LSOAs of 2021, so a ward's is that of the LSOAs that fit it best.
    /// Source: docs/sources/population.md.
    package func residents(of area: Area) -> Denominator? {
        total(of: area, .census2021) { $0.residents }
            .map { Denominator(name: "Census 2021 residents", date: "2021-03-21", count: $0) }
    }

    /// Census 2021 households of an area, by the same rule.
    package func households(of area: Area) -> Denominator? {
        total(of: area, .census2021) { $0.households }
            .map { Denominator(name: "Census 2021 households", date: "2021-03-21", count: $0) }
    }

    /// Mid-2020 estimate, summed from LSOAs of 2011. Nothing for a ward with a split code that cannot be placed in
    /// a ward at all, and for an LSOA first used in 2021.
    package func residentsMid2020(of area: Area) -> Denominator? {
        total(of: area, .census2011) { $0.residentsMid2020 }
            .map { Denominator(name: "Residents, mid-2020 estimate", date: "2020-06-30", count: $0) }
    }

    private func total(of area: Area, _ census: Vintages, _ count: (LSOA) -> Int32?) -> Int? {
        let members: [Int32]
        switch area {
        case .files, .unplaced: return nil
        case .all: members = Array(lsoas.indices.map(Int32.init))
        case .partnership(let partnership):
            let places = Set(partnership.districts.compactMap { place($0) })
            guard !places.isEmpty, places.allSatisfy({ $0.level == .district }) else { return nil }
            members = places.flatMap { districts[Int($0.position)].lsoas }
        case .coded(let code):
            guard let place = place(code), let found = everyLSOA(of: place, census) else { return nil }
            members = found
        }
        let counted = members.lazy.map { self.lsoas[Int($0)] }.filter { $0.vintages.contains(census) }
        guard !counted.isEmpty else { return nil }
        return counted.reduce(0) { $0 + Int(count($1) ?? 0) }
    }

    /// LSOAs of either census. Nothing where some of those asked for cannot be placed in the area or outside it.
    private func everyLSOA(of place: Place, _ census: Vintages) -> [Int32]? {
        let at = Int(place.position)
        switch place.level {
        case .lsoa: return [place.position]
        case .ward:
            if census == .census2011, hasSplitAcrossWards(place.position) { return nil }
            return wards[at].lsoas
        case .district: return districts[at].lsoas
        case .csp: return csps[at].lsoas
        case .county: return counties[at].districts.flatMap { districts[Int($0)].lsoas }
        case .force: return forces[at].districts.flatMap { districts[Int($0)].lsoas }
        }
    }

    /// Whether a part of the ward was, in 2011, in an LSOA that now lies in several wards.
    private func hasSplitAcrossWards(_ ward: Int32) -> Bool {
        wards[Int(ward)].lsoas.contains { lsoa in
            predecessors(of: lsoa).contains { lsoas[Int($0)].ward == nil }
        }
    }
}
