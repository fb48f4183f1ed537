import Charts
import Dates
import Figures
import Markup
import Papers
import Places

/// Where in the area: a map with its list, the fullest neighbourhoods, and what no map can hold.
struct ReportMap {
    private let figures: ReportFigures
    private let gazetteer: Gazetteer
    private let boundaries: [String: Boundary]

    init(_ figures: ReportFigures, _ gazetteer: Gazetteer) {
        (self.figures, self.gazetteer) = (figures, gazetteer)
        let found = figures.places.districts.flatMap { Shapes.embedded.boundaries(of: figures.partLevel, in: $0.code) }
        boundaries = Dictionary(found.map { ($0.code.text, $0) }, uniquingKeysWith: { $1 })
    }

    var blocks: [Paper.Block] {
        let what = figures.partLevel.saidOfMany
        var blocks: [Paper.Block] = [.heading(1, "Where")]
        if let map {
            blocks.append(
                .paragraph(
                    "The map counts \(figures.measure.unit); it does not allow for how many people live or come there. Numbers on it are those of the list."
                ))
            blocks.append(.map(map))
            blocks += drawnFrom.map { .paragraph(Words($0)) }
        } else {
            blocks.append(.paragraph("No boundaries of these \(what) are held, so there is no map; the table by \(figures.partLevel.said) has them all."))
        }
        return blocks + fullest + apart
    }

    /// Classes of as nearly as can be equally many areas, said by their ends.
    private var map: MapChart? {
        let drawn = figures.parts.compactMap { boundaries[$0.place.code] }
        guard let flat = LocalMap(around: drawn) else { return nil }
        let classes = CountClasses(figures.parts.compactMap(\.shown))
        let areas = figures.parts.map { part in
            let rings = boundaries[part.place.code]?.polygons.flatMap(\.rings) ?? []
            return MapChart.Area(
                code: AreaCode(part.place.code) == nil ? "" : part.place.code, name: figures.partName(part),
                rings: rings.map { ring in
                    ring.map { point in
                        let metres = flat.metres(point)
                        return MapChart.Point(metres.east, metres.north)
                    }
                },
                level: part.shown.flatMap(classes.level), value: part.shown.map { number($0) } ?? "Not held")
        }
        let lead = figures.lead
        let gap = lead.value == nil ? ", the months that both years have" : ""
        return MapChart(
            title: "\(figures.measure.name) by \(figures.partLevel.said) in \(figures.places.name), \(lead.period.said)\(gap)",
            unit: figures.measure.unit, classes: classes.said, areas: areas)
    }

    /// Where the shapes come from, and which are derived.
    private var drawnFrom: [String] {
        let used = figures.parts.compactMap { part in boundaries[part.place.code].map { (name: figures.partName(part), boundary: $0) } }
        var lines = Set(used.filter { !$0.boundary.isDerived }.map(\.boundary.source.said)).sorted()
        let derived = used.filter(\.boundary.isDerived)
        if let first = derived.first { lines.append("\(first.boundary.source.said): \(saidInTurn(derived.map(\.name)))") }
        let undrawn = figures.parts.filter { boundaries[$0.place.code] == nil }.map { figures.partName($0) }
        if !undrawn.isEmpty { lines.append("In the list and not on the map: \(saidInTurn(undrawn))") }
        return lines.isEmpty ? [] : ["Boundaries. " + lines.map { $0 + "." }.joined(separator: " ")]
    }

    private var fullest: [Paper.Block] {
        guard !figures.neighbourhoods.isEmpty else { return [] }
        let rows = figures.neighbourhoods.map { one -> [Words] in
            let ward = AreaCode(one.place.code).flatMap { gazetteer.lsoaIndex($0) }
                .flatMap { gazetteer.lsoas[Int($0)].ward }.map { gazetteer.wards[Int($0)].name }
            return [Words(one.place.name), Words(ward ?? "Ward unknown"), Words(number(one.shown ?? 0))]
        }
        return [
            .table(
                PaperTable(
                    "The \(number(rows.count)) neighbourhoods with the most, \(figures.spans.headline.said)",
                    headers: ["Neighbourhood (LSOA)", "Ward", figures.measure.unit], rows: rows,
                    notes: [
                        "Open data place each record at one of a fixed set of map points, so a neighbourhood's count may hold its neighbour's. Town centres, hospitals and stations come first in most lists."
                    ], numeric: [2]))
        ]
    }

    /// Rows that stand in no ward: other forces' records, and those without a place.
    private var apart: [Paper.Block] {
        func cells(_ name: String, _ figure: Figure) -> [Words] {
            let change = figure.comparison?.change
            return [
                Words(name), Words(figure.shown.map { number($0) } ?? "Not held"),
                Words(change.map { number($0.before) } ?? "Not held"),
            ]
        }
        let others = [cells("Recorded in \(figures.places.name) by other forces", figures.otherForces)]
        let unplaced = zip(figures.places.forces, figures.unplaced).map { force, figure in
            cells("Without a place in the files of \(gazetteer.printed(force)), anywhere in its area", figure)
        }
        return [
            .heading(2, "Counted apart"),
            .paragraph("These are in no figure above: other forces' records, and records that name no place."),
            .table(
                PaperTable(
                    "\(figures.measure.name) counted apart, \(figures.spans.headline.said)",
                    headers: ["Line", figures.spans.headline.said, "A year before"], rows: others + unplaced, numeric: [1, 2])),
        ]
    }
}

/// At most five classes of counts, each of as nearly as can be equally many areas.
struct CountClasses {
    /// The highest count of each class.
    private var tops: [Int] = []
    private let least: Int

    init(_ counts: [Int]) {
        let sorted = counts.sorted()
        least = sorted.first ?? 0
        let wanted = Swift.min(5, Set(sorted).count)
        for share in 1...Swift.max(wanted, 1) where !sorted.isEmpty {
            let top = sorted[share * sorted.count / Swift.max(wanted, 1) - 1]
            if top > tops.last ?? -1 { tops.append(top) }
        }
    }

    func level(_ count: Int) -> Int? { tops.firstIndex { count <= $0 } }

    /// `12 to 45`.
    var said: [String] {
        tops.indices.map { position in
            let from = position == 0 ? least : tops[position - 1] + 1
            return from == tops[position] ? number(from) : "\(number(from)) to \(number(tops[position]))"
        }
    }
}

extension Gazetteer {
    /// `Derbyshire Constabulary` for `derbyshire`.
    func printed(_ slug: String) -> String { force(slug: slug).map { forces[Int($0)].printed } ?? slug }
}
