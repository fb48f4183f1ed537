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

    /// Counts the rows of `block`, each where its place lies.
    ///
    /// Nothing when the block is damaged.
    init?(_ block: FactsBlock, _ gazetteer: Gazetteer, points: PointFinder, columns: ([String]) -> [Int]) {
        guard let places = PlacesOfBlock(block, gazetteer, points: points) else { return nil }
        let categories = (0..<block.entries(.category)).map { block.entry(.category, $0) }
        let width = max(categories.count, 1)
        guard let byPlace = Self.countPlaces(block, width) else { return nil }
        var entryOf: [Key: Int] = [:]
        var (lsoas, wards, districts, counts) = ([Int32](), [Int32](), [Int32](), [UInt32]())
        for place in places.lsoas.indices {
            let key = Key(lsoa: places.lsoas[place], ward: places.wards[place], district: places.districts[place])
            let at = entryOf[key] ?? lsoas.count
            if at == lsoas.count {
                entryOf[key] = at
                lsoas.append(key.lsoa)
                wards.append(key.ward)
                districts.append(key.district)
                counts.append(contentsOf: repeatElement(0, count: width))
            }
            for category in 0..<width { counts[at * width + category] &+= byPlace[place * width + category] }
        }
        (self.lsoas, self.wards, self.districts) = (lsoas, wards, districts)
        homes = lsoas.map { gazetteer.homeForce(ofLSOA: $0) ?? -1 }
        (self.columns, self.counts) = (columns(categories), counts)
    }

    private struct Key: Hashable {
        var lsoa: Int32
        var ward: Int32
        var district: Int32
    }

    /// Rows by place and category; nothing when they are more than any file can have.
    private static func countPlaces(_ block: FactsBlock, _ width: Int) -> [UInt32]? {
        let standsFor = block.standsFor
        guard standsFor.reduce(0, { $0 + Int($1) }) <= Int(Int32.max) else { return nil }
        var counts = [UInt32](repeating: 0, count: max(block.placeCount, 1) * width)
        let rows = block.rows
        counts.withUnsafeMutableBufferPointer { counts in
            if !standsFor.isEmpty {
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
