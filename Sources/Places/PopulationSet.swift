package import Dates

/// A count of residents, or of households, of many areas on one day.
package struct PopulationSet: Sendable {
    /// What was counted.
    package enum Counted: String, CaseIterable, Sendable { case residents, households }

    /// The areas by which it is published.
    package enum Grain: String, CaseIterable, Sendable {
        case lsoa2021 = "lsoa-2021"
        case lsoa2011 = "lsoa-2011"
        case district

        /// `LSOAs of 2021`.
        package var said: String {
            switch self {
            case .lsoa2021: "neighbourhoods (LSOAs) of 2021"
            case .lsoa2011: "neighbourhoods (LSOAs) of 2011"
            case .district: "districts"
            }
        }
    }

    /// `Census 2021`, `mid-2022 estimate`.
    package let name: String
    /// The day it counts.
    package let day: Day
    package let counted: Counted
    package let grain: Grain
    /// By position in the gazetteer's list of LSOAs or of districts; −1 where it has none.
    let counts: [Int32]

    init(_ name: String, _ day: Day, _ counted: Counted, _ grain: Grain, counts: [Int32]) {
        (self.name, self.day, self.counted, self.grain, self.counts) = (name, day, counted, grain, counts)
    }

    /// - Parameter values: Each area once. A district may have the codes it had on that day: when all of those that
    ///   became one district are there, it has their sum, and when one is missing it has none.
    package init(
        _ name: String, _ day: Day, _ counted: Counted, _ grain: Grain, values: [(code: AreaCode, count: Int)],
        in gazetteer: Gazetteer
    ) {
        let counts =
            grain == .district ? gazetteer.byDistrict(values) : gazetteer.byLSOA(values)
        self.init(name, day, counted, grain, counts: counts)
    }
}

extension Gazetteer {
    fileprivate func byLSOA(_ values: [(code: AreaCode, count: Int)]) -> [Int32] {
        var counts = [Int32](repeating: -1, count: lsoas.count)
        for value in values {
            if let lsoa = lsoaIndex(value.code) { counts[Int(lsoa)] = Int32(clamping: value.count) }
        }
        return counts
    }

    fileprivate func byDistrict(_ values: [(code: AreaCode, count: Int)]) -> [Int32] {
        var counts = [Int32](repeating: -1, count: districts.count)
        var former: [Int32: [AreaCode: Int]] = [:]
        for value in values {
            guard let place = place(value.code), place.level == .district else { continue }
            if place.code == value.code {
                counts[Int(place.position)] = Int32(clamping: value.count)
            } else {
                former[place.position, default: [:]][value.code] = value.count
            }
        }
        for (district, found) in former where counts[Int(district)] < 0 {
            let codes = codesTogether(with: Set(found.keys), in: district)
            guard codes.allSatisfy({ found[$0] != nil }) else { continue }
            counts[Int(district)] = Int32(clamping: found.values.reduce(0, +))
        }
        return counts
    }

    /// The codes of a district that stood in the lists of codes together with those found.
    private func codesTogether(with found: Set<AreaCode>, in district: Int32) -> [AreaCode] {
        let others = otherCodes.filter { $0.district == district }
        let year = others.filter { found.contains($0.code) }.map { $0.lastListed ?? .max }.min() ?? .max
        return others.filter {
            found.contains($0.code) || !$0.isLater && ($0.firstListed ?? 0) <= year && year <= ($0.lastListed ?? 0)
        }.map(\.code)
    }
}

extension Gazetteer {
    /// What `set` counts in an area: a sum over all the areas by which it is published, and nothing where it lacks one
    /// of them, or where some cannot be placed in the area or outside it.
    package func count(of area: Area, in set: PopulationSet) -> Int? {
        guard let members = members(of: area, set.grain), !members.isEmpty else { return nil }
        var sum = 0
        for member in members {
            guard set.counts[Int(member)] >= 0 else { return nil }
            sum += Int(set.counts[Int(member)])
        }
        return sum
    }

    private func members(of area: Area, _ grain: PopulationSet.Grain) -> [Int32]? {
        guard grain == .district else {
            let census: Vintages = grain == .lsoa2011 ? .census2011 : .census2021
            return everyLSOA(of: area, census)?.filter { lsoas[Int($0)].vintages.contains(census) }
        }
        switch area {
        case .files, .unplaced: return nil
        case .all: return districts.indices.filter { districts[$0].addedFrom == nil }.map(Int32.init)
        case .partnership(let partnership): return positions(of: partnership)
        case .coded(let code):
            guard let place = place(code) else { return nil }
            let at = Int(place.position)
            switch place.level {
            case .lsoa, .ward: return nil
            case .district: return [place.position]
            // A part of a district has no count of its own here.
            case .csp:
                return csps[at].districts.allSatisfy { districts[Int($0)].csps.count == 1 } ? csps[at].districts : nil
            case .county: return counties[at].districts
            case .force: return forces[at].districts
            }
        }
    }

    /// The districts of a partnership; nothing when one of its codes is no district's.
    private func positions(of partnership: Partnership) -> [Int32]? {
        let places = partnership.districts.map { place($0) }
        guard places.allSatisfy({ $0?.level == .district }) else { return nil }
        return Set(places.compactMap { $0?.position }).sorted()
    }

    /// LSOAs of either census. Nothing where some of those asked for cannot be placed in the area or outside it.
    private func everyLSOA(of area: Area, _ census: Vintages) -> [Int32]? {
        switch area {
        case .files, .unplaced: return nil
        case .all: return lsoas.indices.map(Int32.init)
        case .partnership(let partnership): return positions(of: partnership)?.flatMap { districts[Int($0)].lsoas }
        case .coded(let code):
            guard let place = place(code) else { return nil }
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
    }

    /// Whether a part of the ward was, in 2011, in an LSOA that now lies in several wards.
    private func hasSplitAcrossWards(_ ward: Int32) -> Bool {
        wards[Int(ward)].lsoas.contains { lsoa in
            predecessors(of: lsoa).contains { lsoas[Int($0)].ward == nil }
        }
    }
}
