import Dates
import Places

/// The counts of a long table by day, area and category.
struct LongCells {
    private struct Place: Hashable {
        var day: CountedDay
        var code: AreaCode
    }

    private struct Cell {
        /// Nothing where it is withheld.
        var count: Int?
        var line: Int
    }

    typealias Sums = (day: CountedDay, values: [(code: AreaCode, count: Int)], withheld: [AreaCode])

    private var cells: [Place: [Int: Cell]] = [:]

    var isEmpty: Bool { cells.isEmpty }

    /// The line on which the same was counted before; nothing where it was not.
    mutating func add(_ count: Int?, _ day: CountedDay, _ code: AreaCode, _ category: Int, _ line: Int) -> Int? {
        cells[Place(day: day, code: code), default: [:]].updateValue(Cell(count: count, line: line), forKey: category)?
            .line
    }

    /// Adds up, day by day, the rows of each area that are of the categories `kept`, column by column.
    ///
    /// - Throws: ``FileRefusal`` where an area lacks one of them, or no area has a count.
    func sums(of kept: [[Int]], _ labels: CategoryLabels) throws(FileRefusal) -> [Sums] {
        let wanted = kept.map { Set($0) }
        let isKept = labels.all.map { numbers in zip(numbers, wanted).allSatisfy { $1.contains($0) } }
        let needed = kept.reduce(1.0) { $0 * Double($1.count) }
        var found: [CountedDay: Sums] = [:]
        for (place, cells) in cells.sorted(by: { $0.key.code < $1.key.code }) {
            let parts = cells.filter { isKept[$0.key] }
            guard Double(parts.count) == needed else {
                let has = Set(parts.keys.map { labels.all[$0] })
                throw FileRefusal(
                    "\(place.code) has no row of “\(labels.said(Self.lacking(kept, has)))”, so its rows cannot be added up.",
                    line: cells.values.map(\.line).min())
            }
            var sums = found[place.day] ?? (place.day, [], [])
            if parts.values.contains(where: { $0.count == nil }) {
                sums.withheld.append(place.code)
            } else {
                sums.values.append((place.code, parts.values.reduce(0) { $0 + ($1.count ?? 0) }))
            }
            found[place.day] = sums
        }
        for (day, sums) in found where sums.values.isEmpty {
            throw FileRefusal("No area has a count for \(day.day.said): every one is blank or withheld.")
        }
        return found.values.sorted { $0.day.day < $1.day.day }
    }

    /// The first set of the categories `kept` that is not there.
    private static func lacking(_ kept: [[Int]], _ has: Set<[Int]>) -> [Int] {
        var turn = kept.map { _ in 0 }
        while true {
            let numbers = zip(kept, turn).map { $0[$1] }
            guard has.contains(numbers), let at = turn.indices.last(where: { turn[$0] + 1 < kept[$0].count }) else {
                return numbers
            }
            turn[at] += 1
            for later in turn.indices where later > at { turn[later] = 0 }
        }
    }
}
