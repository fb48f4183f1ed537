import Places

extension Gazetteer {
    /// The districts that an area covers, wholly or in part, by position.
    func districts(of area: Area) -> [Int32] {
        switch area {
        case .all, .unplaced, .files: return []
        case .partnership(let partnership): return partnership.districts.compactMap { place($0)?.position }
        case .coded(let code):
            guard let place = place(code) else { return [] }
            let at = Int(place.position)
            switch place.level {
            case .lsoa: return [lsoas[at].district]
            case .ward: return [wards[at].district]
            case .district: return [place.position]
            case .csp: return csps[at].districts
            case .county: return counties[at].districts
            case .force: return forces[at].districts
            }
        }
    }

    /// The LSOAs whose rows an area counts, by position. A code of 2011 that was split counts for itself alone: rows
    /// that bear it are in no smaller area, and never in those that came after it.
    func lsoas(in area: Area) -> [Int32] {
        if case .coded(let code) = area, let place = place(code) {
            switch place.level {
            case .lsoa: return [place.position]
            case .ward: return wards[Int(place.position)].lsoas
            case .csp: return csps[Int(place.position)].lsoas
            case .district, .county, .force: break
            }
        }
        return districts(of: area).flatMap { districts[Int($0)].lsoas }
    }

    /// What a code that is no LSOA's stands for: a ward and its district, a district, or neither.
    func wardOrDistrict(_ code: AreaCode) -> (ward: Int32, district: Int32) {
        guard let place = place(code) else { return (-1, -1) }
        switch place.level {
        case .ward: return (place.position, wards[Int(place.position)].district)
        case .district: return (-1, place.position)
        default: return (-1, -1)
        }
    }

    /// The position of the force in whose district an LSOA lies.
    func homeForce(ofLSOA lsoa: Int32) -> Int32? {
        lsoa >= 0 ? districts[Int(lsoas[Int(lsoa)].district)].force : nil
    }

    /// Whether an area was brought by a lookup, and so counts rows that areas of 2024 count as well.
    func isAdded(_ level: Level, _ position: Int32) -> Bool {
        switch level {
        case .ward: wards[Int(position)].addedFrom != nil
        case .district: districts[Int(position)].addedFrom != nil
        case .csp: csps[Int(position)].addedFrom != nil
        case .lsoa, .county, .force: false
        }
    }

    /// The areas of a level within an area; within everything held, all of that level.
    func areas(in area: Area, level: Level) -> [Area] {
        switch area {
        case .coded(let code): return children(of: code, level: level).map { .coded($0.code) }
        case .partnership(let partnership):
            return partnership.districts.flatMap { children(of: $0, level: level) }.map { .coded($0.code) }
        case .all:
            return (0..<Int32(count(of: level))).filter { !isAdded(level, $0) }
                .compactMap { place(level, $0).map { .coded($0.code) } }
        case .files, .unplaced: return []
        }
    }
}
