/// Finds which of many areas holds a point.
///
/// Coordinates are whole numbers of any unit (millionths of a degree, decimetres of the National Grid), and every
/// decision is made in whole numbers, so there is no tolerance and no rounding. A point on a line between two areas
/// belongs to exactly one of them; where areas overlap, to the first.
///
/// The ground is a grid of square cells. A cell that no line crosses knows its area at once. In any other, each area
/// that meets the cell is asked by casting a ray over the few of its lines that lie at the point's height.
package final class PointLocator: Sendable {
    /// What is answered for each area.
    let labels: [Int32]
    let edges: EdgeBands
    let grid: CellGrid

    /// - Parameters:
    ///   - areas: The rings of each area, holes and islands alike, each as points x and y. Coordinates must be within
    ///     ±1,073,741,823. A ring need not be closed.
    ///   - labels: What to answer for each; its position when left out.
    package init(rings areas: [[[SIMD2<Int32>]]], labels: [Int32]? = nil) {
        self.labels = labels ?? Array(0..<Int32(areas.count))
        edges = EdgeBands(areas)
        grid = CellGrid(edges)
    }

    /// - Parameter unitsPerStep: 1 to ask in hundred-thousandths of a degree, 10 to ask in millionths.
    package convenience init(_ boundaries: [Boundary], labels: [Int32]? = nil, unitsPerStep: Int32) {
        let areas = boundaries.map { boundary in
            boundary.polygons.flatMap { polygon in
                polygon.rings.map { $0.map { SIMD2($0.longitude &* unitsPerStep, $0.latitude &* unitsPerStep) } }
            }
        }
        self.init(rings: areas, labels: labels)
    }

    /// The label of the area that holds the point, or -1.
    @inline(__always)
    package func locate(_ x: Int32, _ y: Int32) -> Int32 {
        var found: Int32 = -1
        grid.candidates(x, y) { area, certain in
            guard certain || edges.holds(area, x, y) else { return false }
            found = labels[Int(area)]
            return true
        }
        return found
    }

    /// The labels of many points, -1 for each that lies in none.
    package func locate(xs: [Int32], ys: [Int32]) -> [Int32] {
        let count = min(xs.count, ys.count)
        return [Int32](unsafeUninitializedCapacity: count) { found, made in
            for point in 0..<count { found[point] = locate(xs[point], ys[point]) }
            made = count
        }
    }
}
