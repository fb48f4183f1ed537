/// A map brought into a drawing: north up, whole, as large as it will go.
package struct MapFit: Sendable {
    package typealias Place = (x: Double, y: Double)
    package let width: Double
    package let height: Double
    private let scale: Double
    private let west: Double
    private let north: Double
    private let margin: (x: Double, y: Double)

    /// - Parameters:
    ///   - width: Width of the drawing; the height follows from the map, up to `tallest`.
    package init(_ map: MapChart, width: Double, tallest: Double) {
        let points = map.areas.lazy.flatMap(\.rings).joined().filter { $0.east.isFinite && $0.north.isFinite }
        var (west, east, south, north) = (Double.infinity, -Double.infinity, Double.infinity, -Double.infinity)
        for point in points {
            (west, east) = (min(west, point.east), max(east, point.east))
            (south, north) = (min(south, point.north), max(north, point.north))
        }
        let edge = 4.0
        let (across, up) = (max(east - west, 1), max(north - south, 1))
        let isEmpty = !west.isFinite
        scale = isEmpty ? 1 : min((width - 2 * edge) / across, (tallest - 2 * edge) / up)
        (self.width, self.west, self.north) = (width, isEmpty ? 0 : west, isEmpty ? 0 : north)
        height = isEmpty ? 2 * edge : up * scale + 2 * edge
        margin = (isEmpty ? edge : (width - across * scale) / 2, edge)
    }

    package func rings(_ area: MapChart.Area) -> [[Place]] {
        area.rings.map { ring in
            ring.filter { $0.east.isFinite && $0.north.isFinite }.map { point in
                ((point.east - west) * scale + margin.x, (north - point.north) * scale + margin.y)
            }
        }
    }

    /// Where a number of so much width can be written inside an area; nothing where it does not fit.
    package func label(_ area: MapChart.Area, width: Double, height: Double) -> Place? {
        let rings = self.rings(area)
        guard let outer = rings.max(by: { signedArea($0).magnitude < signedArea($1).magnitude }), outer.count > 2 else {
            return nil
        }
        let (low, high) = (outer.map(\.y).min() ?? 0, outer.map(\.y).max() ?? 0)
        var best: (place: Place, room: Double)?
        for share in [0.5, 0.4, 0.6, 0.3, 0.7] {
            let y = low + (high - low) * share
            for span in spans(rings, at: y) where span.to - span.from > (best?.room ?? width) {
                let place = ((span.from + span.to) / 2, y)
                let fits = [y - height / 2, y + height / 2].allSatisfy { edge in
                    spans(rings, at: edge).contains { $0.from <= place.0 - width / 2 && $0.to >= place.0 + width / 2 }
                }
                if fits { best = (place, span.to - span.from) }
            }
        }
        return best?.place
    }

    private func signedArea(_ ring: [Place]) -> Double {
        zip(ring, ring.dropFirst() + ring.prefix(1)).reduce(0) { $0 + ($1.0.x * $1.1.y - $1.1.x * $1.0.y) / 2 }
    }
}

/// The stretches of a level line that lie inside some rings, by the even-odd rule, from left to right.
package func spans(_ rings: [[MapFit.Place]], at y: Double) -> [(from: Double, to: Double)] {
    var crossings: [Double] = []
    for ring in rings where ring.count > 2 {
        var last = ring[ring.count - 1]
        for point in ring {
            if (last.y <= y) != (point.y <= y) {
                crossings.append(last.x + (y - last.y) / (point.y - last.y) * (point.x - last.x))
            }
            last = point
        }
    }
    crossings.sort()
    return stride(from: 0, to: crossings.count - 1, by: 2).map { (crossings[$0], crossings[$0 + 1]) }
}
