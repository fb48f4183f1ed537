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

    package var by: By
    package var groups: Int
    /// The group of each ward and of each district, for rows that name no LSOA. See ``coarse(_:)``.
    private(set) var wards: [Int32] = []
    private(set) var districts: [Int32] = []

    init(by: By, groups: Int) { (self.by, self.groups) = (by, groups) }

    @inline(__always)
    func group(lsoa: Int32, ward: Int32, district: Int32) -> Int {
        if lsoa < 0, district >= 0, !wards.isEmpty {
            return Int(ward >= 0 ? wards[Int(ward)] : districts[Int(district)])
        }
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
    let categories: [String]
    let groups: Int
    /// Group, then month, then category running fastest.
    private let counts: [Int32]

    /// - Parameter counts: by group, then month, then category.
    init(months: Period, groups: Int, categories: [String], counts: [Int32]) {
        (self.months, self.groups, self.categories, self.counts) = (months, groups, categories, counts)
    }

    func count(_ group: Int, _ month: Month, _ category: Int) -> Int {
        guard group < groups else { return 0 }
        return Int(counts[(group * months.count + (month - months.first)) * categories.count + category])
    }

    /// The rows of a group in a month whose category counts.
    func count(_ group: Int, _ month: Month, where counts: (String) -> Bool = { _ in true }) -> Int {
        categories.indices.reduce(0) { counts(categories[$1]) ? $0 + count(group, month, $1) : $0 }
    }
}

/// Tallies while they are being counted: months may be counted at the same time, each by one thread.
final class TallySheet: @unchecked Sendable {
    let months: Period
    let width: Int
    let groups: Int
    private let counts: UnsafeMutableBufferPointer<Int32>

    init(months: Period, groups: Int, width: Int) {
        (self.months, self.groups, self.width) = (months, groups, width)
        counts = .allocate(capacity: max(groups * months.count * width, 1))
        counts.initialize(repeating: 0)
    }

    deinit { counts.deallocate() }

    /// Adds the entries of one file that lie in a group, those whose home is `home` or, with `home` nothing, all.
    ///
    /// - Parameter isHome: whether entries at home are added, or those that are not.
    func add(_ placed: PlacedCounts, _ month: Month, _ grouping: Grouping, home: Int32?, isHome: Bool) {
        let own = placed.columns.count
        let step = months.count * width
        let base = (month - months.first) * width
        placed.counts.withUnsafeBufferPointer { from in
            placed.columns.withUnsafeBufferPointer { columns in
                for entry in placed.lsoas.indices {
                    if let home, (placed.homes[entry] == home) != isHome { continue }
                    let group = grouping.group(
                        lsoa: placed.lsoas[entry], ward: placed.wards[entry], district: placed.districts[entry])
                    guard group >= 0 else { continue }
                    let (to, at) = (group &* step &+ base, entry &* own)
                    for category in 0..<own {
                        counts[to &+ columns[category]] &+= Int32(truncatingIfNeeded: from[at &+ category])
                    }
                }
            }
        }
    }

    func tally(_ categories: [String]) -> Tally {
        Tally(months: months, groups: groups, categories: Array(categories.prefix(width)), counts: Array(counts))
    }
}
