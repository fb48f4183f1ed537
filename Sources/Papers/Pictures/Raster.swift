import Charts

/// A picture in shades and colours being painted, its edges smoothed.
struct Raster {
    let width: Int
    let height: Int
    /// Red, green and blue, row by row, on white paper.
    private(set) var pixels: [UInt8]

    init(width: Int, height: Int) {
        (self.width, self.height) = (max(width, 1), max(height, 1))
        pixels = [UInt8](repeating: 255, count: self.width * self.height * 3)
    }

    typealias Colour = (red: Double, green: Double, blue: Double)

    /// `#1d70b8` as a colour; black for what is none.
    static func colour(_ hex: String) -> Colour {
        let value = UInt32(String(decoding: hex.utf8.dropFirst(), as: UTF8.self), radix: 16) ?? 0
        return (Double(value >> 16 & 255), Double(value >> 8 & 255), Double(value & 255))
    }

    /// Fills rings by the even-odd rule, four level lines to a row of pixels, part pixels by their share.
    mutating func fill(_ rings: [[MapFit.Place]], _ colour: (_ x: Int, _ y: Int) -> Colour) {
        let heights = rings.joined().map(\.y)
        guard let low = heights.min(), let high = heights.max(), high > 0, low < Double(height) else { return }
        var cover = [Double](repeating: 0, count: width)
        for y in max(Int(low), 0)...min(Int(high), height - 1) {
            var (first, last) = (width, -1)
            for line in 0..<4 {
                for span in spans(rings, at: Double(y) + (Double(line) + 0.5) / 4) {
                    let (from, to) = (max(span.from, 0), min(span.to, Double(width)))
                    guard to > from else { continue }
                    (first, last) = (min(first, Int(from)), max(last, min(Int(to), width - 1)))
                    for x in Int(from)...min(Int(to), width - 1) {
                        cover[x] += max(min(to, Double(x + 1)) - max(from, Double(x)), 0) / 4
                    }
                }
            }
            guard first <= last else { continue }
            for x in first...last where cover[x] > 0 {
                blend(x, y, colour(x, y), cover[x])
                cover[x] = 0
            }
        }
    }

    mutating func fill(_ rings: [[MapFit.Place]], _ hex: String) {
        let colour = Self.colour(hex)
        fill(rings) { _, _ in colour }
    }

    /// A line through the points, so many pixels thick, with round joins.
    mutating func stroke(_ points: [MapFit.Place], width: Double, _ hex: String) {
        for (from, to) in zip(points, points.dropFirst()) {
            let (dx, dy) = (to.x - from.x, to.y - from.y)
            let length = (dx * dx + dy * dy).squareRoot()
            guard length > 0 else { continue }
            let (nx, ny) = (-dy / length * width / 2, dx / length * width / 2)
            fill(
                [
                    [
                        (from.x + nx, from.y + ny), (to.x + nx, to.y + ny), (to.x - nx, to.y - ny),
                        (from.x - nx, from.y - ny),
                    ]
                ], hex)
        }
        if width > 2.5 { for point in points { disc(point, radius: width / 2, hex) } }
    }

    mutating func disc(_ centre: MapFit.Place, radius: Double, _ hex: String) {
        // Sixteen points of a circle, from the cosines of a sixteenth of a turn.
        let (c, s, h) = (0.92388, 0.38268, 0.70711)
        let unit = [
            (1, 0), (c, s), (h, h), (s, c), (0, 1), (-s, c), (-h, h), (-c, s), (-1, 0), (-c, -s), (-h, -h), (-s, -c),
            (0, -1), (s, -c), (h, -h), (c, -s),
        ]
        fill([unit.map { (centre.x + $0.0 * radius, centre.y + $0.1 * radius) }], hex)
    }

    private mutating func blend(_ x: Int, _ y: Int, _ colour: Colour, _ share: Double) {
        let (start, share) = ((y * width + x) * 3, min(share, 1))
        for (offset, ink) in [colour.red, colour.green, colour.blue].enumerated() {
            let paper = Double(pixels[start + offset])
            pixels[start + offset] = UInt8((paper + (ink - paper) * share).rounded())
        }
    }
}
