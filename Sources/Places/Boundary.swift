/// A point on the map in hundred-thousandths of a degree (about a metre), WGS 84.
package struct Position: Hashable, Sendable {
    package let longitude: Int32
    package let latitude: Int32

    package init(longitude: Int32, latitude: Int32) {
        self.longitude = longitude
        self.latitude = latitude
    }
}

/// One polygon: the line round it, and the lines round its holes. A ring's last point joins its first, unrepeated.
package struct Polygon: Hashable, Sendable {
    package let outer: [Position]
    package let holes: [[Position]]
    package var rings: [[Position]] { [outer] + holes }

    package init(outer: [Position], holes: [[Position]] = []) {
        self.outer = outer
        self.holes = holes
    }
}

/// The shape of one area, for a map or for finding what lies in it. Generalised: good to tens of metres at best.
package struct Boundary: Sendable {
    package let code: AreaCode
    package let source: ShapeSource
    package let polygons: [Polygon]
    /// Drawn from other boundaries because none was published: a map must say so.
    package var isDerived: Bool { source.isDerived }

    package init(code: AreaCode, source: ShapeSource, polygons: [Polygon]) {
        self.code = code
        self.source = source
        self.polygons = polygons
    }
}

/// A flat map in metres round a middle point, for drawing an area the size of a county. Not for measuring distance.
package struct LocalMap: Sendable {
    private let middle: Position
    private let metresEast: Double
    private let metresNorth = 1.11320

    /// - Parameter boundaries: What will be drawn. Nothing when they hold no point.
    package init?(around boundaries: [Boundary]) {
        var (west, east, south, north) = (Int32.max, Int32.min, Int32.max, Int32.min)
        for boundary in boundaries {
            for point in boundary.polygons.lazy.flatMap(\.outer) {
                (west, east) = (min(west, point.longitude), max(east, point.longitude))
                (south, north) = (min(south, point.latitude), max(north, point.latitude))
            }
        }
        guard west <= east else { return nil }
        middle = Position(longitude: west + (east - west) / 2, latitude: south + (north - south) / 2)
        metresEast = metresNorth * LocalMap.cosine(degrees: Double(middle.latitude) / 100_000)
    }

    /// Metres east and north of the middle.
    package func metres(_ point: Position) -> (east: Double, north: Double) {
        (
            Double(point.longitude - middle.longitude) * metresEast,
            Double(point.latitude - middle.latitude) * metresNorth
        )
    }

    /// The cosine of an angle below a right angle, by its series; exact to 12 digits. The rules use no Foundation.
    static func cosine(degrees: Double) -> Double {
        let radians = degrees * .pi / 180
        var (term, sum) = (1.0, 1.0)
        for step in stride(from: 2.0, through: 24, by: 2) {
            term *= -radians * radians / (step * (step - 1))
            sum += term
        }
        return sum
    }
}
