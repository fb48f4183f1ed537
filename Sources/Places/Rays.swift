/// The lines of all areas by band, laid out for asking millions of times.
///
/// The memory is written while it is made and never again; ``PointLocator`` frees it.
struct Rays: @unchecked Sendable {
    let extents: UnsafeMutableBufferPointer<EdgeBands.Extent>
    private let starts: UnsafeMutableBufferPointer<Int32>
    private let banded: UnsafeMutableBufferPointer<EdgeBands.Edge>

    init(_ edges: EdgeBands) {
        extents = kept(edges.extents)
        starts = kept(edges.starts)
        banded = kept(edges.banded)
    }

    /// Whether an area holds a point: a ray to the east crosses its lines an odd number of times.
    @inline(__always)
    func meet(_ area: Int32, _ x: Int32, _ y: Int32) -> Bool {
        let extent = extents.baseAddress.unsafelyUnwrapped + Int(area)
        guard x >= extent.pointee.west, x <= extent.pointee.east, y >= extent.pointee.south, y <= extent.pointee.north
        else { return false }
        let band = Int(extent.pointee.firstBand &+ (y &- extent.pointee.south) &>> extent.pointee.shift)
        let start = starts.baseAddress.unsafelyUnwrapped + band
        let edges = banded.baseAddress.unsafelyUnwrapped
        var inside = false
        for place in Int(start[0])..<Int(start[1]) {
            let edge = edges[place]
            let spans = (edge.y <= y) != (edge.w <= y)
            let along = (Int64(edge.z) &- Int64(edge.x)) &* (Int64(y) &- Int64(edge.y))
            let across = (Int64(x) &- Int64(edge.x)) &* (Int64(edge.w) &- Int64(edge.y))
            inside = inside != (spans && across < along)
        }
        return inside
    }

    func free() {
        extents.deallocate()
        starts.deallocate()
        banded.deallocate()
    }
}

/// A copy of a list that stays where it is until freed. Never empty, so that it always has an address.
func kept<Element: BitwiseCopyable>(_ list: [Element]) -> UnsafeMutableBufferPointer<Element> {
    let copy = UnsafeMutableBufferPointer<Element>.allocate(capacity: max(1, list.count))
    _ = copy.initialize(from: list)
    return copy
}
