import Charts

/// Digits drawn as lines, for pictures: in a box one high and 0.6 wide.
enum StrokedDigits {
    // swift-format-ignore
    private static let strokes: [[[(Double, Double)]]] = [
        [[(0.1, 0.2), (0.2, 0), (0.4, 0), (0.5, 0.2), (0.5, 0.8), (0.4, 1), (0.2, 1), (0.1, 0.8), (0.1, 0.2)]],
        [[(0.12, 0.2), (0.32, 0), (0.32, 1)]],
        [[(0.1, 0.2), (0.2, 0), (0.4, 0), (0.5, 0.2), (0.5, 0.38), (0.1, 1), (0.52, 1)]],
        [[(0.1, 0.1), (0.2, 0), (0.4, 0), (0.5, 0.15), (0.5, 0.35), (0.4, 0.48), (0.25, 0.48)],
            [(0.4, 0.48), (0.52, 0.62), (0.52, 0.85), (0.4, 1), (0.2, 1), (0.08, 0.88)]],
        [[(0.42, 1), (0.42, 0), (0.06, 0.7), (0.55, 0.7)]],
        [[(0.5, 0), (0.14, 0), (0.1, 0.45), (0.38, 0.42), (0.52, 0.58), (0.52, 0.82), (0.4, 1), (0.2, 1), (0.08, 0.9)]],
        [[(0.46, 0.06), (0.36, 0), (0.22, 0), (0.1, 0.25), (0.1, 0.8), (0.2, 1), (0.4, 1), (0.5, 0.82), (0.5, 0.6),
            (0.4, 0.44), (0.2, 0.44), (0.1, 0.6)]],
        [[(0.08, 0), (0.52, 0), (0.24, 1)]],
        [[(0.3, 0.46), (0.14, 0.36), (0.12, 0.14), (0.22, 0), (0.38, 0), (0.48, 0.14), (0.46, 0.36), (0.3, 0.46),
            (0.1, 0.62), (0.1, 0.86), (0.2, 1), (0.4, 1), (0.5, 0.86), (0.5, 0.62), (0.3, 0.46)]],
        [[(0.14, 0.94), (0.24, 1), (0.38, 1), (0.5, 0.75), (0.5, 0.2), (0.4, 0), (0.2, 0), (0.1, 0.18), (0.1, 0.4),
            (0.2, 0.56), (0.4, 0.56), (0.5, 0.4)]],
    ]

    /// Draws a whole number about a point, ringed in white.
    static func draw(_ whole: Int, at centre: MapFit.Place, height: Double, on raster: inout Raster) {
        let digits = String(whole.magnitude).utf8.map { Int($0 - UInt8(ascii: "0")) }
        let left = centre.x - Double(digits.count) * 0.3 * height
        for (thick, ink) in [(height * 0.42, "#ffffff"), (height * 0.14, "#0b0c0c")] {
            for (position, digit) in digits.enumerated() {
                for stroke in strokes[digit] {
                    let points = stroke.map { point in
                        (x: left + (Double(position) * 0.6 + point.0) * height, y: centre.y + (point.1 - 0.5) * height)
                    }
                    raster.stroke(points, width: thick, ink)
                }
            }
        }
    }
}
