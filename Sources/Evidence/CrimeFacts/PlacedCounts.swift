import Places

/// How many rows of one file lie where, by category. Made once from the file's facts, and kept.
struct PlacedCounts: Sendable {
    /// Rows that name no LSOA.
    static let unplaced: Int32 = -1
    /// Rows whose LSOA is in no list of England and Wales.
    static let unknown: Int32 = -2

    /// For each entry the LSOA, as the gazetteer numbers them, or ``unplaced`` or ``unknown``.
    var lsoas: [Int32]
    /// For each entry the ward, as the gazetteer numbers them; −1 where it cannot be told.
    var wards: [Int32]
    /// For each entry the district, where rows name a ward or a district and no LSOA; −1 otherwise.
    var districts: [Int32]
    /// For each entry the force in whose district it lies; −1 where it lies in none.
    var homes: [Int32]
    /// For each category of the file its number among all categories of the data set.
    var columns: [Int]
    /// Rows by entry and category, category running fastest.
    var counts: [UInt32]

    /// Counts the rows of `block`. An LSOA code of 2011 whose successors lie in several wards is looked up by its point.
    ///
    /// Rows of a file that names no LSOAs at all, as of stop and search, are placed by their points alone.
    /// Nothing when a row has a code that its dictionary has not: the block is damaged.
    init?(_ block: FactsBlock, _ gazetteer: Gazetteer, points: PointFinder, columns: ([String]) -> [Int]) {
        guard block.codesAreWithin(.place, block.placeCount), block.codesAreWithin(.category, block.entries(.category))
        else { return nil }
        let categories = (0..<block.entries(.category)).map { block.entry(.category, $0) }
        let width = max(categories.count, 1)
        func found(_ points: PointFinder, _ east: Int32, _ north: Int32) -> Int32 {
            let lsoa = east == .min ? -1 : points.lsoas.locate(east, north)
            return lsoa < 0 ? Self.unplaced : lsoa
        }
        let byPlace = Self.countPlaces(block, width)
        let codes = block.items(Section.lsoaCodes.rawValue, as: UInt32.self)
        let lsoaOfCode = codes.map {
            $0 == 0 ? Self.unplaced : gazetteer.lsoaIndex(AreaCode(packed: $0)) ?? Self.unknown
        }
        let ofPlace = block.items(Section.placeLSOAs.rawValue, as: UInt16.self)
        let (east, north) = (
            block.items(Section.longitudes.rawValue, as: Int32.self),
            block.items(Section.latitudes.rawValue, as: Int32.self)
        )
        let byPoint = codes.allSatisfy { $0 == 0 } && (block.has(.searchDate) || block.has(.date))
        var entryOf: [Int64: Int] = [:]
        var entryOfCode = [Int](repeating: -1, count: codes.count)
        var (lsoas, wards, districts, counts) = ([Int32](), [Int32](), [Int32](), [UInt32]())
        func entry(_ lsoa: Int32, _ ward: Int32, _ district: Int32 = -1) -> Int {
            let key = Int64(lsoa < 0 && district >= 0 ? -3 - district : lsoa) << 32 | Int64(UInt32(bitPattern: ward))
            if let known = entryOf[key] { return known }
            entryOf[key] = lsoas.count
            lsoas.append(lsoa)
            wards.append(ward)
            districts.append(district)
            counts.append(contentsOf: repeatElement(0, count: width))
            return lsoas.count - 1
        }
        for place in 0..<ofPlace.count {
            let code = Int(ofPlace[place])
            var at = byPoint ? -1 : entryOfCode[code]
            if at < 0 {
                let lsoa = byPoint ? found(points, east[place], north[place]) : lsoaOfCode[code]
                if lsoa >= 0, gazetteer.needsPointForWard(lsoa) {
                    let ward = gazetteer.ward(
                        forSplitLSOA: lsoa, longitude: east[place], latitude: north[place], using: points.successors)
                    at = entry(lsoa, ward ?? -1)
                } else if lsoa == Self.unknown {
                    let (ward, district) = gazetteer.wardOrDistrict(AreaCode(packed: codes[code]))
                    at = entry(lsoa, ward, district)
                    entryOfCode[code] = at
                } else {
                    at = entry(lsoa, lsoa >= 0 ? gazetteer.lsoas[Int(lsoa)].ward ?? -1 : -1)
                    entryOfCode[code] = at
                }
            }
            for category in 0..<width { counts[at * width + category] &+= byPlace[place * width + category] }
        }
        (self.lsoas, self.wards, self.districts) = (lsoas, wards, districts)
        homes = lsoas.map { gazetteer.homeForce(ofLSOA: $0) ?? -1 }
        (self.columns, self.counts) = (columns(categories), counts)
    }

    /// Rows by place and category.
    private static func countPlaces(_ block: FactsBlock, _ width: Int) -> [UInt32] {
        var counts = [UInt32](repeating: 0, count: max(block.placeCount, 1) * width)
        let rows = block.rows
        counts.withUnsafeMutableBufferPointer { counts in
            let standsFor = block.items(Section.counts.rawValue, as: UInt32.self)
            if standsFor.count == rows, rows > 0 {
                for row in 0..<rows {
                    counts[block.code(.place, row) * width + block.code(.category, row)] += standsFor[row]
                }
            } else if block.width(.place) == 2, block.width(.category) == 1 {
                let places = block.items(Section.codes(.place), as: UInt16.self)
                let categories = block.items(Section.codes(.category), as: UInt8.self)
                for row in 0..<rows { counts[Int(places[row]) &* width &+ Int(categories[row])] &+= 1 }
            } else {
                for row in 0..<rows { counts[block.code(.place, row) * width + block.code(.category, row)] += 1 }
            }
        }
        return counts
    }
}
