import Testing

@testable import Places

@Suite struct ShapesTests {
    let places = Gazetteer.embedded
    let shapes = Shapes.embedded

    @Test func `every area has its boundary, but for five partnership areas`() {
        for level in Level.allCases where level != .csp {
            for position in 0..<Int32(places.count(of: level)) {
                guard let place = places.place(level, position) else { continue }
                #expect(shapes.boundary(of: place.code)?.code == place.code)
            }
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
            for boundary in shapes.everyBoundary(of: level) {
                #expect(!boundary.polygons.isEmpty)
                for ring in boundary.polygons.lazy.flatMap(\.rings) {
                    #expect(ring.count >= 3 && ring.first != ring.last)
                    #expect(ring.allSatisfy { (-650_000...180_000).contains($0.longitude) && (4_980_000...5_590_000).contains($0.latitude) })
                }
            }
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
