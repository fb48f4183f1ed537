/// A picture as a PNG file.
///
/// Source: W3C, “Portable Network Graphics (PNG) Specification (Third Edition)”, sections 5 and 11.
func png(_ raster: Raster, pixelsPerMetre: UInt32 = 7874) -> [UInt8] {
    let row = raster.width * 3
    var lines: [UInt8] = []
    lines.reserveCapacity((row + 1) * raster.height)
    for y in 0..<raster.height {
        lines.append(0)
        lines += raster.pixels[(y * row)..<((y + 1) * row)]
    }
    // Eight bits a colour; red, green and blue; no interlacing.
    let head = big(UInt32(raster.width)) + big(UInt32(raster.height)) + [8, 2, 0, 0, 0]
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + chunk("IHDR", head)
        + chunk("pHYs", big(pixelsPerMetre) + big(pixelsPerMetre) + [1]) + chunk("IDAT", deflated(lines, wrapped: true))
        + chunk("IEND", [])
}

private func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
    let body = Array(name.utf8) + data
    return big(UInt32(data.count)) + body + big(checksum(body))
}

/// Big end first.
private func big(_ number: UInt32) -> [UInt8] { withUnsafeBytes(of: number.bigEndian) { Array($0) } }
