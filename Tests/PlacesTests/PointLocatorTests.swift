import Testing

@testable import Places

@Suite struct PointLocatorTests {
    private func square(_ west: Int32, _ south: Int32, _ side: Int32) -> [SIMD2<Int32>] {
        let (east, north) = (west + side, south + side)
        return [SIMD2(west, south), SIMD2(east, south), SIMD2(east, north), SIMD2(west, north)]
    }

    @Test func `a point within is found and one without is not`() {
        let locator = PointLocator(rings: [[square(0, 0, 100)], [square(200, 0, 100)]])
        #expect(locator.locate(50, 50) == 0)
        #expect(locator.locate(250, 1) == 1)
        #expect(locator.locate(150, 50) == -1)
        #expect(locator.locate(50, -1) == -1)
        #expect(locator.locate(.max, .min) == -1)
        #expect(locator.locate(.min, .max) == -1)
    }

    @Test func `a hole is outside, and an island in it inside`() {
        let locator = PointLocator(rings: [[square(0, 0, 100), square(20, 20, 60), square(40, 40, 20)]])
        #expect(locator.locate(10, 50) == 0)
        #expect(locator.locate(30, 50) == -1)
        #expect(locator.locate(50, 50) == 0)
    }

    @Test func `an area in two pieces is one area`() {
        let locator = PointLocator(rings: [[square(0, 0, 10), square(1_000, 1_000, 10)]], labels: [7])
        #expect(locator.locate(5, 5) == 7)
        #expect(locator.locate(1_005, 1_005) == 7)
        #expect(locator.locate(500, 500) == -1)
    }

    @Test func `a point on a line between neighbours, or at their corner, is in exactly one`() {
        let tiles = (0..<4).flatMap { column in (0..<4).map { row in [square(Int32(column) * 64, Int32(row) * 64, 64)] }
        }
        let alone = tiles.map { PointLocator(rings: [$0]) }
        let together = PointLocator(rings: tiles)
        for x: Int32 in stride(from: 0, to: 256, by: 16) {
            for y: Int32 in stride(from: 0, to: 256, by: 16) {
                let holders = alone.indices.filter { alone[$0].locate(x, y) == 0 }
                #expect(holders.map(Int32.init) == [together.locate(x, y)])
            }
        }
    }

    @Test func `where areas overlap the first is taken`() {
        let locator = PointLocator(rings: [[square(0, 0, 100)], [square(50, 0, 100)], [square(-500, -500, 2_000)]])
        #expect(locator.locate(75, 50) == 0)
        #expect(locator.locate(125, 50) == 1)
        #expect(locator.locate(1_000, 50) == 2)
    }

    @Test func `nothing to look in finds nothing, and lines of no extent do no harm`() {
        #expect(PointLocator(rings: []).locate(0, 0) == -1)
        #expect(PointLocator(rings: [[]]).locate(0, 0) == -1)
        let flat: [SIMD2<Int32>] = [SIMD2(0, 5), SIMD2(10, 5), SIMD2(20, 5)]
        #expect(PointLocator(rings: [[flat], [[SIMD2(1, 1), SIMD2(1, 1), SIMD2(1, 1)]]]).locate(10, 5) == -1)
        let vast: [SIMD2<Int32>] = [SIMD2(.min, .min), SIMD2(.max, .min), SIMD2(.max, .max), SIMD2(.min, .max)]
        #expect(PointLocator(rings: [[vast]]).locate(0, 0) == 0)
    }

    @Test func `two thousand points on and near the lines of a county's wards fall where a plain ray says`() throws {
        let wards = Gazetteer.embedded.districts.filter { $0.county == 5 }
            .flatMap { Shapes.embedded.boundaries(of: .ward, in: $0.code) }
        let locator = PointLocator(wards, unitsPerStep: 1)
        let points = wards.flatMap(\.polygons).flatMap(\.outer)
        var random = SplitMix(state: 1)
        var (xs, ys): ([Int32], [Int32]) = ([], [])
        for _ in 0..<2_000 {
            let near = points[Int(random.next() % UInt64(points.count))]
            let spread = random.next() % 4 == 0 ? UInt64(1) : 2_001
            xs.append(near.longitude + Int32(random.next() % spread) - Int32(spread / 2))
            ys.append(near.latitude + Int32(random.next() % spread) - Int32(spread / 2))
        }
        let found = locator.locate(xs: xs, ys: ys)
        let oneByOne = xs.indices.map { locator.locate(xs[$0], ys[$0]) }
        let plain = xs.indices.map { point in
            wards.firstIndex { plainly($0, hold: xs[point], ys[point]) }.map(Int32.init) ?? -1
        }
        #expect(found == oneByOne)
        #expect(found == plain)
        #expect(found.count { $0 >= 0 } > 1_000)
    }

    /// The textbook ray, over every line.
    private func plainly(_ boundary: Boundary, hold x: Int32, _ y: Int32) -> Bool {
        var inside = false
        for ring in boundary.polygons.lazy.flatMap(\.rings) {
            var before = ring[ring.count - 1]
            for point in ring {
                if (point.latitude > y) != (before.latitude > y) {
                    let (low, high) = point.latitude < before.latitude ? (point, before) : (before, point)
                    let along = Int(high.longitude - low.longitude) * Int(y - low.latitude)
                    if Int(x - low.longitude) * Int(high.latitude - low.latitude) < along { inside.toggle() }
                }
                before = point
            }
        }
        return inside
    }

    private struct SplitMix {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }
}
