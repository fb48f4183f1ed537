/// Square cells over all areas. Each knows the one area that covers it, or the areas that meet it.
struct CellGrid: Sendable {
    private(set) var (west, south): (Int32, Int32) = (0, 0)
    private(set) var (columns, rows): (Int32, Int32) = (0, 0)
    /// A cell is 2 to this power wide and high.
    private(set) var shift: Int32 = 0
    /// -1: no area. 0 and above: the area that covers it whole. Below -1: -2 less the place in `starts`.
    private(set) var cells: [Int32] = []
    private(set) var starts: [Int32] = [0]
    /// The areas that meet each mixed cell, in their order.
    private(set) var meeting: [Int32] = []

    /// Cells for each area, and the most in all (16 MB).
    private static let perArea = 400
    private static let most = 4_000_000

    init(_ edges: EdgeBands, _ rays: Rays) {
        let drawn = edges.extents.filter { $0.west <= $0.east }
        guard let first = drawn.first else { return }
        let all = drawn.dropFirst().reduce(into: first) { all, extent in
            (all.west, all.east) = (min(all.west, extent.west), max(all.east, extent.east))
            (all.south, all.north) = (min(all.south, extent.south), max(all.north, extent.north))
        }
        (west, south) = (all.west, all.south)
        let (width, height) = (Int64(all.east) - Int64(west), Int64(all.north) - Int64(south))
        let limit = Int64(min(CellGrid.most, max(1_024, drawn.count * CellGrid.perArea)))
        while (width >> Int64(shift) + 1) * (height >> Int64(shift) + 1) > limit { shift += 1 }
        columns = Int32(width >> Int64(shift)) + 1
        rows = Int32(height >> Int64(shift)) + 1
        cells = [Int32](repeating: -1, count: Int(columns) * Int(rows))
        settle(edges, rays)
    }

    /// Settles every cell: first who meets or covers it, area by area, then the lists of the mixed ones.
    private mutating func settle(_ edges: EdgeBands, _ rays: Rays) {
        let mixed: Int32 = -2
        var met: [(cell: Int32, area: Int32)] = []
        for (place, extent) in edges.extents.enumerated() where extent.west <= extent.east {
            let area = Int32(place)
            var patch = Patch(extent, grid: (west, south, shift))
            for line in extent.lines { patch.mark(edges.lines[line]) }
            for row in 0..<patch.rows {
                var covered: Bool?
                for column in 0..<patch.columns {
                    let cell = (patch.firstRow + row) * columns + patch.firstColumn + column
                    let crossed = patch.isMarked(column, row)
                    if crossed {
                        covered = nil
                    } else if covered == nil {
                        let corner = patch.corner(column, row)
                        covered = rays.meet(area, corner.x, corner.y)
                    }
                    // An area that covers the cell whole settles it for all that come after.
                    guard crossed || covered == true, cells[Int(cell)] < 0 else { continue }
                    if !crossed, cells[Int(cell)] == -1 {
                        cells[Int(cell)] = area
                    } else {
                        cells[Int(cell)] = mixed
                        met.append((cell, area))
                    }
                }
            }
        }
        list(met)
    }

    /// Gives each mixed cell its place, and its areas in order.
    private mutating func list(_ met: [(cell: Int32, area: Int32)]) {
        var places: Int32 = 0
        for cell in cells.indices where cells[cell] < -1 {
            cells[cell] = -2 - places
            places += 1
        }
        var ends = [Int32](repeating: 0, count: Int(places) + 1)
        for (cell, _) in met { ends[-1 - Int(cells[Int(cell)])] += 1 }
        for place in 1..<max(1, ends.count) { ends[place] += ends[place - 1] }
        starts = ends
        meeting = [Int32](repeating: 0, count: met.count)
        for (cell, area) in met {
            let place = -2 - Int(cells[Int(cell)])
            meeting[Int(ends[place])] = area
            ends[place] += 1
        }
    }
}

/// The cells round one area, marked where one of its lines passes.
private struct Patch {
    let firstColumn: Int32
    let firstRow: Int32
    let columns: Int32
    let rows: Int32
    private let (west, south, shift): (Int32, Int32, Int32)
    private var marked: [Bool]

    init(_ extent: EdgeBands.Extent, grid: (west: Int32, south: Int32, shift: Int32)) {
        (west, south, shift) = grid
        firstColumn = (extent.west - west) >> shift
        firstRow = (extent.south - south) >> shift
        columns = (extent.east - west) >> shift - firstColumn + 1
        rows = (extent.north - south) >> shift - firstRow + 1
        marked = [Bool](repeating: false, count: Int(columns) * Int(rows))
    }

    /// Marks every cell that a line touches, and perhaps a neighbour more.
    mutating func mark(_ line: EdgeBands.Edge) {
        let bottom = (line.y - south) >> shift
        let top = (line.w - south) >> shift
        let slope = line.y == line.w ? 0 : (Double(line.z) - Double(line.x)) / (Double(line.w) - Double(line.y))
        for row in bottom...top {
            var (from, to) = (Double(line.x), Double(line.z))
            if bottom != top {
                let low = Double(south) + Double(Int64(row) << Int64(shift))
                let high = low + Double(Int64(1) << Int64(shift))
                from = Double(line.x) + slope * max(0, low - Double(line.y))
                to = Double(line.x) + slope * (min(high, Double(line.w)) - Double(line.y))
            }
            let left = column(min(from, to) - 1)
            let right = column(max(from, to) + 1)
            for column in left...right { marked[Int((row - firstRow) * columns + column)] = true }
        }
    }

    func isMarked(_ column: Int32, _ row: Int32) -> Bool { marked[Int(row * columns + column)] }

    /// The lower left point of a cell.
    func corner(_ column: Int32, _ row: Int32) -> (x: Int32, y: Int32) {
        (west + (firstColumn + column) << shift, south + (firstRow + row) << shift)
    }

    private func column(_ x: Double) -> Int32 {
        let whole = Int64((x - Double(west)).rounded(.down)) >> Int64(shift)
        return Int32(min(max(whole - Int64(firstColumn), 0), Int64(columns) - 1))
    }
}
