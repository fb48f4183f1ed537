/// Finds which of many areas holds a point.
///
/// Coordinates are whole numbers of any unit (millionths of a degree, decimetres of the National Grid), and every
/// decision is made in whole numbers: no tolerance, no rounding. A point on a line between two areas
/// belongs to exactly one of them; where areas overlap, to the first.
///
/// The ground is a grid of square cells. A cell that no line crosses knows its area at once. In any other, each area
/// that meets the cell is asked by casting a ray over the few of its lines that lie at the point's height.
package final class PointLocator: Sendable {
    private let rays: Rays
    private let cells: Cells

    /// - Parameters:
    ///   - areas: The rings of each area, holes and islands alike, each as points x and y. Coordinates beyond
    ///     ±1,073,741,823 are drawn in to it. A ring need not be closed.
    ///   - labels: What to answer for each; its position when left out.
    package init(rings areas: [[[SIMD2<Int32>]]], labels: [Int32]? = nil) {
        let edges = EdgeBands(areas)
        rays = Rays(edges)
        cells = Cells(CellGrid(edges, rays), labels: labels ?? Array(0..<Int32(areas.count)))
    }

    deinit {
        rays.free()
        cells.free()
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
    package func locate(_ x: Int32, _ y: Int32) -> Int32 { cells.settled(cells.cell(x, y), x, y, rays) }

    /// The labels of many points, -1 for each that lies in none. Faster than one at a time: the cells of a
    /// run of points are fetched together before any is settled.
    package func locate(xs: [Int32], ys: [Int32]) -> [Int32] {
        let count = min(xs.count, ys.count)
        let run = 128
        return [Int32](unsafeUninitializedCapacity: count) { found, made in
            xs.withUnsafeBufferPointer { xs in
                ys.withUnsafeBufferPointer { ys in
                    for start in stride(from: 0, to: count, by: run) {
                        let points = start..<min(count, start + run)
                        for point in points { found[point] = cells.cell(xs[point], ys[point]) }
                        for point in points { found[point] = cells.settled(found[point], xs[point], ys[point], rays) }
                    }
                }
            }
            made = count
        }
    }
}

/// A ``CellGrid`` laid out for asking millions of times. Written while it is made and never again.
private struct Cells: @unchecked Sendable {
    private let (west, south, columns, rows, shift): (Int32, Int32, Int32, Int32, Int32)
    private let cells: UnsafeMutableBufferPointer<Int32>
    private let starts: UnsafeMutableBufferPointer<Int32>
    private let meeting: UnsafeMutableBufferPointer<Int32>
    private let labels: UnsafeMutableBufferPointer<Int32>

    init(_ grid: CellGrid, labels: [Int32]) {
        (west, south, columns, rows, shift) = (grid.west, grid.south, grid.columns, grid.rows, grid.shift)
        (cells, starts, meeting) = (kept(grid.cells), kept(grid.starts), kept(grid.meeting))
        self.labels = kept(labels)
    }

    /// What the grid holds for a point: see ``CellGrid/cells``.
    @inline(__always)
    func cell(_ x: Int32, _ y: Int32) -> Int32 {
        // One comparison each: below the grid is, without a sign, far beyond it.
        let column = UInt64(bitPattern: Int64(x) &- Int64(west)) &>> UInt64(shift)
        let row = UInt64(bitPattern: Int64(y) &- Int64(south)) &>> UInt64(shift)
        guard column < columns, row < rows else { return -1 }
        return cells[Int(row) &* Int(columns) &+ Int(column)]
    }

    /// The label of a point from its cell.
    @inline(__always)
    func settled(_ cell: Int32, _ x: Int32, _ y: Int32, _ rays: Rays) -> Int32 {
        if cell >= 0 { return labels[Int(cell)] }
        if cell == -1 { return -1 }
        var place = Int(starts[-2 &- Int(cell)])
        let end = Int(starts[-1 &- Int(cell)])
        while place < end {
            if rays.meet(meeting[place], x, y) { return labels[Int(meeting[place])] }
            place &+= 1
        }
        return -1
    }

    func free() {
        cells.deallocate()
        starts.deallocate()
        meeting.deallocate()
        labels.deallocate()
    }
}
