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
        /// Every line of the area once, in `lines`.
        var lines: Range<Int32> = 0..<0
    }

    private(set) var extents: [Extent] = []
    /// Each line once, level ones too, for marking the grid.
    private(set) var lines: [Edge] = []
    /// Where the edges of each band begin in `banded`; one more than there are bands.
    private var starts: [Int32] = [0]
    /// Edges by area and band. A line that crosses several bands stands in each.
    private var banded: [Edge] = []

    init(_ areas: [[[SIMD2<Int32>]]]) {
        extents.reserveCapacity(areas.count)
        for rings in areas { add(rings) }
    }

    /// Whether an area holds a point: a ray to the east crosses its lines an odd number of times.
    @inline(__always)
    func holds(_ area: Int32, _ x: Int32, _ y: Int32) -> Bool {
        let extent = extents[Int(area)]
        guard x >= extent.west, x <= extent.east, y >= extent.south, y <= extent.north else { return false }
        let band = Int(extent.firstBand + (y &- extent.south) >> extent.shift)
        return banded.withUnsafeBufferPointer { edges in
            var inside = false
            for place in Int(starts[band])..<Int(starts[band + 1]) {
                let edge = edges[place]
                let spans = (edge.y <= y) != (edge.w <= y)
                let along = (Int64(edge.z) - Int64(edge.x)) * (Int64(y) - Int64(edge.y))
                let across = (Int64(x) - Int64(edge.x)) * (Int64(edge.w) - Int64(edge.y))
                inside = inside != (spans && across < along)
            }
            return inside
        }
    }

    private mutating func add(_ rings: [[SIMD2<Int32>]]) {
        var extent = Extent()
        let firstLine = Int32(lines.count)
        for ring in rings where ring.count >= 3 {
            var before = ring[ring.count - 1]
            for point in ring {
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
        extent.lines = firstLine..<Int32(lines.count)
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

    /// Sorts an area's lines into its bands by counting.
    private mutating func fill(_ extent: Extent) {
        var ends = [Int32](repeating: 0, count: Int(extent.bands))
        func bands(_ edge: Edge) -> ClosedRange<Int> {
            Int((edge.y - extent.south) >> extent.shift)...Int((edge.w - extent.south) >> extent.shift)
        }
        for line in extent.lines where lines[Int(line)].y != lines[Int(line)].w {
            for band in bands(lines[Int(line)]) { ends[band] += 1 }
        }
        var at = Int32(banded.count)
        for band in ends.indices {
            let count = ends[band]
            ends[band] = at
            at += count
            starts.append(at)
        }
        banded.append(contentsOf: repeatElement(Edge(), count: Int(at) - banded.count))
        for line in extent.lines where lines[Int(line)].y != lines[Int(line)].w {
            for band in bands(lines[Int(line)]) {
                banded[Int(ends[band])] = lines[Int(line)]
                ends[band] += 1
            }
        }
    }
}
