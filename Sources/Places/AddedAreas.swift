/// An area that a lookup brought, which the lists compiled into the program lack.
package struct AddedArea: Hashable, Sendable {
    package let code: AreaCode
    package let name: String
    package let level: Level
    /// The year of the lookup: the first in which the area is known to stand.
    package let year: Int
    /// The district of a ward or an LSOA, the force of a partnership area; nothing for a district.
    package let within: AreaCode?
    /// The LSOAs of a ward or a district, the districts of a partnership area, the ward of an LSOA.
    package let members: [AreaCode]

    package init(
        _ code: AreaCode, _ name: String, _ level: Level, year: Int, within: AreaCode?, members: [AreaCode]
    ) {
        (self.code, self.name, self.level, self.year) = (code, name, level, year)
        (self.within, self.members) = (within, members.sorted())
    }
}

extension Gazetteer {
    /// The same areas, and those that lookups brought.
    ///
    /// What was known stays as it was, so that no row comes to be counted elsewhere: an LSOA keeps its ward and district
    /// of 2024, and an added ward or district counts, beside them, the rows of the LSOAs that its lookup gives it.
    /// An area whose parts are not all known is left out.
    package func adding(_ areas: [AddedArea]) -> Gazetteer {
        guard !areas.isEmpty else { return self }
        var parts = Parts(self)
        for area in areas where area.level == .district { parts.addDistrict(area) }
        for area in areas where area.level == .ward { parts.addWard(area) }
        for area in areas where area.level == .lsoa { parts.addLSOA(area) }
        parts.fill(areas.filter { $0.level == .district || $0.level == .ward })
        for area in areas where area.level == .csp { parts.addCSP(area) }
        return Gazetteer(parts)
    }

    /// The lists of a gazetteer, while areas are added to them.
    struct Parts {
        let before: Gazetteer
        var lsoas: [LSOA]
        var wards: [Ward]
        var districts: [District]
        var csps: [CSP]
        var prefixes: [Int32: String]
        var positions: [AreaCode: Place.Spot]
        private var lsoaPositions: [AreaCode: Int32] = [:]

        init(_ gazetteer: Gazetteer) {
            before = gazetteer
            (lsoas, wards, districts) = (gazetteer.lsoas, gazetteer.wards, gazetteer.districts)
            (csps, prefixes, positions) = (gazetteer.csps, gazetteer.lsoaPrefixes, gazetteer.positions)
        }

        private func lsoa(_ code: AreaCode) -> Int32? { lsoaPositions[code] ?? before.lsoaIndex(code) }

        private func position(_ code: AreaCode?, _ level: Level) -> Int32? {
            guard let code, let spot = positions[code], spot.level == level else { return nil }
            return spot.position
        }

        /// Force, county and region are those of the districts that its LSOAs lay in, where they share one; the force
        /// must be one.
        mutating func addDistrict(_ area: AddedArea) {
            guard positions[area.code] == nil else { return }
            let before = before
            let old = Set(area.members.compactMap { before.lsoaIndex($0) }.map { before.lsoas[Int($0)].district })
                .sorted().map { before.districts[Int($0)] }
            let forces = Set(old.map(\.force))
            guard let first = old.first, forces.count == 1 else { return }
            positions[area.code] = Place.Spot(level: .district, position: Int32(districts.count))
            let counties = Set(old.map(\.county))
            var district = District(
                code: area.code, name: area.name, county: counties.count == 1 ? first.county : nil, force: first.force,
                region: first.region)
            district.addedFrom = area.year
            // A district is a predecessor when all of it went into the new one.
            let members = Set(area.members)
            district.predecessors = old.filter { one in
                one.lsoas.lazy.map { before.lsoas[Int($0)] }.filter { $0.vintages.contains(.census2021) }
                    .allSatisfy { members.contains($0.code) }
            }.map(\.code)
            districts.append(district)
        }

        mutating func addWard(_ area: AddedArea) {
            guard positions[area.code] == nil, let district = position(area.within, .district) else { return }
            positions[area.code] = Place.Spot(level: .ward, position: Int32(wards.count))
            var ward = Ward(code: area.code, name: area.name, district: district)
            ward.addedFrom = area.year
            if districts[Int(district)].addedFrom != nil { districts[Int(district)].wards.append(Int32(wards.count)) }
            wards.append(ward)
        }

        mutating func addLSOA(_ area: AddedArea) {
            guard lsoa(area.code) == nil, let district = position(area.within, .district) else { return }
            let ward = position(area.members.first, .ward)
            let key = Int32(-1 - prefixes.count)
            prefixes[key] = area.name
            let place = Int32(lsoas.count)
            lsoaPositions[area.code] = place
            lsoas.append(
                LSOA(
                    code: area.code, namePrefix: key, nameNumber: -1, district: district, ward: ward, csp: nil,
                    vintages: .census2021, change: nil, residents: nil, households: nil, residentsMid2020: nil))
            if districts[Int(district)].addedFrom == nil { districts[Int(district)].lsoas.append(place) }
            if let ward, wards[Int(ward)].addedFrom == nil { wards[Int(ward)].lsoas.append(place) }
        }

        /// Gives added wards and districts their LSOAs, and those of 2011 alone whose successors are all among them.
        mutating func fill(_ areas: [AddedArea]) {
            let torn = before.lsoas.indices.map(Int32.init).filter { before.lsoas[Int($0)].vintages == .census2011 }
            for area in areas {
                let found = area.members.compactMap { lsoa($0) }
                let inside = Set(found)
                let older = torn.filter { old in
                    let after = before.successors(of: old)
                    return !after.isEmpty && after.allSatisfy(inside.contains)
                }
                let all = found + older.filter { !inside.contains($0) }
                if let ward = position(area.code, .ward), wards[Int(ward)].addedFrom != nil {
                    wards[Int(ward)].lsoas = all
                } else if let district = position(area.code, .district), districts[Int(district)].addedFrom != nil {
                    districts[Int(district)].lsoas = all
                }
            }
        }

        mutating func addCSP(_ area: AddedArea) {
            let members = area.members.compactMap { position($0, .district) }
            guard positions[area.code] == nil, members.count == area.members.count,
                let force = position(area.within, .force)
            else { return }
            positions[area.code] = Place.Spot(level: .csp, position: Int32(csps.count))
            var csp = CSP(code: area.code, name: area.name, force: force)
            csp.addedFrom = area.year
            csp.districts = members
            csp.lsoas = members.flatMap { districts[Int($0)].lsoas }
            csps.append(csp)
        }
    }
}
