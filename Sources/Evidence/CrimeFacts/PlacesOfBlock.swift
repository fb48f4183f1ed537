import Places

/// Where each place of a block lies: the one rule by which rows are counted and listed.
///
/// An LSOA code of 2011 whose successors lie in several wards is looked up by its point. A code that is a ward's or a
/// district's stands for that alone. Places of a file that names no LSOAs at all, as of stop and search, are looked up
/// by their points.
struct PlacesOfBlock {
    /// As the gazetteer numbers them, or ``PlacedCounts/unplaced`` or ``PlacedCounts/unknown``.
    private(set) var lsoas: [Int32] = []
    /// −1 where it cannot be told.
    private(set) var wards: [Int32] = []
    /// The district of places that name a ward or a district and no LSOA; −1 otherwise.
    private(set) var districts: [Int32] = []

    /// Nothing when a row has a code that its dictionary has not: the block is damaged, and counts nothing.
    init?(_ block: FactsBlock, _ gazetteer: Gazetteer, points: PointFinder) {
        guard block.codesAreWithin(.place, block.placeCount), block.codesAreWithin(.category, block.entries(.category))
        else { return nil }
        let codes = block.items(Section.lsoaCodes.rawValue, as: UInt32.self)
        let ofPlace = block.items(Section.placeLSOAs.rawValue, as: UInt16.self)
        let (east, north) = (
            block.items(Section.longitudes.rawValue, as: Int32.self),
            block.items(Section.latitudes.rawValue, as: Int32.self)
        )
        let byPoint = codes.allSatisfy { $0 == 0 } && (block.has(.searchDate) || block.has(.date))
        let ofCode = codes.map { Self.understood($0, gazetteer) }
        for place in 0..<ofPlace.count {
            var found = ofCode[Int(ofPlace[place])]
            if byPoint {
                let lsoa = east[place] == .min ? -1 : points.lsoas.locate(east[place], north[place])
                found = lsoa < 0 ? (PlacedCounts.unplaced, -1, -1) : (lsoa, gazetteer.lsoas[Int(lsoa)].ward ?? -1, -1)
            } else if found.lsoa >= 0, gazetteer.needsPointForWard(found.lsoa) {
                found.ward =
                    gazetteer.ward(
                        forSplitLSOA: found.lsoa, longitude: east[place], latitude: north[place],
                        using: points.successors)
                    ?? -1
            }
            lsoas.append(found.lsoa)
            wards.append(found.ward)
            districts.append(found.district)
        }
    }

    private static func understood(_ code: UInt32, _ gazetteer: Gazetteer) -> (
        lsoa: Int32, ward: Int32, district: Int32
    ) {
        guard code != 0 else { return (PlacedCounts.unplaced, -1, -1) }
        guard let lsoa = gazetteer.lsoaIndex(AreaCode(packed: code)) else {
            let (ward, district) = gazetteer.wardOrDistrict(AreaCode(packed: code))
            return (PlacedCounts.unknown, ward, district)
        }
        return (lsoa, gazetteer.lsoas[Int(lsoa)].ward ?? -1, -1)
    }
}
