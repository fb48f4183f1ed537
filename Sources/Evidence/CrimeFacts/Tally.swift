import Dates
import Places

/// Into which groups rows are counted, by where they lie.
struct Grouping: Sendable {
    enum By: Sendable {
        /// The group of each LSOA; −1 for none.
        case lsoa([Int32])
        /// The group of each ward, and of rows in each LSOA whose ward cannot be told.
        case ward([Int32], unknown: [Int32])
        /// Every row of a file is in group 0, wherever it lies.
        case everything
        /// Rows that name no LSOA are in group 0.
        case unplaced
    }

    var by: By
    var groups: Int
    /// The group of each ward and of each district, for rows that name no LSOA. See ``coarse(_:)``.
    private(set) var wards: [Int32] = []
    private(set) var districts: [Int32] = []

    init(by: By, groups: Int) { (self.by, self.groups) = (by, groups) }

    @inline(__always)
    func group(lsoa: Int32, ward: Int32, district: Int32) -> Int {
        if lsoa < 0, district >= 0, !wards.isEmpty { return Int(ward >= 0 ? wards[Int(ward)] : districts[Int(district)]) }
        switch by {
        case .everything: return 0
        case .unplaced: return lsoa == PlacedCounts.unplaced ? 0 : -1
        case .lsoa(let groups): return lsoa >= 0 ? Int(groups[Int(lsoa)]) : -1
        case .ward(let groups, let unknown):
            if ward >= 0 { return Int(groups[Int(ward)]) }
            return lsoa >= 0 ? Int(unknown[Int(lsoa)]) : -1
        }
    }
}

extension Grouping {
    /// The same groups, told also for rows that name a ward or a district alone: such a row is in a group when the whole
    /// of its ward, or of its district, is.
    func coarse(_ gazetteer: Gazetteer) -> Grouping {
        guard case .lsoa(let groups) = by else { return self }
        func common(_ lsoas: [Int32]) -> Int32 {
            guard let first = lsoas.first.map({ groups[Int($0)] }) else { return -1 }
            return lsoas.allSatisfy { groups[Int($0)] == first } ? first : -1
        }
        var whole = self
        whole.wards = gazetteer.wards.map { common($0.lsoas) }
        whole.districts = gazetteer.districts.map { common($0.lsoas) }
        return whole
    }
}

/// Counts of rows by group, month and category.
struct Tally: Sendable {
    let months: Period
    private(set) var categories: [String]
    let groups: Int
    /// Group, then month, then category running fastest.
    private var counts: [Int32]
    private let width: Int

    /// - Parameter categories: those that are always told, 0 where there are none.
    init(months: Period, groups: Int, categories: [String]) {
        (self.months, self.groups, self.categories) = (months, groups, categories)
        width = 64
        counts = [Int32](repeating: 0, count: groups * months.count * width)
    }

    func count(_ group: Int, _ month: Month, _ category: Int) -> Int {
        Int(counts[(group * months.count + (month - months.first)) * width + category])
    }

    /// The rows of a group in a month whose category counts.
    func count(_ group: Int, _ month: Month, where counts: (String) -> Bool = { _ in true }) -> Int {
        categories.indices.reduce(0) { counts(categories[$1]) ? $0 + count(group, month, $1) : $0 }
    }

    /// Adds the rows of one file, those in a group that `takes` names.
    mutating func add(_ placed: PlacedCounts, _ month: Month, _ grouping: Grouping, takes: (_ lsoa: Int32) -> Bool) {
        let columns = placed.categories.map { column($0) }
        let (base, own) = (month - months.first, placed.categories.count)
        for entry in placed.lsoas.indices {
            let group = grouping.group(
                lsoa: placed.lsoas[entry], ward: placed.wards[entry], district: placed.districts[entry])
            guard group >= 0, takes(placed.lsoas[entry]) else { continue }
            let to = (group * months.count + base) * width
            for category in 0..<own { counts[to + columns[category]] += Int32(placed.counts[entry * own + category]) }
        }
    }

    /// Where a category is counted; a new one is added, and after the 63rd all others together as the last.
    private mutating func column(_ category: String) -> Int {
        if let known = categories.firstIndex(of: category) { return known }
        if categories.count < width - 1 {
            categories.append(category)
            return categories.count - 1
        }
        if categories.count == width - 1 { categories.append("Other categories") }
        return width - 1
    }
}
