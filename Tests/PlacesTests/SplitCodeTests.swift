import Testing

@testable import Places

@Suite struct SplitCodeTests {
    let places = Gazetteer.embedded

    private func position(_ code: AreaCode) throws -> Int32 { try #require(places.lsoaIndex(code)) }

    @Test func `every code of 2011 only has successors, and they name it as what came before`() {
        for (position, lsoa) in places.lsoas.enumerated() where lsoa.vintages == .census2011 {
            let after = places.successors(of: Int32(position))
            #expect(!after.isEmpty)
            for next in after { #expect(places.predecessors(of: next).contains(Int32(position))) }
        }
    }

    @Test func `an unchanged code is its own successor and a new one has none`() throws {
        let same = try position("E01027999")
        #expect(places.successors(of: same) == [same] && places.predecessors(of: same) == [same])
        let new = try #require(places.lsoas.firstIndex { $0.vintages == .census2021 })
        #expect(places.successors(of: Int32(new)).isEmpty && !places.predecessors(of: Int32(new)).isEmpty)
    }

    @Test func `changes are counted as published`() {
        func pairs(_ change: Change) -> Int {
            places.lsoas.indices.filter { places.lsoas[$0].change == change }
                .reduce(0) { $0 + places.successors(of: Int32($1)).count }
        }
        #expect(pairs(.unchanged) == 33_647)
        #expect(pairs(.split) == 1_900)
        #expect(pairs(.merged) == 239)
        #expect(pairs(.irregular) == 9)
    }

    @Test func `a split code has the ward that its successors share, and no ward when they differ`() {
        var unknown = 0
        for (position, lsoa) in places.lsoas.enumerated() where lsoa.vintages == .census2011 {
            let wards = Set(places.successors(of: Int32(position)).compactMap { places.lsoas[Int($0)].ward })
            #expect(lsoa.ward == (wards.count == 1 ? wards.first : nil))
            if wards.count > 1 { unknown += 1 }
        }
        #expect(unknown == 193)
    }

    @Test func `a split code lies in its successors' district, but for three that keep their own`() throws {
        let apart = places.lsoas.indices.filter { position in
            places.successors(of: Int32(position)).contains {
                places.lsoas[Int($0)].district != places.lsoas[position].district
            }
        }
        #expect(apart.map { places.lsoas[$0].code.text } == ["E01008187", "E01023508", "E01023964"])
        #expect(
            apart.map { places.districts[Int(places.lsoas[$0].district)].name } == [
                "Gateshead", "East Hertfordshire", "Welwyn Hatfield",
            ])
    }

    @Test func `a point in a successor gives its ward, and any other point gives none`() throws {
        let shapes = Shapes.embedded
        let locator = places.successorLocator(shapes)
        var given = 0
        for (place, lsoa) in places.lsoas.enumerated() where lsoa.ward == nil {
            for next in places.successors(of: Int32(place)) {
                let boundary = try #require(shapes.boundary(of: places.lsoas[Int(next)].code))
                guard let inside = middle(of: boundary), locator.locate(inside.0, inside.1) == next else { continue }
                let ward = places.ward(
                    forSplitLSOA: Int32(place), longitude: inside.0, latitude: inside.1, using: locator)
                #expect(ward == places.lsoas[Int(next)].ward)
                given += 1
            }
            #expect(places.ward(forSplitLSOA: Int32(place), longitude: 0, latitude: 0, using: locator) == nil)
        }
        #expect(given > 350)
    }

    @Test func `a point in another code's successor gives no ward`() throws {
        let locator = places.successorLocator(.embedded)
        let split = places.lsoas.indices.filter { places.lsoas[$0].ward == nil }.map(Int32.init)
        let (one, other) = (split[0], split[100])
        let boundary = try #require(
            Shapes.embedded.boundary(of: places.lsoas[Int(places.successors(of: other)[0])].code))
        let point = try #require(middle(of: boundary))
        #expect(places.ward(forSplitLSOA: one, longitude: point.0, latitude: point.1, using: locator) == nil)
    }

    /// Millionths of a degree, the mean of the corners, where that is inside.
    private func middle(of boundary: Boundary) -> (Int32, Int32)? {
        let ring = boundary.polygons[0].outer
        let x = ring.reduce(0) { $0 + Int($1.longitude) } * 10 / ring.count
        let y = ring.reduce(0) { $0 + Int($1.latitude) } * 10 / ring.count
        let inside = PointLocator([boundary], unitsPerStep: 10).locate(Int32(x), Int32(y)) == 0
        return inside ? (Int32(x), Int32(y)) : nil
    }
}
