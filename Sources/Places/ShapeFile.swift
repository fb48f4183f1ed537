/// The boundaries of one level, packed by tools/reference/shapes.py, and decoded only when asked for.
struct ShapeFile: @unchecked Sendable {
    // The bytes are compiled into the program and are never written.
    private let bytes: UnsafeRawBufferPointer
    private let count: Int

    init(_ bytes: UnsafeRawBufferPointer) throws(PackFault) {
        guard bytes.count >= 16, bytes.prefix(8).elementsEqual("WMSHAPE1".utf8) else { throw .notAPack }
        count = Int(bytes.number32(at: 8))
        guard bytes.count >= 16 + 12 * count else { throw .cutShort(section: "index") }
        guard bytes.number32(at: 12 + 12 * count) <= bytes.count else { throw .cutShort(section: "rings") }
        self.bytes = bytes
    }

    private func code(_ place: Int) -> UInt32 { bytes.number32(at: 12 + 12 * place) }
    private func district(_ place: Int) -> Int { Int(bytes.number16(at: 16 + 12 * place)) }
    private func offset(_ place: Int) -> Int {
        Int(bytes.number32(at: 12 + 12 * place + (place < count ? 8 : 0)))
    }

    /// The first shape of a district, or the place where it would be. Shapes lie in order of district and code.
    private func first(of district: Int, _ code: UInt32 = 0) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if (self.district(middle), self.code(middle)) < (district, code) { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// - Parameter district: Its position in ``Gazetteer/districts``; 65535 in a file that is not by district.
    func boundaries(ofDistrict district: Int) -> [Boundary] {
        (first(of: district)..<first(of: district + 1)).compactMap(boundary)
    }

    func boundary(_ code: AreaCode, ofDistrict district: Int) -> Boundary? {
        let place = first(of: district, code.packed)
        guard place < count, self.code(place) == code.packed, self.district(place) == district else { return nil }
        return boundary(place)
    }

    func everyBoundary() -> [Boundary] { (0..<count).compactMap(boundary) }

    private func boundary(_ place: Int) -> Boundary? {
        guard let source = ShapeSource(rawValue: bytes[18 + 12 * place]), offset(place) <= offset(place + 1) else {
            return nil
        }
        var reader = RingReader(bytes: UnsafeRawBufferPointer(rebasing: bytes[offset(place)..<offset(place + 1)]))
        guard let polygons = reader.polygons() else { return nil }
        return Boundary(code: AreaCode(packed: code(place)), source: source, polygons: polygons)
    }
}

/// Reads rings from their steps. Nothing when the bytes end too soon.
private struct RingReader {
    let bytes: UnsafeRawBufferPointer
    var at = 0
    var longitude: Int32 = 0
    var latitude: Int32 = 0

    mutating func polygons() -> [Polygon]? {
        guard let count = number(), count <= bytes.count else { return nil }
        var polygons: [Polygon] = []
        for _ in 0..<count {
            guard let rings = number(), rings > 0, rings <= bytes.count, let outer = ring() else { return nil }
            var holes: [[Position]] = []
            for _ in 1..<rings {
                guard let hole = ring() else { return nil }
                holes.append(hole)
            }
            polygons.append(Polygon(outer: outer, holes: holes))
        }
        return polygons
    }

    private mutating func ring() -> [Position]? {
        guard let count = number(), count <= bytes.count else { return nil }
        var points: [Position] = []
        points.reserveCapacity(Int(count))
        for _ in 0..<count {
            guard let east = number(), let north = number() else { return nil }
            longitude &+= step(east)
            latitude &+= step(north)
            points.append(Position(longitude: longitude, latitude: latitude))
        }
        return points
    }

    private func step(_ number: UInt32) -> Int32 { Int32(bitPattern: number >> 1) ^ -Int32(bitPattern: number & 1) }

    private mutating func number() -> UInt32? {
        var (value, shift) = (UInt32(0), UInt32(0))
        while at < bytes.count, shift < 32 {
            let byte = bytes[at]
            at += 1
            value |= UInt32(byte & 127) << shift
            if byte < 128 { return value }
            shift += 7
        }
        return nil
    }
}
