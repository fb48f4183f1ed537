import Charts

/// A picture for a Word file, with its size on paper.
struct Picture: Hashable {
    var png: [UInt8]
    var widthMillimetres: Double
    var heightMillimetres: Double
}

extension MapChart {
    /// The map, numbered as in its list; the legend stands beside it in words.
    func picture(fineness fine: Double = 2) -> Picture {
        // The textures are told in units of a drawing 720 wide.
        let fit = MapFit(self, width: 720 * fine, tallest: 620 * fine)
        var raster = Raster(width: Int(fit.width), height: Int(fit.height))
        for area in areas {
            let (rings, texture) = (fit.rings(area), Texture(style(area), fine: fine))
            raster.fill(rings, texture.colour)
        }
        for area in areas {
            for ring in fit.rings(area) { raster.stroke(ring + ring.prefix(1), width: fine, "#0b0c0c") }
        }
        for (position, area) in areas.enumerated() {
            let digits = Double(String(position + 1).utf8.count)
            guard let place = fit.label(area, width: digits * 0.6 * 13 * fine, height: 13 * fine) else { continue }
            StrokedDigits.draw(position + 1, at: place, height: 12 * fine, on: &raster)
        }
        return Picture(png: png(raster), widthMillimetres: 160, heightMillimetres: 160 * fit.height / fit.width)
    }

    /// The look of one class, for the legend.
    static func swatch(_ style: MapClass) -> Picture {
        var raster = Raster(width: 84, height: 42)
        let texture = Texture(style, fine: 2)
        let ring = [(x: 1.0, y: 1.0), (x: 83.0, y: 1.0), (x: 83.0, y: 41.0), (x: 1.0, y: 41.0)]
        raster.fill([ring], texture.colour)
        raster.stroke(ring + ring.prefix(1), width: 2, "#0b0c0c")
        return Picture(png: png(raster), widthMillimetres: 9.3, heightMillimetres: 4.65)
    }
}

/// A class as colours of pixels: its shade, with its lines laid over.
private struct Texture {
    var fill: Raster.Colour
    var hatches: [(rises: Bool, apart: Double, ink: Raster.Colour)]
    var thick: Double

    init(_ style: MapClass, fine: Double) {
        fill = Raster.colour(style.fill)
        hatches = style.hatches.map { ($0.rises, $0.spacing * fine * 2.0.squareRoot(), Raster.colour($0.ink)) }
        thick = 1.2 * fine * 2.0.squareRoot()
    }

    func colour(_ x: Int, _ y: Int) -> Raster.Colour {
        for hatch in hatches {
            let across = Double(hatch.rises ? x + y : y - x)
            let place = across - (across / hatch.apart).rounded(.down) * hatch.apart
            if place < thick { return hatch.ink }
        }
        return fill
    }
}

extension IntervalChart {
    /// The change drawn, without its words: those stand under it as text.
    func picture() -> Picture {
        var raster = Raster(width: 1360, height: 160)
        let (left, right, axis) = (100.0, 1260.0, 80.0)
        let x = { (ratio: Double) in left + (right - left) * share(ratio) }
        let grey = "#767c80"
        let ink = "#0b0c0c"
        let accent = "#1d70b8"
        raster.stroke([(left, axis), (right, axis)], width: 4, grey)
        for end in [left, right] { raster.stroke([(end, axis - 20), (end, axis + 20)], width: 4, grey) }
        for dash in stride(from: 4.0, to: 156, by: 24) {
            raster.stroke([(680, dash), (680, dash + 13)], width: 6, ink)
        }
        raster.stroke([(x(lower), axis), (x(upper), axis)], width: 16, accent)
        for (end, beyond, way) in [(lower, lower < 1 / reach - 1e-9, -1.0), (upper, upper > reach + 1e-9, 1.0)] {
            if beyond {
                raster.fill([[(x(end) + 48 * way, axis), (x(end), axis - 28), (x(end), axis + 28)]], accent)
            } else {
                raster.stroke([(x(end), axis - 24), (x(end), axis + 24)], width: 10, accent)
            }
        }
        if let ratio {
            raster.disc((x(ratio), axis), radius: 32, "#ffffff")
            raster.disc((x(ratio), axis), radius: 26, accent)
        }
        return Picture(png: png(raster), widthMillimetres: 110, heightMillimetres: 110 * 160 / 1360)
    }
}
