/// The lines round each area, sorted into bands by height so that a ray meets only those at its own height.
struct EdgeBands: Sendable {
    /// A line that is not level, from its lower to its upper end: x0, y0, x1, y1.
    typealias Edge = SIMD4<Int32>

    /// An area: its extent, and where its bands begin.
    struct Extent: Sendable {
        var (west, south, east, north) = (Int32.max, Int32.max, Int32.min, Int32.min)
        var firstBand: Int32 = 0
        var bands: Int32 = 1
        /// A band is 2 to this power high.
        var shift: Int32 = 0
        /// Every line of the area once, by position in `lines`.
        var (firstLine, endLine): (Int32, Int32) = (0, 0)
        var lines: Range<Int> { Int(firstLine)..<Int(endLine) }
    }

    private(set) var extents: [Extent] = []
    /// Each line once, level ones too, for marking the grid.
    private(set) var lines: [Edge] = []
    /// Where the edges of each band begin in `banded`; one more than there are bands.
    private(set) var starts: [Int32] = [0]
    /// Edges by area and band. A line that crosses several bands stands in each.
    private(set) var banded: [Edge] = []

    init(_ areas: [[[SIMD2<Int32>]]]) {
        let points = areas.reduce(0) { $1.reduce($0) { $0 + $1.count } }
        extents.reserveCapacity(areas.count)
        lines.reserveCapacity(points)
        banded.reserveCapacity(3 * points)
        for rings in areas { add(rings) }
    }

    private mutating func add(_ rings: [[SIMD2<Int32>]]) {
        var extent = Extent()
        let firstLine = Int32(lines.count)
        for ring in rings where ring.count >= 3 {
            var before = EdgeBands.drawnIn(ring[ring.count - 1])
            for point in ring.lazy.map(EdgeBands.drawnIn) {
                extent.west = min(extent.west, point.x)
                extent.east = max(extent.east, point.x)
                extent.south = min(extent.south, point.y)
                extent.north = max(extent.north, point.y)
                if point != before {
                    let (low, high) = before.y <= point.y ? (before, point) : (point, before)
                    lines.append(Edge(low.x, low.y, high.x, high.y))
                }
                before = point
            }
        }
        (extent.firstLine, extent.endLine) = (firstLine, Int32(lines.count))
        extent.firstBand = Int32(starts.count - 1)
        if !extent.lines.isEmpty {
            let height = extent.north - extent.south
            let wanted = max(1, Int32(extent.lines.count) / 2)
            while height >> extent.shift >= wanted { extent.shift += 1 }
            extent.bands = height >> extent.shift + 1
            fill(extent)
        }
        extents.append(extent)
    }

    /// Beyond ±1,073,741,823 a difference would not fit; a point out there is drawn in to it.
    private static func drawnIn(_ point: SIMD2<Int32>) -> SIMD2<Int32> {
        let most = SIMD2<Int32>(repeating: 1_073_741_823)
        return point.clamped(lowerBound: 0 &- most, upperBound: most)
    }

    /// Sorts an area's lines into its bands by counting.
    private mutating func fill(_ extent: Extent) {
        var ends = [Int32](repeating: 0, count: Int(extent.bands))
        func bands(_ edge: Edge) -> ClosedRange<Int> {
            Int((edge.y - extent.south) >> extent.shift)...Int((edge.w - extent.south) >> extent.shift)
        }
        for line in extent.lines where lines[line].y != lines[line].w {
            for band in bands(lines[line]) { ends[band] += 1 }
        }
        var at = Int32(banded.count)
        for band in ends.indices {
            let count = ends[band]
            ends[band] = at
            at += count
            starts.append(at)
        }
        banded.append(contentsOf: repeatElement(Edge(), count: Int(at) - banded.count))
        for line in extent.lines where lines[line].y != lines[line].w {
            for band in bands(lines[line]) {
                banded[Int(ends[band])] = lines[line]
                ends[band] += 1
            }
        }
    }
}
