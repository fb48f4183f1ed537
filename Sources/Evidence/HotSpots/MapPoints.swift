import Dates
import Figures
import Partnership
import Places

/// A point of the publisher's map, which stands for every place near it.
struct MapPoint: Hashable, Sendable {
    var east: Int32
    var north: Int32
    /// `On or near Market Place`.
    var location: String
    var neighbourhood: String
}

extension MakeFigures {
    /// A figure for each point of the map in the area, examined together; none for a viewer who may not see rows.
    ///
    /// - Parameter counts: Of the area, for how far each month is held.
    func points(_ type: String?, like counts: AreaCounts, _ facts: CrimeFacts) -> [Figure] {
        let before = comparedWith.period(for: period)
        func each(_ months: Period) -> [MapPoint: [Month: Int]] {
            RowsBehind(
                viewer: viewer, measure: measure, category: type, area: area, months: months,
                recordedBy: recordedBy, now: now
            ).points(facts)
        }
        let (after, earlier) = (each(period), each(before))
        func months(_ span: Period, _ found: [Month: Int]?) -> [MonthCount] {
            counts.states.filter { span.contains($0.month) }.map {
                MonthCount($0.month, found?[$0.month] ?? 0, $0.state, reason: $0.reason)
            }
        }
        let figures = after.keys.sorted { ($0.location, $0.east, $0.north) < ($1.location, $1.east, $1.north) }
            .map { point in
                let own = months(period, after[point])
                return Figure(
                    measure: measure, category: type,
                    place: Figure.Place(code: point.neighbourhood, name: point.location), period: period,
                    months: Completeness(own),
                    comparison: Comparison(after: own, before: months(before, earlier[point]), .assumed))
            }
        return zip(figures, examinedTogether(figures.map(\.comparison))).map { figure, comparison in
            var figure = figure
            figure.comparison = comparison
            return figure
        }
    }
}

extension RowsOfFile {
    /// How many of its rows lie at each point of the map; those without a point are left out.
    var points: [MapPoint: Int] {
        let (east, north) = (
            block.items(Section.longitudes.rawValue, as: Int32.self),
            block.items(Section.latitudes.rawValue, as: Int32.self)
        )
        var byPlace = [Int](repeating: 0, count: east.count)
        for row in rows { byPlace[block.code(.place, row)] += 1 }
        let locations = block.items(Section.placeLocations.rawValue, as: UInt16.self)
        let ofPlace = block.items(Section.placeLSOAs.rawValue, as: UInt16.self)
        let codes = block.items(Section.lsoaCodes.rawValue, as: UInt32.self)
        var found: [MapPoint: Int] = [:]
        for (place, count) in byPlace.enumerated() where count > 0 && east[place] != .min {
            let packed = codes[Int(ofPlace[place])]
            let point = MapPoint(
                east: east[place], north: north[place], location: block.entry(.location, Int(locations[place])),
                neighbourhood: packed == 0 ? "" : AreaCode(packed: packed).text)
            found[point, default: 0] += count
        }
        return found
    }
}
