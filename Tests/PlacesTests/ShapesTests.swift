import Testing

@testable import Places

@Suite struct ShapesTests {
    let places = Gazetteer.embedded
    let shapes = Shapes.embedded

    @Test func `every area has its boundary, but for five partnership areas`() {
        for level in Level.allCases where level != .csp {
            let all: [Place] = (0..<Int32(places.count(of: level))).compactMap { places.place(level, $0) }
            let undrawn = all.filter { place in shapes.boundary(of: place.code)?.code != place.code }
            #expect(undrawn.isEmpty)
        }
        let missing = places.csps.filter { shapes.boundary(of: $0.code) == nil }
        #expect(shapes.everyBoundary(of: .csp).count == 309)
        #expect(missing.map(\.name).sorted() == ["Bournemouth", "Dorset", "Poole", "Suffolk Coastal", "Waveney"])
    }

    @Test func `the wards and LSOAs of a district are drawn, each once`() {
        for district in places.districts {
            let wards = shapes.boundaries(of: .ward, in: district.code).map(\.code)
            #expect(wards == places.children(of: district.code, level: .ward).map(\.code))
            let lsoas = shapes.boundaries(of: .lsoa, in: district.code).map(\.code)
            #expect(lsoas == places.children(of: district.code, level: .lsoa).map(\.code))
        }
    }

    @Test func `a ward without a published shape is marked, and the papers' districts have none such`() {
        #expect(shapes.everyBoundary(of: .ward).count { $0.isDerived } == 1_304)
        for code: AreaCode in ["E07000033", "E07000038", "E07000034", "E07000171", "E07000175", "E06000056"] {
            let wards = shapes.boundaries(of: .ward, in: code)
            #expect(!wards.isEmpty && wards.allSatisfy { $0.source == .ward2025 })
        }
    }

    @Test func `every ring is a ring, within England and Wales`() {
        for level in Level.allCases {
            let polygons = shapes.everyBoundary(of: level).map(\.polygons)
            #expect(!polygons.contains { $0.isEmpty })
            let rings = polygons.joined().flatMap(\.rings)
            #expect(rings.allSatisfy { $0.count >= 3 && $0.first != $0.last })
            var (low, high) = (SIMD2<Int32>(repeating: .max), SIMD2<Int32>(repeating: .min))
            for ring in rings {
                for point in ring {
                    let spot = SIMD2(point.longitude, point.latitude)
                    low = pointwiseMin(low, spot)
                    high = pointwiseMax(high, spot)
                }
            }
            #expect(low.x > -650_000 && high.x < 180_000)
            #expect(low.y > 4_980_000 && high.y < 5_590_000)
        }
    }

    @Test func `an area asked of the levels above gives what the district lies in`() {
        #expect(shapes.boundaries(of: .county, in: "E07000171").map(\.code) == ["E10000024"])
        #expect(shapes.boundaries(of: .county, in: "E06000056").isEmpty)
        #expect(shapes.boundaries(of: .force, in: "E06000056").map(\.code) == ["E23000026"])
        #expect(shapes.boundaries(of: .csp, in: "E06000060").count == 4)
        #expect(shapes.boundaries(of: .ward, in: "E10000024").isEmpty)
    }

    @Test func `metres on the local map are metres on the ground`() throws {
        let corner = Position(longitude: -100_000, latitude: 5_300_000)
        let far = Position(longitude: -90_000, latitude: 5_310_000)
        let square = Polygon(outer: [corner, Position(longitude: -90_000, latitude: 5_300_000), far])
        let map = try #require(LocalMap(around: [Boundary(code: "E05000001", source: .ward2022, polygons: [square])]))
        let (from, to) = (map.metres(corner), map.metres(far))
        #expect(abs(to.north - from.north - 11_132) < 1)
        #expect(abs(to.east - from.east - 6_692) < 2)
        #expect(abs(LocalMap.cosine(degrees: 60) - 0.5) < 1e-12)
        #expect(LocalMap(around: []) == nil)
    }
}
