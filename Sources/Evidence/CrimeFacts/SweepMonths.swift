package import Dates
import Dispatch
package import Partnership
import Places
import Synchronization

/// Counts every row held in England and Wales, month by month, at several levels at once: the whole file set in one pass.
///
/// A month is counted straight from the columns into one sheet of LSOA by category, which is then summed into each
/// level; no more than one month a processor is ever in memory. Rows that name no LSOA, or one unknown, are left out.
package struct SweepMonths: Sendable {
    package var viewer: Viewer
    package var set: DataSet
    /// For each level the group of every LSOA, as the gazetteer numbers them; −1 for none.
    package var levels: [(groups: [Int32], count: Int)]
    package var now: Instant

    package init(viewer: Viewer, set: DataSet, levels: [(groups: [Int32], count: Int)], now: Instant) {
        (self.viewer, self.set, self.levels, self.now) = (viewer, set, levels, now)
    }

    /// One month at one level: group by category, category running fastest.
    package struct Sheet: ~Copyable {
        package let month: Month
        package let level: Int
        package let width: Int
        package let counts: UnsafeBufferPointer<Int32>
    }

    /// Calls `body` with every month at every level, several at the same time, in no order.
    package func run(_ facts: CrimeFacts, _ body: @Sendable (borrowing Sheet) -> Void) {
        let holdings = facts.holdings(for: viewer, at: now)
        let current = holdings.files.filter { $0.set == set && $0.replacedBy == nil }
        let months = Dictionary(grouping: current, by: \.month).sorted { $0.value.count > $1.value.count }
        let next = Mutex(0)
        DispatchQueue.concurrentPerform(iterations: processorCount) { _ in
            let desk = Desk(lsoas: facts.gazetteer.lsoas.count, levels: levels)
            while let position = next.withLock({ next -> Int? in
                next += 1
                return next <= months.count ? next - 1 : nil
            }) {
                desk.clear()
                for file in months[position].value {
                    if let block = facts.soundBlock(file) { desk.add(block, facts, file.set) }
                }
                desk.sumLevels(levels)
                for level in levels.indices {
                    body(
                        Sheet(month: months[position].key, level: level, width: Desk.width, counts: desk.counts(level)))
                }
            }
        }
    }
}

/// The sheets that one processor counts on, used again for every month.
private final class Desk {
    /// Sixteen, so that a row of categories is a whole cache line.
    static let width = 16
    private let lsoas: UnsafeMutableBufferPointer<Int32>
    private let levels: [UnsafeMutableBufferPointer<Int32>]
    private var bases: [UInt32] = []

    init(lsoas: Int, levels: [(groups: [Int32], count: Int)]) {
        // One row more than there are LSOAs: the last takes what lies nowhere.
        self.lsoas = .allocate(capacity: (lsoas + 1) * Self.width)
        self.levels = levels.map { .allocate(capacity: $0.count * Self.width) }
    }

    deinit {
        lsoas.deallocate()
        for level in levels { level.deallocate() }
    }

    func counts(_ level: Int) -> UnsafeBufferPointer<Int32> { UnsafeBufferPointer(levels[level]) }

    func clear() {
        lsoas.update(repeating: 0)
        for level in levels { level.update(repeating: 0) }
    }

    func add(_ block: FactsBlock, _ facts: CrimeFacts, _ set: DataSet) {
        let codes = block.items(Section.lsoaCodes.rawValue, as: UInt32.self)
        let nowhere = UInt32(lsoas.count - Self.width)
        let rowOfCode = codes.map { code in
            code == 0
                ? nowhere
                : facts.gazetteer.lsoaIndex(AreaCode(packed: code)).map { UInt32($0) * UInt32(Self.width) } ?? nowhere
        }
        let ofPlace = block.items(Section.placeLSOAs.rawValue, as: UInt16.self)
        bases.removeAll(keepingCapacity: true)
        for place in ofPlace { bases.append(rowOfCode[Int(place)]) }
        let columns = facts.columns(of: block, in: set).map { UInt32(min($0, Self.width - 1)) }
        bases.withUnsafeBufferPointer { bases in
            columns.withUnsafeBufferPointer { columns in
                if block.width(.place) == 2, block.width(.category) == 1 {
                    let places = block.items(Section.codes(.place), as: UInt16.self)
                    let categories = block.items(Section.codes(.category), as: UInt8.self)
                    for row in 0..<block.rows {
                        lsoas[Int(bases[Int(places[row])] &+ columns[Int(categories[row])])] &+= 1
                    }
                } else {
                    for row in 0..<block.rows {
                        lsoas[Int(bases[block.code(.place, row)] &+ columns[block.code(.category, row)])] &+= 1
                    }
                }
            }
        }
    }

    /// Sums the sheet of LSOAs into the sheet of each level.
    func sumLevels(_ wanted: [(groups: [Int32], count: Int)]) {
        let from = UnsafeRawPointer(lsoas.baseAddress!).assumingMemoryBound(to: SIMD16<Int32>.self)
        for (level, sheet) in zip(wanted, levels) {
            let to = UnsafeMutableRawPointer(sheet.baseAddress!).assumingMemoryBound(to: SIMD16<Int32>.self)
            level.groups.withUnsafeBufferPointer { groups in
                for lsoa in groups.indices where groups[lsoa] >= 0 {
                    let at = Int(groups[lsoa])
                    to[at] = to[at] &+ from[lsoa]
                }
            }
        }
    }
}
