/// Areas shaded by class. It never stands without its list: the rows are part of it.
package struct MapChart: Chart {
    package var title: String
    /// What was counted: `crimes recorded per 1,000 residents, 2025`.
    package var unit: String
    /// The classes from lowest to highest, in words: `4 to 6 per 1,000`. At most five.
    package var classes: [String]
    package var areas: [Area]
    /// What is said of areas without a class.
    package var unclassed: String

    package init(title: String, unit: String, classes: [String], areas: [Area], unclassed: String = "No figure") {
        (self.title, self.unit, self.areas, self.unclassed) = (title, unit, areas, unclassed)
        self.classes = Array(classes.prefix(MapClass.all.count))
    }

    /// A place on the ground, in metres east and north.
    package struct Point: Hashable, Sendable {
        package var east: Double
        package var north: Double
        package init(_ east: Double, _ north: Double) { (self.east, self.north) = (east, north) }
    }

    package struct Area: Hashable, Sendable {
        package var code: String
        package var name: String
        /// Outer edges and holes, in any order; empty where the area cannot be drawn, and then the list alone has it.
        package var rings: [[Point]]
        /// 0 for the lowest class, up to 4; nothing where there is no figure.
        package var level: Int?
        /// Its value as said in the list.
        package var value: String

        package init(code: String, name: String, rings: [[Point]], level: Int?, value: String) {
            (self.code, self.name, self.value) = (code, name, value)
            (self.rings, self.level) = (rings, level)
        }
    }

    /// The class of an area, or nothing: a class that has no words is none.
    package func level(_ area: Area) -> Int? { area.level.flatMap { classes.indices.contains($0) ? $0 : nil } }

    package var description: String {
        let counts = classes.indices.map { index in (classes[index], areas.filter { level($0) == index }.count) }
        let said = counts.map { "\($0.0): \($0.1 == 1 ? "1 area" : "\($0.1) areas")" }
        let without = areas.filter { level($0) == nil }.count
        return "\(unit). " + said.joined(separator: "; ") + (without > 0 ? "; \(unclassed): \(without)" : "")
            + ". The list has every area."
    }

    package var table: NumbersTable {
        NumbersTable(
            caption: title, headers: ["On the map", "Area", "Code", unit, "Class"],
            rows: areas.enumerated().map { position, area in
                [
                    area.rings.isEmpty ? "Not drawn" : "\(position + 1)", area.name, area.code, area.value,
                    level(area).map { classes[$0] } ?? unclassed,
                ]
            })
    }
}

/// How a class looks: a shade, and lines that tell it apart without colour.
package struct MapClass: Hashable, Sendable {
    package var fill: String
    package var hatches: [Hatch]

    /// Lines across an area, rising or falling, so far apart, in units of the drawing.
    package struct Hatch: Hashable, Sendable {
        package var rises: Bool
        package var spacing: Double
        package var ink: String
    }

    package static let all = [
        MapClass(fill: "#ffffff", hatches: []),
        MapClass(fill: "#dbe7f2", hatches: [Hatch(rises: true, spacing: 11, ink: "#4f7291")]),
        MapClass(fill: "#a9c8e4", hatches: [Hatch(rises: false, spacing: 7, ink: "#2b5a82")]),
        MapClass(fill: "#4f8fc6", hatches: [Hatch(rises: true, spacing: 5, ink: "#ffffff")]),
        MapClass(fill: "#0f3f6d", hatches: []),
    ]
    /// An area with no figure: grey, crossed both ways.
    package static let none = MapClass(
        fill: "#f3f2f1",
        hatches: [Hatch(rises: true, spacing: 9, ink: "#a0a5a8"), Hatch(rises: false, spacing: 9, ink: "#a0a5a8")])
}
