/// An area that has a code: what it is called, how large a thing it is, and where it stands in its list.
package struct Place: Hashable, Sendable {
    package let code: AreaCode
    package let name: String
    package let level: Level
    /// In the list of its level in ``Gazetteer``.
    package let position: Int32

    struct Spot: Sendable {
        let level: Level
        let position: Int32
    }
}

extension Gazetteer {
    /// The area a code stands for. The former or later code of a district gives the district of 2024,
    /// so the code of the answer may be another.
    package func place(_ code: AreaCode) -> Place? {
        if let lsoa = lsoaIndex(code) { return place(.lsoa, lsoa) }
        guard let spot = positions[code] else { return nil }
        return place(spot.level, spot.position)
    }

    /// The same as something that figures can be asked of.
    package func find(_ code: AreaCode) -> Area? { place(code).map { .coded($0.code) } }

    /// - Parameter position: In the list of that level.
    package func place(_ level: Level, _ position: Int32) -> Place? {
        let at = Int(position)
        switch level {
        case .lsoa: return Place(code: lsoas[at].code, name: name(ofLSOA: position), level: level, position: position)
        case .ward: return Place(code: wards[at].code, name: wards[at].name, level: level, position: position)
        case .district:
            return Place(code: districts[at].code, name: districts[at].name, level: level, position: position)
        case .csp: return Place(code: csps[at].code, name: csps[at].name, level: level, position: position)
        case .county: return Place(code: counties[at].code, name: counties[at].name, level: level, position: position)
        case .force:
            guard let code = forces[at].code else { return nil }
            return Place(code: code, name: forces[at].name, level: level, position: position)
        }
    }

    /// How many areas of a level there are. Forces without an area are counted too, and come last.
    package func count(of level: Level) -> Int {
        switch level {
        case .lsoa: lsoas.count
        case .ward: wards.count
        case .district: districts.count
        case .csp: csps.count
        case .county: counties.count
        case .force: forces.count
        }
    }

    /// The areas of other levels that an area lies in, nearest first. One that is not sure is left out: the ward of
    /// a split code, the partnership area of a district that has several, a county where there is none.
    package func parents(of code: AreaCode) -> [Place] {
        guard let place = place(code) else { return [] }
        return place.level.parents.compactMap { level in
            parent(of: place, at: level).flatMap { self.place(level, $0) }
        }
    }

    private func parent(of place: Place, at level: Level) -> Int32? {
        let at = Int(place.position)
        let district: Int32
        switch (place.level, level) {
        case (.lsoa, .ward): return lsoas[at].ward
        case (.lsoa, .csp): return lsoas[at].csp
        case (.ward, .csp): return wards[at].csp
        case (.district, .csp): return districts[at].csps.count == 1 ? districts[at].csps[0] : nil
        case (.csp, .force): return csps[at].force
        case (.county, .force): return counties[at].districts.first.map { districts[Int($0)].force }
        case (.lsoa, _): district = lsoas[at].district
        case (.ward, _): district = wards[at].district
        default: district = place.position
        }
        switch level {
        case .district: return district
        case .county: return districts[Int(district)].county
        case .force: return districts[Int(district)].force
        default: return nil
        }
    }

    /// The areas of a smaller level within an area, in order of code. LSOAs are those of Census 2021.
    /// A partnership area that is a part of a district has that district among its children.
    package func children(of code: AreaCode, level: Level) -> [Place] {
        guard let place = place(code) else { return [] }
        return positions(within: place, level: level).compactMap { self.place(level, $0) }
    }

    func positions(within place: Place, level: Level) -> [Int32] {
        if place.level == level { return [place.position] }
        let at = Int(place.position)
        switch (place.level, level) {
        case (.ward, .lsoa): return census2021(wards[at].lsoas)
        case (.district, .ward): return districts[at].wards
        case (.district, .lsoa): return census2021(districts[at].lsoas)
        case (.csp, .lsoa): return census2021(csps[at].lsoas)
        case (.csp, .ward): return wards(ofCSP: place.position)
        case (.csp, .district): return csps[at].districts
        case (.county, .district): return counties[at].districts
        case (.force, .district): return forces[at].districts
        case (.force, .csp): return csps.indices.map(Int32.init).filter { csps[Int($0)].force == place.position }
        case (.force, .county):
            return Set(forces[at].districts.compactMap { districts[Int($0)].county }).sorted()
        case (.county, .csp): return Set(counties[at].districts.flatMap { districts[Int($0)].csps }).sorted()
        case (.county, .ward), (.county, .lsoa), (.force, .ward), (.force, .lsoa):
            return positions(within: place, level: .district)
                .compactMap { self.place(.district, $0) }
                .flatMap { positions(within: $0, level: level) }
                .sorted()
        default: return []
        }
    }

    private func wards(ofCSP csp: Int32) -> [Int32] {
        let all = csps[Int(csp)].districts.flatMap { districts[Int($0)].wards }
        return all.filter { wards[Int($0)].csp == csp }.sorted()
    }

    private func census2021(_ positions: [Int32]) -> [Int32] {
        positions.filter { lsoas[Int($0)].vintages.contains(.census2021) }
    }
}
