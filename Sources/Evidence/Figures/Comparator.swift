import Dates
import Figures
import Partnership
import Places

/// What an area is set beside, counted: one area, or several together.
struct Comparator {
    let place: Figure.Place
    /// The areas that are counted as one: those that its residents are counted in.
    let areas: [Area]
    /// Whether the area that it is beside lies in it.
    let includes: Bool
    private let each: [AreaCounts]

    init(_ areas: [Area], _ place: Figure.Place, includes: Bool, _ count: (Area) -> AreaCounts) {
        (self.areas, self.place, self.includes) = (areas, place, includes)
        each = areas.map(count)
    }

    func series(_ measure: Measure, category: String?) -> [MonthCount] {
        addedTogether(each.map { $0.series(measure, category: category) })
    }

    /// The comparators of an area, or why there are none: one for each, and several peers once more together.
    ///
    /// - Parameter lacking: What is not held of a wide area, which is then not told.
    static func all(
        _ beside: Beside, of area: Area, in period: Period, counted: Period, _ gazetteer: Gazetteer,
        lacking: (Area) -> String?, _ count: (Area) -> AreaCounts
    ) -> (comparators: [Comparator], membership: String?, absent: String?) {
        let found = Comparators(beside, of: area, in: period, counted: counted, gazetteer)
        let others = found.areas.filter { $0 != area }
        if beside.isWide, let wide = others.first, let lacking = lacking(wide) { return ([], nil, lacking) }
        let includes = !beside.isPeers
        var all = others.map { Comparator([$0], $0.place(gazetteer), includes: includes, count) }
        if beside.isPeers, others.count > 1 {
            let together = Figure.Place(code: "peers", name: "the \(others.count) peers together")
            all.append(Comparator(others, together, includes: false, count))
        }
        let absent = all.isEmpty ? found.absent ?? "The list names this area alone." : nil
        return (all, found.membership, absent)
    }
}

/// Series of the same months added up. A month that any of them lacks is absent: a sum over a gap is no sum.
func addedTogether(_ each: [[MonthCount]]) -> [MonthCount] {
    guard let first = each.first else { return [] }
    return first.indices.map { position in
        let counts = each.map { $0[position] }
        let worst = counts.min { $0.state < $1.state } ?? first[position]
        return MonthCount(
            first[position].month, counts.reduce(0) { $0 + ($1.count ?? 0) }, worst.state, reason: worst.reason)
    }
}
